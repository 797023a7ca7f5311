package byhand.ui.lesson;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the columns of the parameter table are. Each is as wide as what stands in it needs, and what is left is shared out evenly. Where
 * there is too little room the heads get shorter words first, then everything gets a little smaller; only then is the table wider than its
 * place, and can be scrolled.
 *
 * @param widths how wide each column is, in pixels
 * @param gap    what is left free between two, in pixels
 * @param margin what is left free at both sides, in pixels
 * @param brief  whether the heads have their shorter words
 * @param scale  how large the text is, 1 if as large as everywhere
 * @param wide   whether all of it is wider than its place
 */
record ColumnPlan(List<Double> widths, double gap, double margin, boolean brief, double scale, boolean wide) {

    /** The room for the lock in front of the names. */
    static final double LOCK_IN_EM = 1.75;

    private static final double MARGIN_IN_EM = 0.75;
    private static final double GAP_IN_EM = 0.5;
    private static final double LEAST_SCALE = 0.75;

    /**
     * How wide the columns have to be, for each in units of the text's size.
     *
     * @param cells  for what stands in the rows, without the lock
     * @param heads  for the words on top
     * @param briefs for the shorter ones
     */
    record Needs(List<Double> cells, List<Double> heads, List<Double> briefs) {

        List<Double> with(List<Double> words) {
            return IntStream.range(0, cells.size())
                    .mapToObj(i -> Math.max(cells.get(i), words.get(i) - (i == 0 ? LOCK_IN_EM : 0))).toList();
        }
    }

    /**
     * The plan for a table.
     *
     * @param em    the size of the text, in pixels
     * @param width the room for all columns, in pixels
     */
    static ColumnPlan of(Needs needs, double em, double width) {
        double fixed = (LOCK_IN_EM + 2 * MARGIN_IN_EM) * em;
        boolean brief = fixed + scalable(needs.with(needs.heads()), em) > width;
        List<Double> needed = needs.with(brief ? needs.briefs() : needs.heads());
        double scale = Math.max(LEAST_SCALE, Math.min(1, (width - fixed) / scalable(needed, em)));
        double left = width - fixed - scale * scalable(needed, em);
        double share = Math.max(0, left) / needed.size();
        List<Double> widths = IntStream.range(0, needed.size())
                .mapToObj(i -> scale * needed.get(i) * em + (i == 0 ? LOCK_IN_EM * em : 0) + share).toList();
        return new ColumnPlan(widths, scale * GAP_IN_EM * em, MARGIN_IN_EM * em, brief, scale, left < -1e-6);
    }

    private static double scalable(List<Double> needed, double em) {
        return (sum(needed) + GAP_IN_EM * (needed.size() - 1)) * em;
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
