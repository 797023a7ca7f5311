package byhand.export;

import byhand.formula.Numerals;
import byhand.trace.Step;
import byhand.trace.Trace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A trace as a table for spreadsheets: a header, then a row for each step. Fields are quoted as RFC 4180 says, lines end in a line feed.
 * Values have full double precision; one that is not finite is {@code NaN}, {@code Infinity} or {@code -Infinity}, and the replacement at
 * an iteration's end has none. The scenario's title is not written: a table has one header only.
 */
public final class TraceCsv implements TraceWriter {

    private static final String HEADER = "iteration,sample,step,stage,name,value,text\n";

    private final OutputStream out;

    /** @param out is not closed */
    public TraceCsv(OutputStream out) {
        this.out = out;
    }

    @Override
    public void begin(String title) throws IOException {
        write(HEADER);
    }

    @Override
    public void iteration(int number, int sample, Trace trace) throws IOException {
        StringBuilder row = new StringBuilder();
        for (Step step : trace.steps()) {
            row.setLength(0);
            row.append(number).append(',').append(sample).append(',').append(step.number()).append(',').append(step.stage().id());
            row.append(',').append(field(step.symbol().plain())).append(',');
            if (step.value().isPresent()) {
                row.append(step.value().getAsDouble());
            }
            row.append(',').append(field(step.formula().plain(Numerals.DEFAULT))).append('\n');
            write(row.toString());
        }
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    /** A text in quotes if it holds anything that means something in a table. */
    static String field(String text) {
        boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
