package byhand.scenario.json;

/** What can stand in a text for people, and how a text from a file is quoted in a sentence. */
public final class Characters {

    private static final int LONGEST_QUOTE = 40;

    private Characters() {
    }

    /** Whether a character has no shape of its own. */
    public static boolean isInvisible(int codePoint) {
        return breaksALine(codePoint) || Character.getType(codePoint) == Character.FORMAT;
    }

    /** Whether a character cannot stand in a line of prose: a control character, a line separator, half of a character. */
    public static boolean breaksALine(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** A text in quotation marks, on one line; a long one is cut. */
    public static String quoted(String text) {
        return '"' + shown(text).replace("\"", "\\\"") + '"';
    }

    /** A text on one line: what has no shape is written as in JSON; a long one is cut. */
    static String shown(String text) {
        boolean tooLong = text.length() > LONGEST_QUOTE && text.codePointCount(0, text.length()) > LONGEST_QUOTE;
        return oneLine(tooLong ? text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) : text) + (tooLong ? "…" : "");
    }

    /** A text on one line, in full. */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> line.append(isInvisible(c) ? escaped(c) : Character.toString(c)));
        return line.toString();
    }

    private static String escaped(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> Character.toString(codePoint).chars().mapToObj(unit -> String.format("\\u%04x", unit))
                    .reduce("", String::concat);
        };
    }
}
