package byhand.diagram.layout;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Chooses how much of each column of a crowded diagram is drawn: as much as has room, first from top to bottom, then from left to right.
 * The weights' numbers go before the plots of the neurons.
 */
final class Levels {

    private static final double BREATH = 8;
    private static final double LEAST_GAP = 36;
    private static final double LEAST_LOSS_GAP = 16;
    private static final double LEAST_PITCH = 24;
    /** What a pill needs between two neurons of a column. */
    private static final double BETWEEN = 31;

    private final CrowdedGrid grid;
    private final Function<Level[], double[]> middles;
    private final double[] pitches;
    private final double unit;

    /** @param middles of the columns, if so much of them is drawn */
    Levels(CrowdedGrid grid, Function<Level[], double[]> middles) {
        this.grid = grid;
        this.middles = middles;
        this.pitches = grid.pitches();
        this.unit = grid.unit();
    }

    /**
     * What is tried, the best first.
     *
     * @param most    how much of a neuron is drawn; the same limit holds for all columns, so that like layers look alike
     * @param weights whether there has to be room for the numbers of the weights
     */
    record Choice(Level most, boolean weights) {
        static final List<Choice> ALL = List.of(new Choice(Level.WHOLE, true), new Choice(Level.STACK, true),
                new Choice(Level.STACK, false), new Choice(Level.ROW, false));
    }

    /** As much as has room. */
    Level[] most() {
        return Choice.ALL.stream().flatMap(choice -> having(choice).stream()).findFirst().orElseGet(this::least);
    }

    /** The levels of a choice, if they have room. */
    Optional<Level[]> having(Choice choice) {
        Level[] levels = within(choice.most());
        return areApart(levels, middles.apply(levels), choice.weights()) ? Optional.of(levels) : Optional.empty();
    }

    /** Without any numbers. */
    Level[] least() {
        return within(Level.DOT);
    }

    private Level[] within(Level most) {
        Level[] levels = new Level[pitches.length];
        for (int c = 0; c < levels.length; c++) {
            Level allowed = most == Level.STACK && !grid.sizes().isCapsule(c) ? Level.WHOLE : most;
            Level high = pitches[c] >= (grid.sizes().height(c, Level.WHOLE) + BREATH) * unit ? Level.WHOLE
                    : pitches[c] >= LEAST_PITCH * unit ? Level.ROW : Level.DOT;
            levels[c] = high.compareTo(allowed) < 0 ? high : allowed;
        }
        return levels;
    }

    private boolean areApart(Level[] levels, double[] x, boolean weights) {
        int loss = levels.length - 1;
        for (int c = 1; c <= loss; c++) {
            double right = c == loss ? grid.sizes().numbers().neuronCircle() : grid.sizes().width(c, levels[c]);
            double gap = x[c] - x[c - 1] - (grid.sizes().width(c - 1, levels[c - 1]) + right) / 2 * unit;
            boolean between = isOpen(c - 1, levels) && isOpen(c, levels);
            double needed = c == loss ? LEAST_LOSS_GAP
                    : weights ? CrowdedGap.needed(pillPitch(c)) : between ? LEAST_GAP : CrowdedGap.FOR_SOME;
            if (gap < needed * unit) {
                return false;
            }
        }
        return true;
    }

    /** Whether the weights that a step speaks of have room between those in a column. */
    private boolean isOpen(int c, Level[] levels) {
        return pitches[c] >= (grid.sizes().height(c, levels[c]) + BETWEEN) * unit;
    }

    /** What a weight of a layer would have from top to bottom, in units. */
    private double pillPitch(int layer) {
        return pitches[layer] / grid.network().size(layer - 1) / unit;
    }
}
