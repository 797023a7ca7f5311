package byhand.session;

import byhand.scenario.Scenario;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What follows from an iteration if nobody interferes. All of it is determined by that iteration, so it is computed only as far as anybody
 * asks, by the fast engine. What is kept is the loss of every iteration, and the numbers that some of them begin with, ever fewer of them:
 * the others are computed again from the one before. So a million iterations of a small network take a few megabytes.
 *
 * <p>Not thread-safe; a {@link LongRun} computes further on a thread of its own, and what it finds is added here.
 */
final class Course {

    private final Iteration first;
    private final CourseLog log;
    /** Where it diverged: it is asked for with every frame, and finding it takes a whole iteration's steps. */
    private Optional<Frame.Divergence> overflow = Optional.empty();
    private Optional<Frame.Divergence> growth = Optional.empty();

    private Course(Iteration first, CourseLog log) {
        this.first = first;
        this.log = log;
    }

    static Course from(Iteration first) {
        return new Course(first, new CourseLog(new Engine(first)));
    }

    /** The same course with other names or texts; only they may differ. */
    Course described(Scenario scenario) {
        return new Course(new Iteration(first.number(), scenario, first.moments(), first.shift()), log);
    }

    Iteration first() {
        return first;
    }

    /** Iteration {@code number} of the training, not before {@link #first}. */
    Iteration iteration(int number) {
        if (number == first.number()) {
            return first;
        }
        State state = log.state(number - first.number());
        Scenario scenario = first.start();
        return new Iteration(number, scenario.with(scenario.network().withValues(state.values())), state.moments(), first.shift());
    }

    /** The losses up to that of an iteration of this course. */
    Losses.Part losses(int until) {
        int count = count(until);
        return new Losses.Part(log.losses(count), count, first.start().iterationsPerEpoch(), first.inEpoch());
    }

    /** Where the first value up to a given iteration stands that is not finite. */
    Optional<Frame.Divergence> overflow(int until) {
        OptionalInt offset = log.watch(count(until)).firstNotFinite(count(until));
        if (offset.isPresent() && overflow.isEmpty()) {
            overflow = iteration(first.number() + offset.getAsInt()).firstNotFinite();
        }
        return offset.isPresent() ? overflow : Optional.empty();
    }

    /** The first loss up to a given iteration, but not this course's first, that has grown out of all bounds. */
    Optional<Frame.Divergence> growth(int until) {
        OptionalInt offset = log.watch(count(until)).firstBlownUp(count(until));
        if (offset.isPresent() && growth.isEmpty()) {
            growth = Optional.of(iteration(first.number() + offset.getAsInt()).lossAsDivergence());
        }
        return offset.isPresent() ? growth : Optional.empty();
    }

    /** How many of this course's iterations there are up to a given one. */
    private int count(int until) {
        return Math.max(0, until - first.number() + 1);
    }

    /** How far the course is known: the last iteration whose loss has been computed. */
    int known() {
        return first.number() + log.known() - 1;
    }

    /** What goes on after {@link #known}, for another thread. */
    CourseLog.Continuation continuation() {
        log.losses(1);
        return log.continuation();
    }

    /** How many iterations' numbers are kept. */
    int kept() {
        return log.kept();
    }

    /** Adds what was computed elsewhere; nothing if it is known already. */
    void add(Stretch stretch) {
        log.add(stretch);
    }
}
