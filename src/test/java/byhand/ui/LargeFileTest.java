package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.Sample;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioWriter;
import byhand.session.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** What takes long to be read is read on a thread of its own. What is done in one go on the toolkit's thread happens before it arrives. */
class LargeFileTest extends WindowTest {

    @TempDir
    Path folder;

    private Scenario lesson;
    private Scenario large;

    @BeforeEach
    void write() throws Exception {
        lesson = session.scenario();
        large = lesson.with(IntStream.range(0, 900).mapToObj(i -> new Sample(List.of(i + 0.5, 2.0), List.of(1.0))).toList());
        Path file = Files.write(folder.resolve("large.json"), new ScenarioWriter().write(large));
        picker.file = Optional.of(file);
    }

    @Test
    void theWindowLivesWhileALargeFileIsRead() throws TimeoutException {
        robot.interact(() -> {
            press(KeyCode.O, true);
            press(KeyCode.SPACE, false);
            assertThat(session.scenario()).isEqualTo(lesson);
            assertThat(session.at().step()).isEqualTo(1);
            assertThat(notice()).contains("large.json");
        });
        await(() -> session.scenario().equals(large));
        assertThat(stage.getTitle()).startsWith("large.json");
        assertThat(notice()).isEmpty();
    }

    @Test
    void escapeEndsTheReading() throws InterruptedException {
        robot.interact(() -> {
            press(KeyCode.O, true);
            press(KeyCode.ESCAPE, false);
            assertThat(notice()).isEmpty();
        });
        awaitReading();
        assertThat(session.scenario()).isEqualTo(lesson);
    }

    @Test
    void whatIsOpenedLaterCounts() throws InterruptedException {
        robot.interact(() -> {
            press(KeyCode.O, true);
            press(KeyCode.N, true);
        });
        awaitReading();
        assertThat(session.scenario()).isEqualTo(Scenario.smallest());
    }

    @Test
    void aSheetThatIsOpenedMeanwhileComesFirst() throws InterruptedException, TimeoutException {
        robot.interact(() -> {
            press(KeyCode.O, true);
            press(KeyCode.G, false);
        });
        awaitReading();
        assertThat(session.scenario()).isEqualTo(lesson);
        type(KeyCode.ESCAPE);
        await(() -> session.scenario().equals(large));
    }

    @Test
    void aChangeThatIsMadeMeanwhileIsNotLost() throws InterruptedException {
        robot.interact(() -> {
            press(KeyCode.O, true);
            session.apply(new Command.SetValue(weight(1, 1, 1), 7));
        });
        awaitReading();
        assertThat(node("#unsaved-sheet").isVisible()).isTrue();
        robot.interact(() -> robot.lookup("#unsaved-cancel").queryButton().fire());
        assertThat(value(weight(1, 1, 1))).isEqualTo(7);
    }

    @Test
    void whatCannotBeReadIsSaid() throws Exception {
        Files.write(picker.file.orElseThrow(), new byte[1 << 16]);
        robot.interact(() -> press(KeyCode.O, true));
        awaitReading();
        assertThat(notice()).contains("large.json");
        assertThat(session.scenario()).isEqualTo(lesson);
    }

    private void press(KeyCode key, boolean control) {
        Event.fireEvent(stage.getScene(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
    }

    private static void awaitReading() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("opening")) {
                thread.join();
            }
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
