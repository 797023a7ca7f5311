package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.ParameterId;
import byhand.session.Moment;
import byhand.ui.grid.NumberTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weights and biases of a layer that are changed at once in the window. */
class ArraySheetTest extends WindowTest {

    @TempDir
    Path folder;

    private void open() {
        chord(KeyCode.CONTROL, KeyCode.M);
        assertThat(isOpen()).isTrue();
    }

    private boolean isOpen() {
        return robot.lookup("#array-sheet").tryQuery().isPresent();
    }

    private void copy(String text) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private String copied() {
        StringBuilder text = new StringBuilder();
        robot.interact(() -> text.append(Clipboard.getSystemClipboard().getString()));
        return text.toString();
    }

    private void press(String id) {
        robot.interact(() -> robot.lookup("#" + id).queryButton().fire());
    }

    private void choose(int layer) {
        robot.interact(() -> {
            ComboBox<Integer> choice = robot.lookup("#array-layer").queryComboBox();
            choice.setValue(layer);
        });
    }

    private String complaint() {
        Label label = robot.lookup("#arrays-complaint").queryAs(Label.class);
        return label.isVisible() ? label.getText() : "";
    }

    private double value(ParameterId id) {
        return session.trace().network().value(id);
    }

    private List<Double> layerOne() {
        return session.trace().network().layer(1).weights().stream().flatMap(List::stream).toList();
    }

    @Test
    void printedArraysArePastedAndAppliedByOneEdit() {
        type(KeyCode.DIGIT2);
        open();
        copy("tensor([[0.5, -0.25],\n        [0.75, 1.5]], requires_grad=True)");
        chord(KeyCode.CONTROL, KeyCode.V);
        screenshot("arrays-pasted");
        assertThat(complaint()).isEmpty();
        assertThat(value(new ParameterId.Weight(1, 1, 1))).isEqualTo(1);
        press("arrays-apply");
        assertThat(isOpen()).isFalse();
        assertThat(layerOne()).containsExactly(0.5, -0.25, 0.75, 1.5);
        assertThat(at()).as("the step stays").isEqualTo(new Moment(1, 7));
        chord(KeyCode.CONTROL, KeyCode.Z);
        assertThat(layerOne()).containsExactly(1.0, 1.0, 1.0, -1.0);
        assertThat(session.canUndo()).isFalse();
    }

    @Test
    void anotherShapeChangesNothingAndSaysWhatIsNeeded() {
        open();
        choose(2);
        copy("[[1], [2]]");
        chord(KeyCode.CONTROL, KeyCode.V);
        assertThat(complaint())
                .isEqualTo("The array is 2 × 1, but layer 2 needs 1 × 2: it looks transposed. A row holds what leads to one neuron.");
        screenshot("arrays-transposed");
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        assertThat(complaint()).isEmpty();
        press("arrays-apply");
        assertThat(session.trace().network().layer(2).weights()).containsExactly(List.of(1.0, 2.0));
    }

    @Test
    void allLayersComeFromAFile() throws Exception {
        Path file = folder.resolve("net.json");
        Files.writeString(file, "{\"0.weight\": [[1, 2], [3, 4]], \"0.bias\": [5, 6], \"2.weight\": [[7, 8]], \"2.bias\": [9]}");
        picker.file = Optional.of(file);
        open();
        press("import-arrays");
        press("arrays-apply");
        assertThat(session.trace().network().parameters().stream().map(this::value)).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0,
                9.0);
    }

    @Test
    void aCellIsTypedAndEachLayerKeepsItsChanges() {
        open();
        NumberTable<?> table = (NumberTable<?>) node("#arrays");
        Bounds cell = table.place(1, 2).orElseThrow();
        robot.doubleClickOn(table.getScene().getRoot().localToScreen(cell.getCenterX(), cell.getCenterY()));
        robot.interact(() -> robot.lookup("#cell-editor").queryAs(TextField.class).replaceSelection("0,5"));
        type(KeyCode.ENTER);
        choose(2);
        robot.write("7");
        choose(1);
        press("copy-arrays");
        assertThat(copied()).isEqualTo("1\t1\t1\n1\t-1\t0.5\n");
        press("copy-weights");
        assertThat(copied()).isEqualTo("[[1.0, 1.0], [1.0, -1.0]]");
        press("copy-biases");
        assertThat(copied()).isEqualTo("[1.0, 0.5]");
        press("arrays-apply");
        assertThat(value(new ParameterId.Bias(1, 2))).isEqualTo(0.5);
        assertThat(value(new ParameterId.Weight(2, 1, 1))).as("typed before the other layer was chosen").isEqualTo(7);
    }

    @Test
    void escapeAsksBeforeChangesAreDropped() {
        open();
        copy("[2, 3]");
        chord(KeyCode.CONTROL, KeyCode.V);
        chord(KeyCode.CONTROL, KeyCode.Z);
        chord(KeyCode.CONTROL, KeyCode.Y);
        type(KeyCode.ESCAPE);
        assertThat(isOpen()).isTrue();
        press("drop-changes");
        assertThat(isOpen()).isFalse();
        assertThat(session.canUndo()).isFalse();
    }
}
