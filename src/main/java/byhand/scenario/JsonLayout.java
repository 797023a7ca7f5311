package byhand.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** Writes JSON for people: a list of numbers or texts on one line, a matrix with a row a line, two spaces a level. */
final class JsonLayout {

    private static final String INDENT = "  ";
    /** Beyond this, every field of an object stands on a line of its own. */
    private static final int LONGEST_LINE = 100;

    private JsonLayout() {
    }

    /** The value as text, with a line break at its end. */
    static String print(Json value) {
        return print(value, "\n") + "\n";
    }

    /** @param newLine a line break and the indentation of the line that the value begins on */
    private static String print(Json value, String newLine) {
        if (value instanceof Json.Text text) {
            return Characters.json(text.value());
        } else if (value instanceof Json.Number number) {
            return number.digits();
        } else if (value instanceof Json.Literal literal) {
            return literal.word();
        }
        List<String> parts = parts(value, newLine + INDENT);
        boolean array = value instanceof Json.Array;
        boolean broken = isBroken(value) || !array && parts.stream().mapToInt(String::length).sum() > LONGEST_LINE;
        return (array ? "[" : "{") + joined(parts, broken, newLine) + (array ? "]" : "}");
    }

    private static List<String> parts(Json value, String newLine) {
        if (value instanceof Json.Array array) {
            return array.elements().stream().map(each -> print(each, newLine)).toList();
        }
        return ((Json.Fields) value).byName().entrySet().stream()
                .map(field -> Characters.json(field.getKey()) + ": " + print(field.getValue(), newLine)).toList();
    }

    private static String joined(List<String> parts, boolean broken, String newLine) {
        return broken ? parts.stream().collect(Collectors.joining("," + newLine + INDENT, newLine + INDENT, newLine))
                : String.join(", ", parts);
    }

    /** A list of lists or objects has a line for each, and so has an object with such a list. */
    private static boolean isBroken(Json value) {
        if (value instanceof Json.Array array) {
            return array.elements().stream().anyMatch(each -> each instanceof Json.Array || each instanceof Json.Fields);
        }
        return value instanceof Json.Fields fields && fields.byName().values().stream().anyMatch(JsonLayout::isBroken);
    }
}
