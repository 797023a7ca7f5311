package byhand.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A training that goes on for many iterations, on a thread of its own. It starts where the session's knowledge ends; each {@link #next}
 * computes a stretch, which becomes part of the session by {@link Command.Continue}. It holds copies of everything that it needs, so the
 * session can be used meanwhile; once the session's training has been edited, the stretches are of no use to it any more.
 */
public final class LongRun {

    /** After so many iterations the clock is looked at again. */
    private static final int LOOKS_AT_CLOCK = 16;

    /** Why a run has ended. */
    public enum End {
        /** The last iteration that was asked for has been computed. */
        ITERATION,
        /** The mean loss is below the bound. */
        LOSS,
        /** The loss is infinite or not a number: no iteration would bring it back. */
        DIVERGED
    }

    /**
     * How far a run has come. The run itself may be further by the time that this is read.
     *
     * @param iteration the last iteration computed
     * @param loss      the mean loss of the latest iterations; each had other parameters, so it is no loss of the network as it is now
     * @param averaged  how many iterations that is: as many as an epoch has, or fewer if there have not been so many
     * @param end       why the run is over, if it is
     */
    public record Progress(int iteration, double loss, int averaged, Optional<End> end) {
    }

    private final Course course;
    private final Goal goal;
    private final Engine engine;
    private final LossAppender losses;
    private final DivergenceWatch watch;
    private final SnapshotStride stride;
    private final double[] latest;
    private Optional<End> end = Optional.empty();

    LongRun(Course course, Goal goal) {
        this.course = course;
        this.goal = goal;
        CourseLog.Continuation continuation = course.continuation();
        this.engine = continuation.engine();
        this.losses = continuation.losses();
        this.watch = continuation.watch();
        this.stride = new SnapshotStride(engine.state());
        this.latest = new double[course.first().start().iterationsPerEpoch()];
        Losses.Part known = course.losses(course.known());
        for (int offset = Math.max(0, known.count() - latest.length); offset < known.count(); offset++) {
            note(course.first().number() + offset, known.log().get(offset));
        }
    }

    /** Whether a loss is the last one of a training, wherever that is going on: no iteration would bring it back. */
    public static boolean diverged(double loss) {
        return !Double.isFinite(loss);
    }

    /** Whether the goal has been reached, or cannot be. */
    public boolean isOver() {
        return end.isPresent();
    }

    /** How far it has come. */
    public Progress progress() {
        return new Progress(course.first().number() + engine.offset() - 1, mean(), averaged(), end);
    }

    private int averaged() {
        return Math.min(latest.length, engine.offset());
    }

    private double mean() {
        double sum = 0;
        for (double loss : latest) {
            sum += loss;
        }
        return sum / averaged();
    }

    /**
     * Computes further.
     *
     * @param nanoseconds for about how long
     */
    public Command.Continue next(long nanoseconds) {
        long stop = System.nanoTime() + nanoseconds;
        int from = engine.offset();
        List<LossSegment> full = new ArrayList<>();
        Map<Integer, State> snapshots = new HashMap<>();
        while (end.isEmpty() && (engine.offset() == from || engine.offset() % LOOKS_AT_CLOCK != 0 || System.nanoTime() < stop)) {
            double loss = engine.advance();
            int offset = engine.offset();
            watch.look(offset - 1, loss, engine);
            if (losses.add(loss)) {
                full.add(losses.last());
            }
            note(course.first().number() + offset - 1, loss);
            stride.grow(offset);
            if (stride.keeps(offset)) {
                snapshots.put(offset, engine.state());
            }
        }
        return new Command.Continue(course,
                new Stretch(from, engine.offset(), full, losses.copy(), watch.copy(), snapshots, engine.state()));
    }

    private void note(int number, double loss) {
        latest[number % latest.length] = loss;
        if (diverged(loss)) {
            end = Optional.of(End.DIVERGED);
        } else if (goal.lossBelow().isPresent() && averaged() == latest.length && mean() < goal.lossBelow().getAsDouble()) {
            end = Optional.of(End.LOSS);
        } else {
            end = number >= goal.iteration() ? Optional.of(End.ITERATION) : Optional.empty();
        }
    }
}
