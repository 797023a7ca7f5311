package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.session.Command;
import byhand.session.Moment;
import byhand.ui.control.Settings;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest extends WindowTest {

    @ParameterizedTest
    @EnumSource(value = KeyCode.class, names = {"SPACE", "RIGHT", "PAGE_DOWN"})
    void goesOn(KeyCode key) {
        type(key, key);
        assertThat(at()).isEqualTo(new Moment(1, 2));
    }

    @ParameterizedTest
    @EnumSource(value = KeyCode.class, names = {"LEFT", "PAGE_UP"})
    void goesBack(KeyCode key) {
        type(KeyCode.END, key);
        assertThat(at()).isEqualTo(new Moment(1, 29));
    }

    @Test
    void upAndDownGoFromStageToStage() {
        type(KeyCode.DOWN, KeyCode.DOWN);
        assertThat(at()).isEqualTo(new Moment(1, 7));
        type(KeyCode.DOWN);
        assertThat(at()).isEqualTo(new Moment(1, 21));
        type(KeyCode.UP);
        assertThat(at()).isEqualTo(new Moment(1, 7));
    }

    @Test
    void digitsGoToStages() {
        type(KeyCode.DIGIT2);
        assertThat(at().step()).isEqualTo(7);
        type(KeyCode.DIGIT3);
        assertThat(at().step()).isEqualTo(21);
        type(KeyCode.DIGIT1);
        assertThat(at().step()).isEqualTo(1);
    }

    /** What a key of another layout reports: the sign that it types, its code or none, and whether Shift is held. */
    private void typeSign(String sign, KeyCode code, boolean shift) {
        robot.interact(() -> Event.fireEvent(stage.getScene().getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, sign, sign, code, shift, false, false, false)));
    }

    @Test
    void signsAreFoundOnEveryKeyboardByWhatIsTyped() {
        typeSign("2", KeyCode.DIGIT2, true);
        assertThat(at().step()).as("French, with Shift").isEqualTo(7);
        typeSign("3", KeyCode.UNDEFINED, true);
        assertThat(at().step()).isEqualTo(21);
        typeSign("!", KeyCode.DIGIT1, true);
        assertThat(at().step()).as("American, with Shift").isEqualTo(21);
        typeSign(".", KeyCode.PERIOD, true);
        assertThat(node("#blank").isVisible()).isTrue();
    }

    @Test
    void homeAndEndGoToTheEndsOfTheIteration() {
        type(KeyCode.END);
        assertThat(at()).isEqualTo(new Moment(1, 30));
        type(KeyCode.HOME);
        assertThat(at()).isEqualTo(new Moment(1, 0));
    }

    @Test
    void nAndPGoFromIterationToIteration() {
        type(KeyCode.SPACE, KeyCode.N);
        assertThat(at()).isEqualTo(new Moment(2, 1));
        type(KeyCode.P);
        assertThat(at()).isEqualTo(new Moment(1, 1));
    }

    @Test
    void controlZUndoesAndWithShiftRedoes() {
        robot.interact(() -> session.apply(new Command.SetValue(W11, 3)));
        chord(KeyCode.CONTROL, KeyCode.Z);
        assertThat(value(W11)).isEqualTo(1);
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(value(W11)).isEqualTo(3);
    }

    @Test
    void f11TogglesTheFullScreen() {
        type(KeyCode.F11);
        assertThat(stage.isFullScreen()).isTrue();
        type(KeyCode.F11);
        assertThat(stage.isFullScreen()).isFalse();
    }

    @Test
    void bBlanksTheScreenAndAnyKeyReturnsWithoutDoingMore() {
        type(KeyCode.B);
        assertThat(node("#blank").isVisible()).isTrue();
        type(KeyCode.SPACE);
        assertThat(node("#blank").isVisible()).isFalse();
        assertThat(at().step()).isZero();
    }

    @Test
    void plusAndMinusChangeTheSizeOfTheText() {
        double before = robot.lookup("#iteration").queryAs(Label.class).getFont().getSize();
        type(KeyCode.ADD);
        double larger = robot.lookup("#iteration").queryAs(Label.class).getFont().getSize();
        assertThat(larger).isGreaterThan(before);
        type(KeyCode.MINUS);
        assertThat(robot.lookup("#iteration").queryAs(Label.class).getFont().getSize()).isLessThan(larger);
        type(KeyCode.EQUALS);
        assertThat(robot.lookup("#iteration").queryAs(Label.class).getFont().getSize()).isEqualTo(larger);
    }

    @Test
    void asManyStepsBackLeadToTheTextThatThereWas() {
        double before = robot.lookup("#iteration").queryAs(Label.class).getFont().getSize();
        for (int i = 0; i < 5; i++) {
            type(KeyCode.ADD);
        }
        double largest = robot.lookup("#iteration").queryAs(Label.class).getFont().getSize();
        assertThat(largest).isGreaterThan(1.55 * before);
        type(KeyCode.ADD);
        assertThat(robot.lookup("#iteration").queryAs(Label.class).getFont().getSize()).isEqualTo(largest);
        for (int i = 0; i < 5; i++) {
            type(KeyCode.MINUS);
        }
        assertThat(robot.lookup("#iteration").queryAs(Label.class).getFont().getSize()).isEqualTo(before);
        assertThat(new Settings(preferences).textScale().get()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theListOfKeysLosesNoKeyAtTheLargestText(String language) {
        if (language.equals("zh")) {
            chord(KeyCode.CONTROL, KeyCode.L);
        }
        robot.interact(() -> {
            stage.setWidth(1280);
            stage.setHeight(720);
        });
        for (int i = 0; i < 5; i++) {
            type(KeyCode.ADD);
        }
        type(KeyCode.F1);
        screenshot("keys-large-" + language);
        assertThat(robot.lookup(".key-cap").queryAllAs(Label.class)).isNotEmpty()
                .allSatisfy(cap -> assertThat(shown(cap)).isEqualTo(cap.getText()));
        assertThat(robot.lookup(".key-lines").queryAllAs(GridPane.class)).flatExtracting(GridPane::getChildren)
                .filteredOn(Label.class::isInstance).extracting(Label.class::cast)
                .allSatisfy(doing -> assertThat(shown(doing).replace("\n", " ")).isEqualTo(doing.getText()));
        Bounds sheet = node("#key-sheet").getBoundsInParent();
        assertThat(node("#overlay").getLayoutBounds().contains(sheet)).as("nothing is beyond the window").isTrue();
        type(KeyCode.ESCAPE);
    }

    /** What of a label's words is to be seen. */
    private static String shown(Label label) {
        return ((Text) label.lookup(".text")).getText();
    }

    @Test
    void f1ListsTheKeysAndEscapeOrF1OrAClickPutsTheListAway() {
        type(KeyCode.F1);
        assertThat(node("#key-sheet").isVisible()).isTrue();
        screenshot("keys-en");
        type(KeyCode.SPACE);
        assertThat(at().step()).isZero();
        type(KeyCode.F1);
        assertThat(node("#overlay").isVisible()).isFalse();
        type(KeyCode.F1, KeyCode.ESCAPE);
        assertThat(node("#overlay").isVisible()).isFalse();
        type(KeyCode.F1);
        robot.clickOn(stage.getX() + 5, stage.getY() + 5);
        assertThat(node("#overlay").isVisible()).isFalse();
    }

    private double capHeight() {
        type(KeyCode.F1);
        layOut();
        Label cap = robot.lookup(".key-cap").queryAllAs(Label.class).iterator().next();
        double height = cap.localToScene(cap.getLayoutBounds()).getHeight();
        type(KeyCode.ESCAPE);
        return height;
    }

    @Test
    void theListOfKeysFollowsTheSizeOfTheText() {
        double usual = capHeight();
        for (int i = 0; i < 4; i++) {
            type(KeyCode.ADD);
        }
        assertThat(capHeight() / usual).isGreaterThan(1.3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theListOfKeysFitsIntoTheSmallestWindow(String language) {
        if (language.equals("zh")) {
            chord(KeyCode.CONTROL, KeyCode.L);
        }
        robot.interact(() -> {
            stage.setWidth(Settings.LEAST_WIDTH);
            stage.setHeight(Settings.LEAST_HEIGHT);
        });
        type(KeyCode.F1);
        Region sheet = (Region) node("#key-sheet");
        screenshot("keys-small-" + language);
        assertThat(sheet.getHeight()).isCloseTo(sheet.prefHeight(sheet.getWidth()), within(2.0));
        assertThat(sheet.getBoundsInParent().getHeight()).isLessThan(stage.getScene().getHeight());
        assertThat(sheet.getScaleY()).as("it stays large enough to be read").isGreaterThan(0.75);
        type(KeyCode.ESCAPE);
    }

    @Test
    void controlLChangesTheLanguageAndControlTTheTheme() {
        chord(KeyCode.CONTROL, KeyCode.L);
        assertThat(stage.getTitle()).endsWith(" – 手算梯度下降");
        chord(KeyCode.CONTROL, KeyCode.T);
        assertThat(preferences.get("theme", "")).isEqualTo("DARK");
        chord(KeyCode.CONTROL, KeyCode.T);
        assertThat(preferences.get("theme", "")).isEqualTo("CONTRAST");
        chord(KeyCode.CONTROL, KeyCode.T);
        assertThat(preferences.get("theme", "")).isEqualTo("LIGHT");
    }

    @Test
    void controlEAsksForAPicture() {
        chord(KeyCode.CONTROL, KeyCode.E);
        assertThat(node("#picture-sheet").isVisible()).isTrue();
        type(KeyCode.ESCAPE);
        assertThat(node("#overlay").isVisible()).isFalse();
    }

    @Test
    void controlShiftCCopiesThePicture() {
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getImage().getWidth()).isEqualTo(2 * diagram().getWidth()));
    }

    @Test
    void controlQCloses() {
        chord(KeyCode.CONTROL, KeyCode.Q);
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void keysWorkWhateverWasClickedLast() {
        robot.clickOn("#next").clickOn("#theme").clickOn(robot.lookup("#parameters").queryAs(ListView.class));
        type(KeyCode.SPACE, KeyCode.DOWN, KeyCode.RIGHT);
        assertThat(at()).isEqualTo(new Moment(1, 8));
    }
}
