package byhand.ui;

/** How fast the steps' animations run. */
enum Speed {
    HALF(0.5), NORMAL(1), DOUBLE(2), QUADRUPLE(4),
    /** No animation: every step is shown complete at once. */
    INSTANT(Double.POSITIVE_INFINITY);

    private final double factor;

    Speed(double factor) {
        this.factor = factor;
    }

    /** What durations are divided by. */
    double factor() {
        return factor;
    }

    boolean animated() {
        return this != INSTANT;
    }
}
