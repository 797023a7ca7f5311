package byhand.ui.action;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_ANY;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import byhand.words.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The one table of all keys: what a key does, what the tips on the buttons say, and the sheet of keys are read from it. */
public final class KeyMap {

    /** The parts of the sheet of keys. */
    enum Section {
        STEPS, NUMBERS, VIEW, PROGRAM;

        String textKey() {
            return "keys." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A line of the table.
     *
     * @param onNumber whether it holds only while a number has the focus; then it goes before others
     * @param keys     those shown first; the last {@code hidden} ones are not shown, as they are the same to the user
     */
    public record Binding(Section section, Action action, boolean onNumber, int hidden, List<KeyCodeCombination> keys) {

        List<KeyCodeCombination> shown() {
            return keys.subList(0, keys.size() - hidden);
        }
    }

    private static final Map<KeyCode, String> SIGNS =
            Map.of(KeyCode.DIGIT0, "0", KeyCode.DIGIT1, "1", KeyCode.DIGIT2, "2", KeyCode.DIGIT3, "3", KeyCode.PLUS, "+",
                    KeyCode.MINUS, "-", KeyCode.EQUALS, "=", KeyCode.PERIOD, ".");

    /** What the keys of digits type without Shift in France and Belgium. Some systems report such a key by no digit's code. */
    private static final Map<String, String> UNSHIFTED = Map.of("&", "1", "é", "2", "\"", "3", "à", "0");

    private final List<Binding> bindings = List.of(
            steps(Action.NEXT, key(KeyCode.SPACE), key(KeyCode.RIGHT), key(KeyCode.PAGE_DOWN)),
            steps(Action.BACK, key(KeyCode.LEFT), key(KeyCode.PAGE_UP)), steps(Action.NEXT_STAGE, key(KeyCode.DOWN)),
            steps(Action.PREVIOUS_STAGE, key(KeyCode.UP)),
            new Binding(Section.STEPS, Action.FORWARD, false, 1, List.of(key(KeyCode.DIGIT1), key(KeyCode.NUMPAD1))),
            new Binding(Section.STEPS, Action.BACKWARD, false, 1, List.of(key(KeyCode.DIGIT2), key(KeyCode.NUMPAD2))),
            new Binding(Section.STEPS, Action.UPDATE, false, 1, List.of(key(KeyCode.DIGIT3), key(KeyCode.NUMPAD3))),
            steps(Action.START, key(KeyCode.HOME)), steps(Action.END, key(KeyCode.END)),
            steps(Action.NEXT_ITERATION, key(KeyCode.N)),
            new Binding(Section.STEPS, Action.PREVIOUS_ITERATION, false, 1, List.of(key(KeyCode.P), key(KeyCode.N, SHIFT_DOWN))),
            steps(Action.NEXT_PASS, key(KeyCode.M)), steps(Action.PREVIOUS_PASS, key(KeyCode.M, SHIFT_DOWN)),
            steps(Action.NEXT_SAMPLE, key(KeyCode.S)), steps(Action.PREVIOUS_SAMPLE, key(KeyCode.S, SHIFT_DOWN)),
            steps(Action.PLAY, key(KeyCode.ENTER)), steps(Action.TRAIN, key(KeyCode.R)), steps(Action.GO_TO_ITERATION, key(KeyCode.G)),

            new Binding(Section.NUMBERS, Action.NEXT_NUMBER, false, 0, List.of(key(KeyCode.TAB))),
            new Binding(Section.NUMBERS, Action.PREVIOUS_NUMBER, false, 0, List.of(key(KeyCode.TAB, SHIFT_DOWN))),
            onNumber(Action.EDIT, key(KeyCode.ENTER)), new Binding(Section.NUMBERS, Action.LEAVE, false, 0, List.of(key(KeyCode.ESCAPE))),
            onNumber(Action.NUDGE_UP, key(KeyCode.UP)), onNumber(Action.NUDGE_DOWN, key(KeyCode.DOWN)),
            onNumber(Action.NUDGE_UP_MUCH, key(KeyCode.UP, SHIFT_DOWN)), onNumber(Action.NUDGE_DOWN_MUCH, key(KeyCode.DOWN, SHIFT_DOWN)),
            onNumber(Action.NUDGE_UP_LITTLE, key(KeyCode.UP, ALT_DOWN)), onNumber(Action.NUDGE_DOWN_LITTLE, key(KeyCode.DOWN, ALT_DOWN)),
            new Binding(Section.NUMBERS, Action.ARRAYS, false, 0, List.of(key(KeyCode.M, SHORTCUT_DOWN))),
            new Binding(Section.NUMBERS, Action.UNDO, false, 0, List.of(key(KeyCode.Z, SHORTCUT_DOWN))),
            new Binding(Section.NUMBERS, Action.REDO, false, 1,
                    List.of(key(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN), key(KeyCode.Y, SHORTCUT_DOWN))),
            new Binding(Section.NUMBERS, Action.RENAME, false, 0, List.of(key(KeyCode.F2))),
            new Binding(Section.NUMBERS, Action.FREEZE, false, 0, List.of(key(KeyCode.F))),

            new Binding(Section.VIEW, Action.UNFOLD, false, 0, List.of(key(KeyCode.U))),
            new Binding(Section.VIEW, Action.LOSS_CHART, false, 0, List.of(key(KeyCode.J))),
            new Binding(Section.VIEW, Action.ZOOM_IN, false, 2,
                    List.of(key(KeyCode.PLUS, SHORTCUT_DOWN, SHIFT_ANY), key(KeyCode.ADD, SHORTCUT_DOWN),
                            key(KeyCode.EQUALS, SHORTCUT_DOWN, SHIFT_ANY))),
            new Binding(Section.VIEW, Action.ZOOM_OUT, false, 1,
                    List.of(key(KeyCode.MINUS, SHORTCUT_DOWN, SHIFT_ANY), key(KeyCode.SUBTRACT, SHORTCUT_DOWN))),
            new Binding(Section.VIEW, Action.ZOOM_FIT, false, 1,
                    List.of(key(KeyCode.DIGIT0, SHORTCUT_DOWN, SHIFT_ANY), key(KeyCode.NUMPAD0, SHORTCUT_DOWN))),
            new Binding(Section.VIEW, Action.LARGER_TEXT, false, 2,
                    List.of(key(KeyCode.PLUS, SHIFT_ANY), key(KeyCode.ADD), key(KeyCode.EQUALS, SHIFT_ANY))),
            new Binding(Section.VIEW, Action.SMALLER_TEXT, false, 1, List.of(key(KeyCode.MINUS), key(KeyCode.SUBTRACT))),
            new Binding(Section.VIEW, Action.THEME, false, 0, List.of(key(KeyCode.T, SHORTCUT_DOWN))),
            new Binding(Section.VIEW, Action.LANGUAGE, false, 0, List.of(key(KeyCode.L, SHORTCUT_DOWN))),

            new Binding(Section.VIEW, Action.PROJECTOR, false, 0, List.of(key(KeyCode.F5))),
            new Binding(Section.VIEW, Action.SPOTLIGHT, false, 0, List.of(key(KeyCode.L))),
            new Binding(Section.VIEW, Action.PEN, false, 0, List.of(key(KeyCode.D))),
            new Binding(Section.VIEW, Action.BLANK, false, 1, List.of(key(KeyCode.B), key(KeyCode.PERIOD))),
            new Binding(Section.VIEW, Action.FULL_SCREEN, false, 0, List.of(key(KeyCode.F11))),

            new Binding(Section.PROGRAM, Action.NETWORK, false, 0, List.of(key(KeyCode.B, SHORTCUT_DOWN))),
            new Binding(Section.PROGRAM, Action.SAMPLES, false, 0, List.of(key(KeyCode.D, SHORTCUT_DOWN))),
            new Binding(Section.PROGRAM, Action.NEW, false, 0, List.of(key(KeyCode.N, SHORTCUT_DOWN))),
            new Binding(Section.PROGRAM, Action.OPEN, false, 0, List.of(key(KeyCode.O, SHORTCUT_DOWN))),
            new Binding(Section.PROGRAM, Action.SAVE, false, 0, List.of(key(KeyCode.S, SHORTCUT_DOWN))),
            new Binding(Section.PROGRAM, Action.SAVE_AS, false, 0, List.of(key(KeyCode.S, SHORTCUT_DOWN, SHIFT_DOWN))),
            new Binding(Section.PROGRAM, Action.SAVE_PICTURE, false, 0, List.of(key(KeyCode.E, SHORTCUT_DOWN))),
            new Binding(Section.PROGRAM, Action.COPY_PICTURE, false, 0, List.of(key(KeyCode.C, SHORTCUT_DOWN, SHIFT_DOWN))),
            new Binding(Section.PROGRAM, Action.COPY_TABLE, false, 0, List.of(key(KeyCode.C, SHORTCUT_DOWN))),
            new Binding(Section.PROGRAM, Action.MENU, false, 0, List.of(key(KeyCode.F10))),
            new Binding(Section.PROGRAM, Action.HELP, false, 0, List.of(key(KeyCode.F1))),
            new Binding(Section.PROGRAM, Action.QUIT, false, 0, List.of(key(KeyCode.Q, SHORTCUT_DOWN))));

    /** All lines of the table, as the sheet of keys shows them. */
    public List<Binding> bindings() {
        return bindings;
    }

    /**
     * What a key stroke asks for. A sign is found by what is typed first, and only then by the key's code, as its place differs: on a French
     * keyboard digits take Shift, and on a Czech one plus is where others have 1.
     */
    public Optional<Action> action(KeyEvent stroke, boolean numberFocused) {
        return action(key -> isTyped(key, stroke), numberFocused).or(() -> action(key -> key.match(stroke), numberFocused));
    }

    private Optional<Action> action(Predicate<KeyCodeCombination> means, boolean numberFocused) {
        return bindings.stream().filter(each -> numberFocused || !each.onNumber())
                .sorted((a, b) -> Boolean.compare(b.onNumber(), a.onNumber()))
                .filter(each -> each.keys().stream().anyMatch(means)).findFirst().map(Binding::action);
    }

    /** Whether a stroke types a key's sign, with Shift or without. */
    private static boolean isTyped(KeyCodeCombination key, KeyEvent stroke) {
        String sign = SIGNS.get(key.getCode());
        boolean withShortcut = key.getShortcut() == KeyCombination.ModifierValue.DOWN;
        boolean modified = stroke.isControlDown() || stroke.isMetaDown();
        return sign != null && (sign.equals(stroke.getText()) || !stroke.isShiftDown() && sign.equals(UNSHIFTED.get(stroke.getText())))
                && !stroke.isAltDown() && stroke.isShortcutDown() == withShortcut && modified == withShortcut;
    }

    /**
     * What a key stroke types, if a number can begin with it. A point is not among it: remotes send it to blank the screen, and only a digit
     * behind it tells that a number was meant.
     */
    public static Optional<String> beginningOfNumber(KeyEvent stroke) {
        boolean plain = !stroke.isControlDown() && !stroke.isAltDown() && !stroke.isMetaDown();
        return Optional.of(stroke.getText()).filter(text -> plain && text.matches("[-−,0-9]"));
    }

    /** The keys of an action in words, such as "Space, →". */
    public String keys(Action action, Texts texts) {
        return bindings.stream().filter(each -> each.action() == action).flatMap(each -> each.shown().stream())
                .map(key -> name(key, texts)).collect(Collectors.joining(texts.get("keys.separator")));
    }

    /** The names of a line's keys, one a line. */
    String caps(Binding binding, Texts texts) {
        return binding.shown().stream().map(key -> name(key, texts)).collect(Collectors.joining("\n"));
    }

    private static String name(KeyCodeCombination key, Texts texts) {
        StringBuilder name = new StringBuilder();
        if (key.getShortcut() == KeyCombination.ModifierValue.DOWN) {
            name.append(texts.get("key.shortcut"));
        }
        if (key.getAlt() == KeyCombination.ModifierValue.DOWN) {
            name.append(texts.get("key.alt"));
        }
        if (key.getShift() == KeyCombination.ModifierValue.DOWN) {
            name.append(texts.get("key.shift"));
        }
        KeyCode code = key.getCode();
        boolean speaksForItself = code.isLetterKey() || code.isDigitKey() || code.isFunctionKey();
        return name.append(speaksForItself ? code.getName() : texts.get("key." + code.name().toLowerCase(Locale.ROOT))).toString();
    }

    private static Binding steps(Action action, KeyCodeCombination... keys) {
        return new Binding(Section.STEPS, action, false, 0, List.of(keys));
    }

    private static Binding onNumber(Action action, KeyCodeCombination... keys) {
        return new Binding(Section.NUMBERS, action, true, 0, List.of(keys));
    }

    private static KeyCodeCombination key(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }
}
