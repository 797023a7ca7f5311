package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void aPictureThatCannotBeWrittenIsSaidSo() {
        picker.file = Optional.of(folder.resolve("missing").resolve("x.png"));
        chord(KeyCode.CONTROL, KeyCode.E);
        type(KeyCode.ENTER);
        assertThat(robot.lookup("#notice-sentence").queryAs(Label.class).getText()).contains("could not be written");
        assertThat(node("#notice").isVisible()).isTrue();
        robot.clickOn("#close-notice");
        assertThat(node("#notice").isVisible()).isFalse();
    }
}
