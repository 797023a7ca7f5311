package byhand.scenario.json;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says for people what a JSON parser expected, and what it found: its own messages are for programmers. */
final class SyntaxProblem {

    /** By what the parser's message contains; the first that fits. */
    private record Kind(String sign, String expected) {
    }

    private static final String ANYTHING = "a text in double quotes, a number, a list, an object, true or false";
    private static final List<Kind> KINDS = List.of(new Kind("Unrecognized token", ANYTHING),
            new Kind("was expecting a colon", "a colon after the field's name"),
            new Kind("to separate Array entries", "a comma or a closing ]"),
            new Kind("to separate Object entries", "a comma or a closing }"),
            new Kind("close marker for Array", "a closing ]"), new Kind("close marker for Object", "a closing }"),
            new Kind("expected ']'", "a closing ]"), new Kind("expected '}'", "a closing }"), new Kind("no open", "nothing to close here"),
            new Kind("to start property name", "a field's name in double quotes"),
            new Kind("comment", "a value, a name or punctuation, as JSON has no remarks"),
            new Kind("included in string value", "a text on one line, in which \\n stands for a line break"),
            new Kind("hex-digit", "four hexadecimal digits after \\u"),
            new Kind("character escape", "\\n, \\\", \\\\ or another escape of JSON"),
            new Kind("eading zeroes", "a number without zeros in front"), new Kind("numeric value", "a number such as -1, 0.5 or 1e-3"),
            new Kind("in property name", "a closing quotation mark"), new Kind("closing quote", "a closing quotation mark"),
            new Kind("Non-standard token", "a finite number"),
            new Kind("white space", "a space or punctuation"));
    private static final String IN_WORDS = "+-._";

    private final String text;
    private final JacksonException problem;

    /** @param text what was parsed */
    SyntaxProblem(String text, JacksonException problem) {
        this.text = text;
        this.problem = problem;
    }

    /** What was expected and found, without a full stop. */
    String sentence() {
        String said = problem.getOriginalMessage();
        String expected = KINDS.stream().filter(kind -> said.contains(kind.sign)).map(Kind::expected).findFirst().orElse(ANYTHING);
        // Of a word like NaN the parser names the place behind it.
        int at = Math.max(0, (int) problem.getLocation().getCharOffset() - (said.startsWith("Non-standard") ? 1 : 0));
        boolean ended = problem instanceof UnexpectedEndOfInputException || at >= text.length();
        return "expected " + expected + ", but " + (ended ? "the file ends" : "found " + Characters.quoted(word(at)));
    }

    /** The word or number around a place, or the one character there. */
    private String word(int at) {
        if (!isInWord(at)) {
            return Character.toString(text.codePointAt(at));
        }
        int start = at;
        while (isInWord(start - 1)) {
            start--;
        }
        int end = at;
        while (isInWord(end)) {
            end++;
        }
        return text.substring(start, end);
    }

    private boolean isInWord(int at) {
        return at >= 0 && at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || IN_WORDS.indexOf(text.charAt(at)) >= 0);
    }
}
