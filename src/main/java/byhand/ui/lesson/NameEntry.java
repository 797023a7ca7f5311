package byhand.ui.lesson;

import byhand.formula.Symbol;
import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.network.QuantityNames;
import byhand.scenario.NameProblem;
import byhand.scenario.ScenarioLimits;
import byhand.ui.control.NumberEntry;
import byhand.words.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a user has typed where the name of a parameter is wanted. Spaces around it do not count. */
final class NameEntry {

    private NameEntry() {
    }

    /** The name that is meant by an entry. */
    static String name(String typed) {
        return typed.strip();
    }

    /** Why an entry cannot be the name of a parameter, in one sentence; empty if it can. */
    static Optional<String> wrong(String typed, Network network, ParameterId id, Texts texts) {
        String name = name(typed);
        Optional<NameProblem> problem = NameProblem.of(name);
        if (problem.isPresent()) {
            String key = "name." + problem.get().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return Optional.of(problem.get() == NameProblem.TOO_LONG ? texts.get(key, ScenarioLimits.LONGEST_NAME) : texts.get(key));
        } else if (NumberEntry.parse(name) instanceof NumberEntry.Valid) {
            return Optional.of(texts.get("name.number"));
        } else if (network.inputNames().stream().anyMatch(each -> alike(each, name))) {
            return Optional.of(texts.get("name.taken-by-input", name));
        } else if (network.parameters().stream().anyMatch(each -> !each.equals(id) && alike(network.name(each), name))) {
            return Optional.of(texts.get("name.taken", name));
        }
        QuantityNames quantities = new QuantityNames(network.renamed(Map.of(id, name)));
        boolean ambiguous = quantities.ambiguous().isPresent() || quantities.reserved().stream()
                .anyMatch(each -> alike(each, name) || each.equals(name.replace("_", "")));
        return ambiguous ? Optional.of(texts.get("name.taken-by-quantity", name)) : Optional.empty();
    }

    /** Whether two names are the same in print, as w12 and w_12 are. */
    private static boolean alike(String name, String other) {
        return symbol(name).equals(symbol(other));
    }

    private static String symbol(String name) {
        return Symbol.named(QuantityNames.printed(name)).tex();
    }
}
