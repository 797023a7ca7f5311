package byhand.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFileTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsRead() throws Exception {
        Scenario lesson = new Examples().read(Examples.LESSON);
        Path file = Files.write(folder.resolve("课程 1.json"), new ScenarioWriter().write(lesson));

        assertThat(ScenarioFile.read(file, file.toString())).isEqualTo(lesson);
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> ScenarioFile.read(folder.resolve("none.json"), "none.json")).isInstanceOf(ScenarioException.class)
                .hasMessage("none.json cannot be read, because of this: there is no such file.");
    }

    @Test
    void aFolderIsNoFile() {
        assertThatThrownBy(() -> ScenarioFile.read(folder, "folder")).isInstanceOf(ScenarioException.class)
                .hasMessage("folder is a folder; expected a scenario file.");
    }

    @Test
    void aMissingRightIsSaidSo() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.json"), "{}");
        file.toFile().setReadable(false);
        assumeFalse(Files.isReadable(file), "this user may read everything");

        assertThatThrownBy(() -> ScenarioFile.read(file, "secret.json")).isInstanceOf(ScenarioException.class)
                .hasMessage("secret.json cannot be read, because of this: permission denied.");
    }

    @Test
    void aStreamWithoutEndIsRefused() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                Arrays.fill(bytes, offset, offset + length, (byte) ' ');
                return length;
            }
        };

        assertThatThrownBy(() -> ScenarioFile.read(endless, "standard input")).isInstanceOf(ScenarioException.class)
                .hasMessage("standard input is too large; expected a scenario of at most 1 MiB.");
    }

    @Test
    void aBrokenStreamIsOneSentence() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the stick was\npulled out");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };

        assertThatThrownBy(() -> ScenarioFile.read(broken, "a\nb.json")).isInstanceOf(ScenarioException.class)
                .hasMessage("a\\nb.json cannot be read, because of this: the stick was\\npulled out.");
    }
}
