package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.Sample;
import byhand.scenario.NetworkDraft;
import byhand.scenario.Scenario;
import byhand.session.Command;
import byhand.session.Moment;
import byhand.session.Origin;
import byhand.ui.grid.NumberTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samples that are changed in the window. */
class SampleSheetTest extends WindowTest {

    @TempDir
    Path folder;

    private void open() {
        chord(KeyCode.CONTROL, KeyCode.D);
        assertThat(isOpen()).isTrue();
    }

    private boolean isOpen() {
        return robot.lookup("#sample-sheet").tryQuery().isPresent();
    }

    private NumberTable<?> table() {
        return (NumberTable<?>) node("#samples");
    }

    private void doubleClick(int row, int column) {
        Bounds cell = table().place(row, column).orElseThrow();
        Point2D middle = table().getScene().getRoot().localToScreen(cell.getCenterX(), cell.getCenterY());
        robot.doubleClickOn(middle);
    }

    private TextField cellField() {
        return robot.lookup("#cell-editor").queryAs(TextField.class);
    }

    private void enterCell(String text) {
        robot.interact(() -> cellField().replaceSelection(text));
    }

    private void copy(String text) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private void press(String id) {
        robot.interact(() -> robot.lookup("#" + id).queryButton().fire());
    }

    private String complaint() {
        Label label = robot.lookup("#samples-complaint").queryAs(Label.class);
        return label.isVisible() ? label.getText() : "";
    }

    private Button apply() {
        return robot.lookup("#samples-apply").queryButton();
    }

    private List<Sample> samples() {
        return session.scenario().samples();
    }

    private static Sample sample(double x1, double x2, double target) {
        return new Sample(List.of(x1, x2), List.of(target));
    }

    @Test
    void rowsArePastedFromASpreadsheetAndAppliedByOneEdit() {
        type(KeyCode.DIGIT2);
        open();
        copy("x1\tx2\tY\n0\t0\t0\n0\t1\t1\n1\t0\t1\n1\t1\t0\n");
        chord(KeyCode.CONTROL, KeyCode.V);
        screenshot("samples-pasted");
        assertThat(samples()).hasSize(1);
        press("samples-apply");
        assertThat(isOpen()).isFalse();
        assertThat(samples()).containsExactly(sample(1, 2, 2), sample(0, 0, 0), sample(0, 1, 1), sample(1, 0, 1), sample(1, 1, 0));
        assertThat(at()).as("the step stays").isEqualTo(new Moment(1, 7));
        chord(KeyCode.CONTROL, KeyCode.Z);
        assertThat(samples()).containsExactly(sample(1, 2, 2));
        assertThat(session.canUndo()).isFalse();
    }

    @Test
    void aCellIsEditedInPlaceAndTabGoesOnToTheNext() {
        open();
        doubleClick(0, 1);
        assertThat(cellField().isVisible()).isTrue();
        assertThat(cellField().getSelectedText()).isEqualTo("2");
        screenshot("samples-cell");
        enterCell("1/4");
        type(KeyCode.TAB);
        assertThat(cellField().getSelectedText()).isEqualTo("2");
        enterCell("0,5");
        type(KeyCode.ENTER);
        assertThat(cellField().isVisible()).isFalse();
        assertThat(isOpen()).isTrue();
        press("samples-apply");
        assertThat(samples()).containsExactly(sample(1, 0.25, 0.5));
    }

    @Test
    void typingANumberIntoAMarkedCellReplacesIt() {
        open();
        type(KeyCode.RIGHT, KeyCode.RIGHT);
        robot.write("7");
        assertThat(cellField().isVisible()).isTrue();
        assertThat(cellField().getText()).isEqualTo("7");
        type(KeyCode.ENTER);
        press("samples-apply");
        assertThat(samples()).containsExactly(sample(1, 2, 7));
    }

    /** Goes to an exercise that the lesson's two inputs do not suit, with one input and one target. */
    private void openOneInput() {
        Scenario lesson = session.scenario();
        robot.interact(() -> session
                .apply(new Command.Open(NetworkDraft.of(lesson, 1).withInputs(1).withSize(2, 1).appliedTo(lesson))));
        open();
    }

    private static Sample pair(double x, double target) {
        return new Sample(List.of(x), List.of(target));
    }

    @Test
    void tabAtTheEndOfTheLastRowMakesANewOne() {
        openOneInput();
        robot.write("3").type(KeyCode.TAB);
        robot.write("30").type(KeyCode.TAB);
        robot.write("5").type(KeyCode.TAB);
        robot.write("50").type(KeyCode.ENTER);
        screenshot("samples-next-row");
        press("samples-apply");
        assertThat(samples()).containsExactly(pair(3, 30), pair(5, 50));
    }

