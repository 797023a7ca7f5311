package byhand.session;

import java.util.OptionalInt;

/** Where a course diverged, as far as it has been seen. Offsets count from the course's first iteration. */
final class DivergenceWatch {

    /** A training whose loss has become so many times the first one will not come back. */
    private static final double BLOWN_UP = 1e12;

    private double bound = Double.POSITIVE_INFINITY;
    private OptionalInt firstNotFinite = OptionalInt.empty();
    private OptionalInt firstBlownUp = OptionalInt.empty();

    DivergenceWatch copy() {
        DivergenceWatch copy = new DivergenceWatch();
        copy.bound = bound;
        copy.firstNotFinite = firstNotFinite;
        copy.firstBlownUp = firstBlownUp;
        return copy;
    }

    /** Looks at the next iteration, which an engine has just done. */
    void look(int offset, double loss, Engine engine) {
        if (firstNotFinite.isEmpty() && !engine.isFinite()) {
            firstNotFinite = OptionalInt.of(offset);
        }
        if (offset == 0) {
            bound = BLOWN_UP * Math.max(1, loss);
        } else if (loss > bound && firstBlownUp.isEmpty()) {
            firstBlownUp = OptionalInt.of(offset);
        }
    }

    /** The first of so many iterations with a value that is not finite. */
    OptionalInt firstNotFinite(int count) {
        return firstNotFinite.stream().filter(offset -> offset < count).findFirst();
    }

    /** The first of so many iterations, but not the very first, whose loss has grown out of all bounds. */
    OptionalInt firstBlownUp(int count) {
        return firstBlownUp.stream().filter(offset -> offset < count).findFirst();
    }
}
