package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.ui.grid.NumberTable;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of a presenter's remote, with the focus anywhere. */
class RemoteTest extends WindowTest {

    private boolean projected() {
        return !node("#next").getParent().isVisible();
    }

    private boolean blank() {
        return node("#blank").isVisible();
    }

    private boolean isOpen(String sheet) {
        return robot.lookup(sheet).tryQuery().isPresent();
    }

    private static List<Window> popups() {
        return Window.getWindows().stream().filter(PopupWindow.class::isInstance).toList();
    }

    @Test
    void f5InAnOpenNumberTakesItAndStarts() {
        robot.clickOn(place(W11));
        enter("4");
        type(KeyCode.F5);
        assertThat(projected()).isTrue();
        assertThat(value(W11)).isEqualTo(4);
        assertThat(typing()).isFalse();
        robot.clickOn(place(W11));
        enter("abc");
        type(KeyCode.F5);
        assertThat(projected()).as("what is wrong is said first").isTrue();
        assertThat(typing()).isTrue();
        assertThat(node("#number-complaint").isVisible()).isTrue();
        type(KeyCode.ESCAPE);
    }

    @Test
    void aDotInAnOpenNumberIsADot() {
        robot.clickOn(place(W11));
        enter("");
        type(KeyCode.DIGIT2, KeyCode.PERIOD, KeyCode.DIGIT5, KeyCode.PAGE_DOWN);
        assertThat(blank()).isFalse();
        assertThat(value(W11)).isEqualTo(2.5);
        assertThat(at().step()).isEqualTo(1);
    }

    @Test
    void aDigitBehindTheDotThatHasBlankedTheScreenBeginsANumberWithBoth() {
        type(KeyCode.TAB, KeyCode.PERIOD);
        assertThat(blank()).as("a remote's key").isTrue();
        type(KeyCode.DIGIT1);
        assertThat(blank()).isFalse();
        assertThat(field().getText()).isEqualTo(".1");
        type(KeyCode.DIGIT5, KeyCode.ENTER);
        assertThat(value(X1)).isEqualTo(0.15);
        type(KeyCode.COMMA, KeyCode.DIGIT2, KeyCode.ENTER);
        assertThat(value(X1)).as("the point of other countries").isEqualTo(0.2);
        type(KeyCode.PERIOD, KeyCode.PERIOD, KeyCode.B, KeyCode.DIGIT3, KeyCode.ESCAPE, KeyCode.PERIOD, KeyCode.DIGIT2);
        assertThat(typing()).as("no number had the focus").isFalse();
        assertThat(blank()).isFalse();
        assertThat(at().step()).isZero();
    }

    @Test
    void aCellOfTheTableOfSamplesTakesTheDotAndTheDigitBehindIt() {
        chord(KeyCode.CONTROL, KeyCode.D);
        type(KeyCode.PERIOD, KeyCode.DIGIT1, KeyCode.DIGIT5);
        assertThat(blank()).isFalse();
        TextField cell = robot.lookup("#cell-editor").queryAs(TextField.class);
        assertThat(cell.isVisible()).isTrue();
        assertThat(cell.getText()).isEqualTo(".15");
        type(KeyCode.ENTER);
        robot.interact(() -> robot.lookup("#samples-apply").queryButton().fire());
        assertThat(value(X1)).isEqualTo(0.15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"B,#network-sheet", "D,#sample-sheet"})
    void aFormOrATableInWhichNothingWasChangedIsLeftByTurningThePage(String keyAndSheet) {
        KeyCode key = KeyCode.valueOf(keyAndSheet.substring(0, 1));
        chord(KeyCode.CONTROL, key);
        assertThat(isOpen(keyAndSheet.substring(2))).isTrue();
        type(KeyCode.PAGE_DOWN);
        assertThat(isOpen(keyAndSheet.substring(2))).isFalse();
        assertThat(at().step()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#view-menu", "#scenario", "#speed"})
    void aMenuIsClosedFirst(String menu) {
        robot.clickOn(menu);
        type(KeyCode.PAGE_DOWN);
        assertThat(popups()).isEmpty();
        assertThat(at().step()).isEqualTo(1);
        robot.clickOn(menu);
        type(KeyCode.PAGE_UP);
        assertThat(at().step()).isZero();
        robot.clickOn(menu);
        type(KeyCode.PERIOD);
        assertThat(popups()).isEmpty();
        assertThat(blank()).isTrue();
        type(KeyCode.PERIOD);
        assertThat(blank()).isFalse();
        robot.clickOn(menu);
        type(KeyCode.F5);
        assertThat(popups()).isEmpty();
        assertThat(projected()).isTrue();
    }

    @Test
    void aParametersMenuIsClosedFirst() {
        Point2D at = diagram().localToScene(diagram().screenToLocal(place(W11)));
        robot.interact(() -> diagram().fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, at.getX(), at.getY(),
                place(W11).getX(), place(W11).getY(), false, null)));
        assertThat(popups()).isNotEmpty();
        type(KeyCode.PAGE_DOWN);
        assertThat(popups()).isEmpty();
        assertThat(at().step()).isEqualTo(1);
    }

    @Test
    void aSheetInWhichNothingIsLostIsClosedFirst() {
        type(KeyCode.F1, KeyCode.PAGE_DOWN);
        assertThat(isOpen("#key-sheet")).isFalse();
        assertThat(at().step()).isEqualTo(1);
        type(KeyCode.R, KeyCode.F5);
        assertThat(isOpen("#run-sheet")).isFalse();
        assertThat(projected()).isTrue();
        chord(KeyCode.CONTROL, KeyCode.E);
        type(KeyCode.F5);
        assertThat(isOpen("#picture-sheet")).isFalse();
        assertThat(projected()).isFalse();
    }

