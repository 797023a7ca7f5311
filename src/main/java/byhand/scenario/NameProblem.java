package byhand.scenario;

import byhand.scenario.json.Characters;
import java.util.Optional;

/** Why a text cannot be the name of an input or a parameter, whatever the other names are. */
public enum NameProblem {
    /** There is nothing to be seen. */
    BLANK,
    /** It has more than {@link ScenarioLimits#LONGEST_NAME} characters. */
    TOO_LONG,
    /** It holds a line break or another character that has no shape of its own, so that two names could look alike. */
    INVISIBLE_CHARACTER,
    /** It begins or ends with a space. */
    SPACE_AROUND;

    /** What is wrong with a name; empty if it can be used. */
    public static Optional<NameProblem> of(String name) {
        if (name.isBlank()) {
            return Optional.of(BLANK);
        } else if (name.codePoints().anyMatch(Characters::isInvisible)) {
            return Optional.of(INVISIBLE_CHARACTER);
        } else if (name.codePointCount(0, name.length()) > ScenarioLimits.LONGEST_NAME) {
            return Optional.of(TOO_LONG);
        }
        return name.equals(name.strip()) ? Optional.empty() : Optional.of(SPACE_AROUND);
    }
}