    @Test
    void enterGoesToTheRowBelowWhereTheTypingBegan() {
        openOneInput();
        robot.write("3").type(KeyCode.TAB);
        robot.write("30").type(KeyCode.ENTER);
        robot.write("5").type(KeyCode.TAB);
        robot.write("50").type(KeyCode.ENTER);
        type(KeyCode.UP, KeyCode.RIGHT);
        robot.write("60").type(KeyCode.ENTER);
        robot.write("70").type(KeyCode.ENTER);
        press("samples-apply");
        assertThat(samples()).containsExactly(pair(3, 30), pair(5, 60), pair(0, 70));
    }

    @Test
    void aRowIntoWhichNothingIsTypedIsNotMade() {
        open();
        doubleClick(0, 2);
        type(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        assertThat(cellField().isVisible()).isTrue();
        press("samples-apply");
        assertThat(isOpen()).isFalse();
        assertThat(session.canUndo()).isFalse();
        open();
        doubleClick(0, 2);
        type(KeyCode.TAB, KeyCode.ENTER, KeyCode.DELETE);
        chord(KeyCode.ALT, KeyCode.UP);
        press("samples-apply");
        assertThat(session.canUndo()).isFalse();
    }

    @Test
    void whereThereIsNoCellToGoToNothingIsOverwritten() {
        open();
        copy(IntStream.range(0, 999).mapToObj(i -> i + "\t0\t1").collect(Collectors.joining("\n")));
        press("paste-rows");
        robot.interact(() -> table().mark(999, 2));
        robot.write("7").type(KeyCode.TAB);
        assertThat(complaint()).contains("1,001");
        robot.write("8").type(KeyCode.ENTER);
        if (isOpen()) {
            press("samples-apply");
        }
        assertThat(samples().get(999)).isEqualTo(sample(998, 0, 7));
    }

    @Test
    void anAddedRowBeginsWithItsFirstNumber() {
        openOneInput();
        type(KeyCode.RIGHT);
        press("add-row");
        robot.write("5").type(KeyCode.TAB);
        robot.write("50").type(KeyCode.ENTER);
        press("samples-apply");
        assertThat(samples()).containsExactly(pair(1, 2), pair(5, 50));
    }

    @Test
    void cancelAsksBeforeItDropsChanges() {
        open();
        press("add-row");
        press("samples-cancel");
        assertThat(robot.lookup("#drop-changes").tryQuery()).isPresent();
        robot.clickOn("#drop-not");
        press("undo-rows");
        press("samples-cancel");
        assertThat(isOpen()).isFalse();
    }

    @Test
    void escapeAsksBeforeItDropsChanges() {
        open();
        robot.write("7").type(KeyCode.ENTER);
        type(KeyCode.ESCAPE);
        assertThat(node("#drop-sheet").isVisible()).isTrue();
        screenshot("samples-drop");
        type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#drop-sheet").tryQuery()).isEmpty();
        assertThat(node("#sample-sheet").isVisible()).isTrue();
        type(KeyCode.ESCAPE, KeyCode.ENTER);
        robot.write("8").type(KeyCode.ENTER);
        type(KeyCode.ESCAPE);
        robot.clickOn("#drop-changes");
        assertThat(isOpen()).isFalse();
        assertThat(node("#overlay").isVisible()).isFalse();
        assertThat(session.canUndo()).isFalse();
        open();
        type(KeyCode.ESCAPE);
        assertThat(node("#overlay").isVisible()).as("nothing was changed").isFalse();
    }

    @Test
    void theWindowIsNotClosedOverChangesWithoutAQuestion() {
        open();
        robot.write("7");
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertThat(stage.isShowing()).isTrue();
        type(KeyCode.ENTER);
        press("samples-apply");
        assertThat(samples()).containsExactly(sample(7, 2, 2));
    }

    @Test
    void aDoubleClickDoesNotMoveTheRowsUnderThePointer() {
        open();
        copy(IntStream.range(0, 40).mapToObj(i -> i + "\t0\t1").collect(Collectors.joining("\n")));
        press("paste-rows");
        robot.interact(() -> table().mark(0, 0));
        int row = 8;
        Bounds before = table().place(row, 1).orElseThrow();
        doubleClick(row, 1);
        assertThat(table().place(row, 1)).contains(before);
        robot.write("9").type(KeyCode.ENTER);
        press("samples-apply");
        assertThat(samples().get(row)).isEqualTo(sample(row - 1, 9, 1));
    }

    @Test
    void noPressLosesWhatIsTypedInACell() {
        open();
        doubleClick(0, 0);
        enterCell("abc");
        press("add-row");
        robot.clickOn("#samples");
        robot.scroll(1, VerticalDirection.DOWN);
        assertThat(node("#cell-editor").isVisible()).isTrue();
        assertThat(robot.lookup("#cell-editor").queryAs(TextField.class).getText()).isEqualTo("abc");
        assertThat(node("#cell-complaint").isVisible()).isTrue();
        press("samples-cancel");
        assertThat(node("#drop-sheet").isVisible()).as("it is asked before it is dropped").isTrue();
        press("drop-changes");
    }

    @Test
    void theSheetIsNotAppliedWhileACellIsWrong() {
        open();
        doubleClick(0, 0);
        enterCell("abc");
        press("samples-apply");
        assertThat(isOpen()).isTrue();
        assertThat(cellField().isVisible()).isTrue();
        robot.interact(() -> cellField().setText("7"));
        press("samples-apply");
        assertThat(isOpen()).isFalse();
        assertThat(session.document().samples().get(0).input().get(0)).as("what was being typed is taken").isEqualTo(7);
    }

    @Test
    void whatIsNoNumberKeepsTheCellOpenAndEscapeDropsIt() {
        open();
        doubleClick(0, 0);
        enterCell("one");
        type(KeyCode.ENTER);
        assertThat(cellField().isVisible()).isTrue();
        assertThat(node("#cell-complaint").isVisible()).isTrue();
        type(KeyCode.ESCAPE);
        assertThat(cellField().isVisible()).isFalse();
        assertThat(isOpen()).isTrue();
        type(KeyCode.ESCAPE);
        assertThat(isOpen()).isFalse();
        assertThat(session.canUndo()).isFalse();
    }

    @Test
    void rowsAreAddedMovedAndRemovedByKeysAndByButtons() {
        open();
        type(KeyCode.INSERT);
        press("add-row");
        press("move-up");
        chord(KeyCode.ALT, KeyCode.UP);
        robot.write("5");
        type(KeyCode.ENTER, KeyCode.UP);
        chord(KeyCode.ALT, KeyCode.DOWN);
        press("samples-apply");
        assertThat(samples()).containsExactly(sample(1, 2, 2), sample(5, 0, 0), sample(0, 0, 0));
        open();
        type(KeyCode.DOWN);
        press("remove-rows");
        type(KeyCode.DELETE);
        press("samples-apply");
        assertThat(samples()).containsExactly(sample(1, 2, 2));
    }

    @Test
    void withoutASampleNothingIsApplied() {
        open();
        type(KeyCode.DELETE);
        assertThat(complaint()).isNotBlank();
        assertThat(apply().isDisabled()).isTrue();
        screenshot("samples-none");
        press("add-row");
        assertThat(complaint()).isEmpty();
        assertThat(apply().isDisabled()).isFalse();
    }

    @Test
    void changesInTheSheetAreTakenBackOneByOne() {
        open();
        assertThat(node("#undo-rows").isDisabled()).isTrue();
        type(KeyCode.DELETE);
        copy("3,4,5");
        press("paste-rows");
        chord(KeyCode.CONTROL, KeyCode.Z);
        press("undo-rows");
        assertThat(node("#undo-rows").isDisabled()).isTrue();
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(apply().isDisabled()).as("the row is gone again").isTrue();
        chord(KeyCode.CONTROL, KeyCode.Z);
        press("samples-apply");
        assertThat(samples()).containsExactly(sample(1, 2, 2));
        assertThat(session.canUndo()).isFalse();
    }

    @Test
    void whatIsReadInAnUnexpectedWayIsSaid() {
        open();
        copy("1,000;2;3");
        press("paste-rows");
        assertThat(complaint()).startsWith("1,000 was read as 1.000:");
        assertThat(apply().isDisabled()).isFalse();
        copy("4;5;6");
        press("paste-rows");
        assertThat(complaint()).isEmpty();
        copy("1");
        press("paste-rows");
        assertThat(complaint()).isEqualTo("Row 1 has 1 column, but there are 2 inputs and 1 target.");
        press("samples-cancel");
        press("drop-changes");
    }

    @Test
    void targetsThatAreNoProbabilitiesAreRemarkedOn() {
        robot.interact(() -> session.apply(new Command.Open(example("three-classes"), new Origin.New())));
        open();
        Label advice = robot.lookup("#samples-advice").queryAs(Label.class);
        assertThat(advice.isVisible()).isFalse();
        int inputs = session.scenario().network().size(0);
        robot.interact(() -> table().mark(0, inputs));
        robot.write("2");
        type(KeyCode.ENTER);
        assertThat(advice.isVisible()).isTrue();
        assertThat(advice.getText()).startsWith("The targets of sample 1 are no probabilities");
        screenshot("samples-advice");
        assertThat(apply().isDisabled()).isFalse();
        press("samples-apply");
        assertThat(isOpen()).isFalse();
    }

    @Test
    void aWrongCellIsNamedAndNothingIsChanged() {
        open();
        copy("1;2;3\n4;five;6");
        press("paste-rows");
        assertThat(complaint()).contains("2").contains("five");
        screenshot("samples-complaint");
        assertThat(robot.lookup("#samples-count").queryAs(Label.class).getText()).contains("1");
        press("samples-apply");
        assertThat(session.canUndo()).isFalse();
    }

    @Test
    void aFileReplacesAllRowsAndThatCanBeTakenBack() throws IOException {
        picker.file = Optional.of(Files.writeString(folder.resolve("xor.csv"), "x1;x2;Y\n0;0;0\n0;0,5;\"1\"\n"));
        open();
        press("import-rows");
        assertThat(complaint()).isEmpty();
        press("undo-rows");
        press("import-rows");
        press("samples-apply");
        assertThat(samples()).containsExactly(sample(0, 0, 0), sample(0, 0.5, 1));
    }

    @Test
    void aFileThatCannotBeReadOrIsNoTableIsSaidSoAndNothingIsChanged() throws IOException {
        open();
        press("import-rows");
        assertThat(complaint()).as("the user has thought better of it").isEmpty();
        picker.file = Optional.of(folder.resolve("missing.csv"));
        press("import-rows");
        assertThat(complaint()).contains("missing.csv");
        picker.file = Optional.of(Files.writeString(folder.resolve("words.csv"), "1,2,3\n1,2\n"));
        press("import-rows");
        assertThat(complaint()).contains("Row 2");
        picker.file = Optional.of(Files.write(folder.resolve("large.csv"), new byte[(1 << 24) + 1]));
        press("import-rows");
        assertThat(complaint()).contains("large.csv");
        press("samples-apply");
        assertThat(session.canUndo()).isFalse();
    }

    @Test
    void aThousandSamplesAreTheMost() {
        open();
        copy(IntStream.range(0, 999).mapToObj(i -> i + "\t0\t1").collect(Collectors.joining("\n")));
        press("paste-rows");
        assertThat(complaint()).isEmpty();
        copy("1\t2\t3");
        press("paste-rows");
        assertThat(complaint()).contains("1,000").contains("1,001");
        screenshot("samples-thousand");
        press("add-row");
        assertThat(complaint()).contains("1,001");
        press("samples-apply");
        assertThat(samples()).hasSize(1000);
    }

    @Test
    void theCurrentSampleIsMarkedAtFirst() {
        robot.interact(() -> {
            session.apply(new Command.SetSamples(List.of(sample(1, 1, 1), sample(2, 2, 2), sample(3, 3, 3))));
            session.apply(new Command.GoToIteration(3));
        });
        open();
        assertThat(table().row()).contains(2);
        type(KeyCode.DELETE);
        press("samples-apply");
        assertThat(samples()).containsExactly(sample(1, 1, 1), sample(2, 2, 2));
    }

    @Test
    void aTableOfManyColumnsIsEditedAtItsFarEnd() {
        Scenario lesson = session.scenario();
        robot.interact(() -> session
                .apply(new Command.Open(NetworkDraft.of(lesson, 1).withInputs(64).withSize(2, 64).appliedTo(lesson))));
        open();
        robot.interact(() -> table().mark(0, 127));
        robot.write("5");
        screenshot("samples-wide");
        type(KeyCode.TAB);
        assertThat(cellField().getText()).as("the next row begins").isEmpty();
        press("samples-apply");
        assertThat(samples()).hasSize(1);
        assertThat(samples().get(0).target().get(63)).isEqualTo(5);
    }

    @Test
    void theSheetSpeaksChineseAndKnowsTheDark() {
        chord(KeyCode.CONTROL, KeyCode.L);
        chord(KeyCode.CONTROL, KeyCode.T);
        robot.clickOn("#parameter-menu").clickOn("#menu-samples");
        copy("1,2");
        press("paste-rows");
        assertThat(complaint()).contains("列");
        screenshot("samples-zh-dark");
    }
}
