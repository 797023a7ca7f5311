package byhand.ui.samples;

import byhand.network.Sample;
import byhand.ui.control.NumberEntry;
import byhand.ui.grid.TextRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Samples in a text: rows as a spreadsheet copies them or as a CSV file has them (RFC 4180), first the inputs and then the targets. Tabs,
 * semicolons, commas or blanks separate the numbers, of which the first is taken that the last row has: the first row may be a heading. With tabs
 * and semicolons, 0,5 is a number.
 */
sealed interface SampleText {

    /**
     * What has been read.
     *
     * @param doubtful the first number with a comma that somebody may have meant to part thousands, as it is written; empty if there is none
     */
    record Rows(List<Sample> samples, Optional<String> doubtful) implements SampleText {
        public Rows {
            samples = List.copyOf(samples);
        }

        Rows(List<Sample> samples) {
            this(samples, Optional.empty());
        }
    }

    /**
     * Why nothing has been read.
     *
     * @param textKey   the key of the sentence that says so
     * @param arguments what is put into it
     */
    record Problem(String textKey, List<Object> arguments) implements SampleText {
        Problem(String textKey, Object... arguments) {
            this(textKey, List.of(arguments));
        }
    }

    int LONGEST_QUOTE = 30;

    /** 0,125 can only be a decimal. */
    Pattern THOUSANDS = Pattern.compile("[+-]?[1-9][0-9]{0,2},[0-9]{3}");

    /** Reads a text. */
    static SampleText read(String text, int inputs, int targets) {
        Optional<List<TextRow>> table = TextRow.table(text);
        if (table.isEmpty()) {
            return new Problem("samples.unreadable");
        }
        List<TextRow> rows = table.get();
        List<Sample> samples = new ArrayList<>();
        Optional<String> doubtful = rows.stream().flatMap(row -> row.cells().stream()).map(String::strip)
                .filter(cell -> THOUSANDS.matcher(cell).matches()).findFirst();
        for (TextRow row : rows) {
            SampleText read = read(row, inputs, targets);
            if (read instanceof Problem) {
                return read;
            }
            samples.addAll(((Rows) read).samples());
        }
        return samples.isEmpty() ? new Problem("samples.nothing") : new Rows(samples, doubtful);
    }

    private static SampleText read(TextRow row, int inputs, int targets) {
        long line = row.line();
        if (row.cells().size() != inputs + targets) {
            return new Problem("samples.columns", line, row.cells().size(), inputs, targets);
        }
        List<Double> numbers = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            String cell = row.cells().get(column);
            if (NumberEntry.parse(cell) instanceof NumberEntry.Valid valid) {
                numbers.add(valid.value());
            } else {
                NumberEntry.Reason reason = ((NumberEntry.Invalid) NumberEntry.parse(cell)).reason();
                return new Problem("samples." + reason.textKey(), line, column + 1, shortened(cell));
            }
        }
        return new Rows(List.of(new Sample(numbers.subList(0, inputs), numbers.subList(inputs, inputs + targets))));
    }

    private static String shortened(String cell) {
        String line = cell.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
