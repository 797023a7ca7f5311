package byhand.ui.grid;

import byhand.ui.control.NumberEntry;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of a table that is a text, as a spreadsheet copies it or as a CSV file has it (RFC 4180).
 *
 * @param line where it begins in the text, from 1
 */
public record TextRow(long line, List<String> cells) {

    private static final String SEPARATORS = "\t;, ";
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final NumberEntry WORDS = new NumberEntry.Invalid(NumberEntry.Reason.NOT_A_NUMBER);
    private static final NumberEntry NOTHING = new NumberEntry.Invalid(NumberEntry.Reason.EMPTY);

    public TextRow {
        cells = List.copyOf(cells);
    }

    /**
     * The rows of a text that are not blank, without a heading. Tabs, semicolons, commas or blanks separate the cells, of which the first is
     * taken that the last row has: the first row may be a heading.
     *
     * @return empty if the text has quotation marks that do not fit together
     */
    public static Optional<List<TextRow>> table(String text) {
        String plain = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        char separator = separator(plain);
        String even = separator == ' ' ? plain.replaceAll("(?m)^ +| +$", "").replaceAll(" +", " ") : plain;
        List<TextRow> rows = new ArrayList<>();
        try {
            CsvReader.builder().fieldSeparator(separator).allowExtraFields(true).allowMissingFields(true).ofCsvRecord(even).forEach(row -> {
                if (!row.getFields().stream().allMatch(String::isBlank)) {
                    rows.add(new TextRow(row.getStartingLineNumber(), row.getFields()));
                }
            });
        } catch (CsvParseException e) {
            return Optional.empty();
        }
        return Optional.of(!rows.isEmpty() && rows.get(0).isHeading() ? rows.subList(1, rows.size()) : rows);
    }

    /** The text in a file: UTF-8, or UTF-16 if it begins by saying so, as the Unicode text of a spreadsheet does. */
    public static String decoded(byte[] file) {
        boolean big = file.length > 1 && file[0] == (byte) 0xFE && file[1] == (byte) 0xFF;
        boolean little = file.length > 1 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE;
        Charset charset = big || little ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return new String(file, charset);
    }

    private static char separator(String text) {
        String last = text.strip();
        last = last.substring(Math.max(last.lastIndexOf('\n'), last.lastIndexOf('\r')) + 1);
        return (char) SEPARATORS.chars().filter(last.chars().boxed().toList()::contains).findFirst().orElse(',');
    }

    /** A row of words, without a number. */
    private boolean isHeading() {
        List<NumberEntry> entries = cells.stream().map(NumberEntry::parse).toList();
        boolean words = cells.stream().anyMatch(cell -> cell.codePoints().anyMatch(Character::isLetter));
        return words && entries.stream().allMatch(entry -> entry.equals(WORDS) || entry.equals(NOTHING));
    }
}
