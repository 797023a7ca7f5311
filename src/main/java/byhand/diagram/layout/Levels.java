package byhand.diagram.layout;

import byhand.network.Network;

/**
 * Chooses how much of each column of a crowded diagram is drawn: as much as has room, first from top to bottom, then from left to right.
 */
public final class Levels {

    private static final double BREATH = 8;
    private static final double LEAST_GAP = 36;
    private static final double LEAST_LOSS_GAP = 20;
    private static final double ROW_WIDTH = 86;
    private static final double ROW_HEIGHT = 24;
    private static final double STACK_WIDTH = 88;
    private static final double DOT = 12;

    private final Network network;
    private final double[] x;
    private final double[] pitch;
    private final double unit;

    /**
     * @param x     the middles of the inputs, of the layers, and of the loss and the targets
     * @param pitch the distances between those in a column
     */
    Levels(Network network, double[] x, double[] pitch, double unit) {
        this.network = network;
        this.x = x;
        this.pitch = pitch;
        this.unit = unit;
    }

    /** The same limit holds for all columns, so that like layers look alike. */
    Level[] choose() {
        for (Level most : new Level[] {Level.WHOLE, Level.STACK, Level.ROW}) {
            Level[] levels = within(most);
            if (areApart(levels)) {
                return levels;
            }
        }
        return within(Level.DOT);
    }

    private Level[] within(Level most) {
        Level[] levels = new Level[x.length];
        for (int c = 0; c < levels.length; c++) {
            Level allowed = most == Level.STACK && !isCapsule(c) ? Level.WHOLE : most;
            Level high = pitch[c] >= (height(network, c, Level.WHOLE) + BREATH) * unit ? Level.WHOLE
                    : pitch[c] >= ROW_HEIGHT * unit ? Level.ROW : Level.DOT;
            levels[c] = high.compareTo(allowed) < 0 ? high : allowed;
        }
        return levels;
    }

    private boolean isCapsule(int c) {
        return isLayer(network, c) && Measures.isCapsule(network, c);
    }

    private boolean areApart(Level[] levels) {
        for (int c = 1; c < levels.length; c++) {
            boolean loss = c == levels.length - 1;
            double right = loss ? Measures.NEURON_CIRCLE : width(network, c, levels[c]);
            double gap = x[c] - x[c - 1] - (width(network, c - 1, levels[c - 1]) + right) / 2 * unit;
            if (gap < (loss ? LEAST_LOSS_GAP : LEAST_GAP) * unit) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLayer(Network network, int c) {
        return c > 0 && c <= network.depth();
    }

    /** The width at a level, in units. */
    public static double width(Network network, int c, Level level) {
        return switch (level) {
            case DOT -> DOT;
            case ROW -> ROW_WIDTH;
            case STACK, TOWER -> STACK_WIDTH;
            case WHOLE -> isLayer(network, c) ? Measures.neuronWidth(network, c)
                    : c == 0 ? Measures.CIRCLE : Measures.TARGET_CIRCLE;
        };
    }

    /** The height at a level, in units. */
    static double height(Network network, int c, Level level) {
        return switch (level) {
            case DOT -> DOT;
            case ROW -> ROW_HEIGHT - 4;
            case STACK -> Measures.CAPSULE_HEIGHT;
            case TOWER -> Measures.TOWER_HEIGHT;
            case WHOLE -> isLayer(network, c) ? Measures.CAPSULE_HEIGHT : c == 0 ? Measures.CIRCLE : Measures.TARGET_CIRCLE;
        };
    }
}
