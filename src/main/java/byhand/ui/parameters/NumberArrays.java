package byhand.ui.parameters;

import byhand.ui.control.NumberEntry;
import byhand.ui.grid.TextRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Arrays of numbers as other programs have them: rows of a spreadsheet or a CSV file, what NumPy and PyTorch print or Python writes, NumPy's
 * files, and a {@code state_dict} of PyTorch, printed or as JSON: its arrays stand in the order of the layers.
 */
final class NumberArrays {

    private NumberArrays() {
    }

    /** The arrays in a file, whatever form it has. */
    static List<NumberArray> read(byte[] file) throws ArrayProblem {
        return NumpyFile.isOne(file) ? List.of(NumpyFile.read(file)) : read(TextRow.decoded(file));
    }

    /** The arrays in a text; at least one. */
    static List<NumberArray> read(String text) throws ArrayProblem {
        String plain = text.strip();
        List<NumberArray> arrays = plain.indexOf('[') >= 0 ? new BracketReader(plain).arrays() : List.of(table(text));
        if (arrays.isEmpty()) {
            throw new ArrayProblem("arrays.nothing");
        }
        return arrays;
    }

    private static NumberArray table(String text) throws ArrayProblem {
        Optional<List<TextRow>> table = TextRow.table(text);
        if (table.isEmpty()) {
            throw new ArrayProblem("samples.unreadable");
        } else if (table.get().isEmpty()) {
            throw new ArrayProblem("arrays.nothing");
        }
        List<List<Double>> rows = new ArrayList<>();
        for (TextRow row : table.get()) {
            if (!rows.isEmpty() && row.cells().size() != rows.get(0).size()) {
                throw new ArrayProblem("arrays.ragged", row.line(), row.cells().size(), rows.get(0).size());
            }
            rows.add(numbers(row));
        }
        return new NumberArray(rows, false);
    }

    private static List<Double> numbers(TextRow row) throws ArrayProblem {
        List<Double> numbers = new ArrayList<>();
        for (String cell : row.cells()) {
            if (NumberEntry.parse(cell) instanceof NumberEntry.Valid valid) {
                numbers.add(valid.value());
            } else {
                String reason = ((NumberEntry.Invalid) NumberEntry.parse(cell)).reason().textKey();
                throw new ArrayProblem("samples." + reason, row.line(), numbers.size() + 1, cell.strip());
            }
        }
        return numbers;
    }

    /** Numbers as a list of Python: {@code [[1.0, 2.0], [3.0, 4.0]]}, or {@code [1.0, 2.0]} for a flat array. */
    static String python(NumberArray array) {
        List<String> rows = array.rows().stream().map(String::valueOf).toList();
        return array.isFlat() ? rows.get(0) : rows.toString();
    }

    /** Numbers for a spreadsheet: rows of numbers with tabs between them. */
    static String tabbed(NumberArray array) {
        StringBuilder text = new StringBuilder();
        array.rows().forEach(row -> text.append(String.join("\t", row.stream().map(NumberEntry::text).toList())).append('\n'));
        return text.toString();
    }
}
