package byhand.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The scenarios that come with the program. */
public final class Examples {

    /** The name of the scenario that the program starts with. */
    public static final String LESSON = "lesson";

    private static final List<String> NAMES = List.of(LESSON, "lesson-b12-2", "rate-converges", "rate-too-large", "dead-relu", "elu",
            "symmetric-weights", "xor", "three-classes", "curve-fitting", "linear-regression", "one-sample-at-a-time",
            "vanishing-gradients", "narrow-valley-sgd",
            "narrow-valley-momentum", "narrow-valley-nesterov", "wrong-target");

    /** The names of all examples, in the order in which they are taught. */
    public List<String> names() {
        return NAMES;
    }

    /**
     * Reads an example.
     *
     * @throws ScenarioException if there is no example of that name
     */
    public Scenario read(String name) throws ScenarioException {
        if (!NAMES.contains(name)) {
            throw new ScenarioException("There is no example named \"" + name + "\"; expected one of " + String.join(", ", NAMES) + ".");
        }
        try (InputStream json = Examples.class.getResourceAsStream("examples/" + name + ".json")) {
            return new ScenarioReader(name).read(json.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
