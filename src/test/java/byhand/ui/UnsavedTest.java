package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.Network;
import byhand.scenario.Examples;
import byhand.session.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.robot.Motion;

/** Changes that are not saved, and what would end them. */
class UnsavedTest extends WindowTest {

    @TempDir
    Path folder;
    private Path mine;

    @BeforeEach
    void aFileToSaveTo() {
        mine = folder.resolve("mine.json");
        picker.file = Optional.of(mine);
    }

    @Test
    void withoutChangesTheWindowClosesAtOnce() {
        type(KeyCode.N);
        close();
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void closingAsksAndCancellingStays() {
        edit();
        close();
        assertThat(stage.isShowing()).isTrue();
        assertThat(asking()).isTrue();
        screenshot("unsaved-en");
        type(KeyCode.ESCAPE);
        assertThat(asking()).isFalse();
        assertThat(stage.isShowing()).isTrue();
        close();
        robot.clickOn("#unsaved-cancel");
        assertThat(asking()).isFalse();
        assertThat(value(W11)).isEqualTo(3);
        close();
        robot.clickOn("#unsaved-drop");
        assertThat(stage.isShowing()).isFalse();
        assertThat(mine).doesNotExist();
    }

    @Test
    void enterSavesAndThenItCloses() {
        edit();
        chord(KeyCode.CONTROL, KeyCode.Q);
        assertThat(stage.isShowing()).isTrue();
        type(KeyCode.ENTER);
        assertThat(stage.isShowing()).isFalse();
        assertThat(mine).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENTER", "SPACE"})
    void everyAnswerIsReachedByTheKeyboard(KeyCode key) {
        edit();
        close();
        type(KeyCode.LEFT, key);
        assertThat(asking()).as("the one in the middle cancels").isFalse();
        assertThat(stage.isShowing()).isTrue();
        close();
        type(KeyCode.TAB, key);
        assertThat(stage.isShowing()).as("round to the first, which drops the changes").isFalse();
        assertThat(mine).doesNotExist();
    }

    @Test
    void whenSavingFailsNothingCloses() {
        edit();
        picker.file = Optional.of(folder.resolve("missing").resolve("mine.json"));
        close();
        robot.clickOn("#unsaved-save");
        assertThat(stage.isShowing()).isTrue();
        assertThat(notice()).contains("there is no folder");
        assertThat(value(W11)).isEqualTo(3);
        screenshot("not-saved");
        close();
        assertThat(asking()).as("it is still not saved").isTrue();
        type(KeyCode.ESCAPE);
    }

    @Test
    void whenTheFileIsNotNamedNothingCloses() {
        edit();
        picker.file = Optional.empty();
        close();
        robot.clickOn("#unsaved-save");
        assertThat(stage.isShowing()).isTrue();
        assertThat(stage.getTitle()).startsWith("• ");
    }

    @Test
    void anExampleIsOpenedWhenTheQuestionIsAnswered() {
        Network lesson = session.scenario().network();
        edit();
        robot.clickOn("#scenario").moveTo("#examples").clickOn("#scenario-lesson-b12-2", Motion.HORIZONTAL_FIRST);
        assertThat(asking()).isTrue();
        assertThat(value(W11)).isEqualTo(3);
        type(KeyCode.ESCAPE);
        robot.clickOn("#scenario").moveTo("#examples").clickOn("#scenario-lesson-b12-2", Motion.HORIZONTAL_FIRST);
        robot.clickOn("#unsaved-drop");
        assertThat(value(W11)).isEqualTo(1);
        assertThat(session.scenario().network()).isNotEqualTo(lesson);
    }

    @Test
    void whoSavesAndOpensTheSameFileSeesWhatWasSaved() throws IOException {
        Files.copy(Examples.class.getResourceAsStream("examples/lesson.json"), mine);
        chord(KeyCode.CONTROL, KeyCode.O);
        edit();
        chord(KeyCode.CONTROL, KeyCode.O);
        robot.clickOn("#unsaved-save");
        assertThat(value(W11)).isEqualTo(3);
        assertThat(stage.getTitle()).startsWith("mine.json");
    }

    @Test
    void aNumberThatIsBeingTypedCounts() {
        robot.clickOn(place(W11));
        enter("8");
        close();
        assertThat(asking()).isTrue();
        assertThat(value(W11)).isEqualTo(8);
        type(KeyCode.ESCAPE);
    }

    @Test
    void aSheetThatWasOpenIsThereAgainAfterCancelling() {
        edit();
        type(KeyCode.F1);
        close();
        assertThat(asking()).isTrue();
        assertThat(node("#key-sheet").isVisible()).isFalse();
        type(KeyCode.ESCAPE);
        assertThat(node("#key-sheet").isVisible()).isTrue();
        type(KeyCode.ESCAPE);
        assertThat(node("#overlay").isVisible()).isFalse();
    }

    @Test
    void whoClosesAgainIsAskedOnce() {
        edit();
        close();
        close();
        type(KeyCode.ESCAPE);
        assertThat(node("#overlay").isVisible()).isFalse();
        assertThat(stage.isShowing()).isTrue();
    }

    @Test
    void theQuestionIsSeenThoughTheScreenWasBlank() {
        edit();
        type(KeyCode.B);
        close();
        assertThat(node("#blank").isVisible()).isFalse();
        assertThat(asking()).isTrue();
        type(KeyCode.ESCAPE);
    }

    @Test
    void theQuestionIsAskedInChineseToo() {
        robot.clickOn("#language").clickOn("#theme");
        edit();
        close();
        assertThat(robot.lookup("#unsaved-drop").queryButton().getText()).isEqualTo("不保存");
        screenshot("unsaved-zh-dark");
        type(KeyCode.ESCAPE);
    }

    private void edit() {
        robot.interact(() -> session.apply(new Command.SetValue(W11, 3)));
    }

    private boolean asking() {
        return robot.lookup("#unsaved-sheet").tryQuery().isPresent();
    }

    /** As the cross of the window's frame does. */
    private void close() {
        robot.interact(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }
}
