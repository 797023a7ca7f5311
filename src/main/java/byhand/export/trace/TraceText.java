package byhand.export.trace;

import byhand.formula.Numerals;
import byhand.trace.Section;
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
        line(heading(number, sample, trace));
        for (Section section : trace.sections()) {
            line("");
            line("  " + heading(section, trace));
            for (Step step : trace.steps().subList(section.first() - 1, section.last())) {
                line(indented(step, trace.size()) + step.formula().plain(numerals));
            }
        }
        line("");
        line("  Loss: " + numerals.plain(trace.lossValue()));
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    /** What stands above an iteration that begins with a sample. */
    static String heading(int iteration, int sample, Trace trace) {
        int last = sample + trace.sampleCount() - 1;
        return "Iteration " + iteration + (last == sample ? ", sample " + sample : ", samples " + sample + " to " + last);
    }

    /** What stands above a section of an iteration. */
    static String heading(Section section, Trace trace) {
        String stage = switch (section.stage()) {
            case FORWARD -> "Forward pass";
            case BACKWARD -> "Backward pass";
            case UPDATE -> "Update";
        };
        boolean together = trace.sampleCount() > 1 && section.sample() == 0 && section.stage() == Stage.BACKWARD;
        return stage + (section.sample() > 0 ? ", sample " + section.sample() : together ? ", all samples" : "");
    }

    private static String indented(Step step, int steps) {
        String number = String.valueOf(step.number());
        return " ".repeat(4 + String.valueOf(steps).length() - number.length()) + number + "  ";
    }

    private void line(String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
