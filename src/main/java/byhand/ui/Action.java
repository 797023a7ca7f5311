package byhand.ui;

import java.util.Locale;

/** What a key can ask of the window. */
enum Action {
    NEXT, BACK, NEXT_STAGE, PREVIOUS_STAGE, NEXT_ITERATION, PREVIOUS_ITERATION, FORWARD, BACKWARD, UPDATE, START, END, PLAY, TRAIN,
    GO_TO_ITERATION,

    NEXT_NUMBER, PREVIOUS_NUMBER, EDIT, LEAVE, NUDGE_UP, NUDGE_DOWN, NUDGE_UP_MUCH, NUDGE_DOWN_MUCH, NUDGE_UP_LITTLE, NUDGE_DOWN_LITTLE,
    UNDO, REDO, RENAME, FREEZE,

    UNFOLD, LARGER_TEXT, SMALLER_TEXT, THEME, LANGUAGE, FULL_SCREEN, BLANK,

    NETWORK, SAMPLES, SAVE_PICTURE, COPY_PICTURE, HELP, QUIT;

    /** The key of the words that say what it does. */
    String textKey() {
        return "action." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
