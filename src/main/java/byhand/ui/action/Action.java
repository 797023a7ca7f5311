package byhand.ui.action;

import java.util.Locale;

/** What a key can ask of the window. */
public enum Action {
    NEXT, BACK, NEXT_STAGE, PREVIOUS_STAGE, NEXT_ITERATION, PREVIOUS_ITERATION, NEXT_PASS, PREVIOUS_PASS, NEXT_SAMPLE, PREVIOUS_SAMPLE,
    FORWARD, BACKWARD, UPDATE,
    START, END, PLAY, TRAIN, GO_TO_ITERATION,

    NEXT_NUMBER, PREVIOUS_NUMBER, EDIT, LEAVE, NUDGE_UP, NUDGE_DOWN, NUDGE_UP_MUCH, NUDGE_DOWN_MUCH, NUDGE_UP_LITTLE, NUDGE_DOWN_LITTLE,
    UNDO, REDO, RENAME, FREEZE,

    UNFOLD, LOSS_CHART, ZOOM_IN, ZOOM_OUT, ZOOM_FIT, LARGER_TEXT, SMALLER_TEXT, THEME, LANGUAGE, PROJECTOR, SPOTLIGHT, PEN, FULL_SCREEN,
    BLANK,

    NETWORK, SAMPLES, ARRAYS, NEW, OPEN, SAVE, SAVE_AS, SAVE_PICTURE, COPY_PICTURE, COPY_TABLE, MENU, HELP, QUIT;

    /** Whether it can be asked for in the middle of typing, which is taken first: who saves means to save that as well. */
    public boolean takesEntry() {
        return this == NEW || this == OPEN || this == SAVE || this == SAVE_AS || this == QUIT;
    }

    /** The key of the words that say what it does. */
    public String textKey() {
        return "action." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
