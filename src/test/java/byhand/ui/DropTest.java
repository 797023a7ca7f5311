package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.scenario.Examples;
import byhand.session.Command;
import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropTest extends WindowTest {

    @TempDir
    Path folder;

    @Test
    void aFileWithAnyEndingIsOpenedAndTheWindowShowsThatItWouldTakeIt() throws IOException {
        Path file = lesson("exercise.txt");
        assertThat(drag(DragEvent.DRAG_OVER, file).isAccepted()).isTrue();
        assertThat(node("#drop-target").isVisible()).isTrue();
        screenshot("dropping");
        drag(DragEvent.DRAG_EXITED, file);
        assertThat(node("#drop-target").isVisible()).isFalse();
        drag(DragEvent.DRAG_OVER, file);
        assertThat(drag(DragEvent.DRAG_DROPPED, file).isDropCompleted()).isTrue();
        assertThat(node("#drop-target").isVisible()).isFalse();
        assertThat(stage.getTitle()).startsWith("exercise.txt");
    }

    @Test
    void unsavedChangesAreAskedAbout() throws IOException {
        robot.interact(() -> session.apply(new Command.SetValue(W11, 3)));
        drag(DragEvent.DRAG_DROPPED, lesson("mine.json"));
        assertThat(value(W11)).isEqualTo(3);
        robot.clickOn("#unsaved-drop");
        assertThat(value(W11)).isEqualTo(1);
    }

    @Test
    void ofSeveralFilesNoneIsOpened() throws IOException {
        drag(DragEvent.DRAG_DROPPED, lesson("a.json"), lesson("b.json"));
        assertThat(notice()).isEqualTo("Drop one file at a time; these were 2.");
        assertThat(session.canUndo()).isFalse();
    }

    @Test
    void whatIsNoFileIsNotTaken() {
        assertThat(drag(DragEvent.DRAG_OVER).isAccepted()).isFalse();
        assertThat(node("#drop-target").isVisible()).isFalse();
    }

    @Test
    void underASheetThatIsOpenNothingIsTaken() throws IOException {
        Path file = lesson("mine.json");
        type(KeyCode.F1);
        assertThat(drag(DragEvent.DRAG_OVER, file).isAccepted()).isFalse();
        drag(DragEvent.DRAG_DROPPED, file);
        assertThat(session.canUndo()).isFalse();
        type(KeyCode.ESCAPE);
    }

    private Path lesson(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream lesson = Examples.class.getResourceAsStream("examples/lesson.json")) {
            Files.copy(lesson, file);
        }
        return file;
    }

    /** Lets an event of a drag happen to the window, as the system does, and returns it. */
    private DragEvent drag(EventType<DragEvent> type, Path... files) {
        DragEvent[] seen = new DragEvent[1];
        stage.getScene().addEventHandler(type, event -> seen[0] = event);
        robot.interact(() -> Event.fireEvent(diagram(),
                new DragEvent(type, board(files), 100, 100, 100, 100, TransferMode.COPY, null, stage.getScene(), null)));
        return seen[0];
    }

    private static Dragboard board(Path... files) {
        List<File> content = Stream.of(files).map(Path::toFile).toList();
        return DragboardHelper.createDragboard((TKClipboard) Proxy.newProxyInstance(DropTest.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "hasContent" -> arguments[0] == DataFormat.FILES && !content.isEmpty();
                    case "getContent" -> arguments[0] == DataFormat.FILES ? content : null;
                    case "getTransferModes" -> Set.of(TransferMode.COPY);
                    default -> null;
                }));
    }
}
