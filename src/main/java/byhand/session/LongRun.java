package byhand.session;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A training that goes on for many iterations, on a thread of its own. It starts where the session's knowledge ends; each {@link #next}
 * computes a stretch, which becomes part of the session by {@link Command.Continue}. It holds copies of everything that it needs, so the
 * session can be used meanwhile; once the session's training has been edited, the stretches are of no use to it any more.
 */
public final class LongRun {

    /** Why a run has ended. */
    public enum End {
        /** The last iteration that was asked for has been computed. */
        ITERATION,
        /** The mean loss is below the bound. */
        LOSS,
        /** The loss is not a number any more: no iteration would bring it back. */
        DIVERGED
    }

    private final Course course;
    private final Goal goal;
    private final Engine engine;
    private final double[] latest;
    private final int mostSnapshots;
    private End end;

    LongRun(Course course, Goal goal) {
        this.course = course;
        this.goal = goal;
        this.engine = course.continuation();
        this.mostSnapshots = Snapshots.most(engine.state());
        this.latest = new double[course.first().start().samples().size()];
        Arrays.fill(latest, Double.POSITIVE_INFINITY);
        for (int number = Math.max(course.first().number(), course.known() - latest.length + 1); number <= course.known(); number++) {
            note(number, course.loss(number));
        }
        if (end == null && course.known() >= goal.iteration()) {
            end = End.ITERATION;
        }
    }

    /** Whether the goal has been reached, or cannot be. */
    public boolean isOver() {
        return end != null;
    }

    /** Why it is over. */
    public End end() {
        return end;
    }

    /** The last iteration computed so far. */
    public int iteration() {
        return course.first().number() + engine.offset() - 1;
    }

    /** The mean loss of the latest iterations, as many as there are samples; infinite as long as there are fewer. */
    public double loss() {
        return Arrays.stream(latest).sum() / latest.length;
    }

    /**
     * Computes further.
     *
     * @param nanoseconds for about how long
     */
    public Command.Continue next(long nanoseconds) {
        long stop = System.nanoTime() + nanoseconds;
        int from = engine.offset();
        double[] losses = new double[64];
        Map<Integer, State> snapshots = new HashMap<>();
        OptionalInt firstNotFinite = OptionalInt.empty();
        int count = 0;
        while (end == null && (count % 16 != 0 || count == 0 || System.nanoTime() < stop)) {
            if (count == losses.length) {
                losses = Arrays.copyOf(losses, count * 2);
            }
            losses[count] = engine.advance();
            if (firstNotFinite.isEmpty() && !engine.isFinite()) {
                firstNotFinite = OptionalInt.of(count);
            }
            note(iteration(), losses[count]);
            count++;
            if (Snapshots.belongs(from + count, from + count, mostSnapshots)) {
                snapshots.put(from + count, engine.state());
            }
        }
        return new Command.Continue(course, new Stretch(from, Arrays.copyOf(losses, count), firstNotFinite, snapshots, engine.state()));
    }

    private void note(int number, double loss) {
        latest[number % latest.length] = loss;
        if (Double.isNaN(loss)) {
            end = End.DIVERGED;
        } else if (goal.lossBelow().isPresent() && loss() < goal.lossBelow().getAsDouble()) {
            end = End.LOSS;
        } else if (number >= goal.iteration()) {
            end = End.ITERATION;
        }
    }
}
