package byhand.ui.lesson;

import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.network.QuantityNames;
import byhand.scenario.NameProblem;
import byhand.scenario.ScenarioLimits;
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
        } else if (network.inputNames().stream().anyMatch(each -> alike(each, name))) {
            return Optional.of(texts.get("name.taken-by-input", name));
        } else if (network.parameters().stream().anyMatch(each -> !each.equals(id) && alike(network.name(each), name))) {
            return Optional.of(texts.get("name.taken", name));
        }
        boolean ambiguous = new QuantityNames(network.renamed(Map.of(id, name))).ambiguous().isPresent();
        return ambiguous ? Optional.of(texts.get("name.taken-by-quantity", name)) : Optional.empty();
    }

    private static boolean alike(String name, String other) {
        return QuantityNames.printed(name).equals(QuantityNames.printed(other));
    }
}
