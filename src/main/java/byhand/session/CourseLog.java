package byhand.session;

/** What has been computed of a course so far. Offsets count from the course's first iteration, which has offset 0. */
final class CourseLog {

    /** What computes further: an engine, what adds its losses, and what watches them. */
    record Continuation(Engine engine, LossAppender losses, DivergenceWatch watch) {
    }

    private final Engine engine;
    private final LossLog losses = new LossLog();
    private final Snapshots snapshots;
    private DivergenceWatch watch = new DivergenceWatch();
    /** The numbers that the iteration after the last one known begins with. */
    private State end;

    CourseLog(Engine engine) {
        this.engine = engine;
        this.end = engine.state();
        this.snapshots = new Snapshots(end);
    }

    /** How many iterations are known. */
    int known() {
        return losses.size();
    }

    /** Of how many iterations the numbers are kept that they begin with. */
    int kept() {
        return snapshots.count();
    }

    /** The losses of at least so many iterations. */
    LossLog losses(int count) {
        ensure(count);
        return losses;
    }

    /** Where the course diverged; of so many iterations it has been seen. */
    DivergenceWatch watch(int count) {
        ensure(count);
        return watch;
    }

    /** The numbers that the iteration at an offset begins with. */
    State state(int offset) {
        ensure(offset);
        if (offset == known()) {
            return end;
        }
        snapshots.lead(engine, offset);
        return engine.state();
    }

    /** What goes on after what is known, for another thread. */
    Continuation continuation() {
        return new Continuation(engine.at(known(), end), losses.continuation(), watch.copy());
    }

    private void ensure(int count) {
        if (known() < count) {
            engine.go(known(), end);
            while (known() < count) {
                double loss = engine.advance();
                watch.look(known(), loss, engine);
                losses.add(loss);
                snapshots.reach(known());
                if (snapshots.keeps(known())) {
                    snapshots.add(known(), engine.state());
                }
            }
            end = engine.state();
        }
    }

    /** Adds what was computed elsewhere; nothing if it is known already, or if something is missing in between. */
    void add(Stretch stretch) {
        if (stretch.from() > known() || stretch.to() <= known()) {
            return;
        }
        losses.take(stretch.from(), stretch.losses(), stretch.tail());
        watch = stretch.watch();
        snapshots.reach(stretch.to());
        stretch.snapshots().forEach(snapshots::add);
        end = stretch.end();
    }
}
