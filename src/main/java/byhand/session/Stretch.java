package byhand.session;

import java.util.List;
import java.util.Map;

/**
 * Some iterations in a row that a {@link LongRun} has computed for a course, in the form in which the course keeps them. Offsets count from
 * the course's first iteration.
 *
 * @param from      the offset of the first of them
 * @param to        the offset of the one that follows
 * @param losses    the segments that they have filled, from that on in which {@code from} lies
 * @param tail      the losses after those
 * @param watch     where the course has diverged, up to {@code to}
 * @param snapshots the numbers that some of them, or the one that follows, begin with, by offset
 * @param end       the numbers that the one that follows begins with
 */
record Stretch(int from, int to, List<LossSegment> losses, LossAppender tail, DivergenceWatch watch, Map<Integer, State> snapshots,
        State end) {
}
