package byhand.ui.action;

/**
 * What may be open or switched on in the window, in the order in which Escape ends it: from what lies over all the rest inwards, one at a
 * time. The order of the constants is that order.
 */
public enum Layer {
    /** The blank screen, which any key ends. */
    BLANK,
    /** A menu. */
    MENU,
    /** A sheet over the window; what is open within it goes first. */
    SHEET,
    /** A field in a number's or a name's place. */
    FIELD,
    /** The pen, with what it has drawn. */
    PEN,
    /** The spotlight. */
    SPOTLIGHT,
    /** A long training. */
    TRAINING,
    /** The reading of a large file. */
    OPENING,
    /** A notice. */
    NOTICE,
    /** A number that has the focus, or what is marked. */
    NUMBER,
    /** The mode for a projector. */
    PROJECTOR,
    /** The full screen. */
    FULL_SCREEN
}
