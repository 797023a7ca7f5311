package byhand.ui.arrangement;

/** A part of the window between its bars. */
public enum Panel {
    /** The network with its numbers. */
    DIAGRAM,
    /** Stage, title and formula of the step. */
    FORMULA,
    /** What is said, the table of parameters, and the losses. */
    SIDE
}
