package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class LanguageTest extends WindowTest {

    @Test
    void theLanguageIsSwitchedWhileRunningAndRemembered() {
        type(KeyCode.DIGIT2);
        robot.clickOn("#language");
        assertThat(robot.lookup("#iteration").queryAs(Label.class).getText()).isEqualTo("第 1 次迭代");
        assertThat(preferences.get("language", "")).isEqualTo("zh");
        assertThat(at().step()).isEqualTo(7);
        screenshot("backward-zh");
        robot.clickOn("#language");
        assertThat(robot.lookup("#iteration").queryAs(Label.class).getText()).isEqualTo("Iteration 1");
    }

    @Test
    void chineseIsWrittenInAFontThatHasIt() {
        robot.clickOn("#language");
        robot.lookup(".label").queryAllAs(Label.class).forEach(LanguageTest::hasItsGlyphs);
        robot.lookup(".button").queryAllAs(Labeled.class).forEach(LanguageTest::hasItsGlyphs);
        type(KeyCode.F1);
        robot.lookup(".label").queryAllAs(Label.class).forEach(LanguageTest::hasItsGlyphs);
        screenshot("keys-zh");
        type(KeyCode.ESCAPE);
        robot.clickOn("#view-menu");
        robot.lookup(".label").queryAllAs(Label.class).forEach(LanguageTest::hasItsGlyphs);
        robot.lookup(".text").queryAllAs(Text.class).forEach(text -> hasItsGlyphs(text.getText(), text.getFont()));
        type(KeyCode.ESCAPE);
    }

    @Test
    void theOtherLanguagesNameIsWrittenInAFontThatHasIt() {
        hasItsGlyphs(robot.lookup("#language").queryButton());
    }

    private static void hasItsGlyphs(Labeled labeled) {
        if (labeled.getText() != null) {
            hasItsGlyphs(labeled.getText(), labeled.getFont());
        }
    }

    private static void hasItsGlyphs(String text, Font font) {
        if (text.codePoints().anyMatch(c -> c >= 0x2E80)) {
            assertThat(font.getFamily()).as(text).isEqualTo("Byhand Sans SC");
        }
    }
}
