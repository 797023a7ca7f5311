package byhand.ui.action;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;

/** Where a key goes, by what is open in the window. */
public enum KeyRoute {
    /** It ends the blank screen, and does no more. */
    WAKE,
    /** To the sheet that is open. */
    SHEET,
    /** To the control that has the focus, or to the menu that is open. */
    CONTROL,
    /** Its action is done, after whatever is in its way has been ended without a loss. */
    ACT;

    /** What a presenter's remote sends beside the sign that blanks the screen. No field and no menu has a use for them. */
    private static final Set<KeyCode> REMOTE = EnumSet.of(KeyCode.PAGE_DOWN, KeyCode.PAGE_UP, KeyCode.F5);

    /**
     * What a key is pressed in.
     *
     * @param innermost what is open
     * @param typing    whether a field for text has the focus, in which a dot and a B are signs
     * @param paged     whether keys that turn pages mean something of its own in the sheet that is open
     */
    public record Situation(Optional<Layer> innermost, boolean typing, boolean paged) {

        /** Whether nothing is open that takes signs. */
        public boolean isFree() {
            return !typing && innermost.map(layer -> layer.compareTo(Layer.FIELD) > 0).orElse(true);
        }

        private boolean in(Layer layer) {
            return innermost.equals(Optional.of(layer));
        }
    }

    /**
     * The way of a key. Whatever is open, a remote's keys do what they always do; only where something would be lost by that they do
     * nothing, or are answered by a question.
     *
     * @param action what the key asks for, if anything
     */
    public static KeyRoute of(Situation situation, KeyCode key, Optional<Action> action) {
        boolean blanks = action.equals(Optional.of(Action.BLANK)) && !situation.typing();
        boolean remote = REMOTE.contains(key) || blanks;
        if (situation.in(Layer.BLANK)) {
            return key.isModifierKey() ? CONTROL : WAKE;
        } else if (situation.in(Layer.MENU)) {
            return remote ? ACT : CONTROL;
        } else if (situation.in(Layer.SHEET)) {
            return remote && (!situation.paged() || blanks || key == KeyCode.F5) ? ACT : SHEET;
        } else if (situation.in(Layer.FIELD)) {
            return REMOTE.contains(key) || action.map(Action::takesEntry).orElse(false) ? ACT : CONTROL;
        }
        return action.isPresent() ? ACT : CONTROL;
    }
}
