package byhand.network;

import byhand.network.CentralDifference.Outcome;
import byhand.network.CentralDifference.Slope;
import byhand.network.CentralDifference.Unsettled;

/**
 * The limit of central differences for steps that shrink to 0 (Ridders, Accurate computation of F'(x) and F'(x)F''(x), Advances in
 * Engineering Software, 1982): each combines with those before it, so that one power of the step's square after the other drops out.
 */
final class Extrapolation {

    /** How many times smaller each step is than the one before. */
    static final double SHRINKING = 2;

    /** A slope that is this certain, relative to itself, cannot be had by chance. */
    private static final double SETTLED = 1e-3;
    private static final double EXACT = 1e-12;
    private static final Slope NONE = new Slope(Double.NaN, Double.POSITIVE_INFINITY);

    private double[] row = {};
    private double rounding;
    private Slope settled = NONE;
    private Slope leastUncertain = NONE;

    /**
     * Adds the central difference for the next step.
     *
     * @param newRounding how far off it may be because of rounding
     */
    void add(double slope, double newRounding) {
        rounding = newRounding;
        double[] before = row;
        row = new double[before.length + 1];
        row[0] = slope;
        double factor = 1;
        for (int j = 1; j < row.length; j++) {
            factor *= SHRINKING * SHRINKING;
            row[j] = (factor * row[j - 1] - before[j - 1]) / (factor - 1);
            double spread = Math.max(Math.abs(row[j] - row[j - 1]), Math.abs(row[j] - before[j - 1]));
            consider(new Slope(row[j], spread + rounding));
        }
    }

    private void consider(Slope slope) {
        if (slope.uncertainty() < leastUncertain.uncertainty()) {
            leastUncertain = slope;
        }
        if (relative(slope) < SETTLED && !(relative(slope) >= relative(settled))) {
            settled = slope;
        }
    }

    private static double relative(Slope slope) {
        return slope.uncertainty() / Math.abs(slope.value());
    }

    /** Whether fewer than two differences have been added. */
    boolean isEmpty() {
        return row.length < 2;
    }

    /** Whether there is nothing to gain from another step, which would have more of rounding. */
    boolean isDone() {
        return relative(settled) < EXACT || settled.uncertainty() < rounding;
    }

    /** The limit; of one that is 0, no digit is certain. */
    Outcome outcome() {
        if (!settled.equals(NONE)) {
            return settled;
        }
        return Math.abs(leastUncertain.value()) <= leastUncertain.uncertainty() ? leastUncertain
                : new Unsettled(leastUncertain);
    }
}
