package byhand.diagram.layout;

/** How much of a neuron, an input or a target is drawn where it stands, from least to most. */
public enum Level {
    /** A dot without a number. */
    DOT,
    /** One number in a row. */
    ROW,
    /** The pre-activation above the activation. */
    STACK,
    /** The same at full size, with the plot of the activation beside the numbers. */
    TOWER,
    /** A circle, or a capsule with the plot of the activation. */
    WHOLE
}
