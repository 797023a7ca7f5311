package byhand.scenario;

import byhand.network.Layer;
import byhand.network.Naming;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.ParameterId;
import byhand.network.QuantityNames;
import byhand.network.Sample;
import java.util.ArrayList;
import java.util.Collections;
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
        Scenario reshaped = new Scenario(draft.title(), old.description(), network, samples, draft.loss(),
                optimizer(network));
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
            List<Double> biases = IntStream.rangeClosed(1, part.size()).mapToObj(to -> value(new ParameterId.Bias(number, to))).toList();
            grown.add(Layer.withDefaultNames(l, part.activation(), weights, biases).withShape(part.shape()));
        }
        Network unfrozen = Network.of(grown);
        Set<ParameterId> frozen = unfrozen.parameters().stream().filter(id -> before(id).filter(base.frozen()::contains).isPresent())
                .collect(Collectors.toSet());
        return new Network(inputNames(), grown, frozen);
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
                bias -> Optional.of(new ParameterId.Bias(origin, bias.to())));
    }

    private List<String> inputNames() {
        List<String> names = new ArrayList<>(base.inputNames().subList(0, Math.min(draft.inputs(), base.size(0))));
        Set<String> taken = new HashSet<>(base.inputNames());
        base.parameters().forEach(id -> taken.add(base.name(id)));
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
        Set<String> taken = new HashSet<>(grown.inputNames());
        for (ParameterId id : grown.parameters()) {
            before(id).map(base::name).ifPresent(name -> names.put(id, Naming.free(name, taken)));
        }
        Naming rule = ruleOfMost(names, grown);
        for (ParameterId id : grown.parameters()) {
            names.computeIfAbsent(id, each -> Naming.free(rule.name(each, grown), taken));
        }
        return names;
    }

    /** The rule that most of the names follow which are kept, so that those of new parameters look like them; else the shortest. */
    private static Naming ruleOfMost(Map<ParameterId, String> kept, Network grown) {
        List<Naming> rules = new ArrayList<>();
        for (Naming.Style style : Naming.Style.values()) {
            for (Naming.Order order : Naming.Order.values()) {
                rules.add(new Naming(order, style));
            }
        }
        return rules.stream().filter(rule -> rule.fits(grown)).reduce((a, b) -> followed(b, kept, grown) > followed(a, kept, grown) ? b : a)
                .orElseThrow();
    }

    private static long followed(Naming rule, Map<ParameterId, String> kept, Network grown) {
        return kept.entrySet().stream().filter(each -> each.getValue().equals(rule.name(each.getKey(), grown))).count();
    }

    /** A larger network has quantities with names that were free before: what bears one gets an underscore behind it. */
    private static Network unambiguous(Network network) {
        Optional<String> ambiguous = new QuantityNames(network).ambiguous();
        if (ambiguous.isEmpty()) {
            return network;
        }
        Set<String> taken = new HashSet<>(network.inputNames());
        network.parameters().forEach(id -> taken.add(network.name(id)));
        String free = Naming.free(ambiguous.get(), taken);
        UnaryOperator<String> other = name -> name.equals(ambiguous.get()) ? free : name;
        return unambiguous(new Network(network.inputNames().stream().map(other).toList(), network.layers(), network.frozen())
                .renamed(network.parameters().stream().collect(Collectors.toMap(id -> id, id -> other.apply(network.name(id))))));
    }

    private static List<Double> fitted(List<Double> numbers, int size) {
        List<Double> fitted = new ArrayList<>(numbers.subList(0, Math.min(size, numbers.size())));
        fitted.addAll(Collections.nCopies(size - fitted.size(), 0.0));
        return fitted;
    }
}
