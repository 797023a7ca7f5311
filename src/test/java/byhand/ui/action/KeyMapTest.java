package byhand.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.words.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCodeCombination;
import org.junit.jupiter.api.Test;

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