    @Test
    void theScreenIsBlankedOverASheetAndTheSheetIsThereAgain() {
        type(KeyCode.F1, KeyCode.PERIOD);
        assertThat(blank()).isTrue();
        type(KeyCode.B);
        assertThat(blank()).isFalse();
        assertThat(isOpen("#key-sheet")).isTrue();
        type(KeyCode.B, KeyCode.ESCAPE, KeyCode.ESCAPE);
        assertThat(isOpen("#key-sheet")).isFalse();
    }

    @Test
    void aDotInTheFieldOfASheetIsADot() {
        type(KeyCode.R);
        TextField first = robot.lookup("#run-sheet .text-field").queryAs(TextField.class);
        robot.interact(() -> {
            first.requestFocus();
            first.clear();
        });
        type(KeyCode.DIGIT1, KeyCode.PERIOD, KeyCode.DIGIT5);
        assertThat(blank()).isFalse();
        assertThat(first.getText()).isEqualTo("1.5");
        type(KeyCode.ESCAPE);
    }

    @Test
    void aQuestionStaysUntilItIsAnswered() {
        robot.clickOn(place(W11));
        enter("4");
        type(KeyCode.ENTER);
        chord(KeyCode.CONTROL, KeyCode.N);
        assertThat(node("#overlay").isVisible()).isTrue();
        type(KeyCode.F5, KeyCode.PAGE_DOWN, KeyCode.PAGE_UP);
        assertThat(projected()).isFalse();
        assertThat(at().step()).isZero();
        assertThat(node("#overlay").isVisible()).isTrue();
        type(KeyCode.ESCAPE);
        assertThat(node("#overlay").isVisible()).isFalse();
        assertThat(value(W11)).isEqualTo(4);
    }

    private NumberTable<?> samples() {
        return (NumberTable<?>) node("#samples");
    }

    @Test
    void theTableOfSamplesKeepsWhatIsTypedAndOpensNoCellForADot() {
        chord(KeyCode.CONTROL, KeyCode.D);
        type(KeyCode.HOME, KeyCode.PERIOD);
        assertThat(blank()).isTrue();
        type(KeyCode.B);
        assertThat(blank()).isFalse();
        assertThat(node("#cell-editor").isVisible()).isFalse();
        type(KeyCode.B, KeyCode.DIGIT7);
        assertThat(blank()).isFalse();
        assertThat(node("#cell-editor").isVisible()).as("no key that ends the blank screen does more").isFalse();
        Bounds cell = samples().place(0, 0).orElseThrow();
        robot.doubleClickOn(samples().getScene().getRoot().localToScreen(cell.getCenterX(), cell.getCenterY()));
        robot.interact(() -> robot.lookup("#cell-editor").queryAs(TextField.class).replaceSelection("7"));
        type(KeyCode.PERIOD, KeyCode.DIGIT5, KeyCode.PAGE_DOWN);
        assertThat(node("#cell-editor").isVisible()).isFalse();
        assertThat(blank()).isFalse();
        assertThat(isOpen("#sample-sheet")).isTrue();
        type(KeyCode.F5);
        assertThat(isOpen("#drop-sheet")).as("the sheet asks").isTrue();
        assertThat(projected()).isFalse();
        type(KeyCode.F5, KeyCode.PAGE_DOWN, KeyCode.ESCAPE);
        assertThat(isOpen("#drop-sheet")).isFalse();
        robot.interact(() -> robot.lookup("#samples-apply").queryButton().fire());
        assertThat(value(X1)).isEqualTo(7.5);
        chord(KeyCode.CONTROL, KeyCode.D);
        type(KeyCode.F5);
        assertThat(isOpen("#sample-sheet")).as("nothing was changed").isFalse();
        assertThat(projected()).isTrue();
        assertThat(at().step()).isZero();
    }

    @Test
    void aListThatIsOpenInASheetIsClosedWithIt() {
        chord(KeyCode.CONTROL, KeyCode.B);
        ComboBox<?> loss = (ComboBox<?>) node("#loss");
        robot.interact(loss::show);
        type(KeyCode.F5);
        assertThat(loss.isShowing()).isFalse();
        assertThat(popups()).isEmpty();
        assertThat(isOpen("#network-sheet")).isFalse();
        assertThat(projected()).isTrue();
        chord(KeyCode.CONTROL, KeyCode.B);
        ComboBox<?> optimizer = (ComboBox<?>) node("#optimizer");
        robot.interact(() -> {
            optimizer.getSelectionModel().selectNext();
            optimizer.show();
        });
        type(KeyCode.F5);
        assertThat(optimizer.isShowing()).isFalse();
        assertThat(popups()).isEmpty();
        assertThat(isOpen("#drop-sheet")).isTrue();
        assertThat(projected()).isTrue();
    }

    @Test
    void everyKeyWorksWithTheFocusInTheTable() {
        robot.clickOn(node("#parameters"));
        type(KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN, KeyCode.PAGE_UP);
        assertThat(at().step()).isEqualTo(1);
        type(KeyCode.PERIOD);
        assertThat(blank()).isTrue();
        type(KeyCode.PERIOD, KeyCode.F5);
        assertThat(blank()).isFalse();
        assertThat(projected()).isTrue();
    }
}
