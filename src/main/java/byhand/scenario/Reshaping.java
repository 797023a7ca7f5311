package byhand.scenario;

import byhand.network.Layer;
import byhand.network.Naming;
import byhand.network.Network;
import byhand.network.NeuronName;
import byhand.network.Optimizer;
import byhand.network.ParameterId;
import byhand.network.QuantityNames;
import byhand.network.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Carries a scenario over to the network of a draft: what there was stays as far as it fits. */
final class Reshaping {

    private final NetworkDraft draft;
    private final Scenario old;
    private final Network base;

    Reshaping(NetworkDraft draft, Scenario old) {
        this.draft = draft;
        this.old = old;
        this.base = old.network();
    }

    Scenario scenario() {
        Network grown = grown();
        Network named = unambiguous(
                grown.renamed(draft.order().map(order -> naming(order, grown).names(grown)).orElseGet(() -> keptNames(grown))));
        Network network = draft.initialization().applied(named, draft.seed());
        List<Sample> samples = old.samples().stream()
                .map(sample -> new Sample(fitted(sample.input(), draft.inputs()), fitted(sample.target(), draft.outputs()))).toList();
        Scenario reshaped = new Scenario(draft.title(), old.description(), network, samples, draft.loss(), optimizer(network),
                draft.batch().within(samples.size()));
        return reshaped.equals(old) ? old : reshaped.with(LocalizedText.EMPTY);
    }

    /** Moments to begin with stay where a parameter stays. */
    private Optimizer optimizer(Network network) {
        return draft.optimizer().beginning(draft.optimizer().begin().map(given -> given.carriedTo(network, this::before)));
    }

    /** The old numbers in the new shape, under default names. */
    private Network grown() {
        List<Layer> grown = new ArrayList<>();
        for (int l = 1; l <= draft.depth(); l++) {
            int number = l;
            int fanIn = l == 1 ? draft.inputs() : draft.layers().get(l - 2).size();
            NetworkDraft.Part part = draft.layers().get(l - 1);
            List<List<Double>> weights = IntStream.rangeClosed(1, part.size())
                    .mapToObj(to -> IntStream.rangeClosed(1, fanIn)
                            .mapToObj(from -> value(new ParameterId.Weight(number, from, to))).toList())
                    .toList();
            List<Double> biases = IntStream.rangeClosed(1, part.biases() ? part.size() : 0)
                    .mapToObj(to -> value(new ParameterId.Bias(number, to))).toList();
            grown.add(Layer.withDefaultNames(l, part.activation(), weights, biases).withShape(part.shape()));
        }
        Network unfrozen = Network.of(grown);
        Set<ParameterId> frozen = unfrozen.parameters().stream().filter(id -> before(id).filter(base.frozen()::contains).isPresent())
                .collect(Collectors.toSet());
        return shared(neuronsNamed(new Network(inputNames(), grown, frozen)));
    }

    /** Neurons keep the names that they were given; new ones in such a layer are called as they would be anyway. */
    private Network neuronsNamed(Network grownUnnamed) {
        Network network = grownUnnamed;
        for (int l = 1; l <= draft.depth(); l++) {
            int origin = draft.layers().get(l - 1).origin();
            int kept = origin == 0 || base.layer(origin).neuronNames().isEmpty() ? 0 : Math.min(base.size(origin), network.size(l));
            for (int neuron = 1; neuron <= kept; neuron++) {
                network = network.renamed(l, neuron, keptName(origin, neuron, new QuantityNames(network).neuron(l, neuron)));
            }
        }
        return network;
    }

    /** @param usual what the neuron would be called if it had been given no name */
    private NeuronName keptName(int origin, int neuron, NeuronName usual) {
        NeuronName before = base.layer(origin).neuronNames().get(neuron - 1);
        NeuronName usualBefore = new QuantityNames(base.withNeuronNames(origin, List.of())).neuron(origin, neuron);
        boolean two = !usual.preActivation().equals(usual.activation());
        String activation = before.activation().equals(usualBefore.activation()) ? usual.activation() : before.activation();
        if (!two) {
            return NeuronName.of(activation);
        }
        boolean given = base.hasPreActivation(origin) && !before.preActivation().equals(usualBefore.preActivation());
        return new NeuronName(given ? before.preActivation() : usual.preActivation(), activation);
    }

