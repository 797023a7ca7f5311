package byhand.ui;

import javafx.css.PseudoClass;

/** The states that the style sheet knows beside the toolkit's own. */
final class Styles {

    /** A number that has the keyboard's focus. */
    static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    /** A row of what the current step computes. */
    static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    /** A row that the user has marked. */
    static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    /** A number with so many digits that it has to be written smaller. */
    static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    /** A place for a number that is not known yet. */
    static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
    /** A field with something in it that cannot be taken. */
    static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    /** A row of a parameter that updates leave alone. */
    static final PseudoClass FROZEN = PseudoClass.getPseudoClass("frozen");

    private Styles() {
    }
}
