package byhand.session;

import byhand.scenario.Scenario;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What follows from an iteration if nobody interferes. All of it is determined by that iteration, so it is computed only as far as anybody
 * asks, by the fast engine. What is kept is the loss of every iteration, and the numbers that some of them begin with, ever fewer of them:
 * the others are computed again from the one before. So a million iterations of a small network take a few megabytes.
 *
 * <p>Not thread-safe; a {@link LongRun} computes further on a thread of its own, and what it finds is added here.
 */
final class Course {

    /** A training whose loss has become so many times the first one will not come back. */
    private static final double BLOWN_UP = 1e12;

    private final Iteration first;
    private final Record record;

    private Course(Iteration first, Record record) {
        this.first = first;
        this.record = record;
    }

    static Course from(Iteration first) {
        return new Course(first, new Record(new Engine(first)));
    }

    /** The same course with other names or texts; only they may differ. */
    Course described(Scenario scenario) {
        return new Course(new Iteration(first.number(), scenario, first.moments(), first.shift()), record);
    }

    Iteration first() {
        return first;
    }

    /** Iteration {@code number} of the training, not before {@link #first}. */
    Iteration iteration(int number) {
        if (number == first.number()) {
            return first;
        }
        State state = record.state(number - first.number());
        Scenario scenario = first.start();
        return new Iteration(number, scenario.with(scenario.network().withValues(state.values())), state.moments(), first.shift());
    }

    /** The loss of iteration {@code number}. */
    double loss(int number) {
        record.ensure(number - first.number() + 1);
        return record.losses[number - first.number()];
    }

    /** The first iteration up to a given one in which a value is not finite. */
    OptionalInt firstNotFinite(int until) {
        record.ensure(until - first.number() + 1);
        return number(record.firstNotFinite, until);
    }

    /** The first iteration up to a given one, but not this course's first, whose loss has grown out of all bounds. */
    OptionalInt firstBlownUp(int until) {
        record.ensure(until - first.number() + 1);
        return number(record.firstBlownUp, until);
    }

    private OptionalInt number(OptionalInt offset, int until) {
        boolean there = offset.isPresent() && first.number() + offset.getAsInt() <= until;
        return there ? OptionalInt.of(first.number() + offset.getAsInt()) : OptionalInt.empty();
    }

    /** How far the course is known: the last iteration whose loss has been computed. */
    int known() {
        return first.number() + record.known - 1;
    }

    /** How many iterations' numbers are kept. */
    int kept() {
        return record.snapshots.size();
    }

    /** An engine that goes on after {@link #known}, for another thread. */
    Engine continuation() {
        record.ensure(1);
        return record.engine.at(record.known, record.end);
    }

    /** Adds what was computed elsewhere; nothing if it is known already. */
    void add(Stretch stretch) {
        record.add(stretch);
    }

    /** What has been computed so far. Offsets count from the course's first iteration, which has offset 0. */
    private static final class Record {
        private final Engine engine;
        private final NavigableMap<Integer, State> snapshots = new TreeMap<>();
        private final int mostSnapshots;
        private double[] losses = new double[16];
        private int known;
        private State end;
        private OptionalInt firstNotFinite = OptionalInt.empty();
        private OptionalInt firstBlownUp = OptionalInt.empty();

        Record(Engine engine) {
            this.engine = engine;
            this.end = engine.state();
            this.mostSnapshots = Snapshots.most(end);
            snapshots.put(0, end);
        }

        void ensure(int count) {
            if (known < count) {
                engine.go(known, end);
                while (known < count) {
                    double loss = engine.advance();
                    note(loss, engine.isFinite());
                    if (Snapshots.belongs(known, known, mostSnapshots)) {
                        snapshots.put(known, engine.state());
                    }
                }
                end = engine.state();
                thin();
            }
        }

        State state(int offset) {
            ensure(offset);
            if (offset == known) {
                return end;
            }
            Map.Entry<Integer, State> before = snapshots.floorEntry(offset);
            engine.go(before.getKey(), before.getValue());
            for (int i = before.getKey(); i < offset; i++) {
                engine.advance();
            }
            return engine.state();
        }

        void add(Stretch stretch) {
            int news = stretch.from() + stretch.losses().length - known;
            if (stretch.from() > known || news <= 0) {
                return;
            }
            for (int i = known - stretch.from(); i < stretch.losses().length; i++) {
                note(stretch.losses()[i], stretch.firstNotFinite().isEmpty() || i < stretch.firstNotFinite().getAsInt());
            }
            snapshots.putAll(stretch.snapshots());
            end = stretch.end();
            thin();
        }

        private void note(double loss, boolean finite) {
            if (known == losses.length) {
                losses = Arrays.copyOf(losses, losses.length * 2);
            }
            losses[known] = loss;
            if (firstNotFinite.isEmpty() && !finite) {
                firstNotFinite = OptionalInt.of(known);
            }
            if (firstBlownUp.isEmpty() && known > 0 && loss > BLOWN_UP * Math.max(1, losses[0])) {
                firstBlownUp = OptionalInt.of(known);
            }
            known++;
        }

        private void thin() {
            snapshots.keySet().removeIf(offset -> !Snapshots.belongs(offset, known, mostSnapshots));
        }
    }
}
