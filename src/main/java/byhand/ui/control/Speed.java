package byhand.ui.control;

/** How fast the steps' animations run. */
public enum Speed {
    HALF(0.5), NORMAL(1), DOUBLE(2), QUADRUPLE(4),
    /** No animation: every step is shown complete at once. */
    INSTANT(Double.POSITIVE_INFINITY);

    private final double factor;

    Speed(double factor) {
        this.factor = factor;
    }

    /** What durations are divided by. */
    public double factor() {
        return factor;
    }

    /** Whether steps move at all. */
    public boolean animated() {
        return this != INSTANT;
    }
}
