package byhand.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
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
 */
public record Network(List<String> inputNames, List<Layer> layers, Set<ParameterId> frozen) {

    public Network {
        inputNames = List.copyOf(inputNames);
        layers = List.copyOf(layers);
        frozen = Set.copyOf(frozen);
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

    /** All parameters, layer by layer: the weights by neuron and then by where they come from, after them the biases. */
    public List<ParameterId> parameters() {
        List<ParameterId> all = new ArrayList<>();
        for (int l = 1; l <= depth(); l++) {
            for (int to = 1; to <= size(l); to++) {
                for (int from = 1; from <= size(l - 1); from++) {
                    all.add(new ParameterId.Weight(l, from, to));
                }
            }
            for (int to = 1; to <= size(l); to++) {
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
        return layer.size() * (layer.fanIn() + 1);
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

    /** The name of a parameter, such as w11. */
    public String name(ParameterId id) {
        return layer(id.layer()).name(id);
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
            List<Double> biases = Arrays.stream(values, next, next + layer.size()).boxed().toList();
            next += layer.size();
            replaced.add(new Layer(layer.activation(), layer.shape(), weights, biases, layer.weightNames(), layer.biasNames()));
        }
        return new Network(inputNames, replaced, frozen);
    }

    /**
     * The same network with other names for some of its parameters.
     *
     * @throws IllegalArgumentException if a name is blank, or two parameters or inputs would have names that cannot be told apart
     */
    public Network renamed(Map<ParameterId, String> names) {
        List<Layer> renamed = IntStream.rangeClosed(1, depth()).mapToObj(number -> layer(number).renamed(number, names)).toList();
        Network network = new Network(inputNames, renamed, frozen);
        Set<String> seen = inputNames.stream().map(QuantityNames::printed).collect(Collectors.toCollection(HashSet::new));
        for (ParameterId id : network.parameters()) {
            if (network.name(id).isBlank() || !seen.add(QuantityNames.printed(network.name(id)))) {
                throw new IllegalArgumentException("a name must not be empty, and no other may be the same: \"" + network.name(id) + "\"");
            }
        }
        return network;
    }

    /** The same network with other parameters frozen. */
    public Network withFrozen(Set<ParameterId> newFrozen) {
        return new Network(inputNames, layers, newFrozen);
    }

    /** The same network with one parameter's value replaced. */
    public Network with(ParameterId id, double value) {
        return withValues(each -> each.equals(id) ? value : value(each));
    }

    /** The same network with every parameter's value replaced. */
    public Network withValues(ToDoubleFunction<ParameterId> values) {
        List<Layer> replaced = new ArrayList<>();
        for (int l = 1; l <= depth(); l++) {
            int number = l;
            Layer layer = layer(l);
            List<List<Double>> weights = IntStream.rangeClosed(1, layer.size())
                    .mapToObj(to -> IntStream.rangeClosed(1, layer.fanIn())
                            .mapToObj(from -> values.applyAsDouble(new ParameterId.Weight(number, from, to))).toList())
                    .toList();
            List<Double> biases = IntStream.rangeClosed(1, layer.size())
                    .mapToObj(to -> values.applyAsDouble(new ParameterId.Bias(number, to))).toList();
            replaced.add(new Layer(layer.activation(), layer.shape(), weights, biases, layer.weightNames(), layer.biasNames()));
        }
        return new Network(inputNames, replaced, frozen);
    }
}