    /** What was one stays one; a bias that all neurons of a layer share is that of its new neurons as well. */
    private Network shared(Network grownApart) {
        Network network = grownApart;
        for (List<ParameterId> group : base.shared()) {
            List<ParameterId> now = new ArrayList<>(
                    grownApart.parameters().stream().filter(id -> before(id).filter(group::contains).isPresent()).toList());
            for (ParameterId id : grownApart.parameters()) {
                int origin = draft.layers().get(id.layer() - 1).origin();
                boolean whole = id instanceof ParameterId.Bias && before(id).isEmpty() && origin > 0 && base.hasBiases(origin)
                        && IntStream.rangeClosed(1, base.size(origin)).allMatch(to -> group.contains(new ParameterId.Bias(origin, to)));
                if (whole && !now.isEmpty()) {
                    now.add(id);
                }
            }
            network = now.size() > 1 ? network.sharing(now) : network;
        }
        return network;
    }

    private double value(ParameterId id) {
        return before(id).map(base::value).orElse(0.0);
    }

    /** What a parameter was in the network before; empty if it is new. */
    private Optional<ParameterId> before(ParameterId id) {
        int origin = draft.layers().get(id.layer() - 1).origin();
        if (origin == 0 || id.to() > base.size(origin)) {
            return Optional.empty();
        }
        return id.either(
                weight -> weight.from() > base.size(origin - 1) ? Optional.empty()
                        : Optional.of(new ParameterId.Weight(origin, weight.from(), weight.to())),
                bias -> base.hasBiases(origin) ? Optional.of(new ParameterId.Bias(origin, bias.to())) : Optional.empty());
    }

    private List<String> inputNames() {
        List<String> names = new ArrayList<>(base.inputNames().subList(0, Math.min(draft.inputs(), base.size(0))));
        Set<String> taken = new HashSet<>(base.inputNames());
        base.parameters().forEach(id -> taken.add(base.ownName(id)));
        for (int i = names.size() + 1; i <= draft.inputs(); i++) {
            names.add(Naming.free("x" + i, taken));
        }
        return names;
    }

    /** As long or as short as the names were, if they followed a rule. */
    private Naming naming(Naming.Order order, Network grown) {
        return Naming.of(base).map(before -> new Naming(order, before.style())).filter(naming -> naming.fits(grown))
                .orElseGet(() -> Naming.shortest(order, grown));
    }

    private Map<ParameterId, String> keptNames(Network grown) {
        Map<ParameterId, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>(grown.givenNames());
        for (ParameterId id : grown.parameters()) {
            before(id).map(base::ownName).ifPresent(name -> names.put(id, Naming.free(name, taken)));
        }
        Map<ParameterId, String> byRule = ruleOfMost(names, grown).all(grown);
        for (ParameterId id : grown.parameters()) {
            names.computeIfAbsent(id, each -> Naming.free(byRule.get(each), taken));
        }
        return names;
    }

    /**
     * The rule that most of the names follow which are kept, so that those of new parameters look like them; else the shortest that tells
     * the layers.
     */
    private static Naming ruleOfMost(Map<ParameterId, String> kept, Network grown) {
        List<Naming> rules = new ArrayList<>();
        for (Naming.Style style : Naming.Style.values()) {
            for (Naming.Order order : Naming.Order.values()) {
                rules.add(new Naming(order, style));
            }
        }
        rules.sort(Comparator.comparing(rule -> rule.order() == Naming.Order.RUNNING));
        return rules.stream().filter(rule -> rule.fits(grown)).reduce((a, b) -> followed(b, kept, grown) > followed(a, kept, grown) ? b : a)
                .orElseThrow();
    }

    private static long followed(Naming rule, Map<ParameterId, String> kept, Network grown) {
        Map<ParameterId, String> byRule = rule.all(grown);
        return kept.entrySet().stream().filter(each -> each.getValue().equals(byRule.get(each.getKey()))).count();
    }

    /** A larger network has quantities with names that were free before: what bears one gets an underscore behind it. */
    private static Network unambiguous(Network network) {
        Optional<String> ambiguous = new QuantityNames(network).ambiguous();
        if (ambiguous.isEmpty()) {
            return network;
        }
        Set<String> taken = new HashSet<>(network.givenNames());
        network.parameters().forEach(id -> taken.add(network.ownName(id)));
        String free = Naming.free(ambiguous.get(), taken);
        UnaryOperator<String> other = name -> name.equals(ambiguous.get()) ? free : name;
        Network changed = network.withInputNames(network.inputNames().stream().map(other).toList());
        for (int l = 1; l <= network.depth(); l++) {
            changed = changed.withNeuronNames(l, network.layer(l).neuronNames().stream().map(name -> name.changed(other)).toList());
        }
        return unambiguous(
                changed.renamed(network.parameters().stream().collect(Collectors.toMap(id -> id, id -> other.apply(network.ownName(id))))));
    }

    private static List<Double> fitted(List<Double> numbers, int size) {
        List<Double> fitted = new ArrayList<>(numbers.subList(0, Math.min(size, numbers.size())));
        fitted.addAll(Collections.nCopies(size - fitted.size(), 0.0));
        return fitted;
    }
}
