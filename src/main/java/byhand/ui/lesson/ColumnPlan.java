package byhand.ui.lesson;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the columns of the parameter table are. Each is as wide as what stands in it needs, and what is left is shared out evenly. Where
 * there is too little room the heads get shorter words and long names are cut to their beginnings first, then everything gets a little
 * smaller; only then is the table wider than its place, and can be scrolled.
 *
 * @param widths how wide each column is, in pixels
 * @param gap    what is left free between two, in pixels
 * @param margin what is left free at both sides, in pixels
 * @param brief  whether the heads have their shorter words, and long names their beginnings alone
 * @param size   the size of the text, in pixels
 * @param wide   whether all of it is wider than its place
 */
record ColumnPlan(List<Double> widths, double gap, double margin, boolean brief, double size, boolean wide) {

    /** The room for the lock in front of the names: its icon always has the same size, what is around it has that of the text. */
    private static final double ICON_IN_EM = 1.05;
    private static final double AROUND_ICON_IN_EM = 0.65;
    private static final double MARGIN_IN_EM = 0.75;
    private static final double GAP_IN_EM = 0.5;
    private static final double LEAST_SCALE = 0.58;

    /**
     * How wide the columns have to be, for each in units of the text's size.
     *
     * @param cells     for what stands in the rows, without the lock
     * @param briefName for the names where of long ones only the beginning stands
     * @param heads     for the words on top
     * @param briefs    for the shorter ones
     */
    record Needs(List<Double> cells, double briefName, List<Double> heads, List<Double> briefs) {

        List<Double> of(boolean brief) {
            List<Double> words = brief ? briefs : heads;
            double names = Math.max((brief ? briefName : cells.get(0)) + AROUND_ICON_IN_EM, words.get(0) - ICON_IN_EM);
            return Stream.concat(Stream.of(names), IntStream.range(1, cells.size()).mapToObj(i -> Math.max(cells.get(i), words.get(i))))
                    .toList();
        }
    }

    /**
     * The plan for a table.
     *
     * @param em    the size of the text, in pixels
     * @param width the room for all columns, in pixels
     */
    static ColumnPlan of(Needs needs, double em, double width) {
        double icon = ICON_IN_EM * em;
        boolean brief = total(needs.of(false)) * em > width - icon;
        List<Double> needed = needs.of(brief);
        double size = em * Math.max(LEAST_SCALE, Math.min(1, (width - icon) / (total(needed) * em)));
        double left = width - icon - total(needed) * size;
        double share = Math.max(0, left) / needed.size();
        List<Double> widths = IntStream.range(0, needed.size()).mapToObj(i -> needed.get(i) * size + share + (i == 0 ? icon : 0)).toList();
        return new ColumnPlan(widths, GAP_IN_EM * size, MARGIN_IN_EM * size, brief, size, left < -1e-6);
    }

    private static double total(List<Double> needed) {
        return sum(needed) + GAP_IN_EM * (needed.size() - 1) + 2 * MARGIN_IN_EM;
    }

    private static double sum(List<Double> all) {
        return all.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Where a column begins. */
    double left(int column) {
        return margin + sum(widths.subList(0, column)) + gap * column;
    }

    /** How wide all of it is, in pixels. */
    double total() {
        return left(widths.size() - 1) + widths.get(widths.size() - 1) + margin;
    }
}
