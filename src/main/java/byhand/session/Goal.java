package byhand.session;

import java.util.OptionalDouble;

/**
 * How long a training goes on.
 *
 * @param iteration the last iteration to be computed
 * @param lossBelow a bound for the mean loss of the latest iterations, as many as an epoch has: it ends sooner when that is below
 */
public record Goal(int iteration, OptionalDouble lossBelow) {

    /** The most iterations that a session can have. */
    public static final int MOST_ITERATIONS = 100_000_000;

    public Goal {
        if (iteration < 1 || iteration > MOST_ITERATIONS) {
            throw new IllegalArgumentException("the last iteration must be from 1 to " + MOST_ITERATIONS + ", not " + iteration);
        }
    }
}
