package byhand.app;

import byhand.scenario.Scenario;
import java.io.IOException;

/** The losses of a training as they come: a line is on standard output a moment after it was added, and no later than {@link #end}. */
final class LossTable {

    private static final int LONGEST_WAIT_NANOS = 50_000_000;
    private static final int MOST_WAITING = 8192;
    private static final String ITERATION = "iteration";
    private static final String SAMPLE = "sample";

    private final Console console;
    private final int iterationWidth;
    private final int sampleWidth;
    private final StringBuilder waiting = new StringBuilder();
    private long flushed = System.nanoTime();
    private boolean read = true;

    /** @param iterations the largest number of an iteration */
    LossTable(Console console, int iterations, Scenario scenario) {
        int samples = scenario.samples().size();
        boolean batches = scenario.sampleCount(1) > 1;
        this.console = console;
        this.iterationWidth = Math.max(ITERATION.length(), String.valueOf(iterations).length());
        String heading = batches ? SAMPLE + "s" : SAMPLE;
        this.sampleWidth = Math.max(heading.length(), batches ? span(samples - 1, 2).length() : String.valueOf(samples).length());
        line(ITERATION, heading, "loss");
    }

    /**
     * Adds a line.
     *
     * @param sample the place of the first sample, from 1, of {@code count} in a row
     * @return whether there is still somebody who reads
     * @throws IOException if standard output cannot be written
     */
    boolean add(int iteration, int sample, int count, double loss) throws IOException {
        line(String.valueOf(iteration), span(sample, count), String.valueOf(loss));
        if (waiting.length() > MOST_WAITING || System.nanoTime() - flushed > LONGEST_WAIT_NANOS) {
            end();
        }
        return read;
    }

    /** Writes what has not been written yet. */
    void end() throws IOException {
        read = console.print(waiting.toString());
        waiting.setLength(0);
        flushed = System.nanoTime();
    }

    private static String span(int first, int count) {
        return count == 1 ? String.valueOf(first) : first + "-" + (first + count - 1);
    }

    private void line(String iteration, String sample, String loss) {
        waiting.append(" ".repeat(iterationWidth - iteration.length())).append(iteration).append("  ");
        waiting.append(" ".repeat(sampleWidth - sample.length())).append(sample).append("  ").append(loss).append('\n');
    }
}
