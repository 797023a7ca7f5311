package byhand.ui.control;

import byhand.typeset.Legible;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;

/** What the style sheet knows beside the toolkit's own states, and classes that follow from what is shown. */
public final class Styles {

    /** A number that has the keyboard's focus. */
    public static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    /** A row of what the current step computes. */
    public static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    /** A row that the user has marked. */
    public static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    /** A place for a number that is not known yet. */
    public static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
    /** A field with something in it that cannot be taken. */
    public static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    /** A row of a parameter that updates leave alone. */
    public static final PseudoClass FROZEN = PseudoClass.getPseudoClass("frozen");

    /** What is written in the font that has the Chinese glyphs, whatever the language of the window. */
    static final String ANY_LANGUAGE = "any-language";

    /** Where the scripts of East Asia begin. */
    private static final int EAST_ASIAN = 0x2E80;

    private Styles() {
    }

    /**
     * Has a control that shows the user's own words change its font when they need it, as a bare machine has no other with Chinese in it,
     * and say what signs are that no font has.
     */
    public static void supportAnyLanguage(Labeled control) {
        control.textProperty().subscribe(words -> {
            String legible = Legible.of(words);
            if (legible.equals(words)) {
                mark(control.getStyleClass(), words);
            } else {
                control.setText(legible);
            }
        });
    }

    /** The same for a menu item whose words do not change. */
    public static void supportAnyLanguage(MenuItem item) {
        item.setText(Legible.of(item.getText()));
        mark(item.getStyleClass(), item.getText());
    }

    private static void mark(List<String> styles, String words) {
        boolean needed = words.codePoints().anyMatch(c -> c >= EAST_ASIAN);
        if (needed != styles.contains(ANY_LANGUAGE)) {
            if (needed) {
                styles.add(ANY_LANGUAGE);
            } else {
                styles.remove(ANY_LANGUAGE);
            }
        }
    }
}
