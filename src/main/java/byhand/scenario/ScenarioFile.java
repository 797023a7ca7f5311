package byhand.scenario;

import byhand.scenario.json.Characters;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens scenario files. Whatever goes wrong is one sentence that names the file. */
public final class ScenarioFile {

    /**
     * What a file held when it was read.
     *
     * @param fingerprint tells whether it still does
     */
    public record Content(Scenario scenario, Fingerprint fingerprint) {
    }

    private ScenarioFile() {
    }

    /**
     * Reads a file.
     *
     * @param name what error messages call it
     * @throws ScenarioException if there is no such file, if it cannot be read, or if it holds no scenario
     */
    public static Scenario read(Path file, String name) throws ScenarioException {
        return load(file, name).scenario();
    }

    /**
     * Reads a file that may be written to later.
     *
     * @param name what error messages call it
     * @throws ScenarioException if there is no such file, if it cannot be read, or if it holds no scenario
     */
    public static Content load(Path file, String name) throws ScenarioException {
        if (Files.isDirectory(file)) {
            throw new ScenarioException(Characters.oneLine(name) + " is a folder; expected a scenario file.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] json = bytes(in, name);
            return new Content(new ScenarioReader(name).read(json), Fingerprint.of(json));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /**
     * Reads a stream to its end, but never more than a scenario can have.
     *
     * @param in   is not closed
     * @param name what error messages call it
     * @throws ScenarioException if it cannot be read, or if it holds no scenario
     */
    public static Scenario read(InputStream in, String name) throws ScenarioException {
        return new ScenarioReader(name).read(bytes(in, name));
    }

    private static byte[] bytes(InputStream in, String name) throws ScenarioException {
        try {
            // The buffer is for Java 17, whose FileInputStream asks a pipe how long it is.
            return new BufferedInputStream(in).readNBytes(ScenarioLimits.MOST_BYTES + 1);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static ScenarioException unreadable(String name, IOException e) {
        String reason = e instanceof NoSuchFileException ? "there is no such file"
                : e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
        return new ScenarioException(Characters.oneLine(name + " cannot be read, because of this: " + reason) + ".");
    }
}
