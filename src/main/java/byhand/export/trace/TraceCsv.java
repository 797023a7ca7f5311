package byhand.export.trace;

import byhand.formula.Numerals;
import byhand.trace.Step;
import byhand.trace.Trace;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * A trace as a table for spreadsheets: a header, then a row for each step. Fields are quoted as RFC 4180 says, lines end in a line feed.
 * Values have full double precision; one that is not finite is {@code NaN}, {@code Infinity} or {@code -Infinity}, and the replacement at
 * an iteration's end has none. In a batch, what belongs to all samples names none. The scenario's title is not written: a table has one header only.
 */
public final class TraceCsv implements TraceWriter {

    private static final String[] HEADER = {"iteration", "sample", "step", "stage", "name", "value", "text"};

    private final CsvWriter out;
    private final Numerals numerals;

    /**
     * @param out      is not closed
     * @param numerals how numbers are written in the texts
     */
    public TraceCsv(OutputStream out, Numerals numerals) {
        this.numerals = numerals;
        this.out = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }

    @Override
    public void begin(String title) throws IOException {
        write(HEADER);
    }

    @Override
    public void iteration(int number, int sample, Trace trace) throws IOException {
        for (Step step : trace.steps()) {
            String value = step.value().isPresent() ? String.valueOf(step.value().getAsDouble()) : "";
            String of = trace.sampleCount() == 1 ? String.valueOf(sample) : step.sample() > 0 ? String.valueOf(step.sample()) : "";
            write(String.valueOf(number), of, String.valueOf(step.number()), step.stage().id(), step.symbol().plain(),
                    value, step.formula().plain(numerals));
        }
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    private void write(String... fields) throws IOException {
        try {
            out.writeRecord(fields);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
