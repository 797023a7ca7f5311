package byhand.ui.lesson;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the columns of the parameter table are. Each is as wide as what stands in it needs, and what is left is shared out evenly. Where
 * there is too little room the heads get shorter words and long names are cut to their beginnings first, then the lock in front of the
 * names goes, unless one is shut, and the gaps get narrower, then text that was enlarged gets smaller again; only then is the table wider
 * than its place, and can be scrolled.
 *
 * @param widths how wide each column is, in pixels
 * @param gap    what is left free between two, in pixels
 * @param margin what is left free at both sides, in pixels
 * @param brief  whether the heads have their shorter words, and long names their beginnings alone
 * @param locks  whether there is room for locks in front of the names
 * @param size   the size of the text, in pixels
 * @param wide   whether all of it is wider than its place
 */
record ColumnPlan(List<Double> widths, double gap, double margin, boolean brief, boolean locks, double size, boolean wide) {

    /** The room for the lock in front of the names: its icon always has the same size, what is around it has that of the text. */
    private static final double ICON_IN_EM = 1.05;
    private static final double AROUND_ICON_IN_EM = 0.65;
    private static final double MARGIN_IN_EM = 0.75;
    private static final double GAP_IN_EM = 0.5;
    private static final double LITTLE_MARGIN_IN_EM = 0.4;
    private static final double LITTLE_GAP_IN_EM = 0.35;
    /** What a plan without locks has in front of a name. */
    private static final double BEFORE_NAME_IN_EM = 0.1;

    /**
     * How wide the columns have to be, for each in units of the text's size.
     *
     * @param cells     for what stands in the rows, without the lock
     * @param briefName for the names where of long ones only the beginning stands
     * @param heads     for the words on top
     * @param briefs    for the shorter ones
     */
    record Needs(List<Double> cells, double briefName, List<Double> heads, List<Double> briefs) {

        List<Double> of(boolean brief, boolean locks) {
            List<Double> words = brief ? briefs : heads;
            double names = Math.max((brief ? briefName : cells.get(0)) + (locks ? AROUND_ICON_IN_EM : BEFORE_NAME_IN_EM),
                    words.get(0) - (locks ? ICON_IN_EM : 0));
            return Stream.concat(Stream.of(names), IntStream.range(1, cells.size()).mapToObj(i -> Math.max(cells.get(i), words.get(i))))
                    .toList();
        }
    }

    /**
     * The plan for a table.
     *
     * @param em     the size of the text, in pixels
     * @param least  how small it may get
     * @param width  the room for all columns, in pixels
     * @param frozen whether a lock is shut, and so has to be seen
     */
    static ColumnPlan of(Needs needs, double em, double least, double width, boolean frozen) {
        ColumnPlan plan = of(needs, em, em, width, false, true);
        plan = plan.wide ? of(needs, em, em, width, true, true) : plan;
        plan = plan.wide && !frozen ? of(needs, em, em, width, true, false) : plan;
        return plan.wide ? of(needs, em, Math.min(em, least), width, true, frozen) : plan;
    }

    private static ColumnPlan of(Needs needs, double em, double least, double width, boolean brief, boolean locks) {
        double icon = locks ? ICON_IN_EM * em : 0;
        double gap = locks ? GAP_IN_EM : LITTLE_GAP_IN_EM;
        double margin = locks ? MARGIN_IN_EM : LITTLE_MARGIN_IN_EM;
        List<Double> needed = needs.of(brief, locks);
        double total = sum(needed) + gap * (needed.size() - 1) + 2 * margin;
        double size = Math.max(least, Math.min(em, (width - icon) / total));
        double left = width - icon - total * size;
        double share = Math.max(0, left) / needed.size();
        List<Double> widths = IntStream.range(0, needed.size()).mapToObj(i -> needed.get(i) * size + share + (i == 0 ? icon : 0)).toList();
        return new ColumnPlan(widths, gap * size, margin * size, brief, locks, size, left < -1e-6);
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
