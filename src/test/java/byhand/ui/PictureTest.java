package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.session.Command;
import byhand.ui.picture.Pictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest extends WindowTest {

    @TempDir
    Path folder;

    @Test
    void theDiagramIsSavedAtTwiceItsSizeUnlessTheUserSaysOtherwise() throws IOException {
        picker.file = Optional.of(folder.resolve("diagram.png"));
        type(KeyCode.DIGIT2);
        robot.clickOn("#picture-menu").clickOn("#menu-save-picture");
        screenshot("save-picture");
        robot.clickOn("#picture-save");
        BufferedImage picture = ImageIO.read(picker.file.get().toFile());
        assertThat(picture.getWidth()).isEqualTo((int) (2 * diagram().getWidth()));
        assertThat(picture.getHeight()).isEqualTo((int) (2 * diagram().getHeight()));
        assertThat(robot.lookup("#notice-sentence").queryAs(Label.class).getText()).contains("diagram.png");
    }

    @Test
    void theWholeWindowIsSavedAtFourTimesItsSizeAndTheWindowStaysAsItWas() throws IOException {
        picker.file = Optional.of(folder.resolve("window.png"));
        chord(KeyCode.CONTROL, KeyCode.E);
        robot.clickOn("#picture-window").clickOn("#scale-4").clickOn("#picture-save");
        BufferedImage picture = ImageIO.read(picker.file.get().toFile());
        assertThat(picture.getWidth()).isEqualTo((int) (4 * stage.getScene().getWidth()));
        assertThat(picture.getHeight()).isEqualTo((int) (4 * stage.getScene().getHeight()));
        screenshot("after-large-picture");
        Files.createDirectories(Path.of("target", "screenshots"));
        Files.copy(picker.file.get(), Path.of("target", "screenshots", "window-4x.png"), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void whatIsChosenStaysChosenWhateverIsDoneToItAndEnterSaves() throws IOException {
        picker.file = Optional.of(folder.resolve("window.png"));
        for (int scale = 1; scale <= Pictures.LARGEST_SCALE; scale++) {
            chord(KeyCode.CONTROL, KeyCode.E);
            for (String choice : List.of("#picture-window", "#scale-" + scale)) {
                robot.clickOn(choice).clickOn(choice);
                assertThat(chosen()).contains(choice.substring(1)).hasSize(2);
                type(KeyCode.SPACE);
                assertThat(chosen()).contains(choice.substring(1)).hasSize(2);
                robot.interact(() -> node(choice).executeAccessibleAction(AccessibleAction.FIRE));
                assertThat(chosen()).contains(choice.substring(1)).hasSize(2);
            }
            type(KeyCode.ENTER);
            assertThat(ImageIO.read(picker.file.get().toFile()).getWidth()).isEqualTo((int) (scale * stage.getScene().getWidth()));
        }
    }

    @Test
    void theArrowsChooseAnother() {
        chord(KeyCode.CONTROL, KeyCode.E);
        robot.clickOn("#scale-2");
        type(KeyCode.RIGHT);
        assertThat(chosen()).containsExactly("picture-diagram", "scale-3");
        robot.interact(() -> node("#scale-4").requestFocus());
        type(KeyCode.ENTER);
        assertThat(chosen()).containsExactly("picture-diagram", "scale-4");
        type(KeyCode.ESCAPE);
    }

    @Test
    void theUserIsAskedBeforeTheEndingThatWasAddedLeadsToAnotherFile() throws IOException {
        Path taken = Files.writeString(folder.resolve("pic.png"), "precious");
        picker.file = Optional.of(folder.resolve("pic"));
        chord(KeyCode.CONTROL, KeyCode.E);
        robot.clickOn("#scale-1").clickOn("#picture-save");
        assertThat(node("#replace-sheet").isVisible()).isTrue();
        type(KeyCode.ESCAPE);
        assertThat(taken).hasContent("precious");
        chord(KeyCode.CONTROL, KeyCode.E);
        assertThat(chosen()).as("who thinks better of it need not choose again").containsExactly("picture-diagram", "scale-1");
        robot.clickOn("#picture-save").clickOn("#replace-yes");
        assertThat(ImageIO.read(taken.toFile()).getWidth()).isEqualTo((int) diagram().getWidth());
        assertThat(folder).as("and nothing else is written").isDirectoryContaining(taken::equals)
                .isDirectoryNotContaining(file -> !file.equals(taken));
    }

    private List<String> chosen() {
        return robot.lookup(".toggle-button").match((ToggleButton button) -> button.isSelected()).queryAll().stream().map(Node::getId)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"0, start-1.png", "1, z1-1.png", "13, dJ_dw11-1.png", "21, w11-hat-1.png", "30, new-values-1.png"})
    void theProposedNameSaysWhichStepItIsInLettersThatCanBeTyped(int step, String name) {
        robot.interact(() -> session.apply(new Command.GoToStep(step)));
        chord(KeyCode.CONTROL, KeyCode.E);
        type(KeyCode.ENTER);
        assertThat(picker.proposed).isEqualTo(name);
    }

    @Test
    void aPictureThatCannotBeWrittenIsSaidSo() {
        picker.file = Optional.of(folder.resolve("missing").resolve("x.png"));
        chord(KeyCode.CONTROL, KeyCode.E);
        type(KeyCode.ENTER);
        assertThat(notice())
                .isEqualTo(picker.file.get() + " cannot be written, because there is no folder " + folder.resolve("missing") + ".");
        assertThat(node("#notice").isVisible()).isTrue();
        robot.clickOn("#close-notice");
        assertThat(node("#notice").isVisible()).isFalse();
    }
}
