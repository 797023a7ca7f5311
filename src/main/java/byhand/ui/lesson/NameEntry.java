package byhand.ui.lesson;

import byhand.formula.Symbol;
import byhand.network.Network;
import byhand.network.NeuronName;
import byhand.network.ParameterId;
import byhand.network.QuantityNames;
import byhand.scenario.NameProblem;
import byhand.scenario.ScenarioLimits;
import byhand.ui.control.NumberEntry;
import byhand.trace.Quantity;
import byhand.words.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a user has typed where the name of a parameter or of a neuron's number is wanted. Spaces around it do not count. */
final class NameEntry {

    private NameEntry() {
    }

    /** The name that is meant by an entry. */
    static String name(String typed) {
        return typed.strip();
    }

    /** The name that a parameter or a number of a neuron has now. */
    static String of(Quantity named, Network network) {
        if (named instanceof Quantity.OfNeuron number) {
            QuantityNames names = new QuantityNames(network);
            return number instanceof Quantity.PreActivation ? names.preActivation(number.layer(), number.neuron())
                    : names.activation(number.layer(), number.neuron());
        }
        return network.name(named.parameter().orElseThrow());
    }

    /** The names of a neuron of which one of its two numbers gets another. */
    static NeuronName renamed(Quantity.OfNeuron number, String name, Network network) {
        NeuronName before = new QuantityNames(network).neuron(number.layer(), number.neuron());
        return !network.hasPreActivation(number.layer()) ? NeuronName.of(name)
                : number instanceof Quantity.PreActivation ? new NeuronName(name, before.activation())
                : new NeuronName(before.preActivation(), name);
    }

    private static Network renamed(Quantity named, String name, Network network) {
        return named instanceof Quantity.OfNeuron number
                ? network.renamed(number.layer(), number.neuron(), renamed(number, name, network))
                : network.renamed(network.ownNames(Map.of(named.parameter().orElseThrow(), name)));
    }

    /** Why an entry cannot be the name of a parameter or of a number of a neuron, in one sentence; empty if it can. */
    static Optional<String> wrong(String typed, Network network, Quantity named, Texts texts) {
        String name = name(typed);
        Optional<NameProblem> problem = NameProblem.of(name);
        if (problem.isPresent()) {
            String key = "name." + problem.get().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return Optional.of(problem.get() == NameProblem.TOO_LONG ? texts.get(key, ScenarioLimits.LONGEST_NAME) : texts.get(key));
        } else if (NumberEntry.parse(name) instanceof NumberEntry.Valid) {
            return Optional.of(texts.get("name.number"));
        } else if (network.inputNames().stream().anyMatch(each -> alike(each, name))) {
            return Optional.of(texts.get("name.taken-by-input", name));
        } else if (others(named, network).anyMatch(each -> alike(network.ownName(each), name))) {
            return Optional.of(texts.get("name.taken", name));
        }
        QuantityNames quantities = new QuantityNames(renamed(named, name, network));
        Predicate<String> same = each -> alike(each, name) || each.equals(name.replace("_", ""));
        // Among the reserved names of a renamed neuron is its own.
        long own = named instanceof Quantity.OfNeuron ? 1 : 0;
        boolean ambiguous = quantities.ambiguous().isPresent() || quantities.reserved().stream().filter(same).count() > own;
        return ambiguous ? Optional.of(texts.get("name.taken-by-quantity", name)) : Optional.empty();
    }

    /** The parameters that could not be told apart any more if something had the name of one of them. */
    private static Stream<ParameterId> others(Quantity named, Network network) {
        List<ParameterId> itself = named.parameter().map(network::together).orElse(List.of());
        return network.parameters().stream().filter(each -> !itself.contains(each));
    }

    /** Whether two names are the same in print, as w12 and w_12 are. */
    static boolean alike(String name, String other) {
        return symbol(name).equals(symbol(other));
    }

    private static String symbol(String name) {
        return Symbol.named(QuantityNames.printed(name)).tex();
    }
}
