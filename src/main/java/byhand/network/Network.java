package byhand.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A fully connected network with its parameters' values and names.
 *
 * @param inputNames a name for each input
 * @param layers     the layers after the inputs, at least one
 * @param frozen     the parameters that an update leaves alone
 * @param shared     the parameters that are one, group by group: they have one value and one name, that of the first, their gradients add up,
 *                   and all or none are frozen
 */
public record Network(List<String> inputNames, List<Layer> layers, Set<ParameterId> frozen, List<List<ParameterId>> shared) {

    public Network {
        inputNames = List.copyOf(inputNames);
        layers = List.copyOf(layers);
        frozen = Set.copyOf(frozen);
        shared = shared.stream().map(List::copyOf).toList();
        if (inputNames.isEmpty() || layers.isEmpty()) {
            throw new IllegalArgumentException("a network needs at least one input and one layer");
        }
        int fanIn = inputNames.size();
        for (int l = 0; l < layers.size(); l++) {
            if (layers.get(l).fanIn() != fanIn) {
                throw new IllegalArgumentException(
                        "layer " + (l + 1) + " takes " + layers.get(l).fanIn() + " values, but the layer before gives " + fanIn);
            }
            fanIn = layers.get(l).size();
            if (l < layers.size() - 1 && !layers.get(l).activation().isElementwise()) {
                throw new IllegalArgumentException("layer " + (l + 1) + " has the activation " + layers.get(l).activation().id()
                        + ", but only the last layer can have it");
            }
        }
        for (List<ParameterId> group : shared) {
            requireOne(group, layers, frozen);
        }
    }

    private static void requireOne(List<ParameterId> group, List<Layer> layers, Set<ParameterId> frozen) {
        ParameterId first = group.get(0);
        double value = layers.get(first.layer() - 1).value(first);
        for (ParameterId id : group) {
            double other = layers.get(id.layer() - 1).value(id);
            boolean same = id.getClass() == first.getClass() && (other == value || Double.isNaN(other) && Double.isNaN(value))
                    && frozen.contains(id) == frozen.contains(first);
            if (!same || group.size() < 2) {
                throw new IllegalArgumentException(id + " cannot be one with " + first);
            }
        }
    }

    /** A network in which every parameter is one of its own. */
    public Network(List<String> inputNames, List<Layer> layers, Set<ParameterId> frozen) {
        this(inputNames, layers, frozen, List.of());
    }

    /** A network with inputs named x1, x2, ... and nothing frozen. */
    public static Network of(List<Layer> layers) {
        return new Network(IntStream.rangeClosed(1, layers.get(0).fanIn()).mapToObj(i -> "x" + i).toList(), layers, Set.of());
    }

    /** How many layers follow the inputs. */
    public int depth() {
        return layers.size();
    }

    /** Layer {@code number}, from 1. */
    public Layer layer(int number) {
        return layers.get(number - 1);
    }

    /** How many neurons layer {@code number} has; for 0, how many inputs there are. */
    public int size(int number) {
        return number == 0 ? inputNames.size() : layer(number).size();
    }

    /** How many outputs there are: the size of the last layer. */
    public int outputs() {
        return size(depth());
    }

    /** Whether the neurons of layer {@code number}, from 1, have biases. */
    public boolean hasBiases(int number) {
        return layer(number).hasBiases();
    }

    /** All parameters, layer by layer: the weights by neuron and then by where they come from, after them the biases if there are any. */
    public List<ParameterId> parameters() {
        List<ParameterId> all = new ArrayList<>();
        for (int l = 1; l <= depth(); l++) {
            for (int to = 1; to <= size(l); to++) {
                for (int from = 1; from <= size(l - 1); from++) {
                    all.add(new ParameterId.Weight(l, from, to));
                }
            }
            for (int to = 1; to <= layer(l).biases().size(); to++) {
                all.add(new ParameterId.Bias(l, to));
            }
        }
        return all;
    }

    /** The place of a parameter in {@link #parameters()}, from 0. */
    public int index(ParameterId id) {
        int before = layers.stream().limit(id.layer() - 1L).mapToInt(Network::parameterCount).sum();
        Layer layer = layer(id.layer());
        return id instanceof ParameterId.Weight weight ? before + (weight.to() - 1) * layer.fanIn() + weight.from() - 1
                : before + layer.size() * layer.fanIn() + id.to() - 1;
    }

    /** How many parameters there are. */
    public int parameterCount() {
        return layers.stream().mapToInt(Network::parameterCount).sum();
    }

