package byhand.diagram.chart;

import byhand.session.Extent;
import byhand.typeset.Typesetter;
import byhand.typeset.Weight;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;

/**
 * Where everything stands in a chart, in logical pixels.
 *
 * @param left    the x of the first iteration
 * @param top     the y of the upper end of the losses' axis
 * @param width   from the first to the last iteration that has room
 * @param height  of the losses' axis
 * @param axis    the losses' axis
 * @param numbers how its ticks are written
 * @param last    the last iteration that has room
 * @param label   the size of the numbers at the axes
 * @param flat    whether there is no room for the numbers of the iterations
 */
record Plot(double left, double top, double width, double height, LossAxis axis, List<String> numbers, int last,
        double label, boolean flat) {

    /** So many iterations fill the width at first; from then on they move closer together. */
    private static final int FIRST_SPAN = 10;
    /** The least distance of two ticks of the losses' axis, in label sizes, and of the numbers at the other one. */
    private static final double TICK_DISTANCE = 1.7;
    private static final double NUMBER_DISTANCE = 1.6;
    private static final int MOST_PARTS = 8;
    private static final double GAP = 0.5;
    private static final double DOT = 0.3;
    /** Lower than this, in sizes of the heading's text, a chart has lines and losses only. */
    private static final double FLAT = 5;

    /** @param text the size of the text in the heading */
    static Plot of(LossChart chart, double width, double height, double text, Typesetter typesetter) {
        boolean large = isLarge(width, height, text);
        double label = text * (large ? 1 : 0.82);
        double top = text * (large ? 3.6 : 1.5) + label * GAP;
        boolean flat = height < FLAT * text;
        double bottom = height - label * (large ? 2.9 : flat ? 0.4 : 1.4);
        int parts = (int) Math.max(1, Math.floor((bottom - top) / (label * TICK_DISTANCE)));
        LossAxis axis = axis(chart, large, Math.min(parts, MOST_PARTS));
        List<String> numbers = axis.labels(chart.frame().appearance().numerals());
        double widest = numbers.stream().mapToDouble(number -> typesetter.width(number, Weight.REGULAR, label)).max().orElse(0);
        double left = widest + label * GAP * 2;
        int last = Math.max(1 + FIRST_SPAN, Math.max(chart.losses().size(), chart.current()));
        return new Plot(left, top, Math.max(1, width - left - label), Math.max(1, bottom - top), axis, numbers, last, label, flat);
    }

    private static LossAxis axis(LossChart chart, boolean large, int parts) {
        Extent extent = chart.extent();
        if (chart.isLogarithmic()) {
            return LogarithmicAxis.of(extent, parts);
        }
        return large ? LinearAxis.of(extent, parts) : LinearAxis.ofEnds(extent);
    }

    /** Whether there is room for the names of the axes and the like. */
    static boolean isLarge(double width, double height, double text) {
        return height >= 14 * text && width >= 26 * text;
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    /** How large the dot of an iteration is. */
    double dot() {
        return label * DOT;
    }

    /** From one iteration to the next. */
    double pitch() {
        return width / (last - 1);
    }

    /** Where the loss with an index stands; between two there are the places of what belongs to both. */
    double x(double index) {
        return left + index * pitch();
    }

    double y(double loss) {
        return bottom() - axis.position(loss) * height;
    }

    /** The iteration at a place, of so many that are known. */
    OptionalInt iterationAt(double x, int known) {
        long nearest = Math.round((x - left) / pitch()) + 1;
        return known == 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.max(1, Math.min(known, nearest)));
    }

    /** The iterations whose numbers are written: the first, and multiples of a nice number. */
    List<Integer> iterations(Typesetter typesetter) {
        double widest = typesetter.width(NiceNumbers.label(last), Weight.REGULAR, label);
        int parts = (int) Math.max(1, Math.floor(width / (widest + label * NUMBER_DISTANCE)));
        long step = NiceNumbers.step(0, last, parts).max(BigDecimal.ONE).longValueExact();
        return LongStream.concat(LongStream.of(1), LongStream.rangeClosed(1, last / step).map(place -> place * step)).distinct()
                .mapToObj(Math::toIntExact).toList();
    }
}
