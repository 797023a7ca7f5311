package byhand.app;

import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioException;
import byhand.scenario.ScenarioReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Finds what the command line calls FILE: an example's name, {@code -} for standard input, or a path. */
final class ScenarioSource {

    /** The help text for a FILE. */
    static final String DESCRIPTION = "an example's name (see the command examples), a scenario file, or - for standard input";

    private static final int LARGEST = 1 << 20;

    private final Examples examples;
    private final InputStream standardInput;

    ScenarioSource(Examples examples, InputStream standardInput) {
        this.examples = examples;
        this.standardInput = standardInput;
    }

    /** What the program starts with. */
    Scenario lesson() {
        try {
            return examples.read(Examples.LESSON);
        } catch (ScenarioException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws ScenarioException if there is no such file, or if it holds no scenario */
    Scenario read(String file) throws ScenarioException {
        if (examples.names().contains(file)) {
            return examples.read(file);
        } else if (file.equals("-")) {
            return read("standard input", standardInput);
        }
        Path path = path(file);
        if (Files.isDirectory(path)) {
            throw new ScenarioException(file + " is a folder; expected a scenario file.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return read(file, in);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private Path path(String file) throws ScenarioException {
        try {
            Path path = Path.of(file);
            if (!file.isEmpty() && Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            // Said below: a name that no file can have names no file.
        }
        throw new ScenarioException("There is no file and no example named \"" + file + "\"; the examples are "
                + String.join(", ", examples.names()) + ".");
    }

    private static Scenario read(String name, InputStream in) throws ScenarioException {
        byte[] json;
        try {
            // The buffer is for Java 17, whose FileInputStream asks a pipe how long it is.
            json = new BufferedInputStream(in).readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
        if (json.length > LARGEST) {
            throw new ScenarioException(name + " is too large; expected a scenario of at most 1 MiB.");
        }
        return new ScenarioReader(name).read(json);
    }

    private static ScenarioException unreadable(String name, IOException e) {
        String reason = e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
        return new ScenarioException(name + " cannot be read, because of this: " + reason + ".");
    }
}
