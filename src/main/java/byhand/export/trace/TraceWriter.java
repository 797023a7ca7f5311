package byhand.export.trace;

import byhand.trace.Trace;
import java.io.IOException;

/** Writes iterations one after the other and keeps none of them: {@link #begin}, {@link #iteration} for each, {@link #end}. */
public interface TraceWriter {

    /** Writes what stands before the iterations. */
    void begin(String title) throws IOException;

    /**
     * Writes one iteration.
     *
     * @param number from 1
     * @param sample the place of its first sample in the scenario, from 1
     */
    void iteration(int number, int sample, Trace trace) throws IOException;

    /** Writes what stands after the iterations, and hands everything to the stream, which stays open. */
    void end() throws IOException;
}
