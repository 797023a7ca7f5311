package byhand.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.words.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyMapTest {

    private final KeyMap keys = new KeyMap();

    @Test
    void everyActionHasAKey() {
        Set<Action> bound = EnumSet.noneOf(Action.class);
        keys.bindings().forEach(binding -> bound.add(binding.action()));
        assertThat(bound).isEqualTo(EnumSet.allOf(Action.class));
    }

    @Test
    void noKeyMeansTwoThings() {
        List<KeyCodeCombination> always = new ArrayList<>();
        List<KeyCodeCombination> onNumber = new ArrayList<>();
        keys.bindings().forEach(binding -> (binding.onNumber() ? onNumber : always).addAll(binding.keys()));
        assertThat(always).doesNotHaveDuplicates();
        assertThat(onNumber).doesNotHaveDuplicates();
    }

    /** What keyboards of several countries report for a stroke: the sign that it types, its code, and the modifiers held. */
    @ParameterizedTest(name = "{5}: {0}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            &, AMPERSAND, false, false, FORWARD, French without Shift
            é, UNDEFINED, false, false, BACKWARD, French without Shift
            ", QUOTEDBL, false, false, UPDATE, French without Shift
            &, DIGIT1, false, false, FORWARD, French on Windows
            1, AMPERSAND, true, false, FORWARD, French with Shift
            3, QUOTEDBL, true, false, UPDATE, French with Shift
            à, UNDEFINED, false, true, ZOOM_FIT, French with Ctrl
            0, UNDEFINED, true, true, ZOOM_FIT, French with Ctrl and Shift
            -, DIGIT6, false, false, SMALLER_TEXT, French on Windows
            -, DIGIT6, false, true, ZOOM_OUT, French on Windows with Ctrl
            +, EQUALS, true, true, ZOOM_IN, French with Ctrl and Shift
            ., SEMICOLON, true, false, BLANK, French with Shift
            +, PLUS, false, false, LARGER_TEXT, German
            +, PLUS, false, true, ZOOM_IN, German with Ctrl
            +, DIGIT1, false, false, LARGER_TEXT, Czech
            1, DIGIT1, true, false, FORWARD, Czech with Shift
            +, DIGIT1, true, true, ZOOM_IN, Swiss with Ctrl and Shift
            +, DIGIT3, true, false, LARGER_TEXT, Hungarian with Shift
            2, NUMPAD2, false, false, BACKWARD, keypad
            +, ADD, false, true, ZOOM_IN, keypad with Ctrl
            -, SUBTRACT, false, true, ZOOM_OUT, keypad with Ctrl
            0, NUMPAD0, false, true, ZOOM_FIT, keypad with Ctrl
            =, EQUALS, false, false, LARGER_TEXT, American
            N, N, true, false, PREVIOUS_ITERATION, any with Shift
            """)
    void keysAreFoundByWhatIsTypedOnEveryKeyboard(String sign, KeyCode code, boolean shift, boolean control, Action action, String layout) {
        assertThat(keys.action(stroke(sign, code, shift, control), false)).contains(action);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            !, DIGIT1, true, false
            &, DIGIT7, true, false
            ", QUOTE, true, false
            1, DIGIT1, false, true
            """)
    void whatTypesAnotherSignOrIsHeldWithCtrlIsNoSuchKey(String sign, KeyCode code, boolean shift, boolean control) {
        assertThat(keys.action(stroke(sign, code, shift, control), false)).isEmpty();
    }

    private static KeyEvent stroke(String sign, KeyCode code, boolean shift, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, sign, sign, code, shift, control, false, false);
    }

    @Test
    void everyKeyAndEveryActionHasWordsInEveryLanguage() {
        for (String language : Texts.LANGUAGES) {
            Texts texts = Texts.in(language);
            for (KeyMap.Binding binding : keys.bindings()) {
                assertThat(texts.get(binding.action().textKey())).isNotBlank();
                assertThat(texts.get(binding.section().textKey())).isNotBlank();
                assertThat(keys.keys(binding.action(), texts)).isNotBlank();
            }
        }
    }

    @Test
    void tipsNameTheKeysInTheOrderOfTheTable() {
        assertThat(keys.keys(Action.NEXT, Texts.in("en"))).isEqualTo("Space, →, Page Down");
        assertThat(keys.keys(Action.REDO, Texts.in("zh"))).isEqualTo("Ctrl+Shift+Z");
    }
}
