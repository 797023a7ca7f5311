package byhand.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What the values of options may be. */
final class Limits {

    /** How many iterations a command derives step by step. */
    static final int MOST_ITERATIONS = 100_000;

    private Limits() {
    }

    /** @throws Refusal if the value of an option is not from {@code least} to {@code most} */
    static void within(String option, int least, int value, int most) throws Refusal {
        if (value < least || value > most) {
            throw new Refusal(option + " has to be from " + least + " to " + most + ", not " + value + ".");
        }
    }

    /** @throws Refusal if no file can have that name */
    static Path path(String file) throws Refusal {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new Refusal("No file on this system, with these language settings, can be named \"" + file + "\".");
        }
    }
}
