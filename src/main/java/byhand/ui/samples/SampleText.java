package byhand.ui.samples;

import byhand.network.Sample;
import byhand.ui.control.NumberEntry;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Samples in a text: rows as a spreadsheet copies them or as a CSV file has them (RFC 4180), first the inputs and then the targets. Tabs,
 * semicolons or commas separate the numbers, of which the first is taken that the last row has: the first row may be a heading. With tabs
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

    String SEPARATORS = "\t;,";

    char BYTE_ORDER_MARK = '\uFEFF';

    int LONGEST_QUOTE = 30;

    /** 0,125 can only be a decimal. */
    Pattern THOUSANDS = Pattern.compile("[+-]?[1-9][0-9]{0,2},[0-9]{3}");

    NumberEntry WORDS = new NumberEntry.Invalid(NumberEntry.Reason.NOT_A_NUMBER);
    NumberEntry NOTHING = new NumberEntry.Invalid(NumberEntry.Reason.EMPTY);

    /** Reads a text. */
    static SampleText read(String text, int inputs, int targets) {
        List<CsvRecord> rows;
        try {
            rows = rows(text);
        } catch (CsvParseException e) {
            return new Problem("samples.unreadable");
        }
        if (!rows.isEmpty() && isHeading(rows.get(0))) {
            rows.remove(0);
        }
        List<Sample> samples = new ArrayList<>();
        Optional<String> doubtful = rows.stream().flatMap(row -> row.getFields().stream()).map(String::strip)
                .filter(cell -> THOUSANDS.matcher(cell).matches()).findFirst();
        for (CsvRecord row : rows) {
            SampleText read = read(row, inputs, targets);
            if (read instanceof Problem) {
                return read;
            }
            samples.addAll(((Rows) read).samples());
        }
        return samples.isEmpty() ? new Problem("samples.nothing") : new Rows(samples, doubtful);
    }

    /** The text in a file: UTF-8, or UTF-16 if it begins by saying so, as the Unicode text of a spreadsheet does. */
    static String decoded(byte[] file) {
        boolean big = file.length > 1 && file[0] == (byte) 0xFE && file[1] == (byte) 0xFF;
        boolean little = file.length > 1 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE;
        Charset charset = big || little ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return new String(file, charset);
    }

    private static List<CsvRecord> rows(String text) {
        String plain = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        List<CsvRecord> rows = new ArrayList<>();
        CsvReader.builder().fieldSeparator(separator(plain)).allowExtraFields(true).allowMissingFields(true).ofCsvRecord(plain)
                .forEach(row -> {
                    if (!row.getFields().stream().allMatch(String::isBlank)) {
                        rows.add(row);
                    }
                });
        return rows;
    }

    private static char separator(String text) {
        String last = text.stripTrailing();
        last = last.substring(Math.max(last.lastIndexOf('\n'), last.lastIndexOf('\r')) + 1);
        return (char) SEPARATORS.chars().filter(last.chars().boxed().toList()::contains).findFirst().orElse(',');
    }

    /** A row of words, without a number. */
    private static boolean isHeading(CsvRecord row) {
        List<NumberEntry> cells = row.getFields().stream().map(NumberEntry::parse).toList();
        boolean words = row.getFields().stream().anyMatch(cell -> cell.codePoints().anyMatch(Character::isLetter));
        return words && cells.stream().allMatch(cell -> cell.equals(WORDS) || cell.equals(NOTHING));
    }

    private static SampleText read(CsvRecord row, int inputs, int targets) {
        long line = row.getStartingLineNumber();
        if (row.getFieldCount() != inputs + targets) {
            return new Problem("samples.columns", line, row.getFieldCount(), inputs, targets);
        }
        List<Double> numbers = new ArrayList<>();
        for (int column = 0; column < row.getFieldCount(); column++) {
            String cell = row.getField(column);
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
