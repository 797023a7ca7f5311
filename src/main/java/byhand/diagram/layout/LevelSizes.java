package byhand.diagram.layout;

import byhand.network.Network;

/**
 * How large an input, a neuron or a target of a network is at each level, in units: as large as the widest number of its kind needs.
 *
 * @param numbers how wide the numbers are
 */
record LevelSizes(Network network, NumberRoom numbers) {

    private static final double DOT = 12;
    private static final double ROW_WIDTH = 86;
    private static final double ROW_HEIGHT = 20;
    private static final double STACK_WIDTH = 88;
    private static final double WIDEST_ROW = 118;
    /** How much smaller values are set in rows than in circles. */
    private static final double VALUE = 0.62;
    private static final double BESIDE_NUMBER = 12;
    private static final double LETTER = 16;
    /** What a neuron with its plot has to leave free on both sides, for the weights. */
    private static final double BESIDE = 110;

    double width(int c, Level level) {
        return switch (level) {
            case DOT -> DOT;
            case ROW -> rowWidth(ROW_WIDTH, 0);
            case STACK -> rowWidth(STACK_WIDTH, LETTER);
            case TOWER, WHOLE -> isLayer(c) ? numbers.neuronWidth(network, c) : c == 0 ? numbers.input() : numbers.target();
        };
    }

    double height(int c, Level level) {
        return switch (level) {
            case DOT -> DOT;
            case ROW -> ROW_HEIGHT;
            case STACK -> Measures.CAPSULE_HEIGHT;
            case TOWER, WHOLE -> isLayer(c) ? numbers.neuronHeight(network, c) : width(c, level);
        };
    }

    private double rowWidth(double usual, double beside) {
        double value = Math.max(numbers.value(), numbers.given()) * VALUE + beside;
        return Math.max(usual, Math.min(WIDEST_ROW, Math.max(value, numbers.gradient()) + BESIDE_NUMBER));
    }

    /** Whether a column has neurons with z and a. */
    boolean isCapsule(int c) {
        return isLayer(c) && Measures.isCapsule(network, c);
    }

    private boolean isLayer(int c) {
        return c > 0 && c <= network.depth();
    }

    /**
     * How a neuron is drawn that a moment is about, where the rest of its column is smaller: with its plot, if weights have room then.
     *
     * @param beside to the nearer of the two columns beside its middle, in units
     */
    Level enlarged(int c, double beside) {
        return !isCapsule(c) || beside >= width(c, Level.WHOLE) / 2 + BESIDE ? Level.WHOLE : Level.STACK;
    }
}
