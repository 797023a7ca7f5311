package byhand.ui.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads arrays in square brackets, with commas or blanks between the numbers, as Python, NumPy and PyTorch print them:
 * {@code tensor([[1., 2.], [3., 4.]], requires_grad=True)}. Whatever stands around the brackets is passed over.
 */
final class BracketReader {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
    private static final Pattern WORD = Pattern.compile("[^\\s,\\[\\]]{1,30}");
    private static final String SHORTENED = "...";

    private final String text;
    private int at;

    BracketReader(String text) {
        this.text = text;
    }

    /** All arrays of the text, in its order. A list of pairs, as an ordered dictionary is printed, is none itself. */
    List<NumberArray> arrays() throws ArrayProblem {
        List<NumberArray> arrays = new ArrayList<>();
        for (int begin = text.indexOf('['); begin >= 0; begin = text.indexOf('[', at)) {
            at = begin + 1;
            if (next() != '(') {
                arrays.add(array());
            }
        }
        return arrays;
    }

    /** An array whose first bracket has been read. */
    private NumberArray array() throws ArrayProblem {
        if (next() != '[') {
            return new NumberArray(List.of(row()), true);
        }
        List<List<Double>> rows = new ArrayList<>();
        while (next() == '[') {
            at++;
            if (next() == '[') {
                throw new ArrayProblem("arrays.dimensions");
            }
            List<Double> row = row();
            if (!rows.isEmpty() && row.size() != rows.get(0).size()) {
                throw new ArrayProblem("arrays.ragged", rows.size() + 1, row.size(), rows.get(0).size());
            }
            rows.add(row);
        }
        if (next() != ']') {
            throw wrong();
        }
        at++;
        return new NumberArray(rows, false);
    }

    /** Numbers up to the bracket that closes them. */
    private List<Double> row() throws ArrayProblem {
        List<Double> row = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (next() != ']') {
            number.region(at, text.length());
            if (!number.lookingAt() || !endsAt(number.end())) {
                throw wrong();
            }
            double value = Double.parseDouble(number.group());
            if (!Double.isFinite(value)) {
                throw wrong();
            }
            row.add(value);
            at = number.end();
        }
        at++;
        if (row.isEmpty()) {
            throw new ArrayProblem("arrays.empty");
        }
        return row;
    }

    private boolean endsAt(int end) {
        return end == text.length() || " \t\r\n,]".indexOf(text.charAt(end)) >= 0;
    }

    /** The next character that separates nothing. */
    private char next() throws ArrayProblem {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
            at++;
        }
        if (at == text.length()) {
            throw new ArrayProblem("arrays.unclosed");
        }
        return text.charAt(at);
    }

    private ArrayProblem wrong() {
        Matcher word = WORD.matcher(text);
        word.region(at, text.length());
        String found = word.lookingAt() ? word.group() : text.substring(at, at + 1);
        return found.startsWith(SHORTENED) ? new ArrayProblem("arrays.shortened") : new ArrayProblem("arrays.no-number", found);
    }
}
