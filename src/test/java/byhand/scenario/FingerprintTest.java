package byhand.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {

    @TempDir
    private Path folder;

    @Test
    void aFileMatchesAsLongAsItHoldsTheSameBytes() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "abc");
        Fingerprint print = Fingerprint.of("abc".getBytes(StandardCharsets.UTF_8));
        assertThat(print.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(print.matches(file)).isTrue();
        Files.writeString(file, "abd");
        assertThat(print.matches(file)).as("as long, but another").isFalse();
        Files.writeString(file, "abc\n");
        assertThat(print.matches(file)).isFalse();
    }

    @Test
    void whatCannotBeReadCannotBeCompared() {
        assertThatThrownBy(() -> Fingerprint.of(new byte[0]).matches(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aScenarioThatWasReadHasItsFilesFingerprint() throws Exception {
        Path file = Files.write(folder.resolve("lesson.json"), new ScenarioWriter().write(new Examples().read(Examples.LESSON)));
        ScenarioFile.Content content = ScenarioFile.load(file, "lesson");
        assertThat(content.scenario()).isEqualTo(new Examples().read(Examples.LESSON));
        assertThat(content.fingerprint().matches(file)).isTrue();
    }
}
