package byhand.app;

import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioException;
import byhand.scenario.ScenarioFile;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Finds what the command line calls FILE: an example's name, {@code -} for standard input, or a path. */
final class ScenarioSource {

    /** The help text for a FILE. */
    static final String DESCRIPTION = "an example's name (see the command examples), a scenario file, or - for standard input";

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
            return ScenarioFile.read(standardInput, "standard input");
        }
        return ScenarioFile.read(path(file), file);
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
}