    private static int parameterCount(Layer layer) {
        return layer.size() * layer.fanIn() + layer.biases().size();
    }

    /** The activation of the last layer. */
    public Activation outputActivation() {
        return layer(depth()).activation();
    }

    /** Whether the neurons of a layer have a pre-activation of their own, from 1: behind the identity it is the activation itself. */
    public boolean hasPreActivation(int number) {
        return layer(number).activation() != Activation.IDENTITY;
    }

    /** The value of a parameter. */
    public double value(ParameterId id) {
        return layer(id.layer()).value(id);
    }

    /** The name of a parameter, such as w11: that of the first where several are one. */
    public String name(ParameterId id) {
        return ownName(first(id));
    }

    /** The name that a parameter has when it is one of its own; no other parameter has it. */
    public String ownName(ParameterId id) {
        return layer(id.layer()).name(id);
    }

    /** The parameters that are one with a parameter, itself among them, in the order of {@link #parameters()}. */
    public List<ParameterId> together(ParameterId id) {
        for (List<ParameterId> group : shared) {
            if (group.contains(id)) {
                return group;
            }
        }
        return List.of(id);
    }

    /** Whether a parameter is one with others. */
    public boolean isShared(ParameterId id) {
        return together(id).size() > 1;
    }

    /** The first of the parameters that are one with a parameter: it stands for all of them. */
    public ParameterId first(ParameterId id) {
        return together(id).get(0);
    }

    /** All parameters, each of those that are one only once, by the first. */
    public List<ParameterId> distinctParameters() {
        List<ParameterId> all = parameters();
        return shared.isEmpty() ? all : all.stream().filter(id -> first(id).equals(id)).toList();
    }

    /** All values, in the order of {@link #parameters()}. */
    public double[] values() {
        double[] values = new double[parameterCount()];
        int next = 0;
        for (Layer layer : layers) {
            for (List<Double> row : layer.weights()) {
                for (double weight : row) {
                    values[next++] = weight;
                }
            }
            for (double bias : layer.biases()) {
                values[next++] = bias;
            }
        }
        return values;
    }

    /** The same network with all values replaced, given in the order of {@link #parameters()}. */
    public Network withValues(double[] values) {
        if (values.length != parameterCount()) {
            throw new IllegalArgumentException(values.length + " values for " + parameterCount() + " parameters");
        }
        List<Layer> replaced = new ArrayList<>();
        int next = 0;
        for (Layer layer : layers) {
            List<List<Double>> weights = new ArrayList<>();
            for (int to = 0; to < layer.size(); to++) {
                weights.add(Arrays.stream(values, next, next + layer.fanIn()).boxed().toList());
                next += layer.fanIn();
            }
            List<Double> biases = Arrays.stream(values, next, next + layer.biases().size()).boxed().toList();
            next += layer.biases().size();
            replaced.add(layer.withValues(weights, biases));
        }
        return new Network(inputNames, replaced, frozen, shared);
    }

    /**
     * The same network with other names of their own for some of its parameters.
     *
     * @throws IllegalArgumentException if a name is blank, or two parameters or inputs would have names that cannot be told apart
     */
    public Network renamed(Map<ParameterId, String> names) {
        List<Layer> renamed = IntStream.rangeClosed(1, depth()).mapToObj(number -> layer(number).renamed(number, names)).toList();
        Network network = new Network(inputNames, renamed, frozen, shared);
        Set<String> seen = givenNames().stream().map(QuantityNames::printed).collect(Collectors.toCollection(HashSet::new));
        for (ParameterId id : network.parameters()) {
            if (network.ownName(id).isBlank() || !seen.add(QuantityNames.printed(network.ownName(id)))) {
                throw new IllegalArgumentException(
                        "a name must not be empty, and no other may be the same: \"" + network.ownName(id) + "\"");
            }
        }
        return network;
    }

    /**
     * The names of their own that parameters need to be called by other names. Of several that are one the first gets the name; if another
     * of them has it already, these two change their names.
     */
    public Map<ParameterId, String> ownNames(Map<ParameterId, String> names) {
        Map<ParameterId, String> own = new HashMap<>();
        names.forEach((id, name) -> {
            ParameterId first = first(id);
            if (names.size() > 1) {
                own.put(id, name);
            } else {
                together(id).stream().filter(each -> ownName(each).equals(name)).forEach(each -> own.put(each, ownName(first)));
                own.put(first, name);
            }
        });
        return own;
    }

