package byhand.benchmark;

import java.util.ArrayList;
import java.util.List;

/** Durations of one kind, in nanoseconds. */
final class Measured {

    private static final double TO_MILLISECONDS = 1e-6;

    private final List<Long> durations = new ArrayList<>();

    void add(long nanoseconds) {
        durations.add(nanoseconds);
    }

    int count() {
        return durations.size();
    }

    double median() {
        return milliseconds(0.5);
    }

    /** The duration in milliseconds that a share of all does not exceed. */
    double milliseconds(double share) {
        if (durations.isEmpty()) {
            return Double.NaN;
        }
        List<Long> sorted = durations.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * (sorted.size() - 1))) * TO_MILLISECONDS;
    }
}
