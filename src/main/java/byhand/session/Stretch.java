package byhand.session;

import java.util.Map;
import java.util.OptionalInt;

/**
 * Some iterations in a row that a {@link LongRun} has computed for a course. Offsets count from the course's first iteration.
 *
 * @param from           the offset of the first of them
 * @param losses         the loss of each
 * @param firstNotFinite the place in {@code losses} of the first iteration with a value that is not finite
 * @param snapshots      the numbers that some of them, or the one that follows, begin with, by offset
 * @param end            the numbers that the one that follows begins with
 */
record Stretch(int from, DoubleChunks losses, OptionalInt firstNotFinite, Map<Integer, State> snapshots, State end) {
}
