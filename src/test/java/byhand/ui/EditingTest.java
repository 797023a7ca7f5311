package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.diagram.layout.Viewport;
import byhand.network.Activation;
import byhand.network.Layer;
import byhand.network.Network;
import byhand.network.Sample;
import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioException;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.session.Moment;
import byhand.trace.Quantity;
import byhand.ui.control.Styles;
import byhand.ui.lesson.ParameterRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditingTest extends WindowTest {

    @Test
    void aClickOpensAFieldWithTheValueSelectedAndEnterTakesWhatIsTyped() {
        robot.clickOn(place(W11));
        assertThat(typing()).isTrue();
        assertThat(field().getSelectedText()).isEqualTo("1");
        enter("-0.5");
        type(KeyCode.ENTER);
        assertThat(typing()).isFalse();
        assertThat(value(W11)).isEqualTo(-0.5);
    }

    @Test
    void editingKeepsTheStep() {
        type(KeyCode.DIGIT2);
        robot.clickOn(place(TARGET));
        enter("3");
        type(KeyCode.ENTER);
        assertThat(at().step()).isEqualTo(7);
        assertThat(value(TARGET)).isEqualTo(3);
    }

    @Test
    void theWholeNetworkIsEditedWithoutAPointer() {
        type(KeyCode.TAB, KeyCode.ENTER);
        enter("0,5");
        type(KeyCode.TAB);
        assertThat(value(X1)).isEqualTo(0.5);
        assertThat(typing()).isTrue();
        enter("1/4");
        chord(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(field().getSelectedText()).isEqualTo("0.5");
        type(KeyCode.ESCAPE);
        assertThat(typing()).isFalse();
        chord(KeyCode.SHIFT, KeyCode.TAB);
        type(KeyCode.ENTER);
        enter("1e-3");
        type(KeyCode.ENTER);
        assertThat(value(RATE)).isEqualTo(0.001);
        type(KeyCode.ESCAPE, KeyCode.SPACE);
        assertThat(at().step()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1/0", "NaN", "1e999"})
    void whatIsNoNumberKeepsTheFieldOpenAndSaysWhyAndChangesNothing(String entry) {
        robot.clickOn(place(W11));
        enter(entry);
        type(KeyCode.ENTER);
        assertThat(typing()).isTrue();
        Label complaint = robot.lookup("#number-complaint").queryAs(Label.class);
        assertThat(complaint.isVisible()).isTrue();
        assertThat(complaint.getText()).isNotBlank();
        if (entry.equals("abc")) {
            screenshot("editing-complaint");
        }
        type(KeyCode.ESCAPE);
        assertThat(typing()).isFalse();
        assertThat(value(W11)).isEqualTo(1);
        assertThat(session.canUndo()).isFalse();
    }

    @Test
    void aClickElsewhereTakesAValidNumber() {
        robot.clickOn(place(W11));
        enter("4");
        robot.clickOn("#timeline");
        assertThat(typing()).isFalse();
        assertThat(value(W11)).isEqualTo(4);
    }

    @Test
    void aPressElsewhereLosesNothingThatCannotBeTaken() {
        robot.clickOn(place(W11));
        enter("abc");
        robot.clickOn("#iteration").clickOn("#next").clickOn("#view-menu").clickOn(place(X1)).rightClickOn(place(weight(1, 2, 1)));
        assertThat(typing()).isTrue();
        assertThat(field().getText()).isEqualTo("abc");
        assertThat(node("#number-complaint").isVisible()).isTrue();
        assertThat(at().step()).isZero();
        assertThat(robot.lookup(".context-menu").queryAll()).isEmpty();
        robot.interact(() -> field().setText("4"));
        robot.clickOn(place(X1));
        assertThat(value(W11)).isEqualTo(4);
        assertThat(field().getSelectedText()).as("the next one is open").isEqualTo("1");
        type(KeyCode.ESCAPE);
    }

    @Test
    void aLongNumberIsSeenAsAWholeWhileItIsEdited() {
        robot.interact(() -> session.apply(new Command.SetValue(W11, -0.12345678901234568)));
        robot.clickOn(place(W11));
        Text shown = (Text) field().lookup(".text");
        screenshot("editing-long-number");
        assertThat(shown.getText()).isEqualTo("-0.12345678901234568");
        assertThat(shown.localToScene(shown.getLayoutBounds()).getMinX())
                .isGreaterThan(field().localToScene(field().getLayoutBounds()).getMinX());
        assertThat(field().getWidth()).isGreaterThan(shown.getLayoutBounds().getWidth());
        type(KeyCode.END);
        robot.write("123");
        assertThat(field().getWidth()).as("it grows with what is typed").isGreaterThan(shown.getLayoutBounds().getWidth());
        type(KeyCode.ESCAPE);
    }

    @Test
    void aFieldSaysWhichNumberItIsAndCoversWhatItReplaces() {
        type(KeyCode.DIGIT3);
        robot.interact(() -> session.apply(new Command.SetValue(W11, 0.12345678901234568)));
        Map.of(W11, "w11", X1, "x1", TARGET, "Y").forEach((quantity, name) -> {
            robot.clickOn(place(quantity));
            says(name);
            assertThat(inScene(field()).contains(diagram().localToScene(diagram().drawn(quantity)))).as(name).isTrue();
            screenshot("editing-" + name);
            type(KeyCode.ESCAPE);
        });
        robot.clickOn("#learning-rate");
        says("η");
        type(KeyCode.ESCAPE);
        robot.doubleClickOn(robot.lookup(".value-cell").nth(1).<Node>query());
        screenshot("editing-in-table");
        says("w21");
        type(KeyCode.ESCAPE);
    }

    /** What stands in the field before the number. */
    private void says(String name) {
        assertThat(field().getAccessibleText()).isEqualTo(name);
        Node shown = node("#number-name");
        assertThat(shown.isVisible()).isTrue();
        assertThat(inScene(field()).contains(inScene(shown))).as(name).isTrue();
        assertThat(inScene(shown).intersects(inScene(field().lookup(".text")))).as(name).isFalse();
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void whereTheFieldCannotStayTheUserIsToldThatNothingIsTaken() {
        robot.clickOn(place(W11));
        enter("abc");
        robot.interact(() -> stage.setHeight(stage.getHeight() + 150));
        assertThat(typing()).isFalse();
        assertThat(value(W11)).isEqualTo(1);
        assertThat(notice()).isEqualTo("What was typed could not be used; the old value stays.");
    }

    @Test
    void thePresentersKeysTakeWhatIsTypedAndGoOn() {
        robot.clickOn(place(W11));
        enter("4");
        type(KeyCode.PAGE_DOWN);
        assertThat(typing()).isFalse();
        assertThat(value(W11)).isEqualTo(4);
        assertThat(at().step()).isEqualTo(1);
        robot.clickOn(place(W11));
        enter("abc");
        type(KeyCode.PAGE_UP);
        assertThat(typing()).as("what is wrong is said").isTrue();
        assertThat(at().step()).isEqualTo(1);
        type(KeyCode.ESCAPE, KeyCode.PAGE_UP);
        assertThat(at().step()).isZero();
    }

    @Test
    void keysAreLettersWhileTyping() {
        robot.clickOn(place(W11));
        robot.interact(() -> field().clear());
        type(KeyCode.DIGIT2, KeyCode.N, KeyCode.SPACE, KeyCode.B, KeyCode.LEFT);
        assertThat(at().step()).isZero();
        assertThat(at().iteration()).isEqualTo(1);
        assertThat(node("#blank").isVisible()).isFalse();
        type(KeyCode.ESCAPE);
    }

    @Test
    void theLearningRateIsNudgedByATenthOfWhatOthersAre() {
        chord(KeyCode.SHIFT, KeyCode.TAB);
        type(KeyCode.UP);
        assertThat(value(RATE)).isEqualTo(0.02);
        chord(KeyCode.SHIFT, KeyCode.UP);
        assertThat(value(RATE)).isEqualTo(0.12);
        chord(KeyCode.ALT, KeyCode.DOWN);
        assertThat(value(RATE)).isEqualTo(0.119);
    }

    @Test
    void steppingOnTakesTheFocusFromTheNumber() {
        type(KeyCode.TAB, KeyCode.SPACE, KeyCode.DOWN);
        assertThat(at().step()).as("the first step of the next stage").isEqualTo(7);
        assertThat(value(X1)).isEqualTo(1);
    }

    @Test
    void escapeTakesTheMarkAway() {
        robot.clickOn(place(W11));
        type(KeyCode.ENTER);
        assertThat(session.frame(Appearance.DEFAULT).selection()).contains(W11);
        type(KeyCode.ESCAPE);
        assertThat(session.frame(Appearance.DEFAULT).selection()).isEmpty();
    }

    @Test
    void theLearningRateIsEditedInItsChip() {
        robot.clickOn("#learning-rate");
        assertThat(field().getSelectedText()).isEqualTo("0.01");
        enter("0.1");
        type(KeyCode.ENTER);
        assertThat(value(RATE)).isEqualTo(0.1);
        assertThat(robot.lookup("#learning-rate").queryAs(Label.class).getText()).isEqualTo("η = 0.1");
    }

    @Test
    void arrowsNudgeTheNumberInFocus() {
        type(KeyCode.TAB, KeyCode.UP);
        assertThat(value(X1)).isEqualTo(1.1);
        chord(KeyCode.SHIFT, KeyCode.UP);
        chord(KeyCode.ALT, KeyCode.DOWN);
        assertThat(value(X1)).isEqualTo(2.09);
        assertThat(at().step()).isZero();
        type(KeyCode.ESCAPE, KeyCode.DOWN);
        assertThat(at().step()).isEqualTo(1);
        assertThat(value(X1)).isEqualTo(2.09);
    }

    @Test
    void afterEscapeTheArrowsAreForTheStagesAgain() {
        robot.clickOn(place(W11));
        enter("-0.2");
        type(KeyCode.TAB, KeyCode.ESCAPE, KeyCode.DOWN, KeyCode.DOWN);
        assertThat(at().step()).isEqualTo(7);
        assertThat(value(W11)).isEqualTo(-0.2);
        assertThat(value(weight(1, 2, 1))).isEqualTo(1);
        type(KeyCode.ESCAPE);
        robot.clickOn(place(W11)).clickOn("#timeline");
        type(KeyCode.UP);
        assertThat(value(W11)).as("the user has turned to something else").isEqualTo(-0.2);
    }

    @Test
    void afterEscapeTabGoesOnFromTheNumberThatWasLeft() {
        robot.clickOn(place(W11));
        type(KeyCode.ESCAPE, KeyCode.TAB, KeyCode.UP);
        assertThat(value(weight(1, 2, 1))).isEqualTo(1.1);
    }

    @Test
    void onlyTheNumberInFocusIsChangedAndTheCardTellsOfIt() throws TimeoutException {
        Quantity other = weight(1, 2, 1);
        robot.clickOn(place(W11));
        type(KeyCode.ENTER);
        robot.moveTo(place(other));
        await(() -> diagram().resting().equals(Optional.of(other)));
        screenshot("focus-and-pointer");
        robot.scroll(1, VerticalDirection.UP);
        assertThat(value(W11)).isEqualTo(1);
        assertThat(value(other)).isEqualTo(1);
        robot.interact(() -> diagram().look(Viewport.FIT));
        robot.moveTo("#timeline").moveTo(place(other));
        await(() -> diagram().resting().equals(Optional.of(other)));
        type(KeyCode.UP);
        assertThat(value(W11)).isEqualTo(1.1);
        assertThat(session.frame(Appearance.DEFAULT).selection()).contains(W11);
        assertThat(diagram().resting()).isEmpty();
        screenshot("nudged-by-key");
        robot.interact(() -> session.apply(new Command.Select(Optional.of(other))));
        type(KeyCode.UP);
        assertThat(value(W11)).isEqualTo(1.2);
        assertThat(session.frame(Appearance.DEFAULT).selection()).as("never the card of another number").contains(W11);
        robot.moveTo("#learning-rate").scroll(1, VerticalDirection.UP);
        assertThat(value(RATE)).isEqualTo(0.01);
        robot.clickOn("#learning-rate");
        type(KeyCode.ENTER);
        robot.moveTo("#learning-rate").scroll(1, VerticalDirection.UP);
        assertThat(value(RATE)).isNotEqualTo(0.01);
    }

    @Test
    void theWheelNudgesTheNumberInFocusBelowThePointer() {
        robot.clickOn(place(W11));
        type(KeyCode.ENTER);
        robot.scroll(1, VerticalDirection.UP);
        double scrolled = value(W11);
        assertThat(Math.abs(scrolled - 1)).isEqualTo(0.1, within(1e-12));
        robot.press(KeyCode.SHIFT).scroll(1, VerticalDirection.UP).release(KeyCode.SHIFT);
        assertThat(Math.abs(value(W11) - scrolled)).isEqualTo(1, within(1e-12));
        robot.moveTo("#timeline");
        double before = value(W11);
        robot.scroll(1, VerticalDirection.UP);
        assertThat(value(W11)).isEqualTo(before);
    }

    @Test
    void withShiftTheWheelMayComeSideways() {
        type(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        Bounds bounds = diagram().localToScene(diagram().bounds(W11));
        robot.interact(
                () -> diagram().fireEvent(new ScrollEvent(ScrollEvent.SCROLL, bounds.getCenterX(), bounds.getCenterY(), 0, 0, true, false,
                        false, false, true, false, 40, 0, 40, 0, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                        ScrollEvent.VerticalTextScrollUnits.NONE, 0,
                        0, null)));
        assertThat(value(W11)).isEqualTo(2);
    }

    @Test
    void theButtonsUndoAndRedo() {
        assertThat(robot.lookup("#undo").queryAs(Button.class).isDisabled()).isTrue();
        robot.interact(() -> session.apply(new Command.SetValue(W11, 7)));
        robot.clickOn("#undo");
        assertThat(value(W11)).isEqualTo(1);
        robot.clickOn("#redo");
        assertThat(value(W11)).isEqualTo(7);
    }

    @Test
    void aPillAndItsRowAreMarkedTogether() {
        robot.clickOn(place(W11));
        type(KeyCode.ESCAPE);
        assertThat(session.frame(Appearance.DEFAULT).selection()).isEqualTo(Optional.of(W11));
        assertThat(markedRows()).isEqualTo(1);
        robot.clickOn(robot.lookup(".parameter-row").nth(1).<ParameterRow>query());
        assertThat(session.frame(Appearance.DEFAULT).selection()).isEqualTo(Optional.of(weight(1, 2, 1)));
        assertThat(markedRows()).isEqualTo(1);
    }

    @Test
    void resetAndStartAgainAreInTheMenuOfParameters() {
        robot.interact(() -> session.apply(new Command.SetValue(W11, 7)));
        robot.clickOn("#parameter-menu").clickOn("#start-from-here");
        assertThat(at()).isEqualTo(new Moment(1, 0));
        assertThat(value(W11)).isEqualTo(7);
        robot.clickOn("#undo").clickOn("#parameter-menu").clickOn("#reset");
        assertThat(value(W11)).isEqualTo(1);
    }

    @Test
    void aNumberThatAnotherScenarioLacksLosesTheFocus() throws ScenarioException {
        Network small = Network
                .of(List.of(new Layer(Activation.IDENTITY, List.of(List.of(1.0)), List.of(0.0), List.of(List.of("w")), List.of("b"))));
        type(KeyCode.TAB, KeyCode.TAB);
        Scenario lesson = new Examples().read(Examples.LESSON);
        robot.interact(() -> session.apply(new Command.Open(new Scenario(lesson.title(), lesson.description(), small,
                List.of(new Sample(List.of(1.0), List.of(1.0))), lesson.loss(), lesson.optimizer()))));
        type(KeyCode.UP, KeyCode.ENTER, KeyCode.ENTER);
        assertThat(value(X1)).isEqualTo(1);
        screenshot("smallest-network");
    }

    @Test
    void aDivergedTrainingGoesOn() {
        robot.interact(() -> {
            session.apply(new Command.SetValue(weight(2, 1, 1), 1e200));
            for (int i = 0; i < 50; i++) {
                session.apply(Command.Move.NEXT_ITERATION);
            }
        });
        type(KeyCode.END, KeyCode.LEFT);
        assertThat(at().iteration()).isEqualTo(51);
        screenshot("diverged");
        robot.clickOn(place(W11));
        enter("1");
        type(KeyCode.ENTER);
        assertThat(value(W11)).isEqualTo(1);
    }

    private long markedRows() {
        return robot.lookup(".parameter-row").queryAllAs(ParameterRow.class).stream()
                .filter(row -> row.getPseudoClassStates().contains(Styles.MARKED))
                .count();
    }
}
