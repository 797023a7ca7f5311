package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.scenario.Fingerprint;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioException;
import byhand.scenario.ScenarioWriter;
import byhand.session.Command;
import byhand.session.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that somebody else has changed since it was opened or saved, such as the same one in two windows. */
class ChangedFileTest extends WindowTest {

    @TempDir
    Path folder;
    private Path file;
    private FileTime time;

    @Override
    void prepare() {
        file = folder.resolve("mine.json");
        write(example("lesson"));
        try {
            time = Files.getLastModifiedTime(file);
            given = new Origin.FromFile(file, Fingerprint.of(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nothingIsOverwrittenBeforeTheQuestionIsAnswered() {
        elsewhere();
        edit(3);
        save();
        assertThat(asking()).isTrue();
        assertThat(read(file)).isEqualTo(theirs());
        screenshot("changed-file");
        type(KeyCode.ESCAPE);
        assertThat(asking()).isFalse();
        assertThat(read(file)).isEqualTo(theirs());
        assertThat(value(W11)).isEqualTo(3);
        assertThat(stage.getTitle()).startsWith("• mine.json");
    }

    @Test
    void whoKeepsHisOwnOverwritesAndIsNotAskedAgain() {
        elsewhere();
        edit(3);
        save();
        robot.clickOn("#changed-mine");
        assertThat(read(file)).isEqualTo(session.document());
        assertThat(stage.getTitle()).startsWith("mine.json");
        edit(4);
        save();
        assertThat(asking()).isFalse();
        assertThat(read(file)).isEqualTo(session.document());
    }

    @Test
    void whatWasSavedHereIsComparedTooNotOnlyWhatWasOpened() {
        edit(3);
        save();
        elsewhere();
        edit(4);
        save();
        assertThat(asking()).isTrue();
        type(KeyCode.ESCAPE);
    }

    @Test
    void whoTakesTheOthersCanUndoItAndIsAskedAgain() {
        elsewhere();
        edit(3);
        save();
        robot.clickOn("#changed-theirs");
        assertThat(session.document()).isEqualTo(theirs());
        assertThat(stage.getTitle()).startsWith("mine.json");
        save();
        assertThat(asking()).as("this is what the file holds").isFalse();
        chord(KeyCode.CONTROL, KeyCode.Z);
        assertThat(value(W11)).isEqualTo(3);
        assertThat(stage.getTitle()).startsWith("• mine.json");
    }

    @Test
    void takingTheOthersBackDoesNotMakeThemMine() {
        elsewhere();
        edit(3);
        save();
        robot.clickOn("#changed-theirs");
        chord(KeyCode.CONTROL, KeyCode.Z);
        save();
        assertThat(asking()).isTrue();
        assertThat(read(file)).isEqualTo(theirs());
        type(KeyCode.ESCAPE);
    }

    @Test
    void theUsualAnswerSavesBesideIt() {
        elsewhere();
        edit(3);
        picker.file = Optional.of(folder.resolve("beside.json"));
        save();
        type(KeyCode.ENTER);
        assertThat(read(file)).isEqualTo(theirs());
        assertThat(read(folder.resolve("beside.json"))).isEqualTo(session.document());
        assertThat(stage.getTitle()).startsWith("beside.json");
    }

    @Test
    void whatCannotBeOpenedIsNotTaken() throws IOException {
        Files.writeString(file, "{}");
        edit(3);
        save();
        robot.clickOn("#changed-theirs");
        assertThat(notice()).contains("mine.json");
        assertThat(value(W11)).isEqualTo(3);
        assertThat(file).hasContent("{}");
    }

    @Test
    void aFileThatHasGoneIsWrittenAgain() throws IOException {
        Files.delete(file);
        edit(3);
        save();
        assertThat(asking()).isFalse();
        assertThat(read(file)).isEqualTo(session.document());
    }

    @Test
    void theClockIsNotAsked() throws IOException {
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        edit(3);
        save();
        assertThat(asking()).isFalse();
        elsewhere();
        Files.setLastModifiedTime(file, time);
        edit(4);
        save();
        assertThat(asking()).isTrue();
        type(KeyCode.ESCAPE);
    }

    @Test
    void whoeverWroteTheSameLosesNothing() {
        edit(3);
        write(session.document());
        save();
        assertThat(asking()).isFalse();
        assertThat(stage.getTitle()).startsWith("mine.json");
    }

    @Test
    void whatThisWindowItselfHasWrittenUnderAnotherOpeningIsNobodyElses() {
        picker.file = Optional.of(file);
        edit(3);
        save();
        chord(KeyCode.CONTROL, KeyCode.O);
        edit(4);
        save();
        chord(KeyCode.CONTROL, KeyCode.Z);
        chord(KeyCode.CONTROL, KeyCode.Z);
        edit(5);
        save();
        assertThat(asking()).isFalse();
        assertThat(read(file)).isEqualTo(session.document());
    }

    @Test
    void theWindowClosesWhenItIsSavedAndNotBefore() {
        elsewhere();
        edit(3);
        close();
        robot.clickOn("#unsaved-save");
        type(KeyCode.ESCAPE);
        assertThat(stage.isShowing()).isTrue();
        close();
        robot.clickOn("#unsaved-save").clickOn("#changed-theirs");
        assertThat(stage.isShowing()).as("who takes the other's is to see it, and can undo it").isTrue();
        chord(KeyCode.CONTROL, KeyCode.Z);
        close();
        robot.clickOn("#unsaved-save").clickOn("#changed-mine");
        assertThat(stage.isShowing()).isFalse();
        assertThat(read(file)).isEqualTo(session.document());
    }

    @Test
    void theQuestionIsAskedInChineseToo() {
        robot.clickOn("#language").clickOn("#theme");
        elsewhere();
        save();
        assertThat(robot.lookup("#changed-mine").queryButton().getText()).isEqualTo("用这里的替换");
        screenshot("changed-file-zh-dark");
        type(KeyCode.ESCAPE);
    }

    private void edit(double value) {
        robot.interact(() -> session.apply(new Command.SetValue(W11, value)));
    }

    private void save() {
        chord(KeyCode.CONTROL, KeyCode.S);
    }

    private boolean asking() {
        return robot.lookup("#changed-sheet").tryQuery().isPresent();
    }

    private void close() {
        robot.interact(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private static Scenario theirs() {
        return example("lesson-b12-2");
    }

    private void elsewhere() {
        write(theirs());
    }

    private void write(Scenario scenario) {
        try {
            Files.write(file, new ScenarioWriter().write(scenario));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ScenarioException e) {
            throw new AssertionError(e);
        }
    }
}
