package byhand.session;

import java.util.OptionalInt;

/** What has been computed of a course so far. Offsets count from the course's first iteration, which has offset 0. */
final class CourseLog {

    /** A training whose loss has become so many times the first one will not come back. */
    private static final double BLOWN_UP = 1e12;

    private final Engine engine;
    private final LossLog losses = new LossLog();
    private final Snapshots snapshots;
    /** The numbers that the iteration after the last one known begins with. */
    private State end;
    private OptionalInt firstNotFinite = OptionalInt.empty();
    private OptionalInt firstBlownUp = OptionalInt.empty();

    CourseLog(Engine engine) {
        this.engine = engine;
        this.end = engine.state();
        this.snapshots = new Snapshots(end);
    }

    /** How many iterations are known. */
    int known() {
        return losses.size();
    }

    /** The losses of at least so many iterations. */
    LossLog losses(int count) {
        ensure(count);
        return losses;
    }

    /** The first of so many iterations with a value that is not finite. */
    OptionalInt firstNotFinite(int count) {
        ensure(count);
        return firstNotFinite.stream().filter(offset -> offset < count).findFirst();
    }

    /** The first of so many iterations, but not the very first, whose loss has grown out of all bounds. */
    OptionalInt firstBlownUp(int count) {
        ensure(count);
        return firstBlownUp.stream().filter(offset -> offset < count).findFirst();
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

    /** An engine that goes on after what is known. */
    Engine continuation() {
        return engine.at(known(), end);
    }

    private void ensure(int count) {
        if (known() < count) {
            engine.go(known(), end);
            while (known() < count) {
                double loss = engine.advance();
                note(loss, engine.isFinite());
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
        int all = stretch.from() + stretch.losses().size();
        if (stretch.from() > known() || all <= known()) {
            return;
        }
        for (int i = known() - stretch.from(); i < stretch.losses().size(); i++) {
            note(stretch.losses().get(i), stretch.firstNotFinite().isEmpty() || i < stretch.firstNotFinite().getAsInt());
        }
        snapshots.reach(all);
        stretch.snapshots().forEach(snapshots::add);
        end = stretch.end();
    }

    private void note(double loss, boolean finite) {
        if (firstNotFinite.isEmpty() && !finite) {
            firstNotFinite = OptionalInt.of(known());
        }
        if (firstBlownUp.isEmpty() && known() > 0 && loss > BLOWN_UP * Math.max(1, losses.get(0))) {
            firstBlownUp = OptionalInt.of(known());
        }
        losses.add(loss);
    }
}
