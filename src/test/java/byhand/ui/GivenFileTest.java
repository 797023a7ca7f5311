package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.scenario.Fingerprint;
import byhand.scenario.ScenarioFile;
import byhand.session.Command;
import byhand.session.Origin;
import byhand.ui.control.Settings;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window that was opened with a file named on the command line. */
class GivenFileTest extends WindowTest {

    @TempDir
    Path folder;
    private Path file;

    @Override
    void prepare() {
        file = folder.resolve("given.json");
        given = new Origin.FromFile(file, Fingerprint.of(new byte[0]));
    }

    @Test
    void theFileIsKnownAndSavedTo() throws Exception {
        assertThat(stage.getTitle()).startsWith("given.json – ");
        assertThat(new Settings(preferences).recentFiles().get()).isEqualTo(List.of(file.toAbsolutePath()));
        robot.interact(() -> session.apply(new Command.SetValue(W11, 3)));
        chord(KeyCode.CONTROL, KeyCode.S);
        assertThat(picker.asked).isZero();
        assertThat(ScenarioFile.read(file, "given")).isEqualTo(session.document());
    }
}
