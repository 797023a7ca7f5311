package byhand.export.trace;

import byhand.formula.Numerals;
import byhand.trace.Stage;
import byhand.trace.Step;
import byhand.trace.Trace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A trace as plain text: the title, and for each iteration its stages, each step's formula on a line, and the loss. */
public final class TraceText implements TraceWriter {

    private final OutputStream out;
    private final Numerals numerals;
    /** Whether something stands above, which an empty line is to part from what follows. */
    private boolean begun;

    /**
     * @param out      is not closed
     * @param numerals how numbers are written
     */
    public TraceText(OutputStream out, Numerals numerals) {
        this.out = out;
        this.numerals = numerals;
    }

    @Override
    public void begin(String title) throws IOException {
        if (!title.isBlank()) {
            line(title);
            begun = true;
        }
    }

    @Override
    public void iteration(int number, int sample, Trace trace) throws IOException {
        if (begun) {
            line("");
        }
        begun = true;
        line("Iteration " + number + ", sample " + sample);
        Stage stage = null;
        for (Step step : trace.steps()) {
            if (step.stage() != stage) {
                stage = step.stage();
                line("");
                line("  " + heading(stage));
            }
            line(indented(step, trace.size()) + step.formula().plain(numerals));
        }
        line("");
        line("  Loss: " + numerals.plain(trace.lossValue()));
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    static String heading(Stage stage) {
        return switch (stage) {
            case FORWARD -> "Forward pass";
            case BACKWARD -> "Backward pass";
            case UPDATE -> "Update";
        };
    }

    private static String indented(Step step, int steps) {
        String number = String.valueOf(step.number());
        return " ".repeat(4 + String.valueOf(steps).length() - number.length()) + number + "  ";
    }

    private void line(String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
