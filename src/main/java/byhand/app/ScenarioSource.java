package byhand.app;

import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioException;
import byhand.scenario.ScenarioFile;
import byhand.session.Command;
import byhand.session.Origin;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Finds what the command line calls FILE: an example's name, {@code -} for standard input, or a path. */
final class ScenarioSource {

    /** The help text for a FILE. */
    static final String DESCRIPTION = "an example's name (see the command examples), a scenario file, or - for standard input";

    private static final String STANDARD_INPUT = "-";

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
        } else if (file.equals(STANDARD_INPUT)) {
            return ScenarioFile.read(standardInput, "standard input");
        }
        return ScenarioFile.read(path(file), file);
    }

    /**
     * What the window opens. It comes from the file that FILE names, if that can be written back to: an example, standard input and a pipe
     * cannot.
     *
     * @throws ScenarioException if there is no such file, or if it holds no scenario
     */
    Command.Open open(String file) throws ScenarioException {
        if (examples.names().contains(file) || file.equals(STANDARD_INPUT)) {
            return new Command.Open(read(file));
        }
        Path path = path(file);
        ScenarioFile.Content content = ScenarioFile.load(path, file);
        Origin origin = Files.isRegularFile(path) ? new Origin.FromFile(path, content.fingerprint()) : new Origin.New();
        return new Command.Open(content.scenario(), origin);
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
