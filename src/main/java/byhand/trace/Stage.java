package byhand.trace;

import java.util.Locale;

/** The three parts of an iteration, in order. */
public enum Stage {
    /** From the inputs to the loss. */
    FORWARD,
    /** From the loss back to every parameter's gradient. */
    BACKWARD,
    /** New values for the parameters. */
    UPDATE;

    /** The name in trace files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