    /** The names of the inputs, and those that neurons have been given. */
    public Set<String> givenNames() {
        Set<String> names = new LinkedHashSet<>(inputNames);
        layers.forEach(layer -> layer.neuronNames().forEach(name -> names.addAll(name.all())));
        return names;
    }

    /** The same network with other names of the neurons of layer {@code number}, from 1; none if these are to follow from their places. */
    public Network withNeuronNames(int number, List<NeuronName> names) {
        List<Layer> replaced = new ArrayList<>(layers);
        replaced.set(number - 1, layer(number).withNeuronNames(names));
        return new Network(inputNames, replaced, frozen, shared);
    }

    /**
     * The same network with another name of one neuron. The others of its layer keep theirs; if then all are as they would be anyway, none
     * is given any more.
     */
    public Network renamed(int number, int neuron, NeuronName name) {
        QuantityNames now = new QuantityNames(this);
        QuantityNames usual = new QuantityNames(withNeuronNames(number, List.of()));
        List<NeuronName> names = IntStream.rangeClosed(1, size(number)).mapToObj(n -> n == neuron ? name : now.neuron(number, n)).toList();
        boolean given = IntStream.rangeClosed(1, size(number)).anyMatch(n -> !names.get(n - 1).equals(usual.neuron(number, n)));
        return withNeuronNames(number, given ? names : List.of());
    }

    /** The same network with other names of its inputs. */
    public Network withInputNames(List<String> newNames) {
        return new Network(newNames, layers, frozen, shared);
    }

    /** The same network with other parameters frozen; of those that are one, all are if any is. */
    public Network withFrozen(Set<ParameterId> newFrozen) {
        return new Network(inputNames, layers,
                newFrozen.stream().flatMap(id -> together(id).stream()).collect(Collectors.toSet()), shared);
    }

    /**
     * The same network in which some parameters, and all that are one with any of them already, are one: with the value of the first that
     * is given, and frozen if that is.
     *
     * @param ids either weights or biases, at least one
     */
    public Network sharing(List<ParameterId> ids) {
        Set<ParameterId> joined = ids.stream().flatMap(id -> together(id).stream()).collect(Collectors.toSet());
        List<List<ParameterId>> groups = new ArrayList<>(shared);
        groups.removeIf(group -> joined.contains(group.get(0)));
        List<ParameterId> group = parameters().stream().filter(joined::contains).toList();
        if (group.size() > 1) {
            groups.add(group);
        }
        Set<ParameterId> frozenNow = new HashSet<>(frozen);
        frozenNow.removeAll(joined);
        frozenNow.addAll(frozen.contains(ids.get(0)) ? joined : Set.of());
        double value = value(ids.get(0));
        Network equal = new Network(inputNames, layers, frozenNow).withValues(id -> joined.contains(id) ? value : value(id));
        return new Network(inputNames, equal.layers, frozenNow, sorted(groups));
    }

    /** The same network in which the parameters that were one with a parameter are each one of its own, with the values that they have. */
    public Network endingSharing(ParameterId id) {
        return new Network(inputNames, layers, frozen, shared.stream().filter(group -> !group.contains(id)).toList());
    }

    /** In the order of their first parameters. */
    private List<List<ParameterId>> sorted(List<List<ParameterId>> groups) {
        return groups.stream().sorted(Comparator.comparingInt(group -> index(group.get(0)))).toList();
    }

    /** The same network with one parameter's value replaced, and that of all that are one with it. */
    public Network with(ParameterId id, double value) {
        List<ParameterId> all = together(id);
        return withValues(each -> all.contains(each) ? value : value(each));
    }

    /** The same network with every parameter's value replaced; of those that are one, by that of the first. */
    public Network withValues(ToDoubleFunction<ParameterId> values) {
        List<Layer> replaced = new ArrayList<>();
        for (int l = 1; l <= depth(); l++) {
            int number = l;
            Layer layer = layer(l);
            List<List<Double>> weights = IntStream.rangeClosed(1, layer.size())
                    .mapToObj(to -> IntStream.rangeClosed(1, layer.fanIn())
                            .mapToObj(from -> values.applyAsDouble(first(new ParameterId.Weight(number, from, to)))).toList())
                    .toList();
            List<Double> biases = IntStream.rangeClosed(1, layer.biases().size())
                    .mapToObj(to -> values.applyAsDouble(first(new ParameterId.Bias(number, to)))).toList();
            replaced.add(layer.withValues(weights, biases));
        }
        return new Network(inputNames, replaced, frozen, shared);
    }
}
