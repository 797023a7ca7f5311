package byhand.export.pytorch;

import java.util.List;
import java.util.stream.Collectors;

/** How things are written in Python. */
final class Python {

    private static final int WIDEST_LINE = 110;

    private Python() {
    }

    /** A number to full double precision. */
    static String number(double value) {
        if (Double.isFinite(value)) {
            return String.valueOf(value).replace('E', 'e');
        }
        return "float(\"" + (Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf") + "\")";
    }

    /** Numbers between brackets. */
    static String numbers(List<Double> values) {
        return values.stream().map(Python::number).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A text behind a number sign. Nothing in it can end the line or be taken for anything but text. */
    static String comment(String text) {
        StringBuilder line = new StringBuilder("# ");
        text.codePoints().map(c -> isVisible(c) ? c : ' ').forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
            default -> true;
        };
    }

    /** Whether a line is not too long to be read. */
    static boolean fits(String line) {
        return line.stripTrailing().length() <= WIDEST_LINE;
    }

    /**
     * A list between brackets or a sum between parentheses, on as many lines as it needs.
     *
     * @param before    what stands before the first item on its line, from the line's indent on
     * @param separator what stands between two items; a line is broken behind its last character that is not a space
     * @param after     what follows the last item
     */
    static String wrapped(String before, List<String> items, String separator, String after) {
        int indent = before.length() - before.stripLeading().length() + 4;
        StringBuilder text = new StringBuilder(before);
        int column = before.length();
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i) + (i < items.size() - 1 ? separator : after);
            if (i > 0 && column + item.stripTrailing().length() > WIDEST_LINE) {
                text.setLength(text.toString().stripTrailing().length());
                text.append('\n').append(" ".repeat(indent));
                column = indent;
            }
            text.append(item);
            column += item.length();
        }
        return text.toString();
    }
}
