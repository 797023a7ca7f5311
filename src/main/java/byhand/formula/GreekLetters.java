package byhand.formula;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Greek letters that TeX's mathematics mode has as commands; the others look like Latin ones. */
public final class GreekLetters {

    private static final Map<Character, String> COMMANDS =
            Stream.of("αalpha", "βbeta", "γgamma", "δdelta", "εvarepsilon", "ϵepsilon", "ζzeta", "ηeta", "θtheta", "ϑvartheta", "ιiota",
                    "κkappa", "λlambda", "μmu", "νnu", "ξxi", "πpi", "ρrho", "σsigma", "ςvarsigma", "τtau", "υupsilon", "φvarphi", "ϕphi",
                    "χchi", "ψpsi", "ωomega", "ΓGamma", "ΔDelta", "ΘTheta", "ΛLambda", "ΞXi", "ΠPi", "ΣSigma", "ΥUpsilon", "ΦPhi", "ΨPsi",
                    "ΩOmega").collect(Collectors.toUnmodifiableMap(each -> each.charAt(0), each -> "\\" + each.substring(1)));

    private GreekLetters() {
    }

    /** The command for a letter, such as {@code \theta}; empty if it is none of these. */
    public static Optional<String> command(char letter) {
        return Optional.ofNullable(COMMANDS.get(letter));
    }

    /** All letters, one after the other. */
    static String all() {
        return COMMANDS.keySet().stream().map(String::valueOf).collect(Collectors.joining());
    }

    /** A text with something else in the place of each letter, made of its command. */
    public static String replaced(String text, Function<String, String> instead) {
        StringBuilder replaced = new StringBuilder();
        for (char c : text.toCharArray()) {
            replaced.append(command(c).map(instead).orElse(String.valueOf(c)));
        }
        return replaced.toString();
    }
}
