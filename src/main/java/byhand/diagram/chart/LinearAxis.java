package byhand.diagram.chart;

import byhand.formula.Numerals;
import byhand.session.Extent;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;

/**
 * An axis on which equal distances are equal differences. It always has 0 on it.
 *
 * @param least    the number at the lower end
 * @param greatest the number at the upper end
 * @param nice     whether the ticks are nice numbers, and not losses
 */
record LinearAxis(double least, double greatest, boolean nice, List<Double> ticks) implements LossAxis {

    static LinearAxis of(Extent extent, int parts) {
        LinearAxis ends = ofEnds(extent);
        double least = ends.least();
        double greatest = ends.greatest();
        BigDecimal step = NiceNumbers.step(least, greatest, parts);
        List<Double> ticks = LongStream.rangeClosed(NiceNumbers.floor(least, step), NiceNumbers.ceiling(greatest, step))
                .mapToObj(place -> step.multiply(BigDecimal.valueOf(place)).doubleValue()).filter(Double::isFinite).toList();
        return new LinearAxis(Math.min(least, ticks.get(0)), Math.max(greatest, ticks.get(ticks.size() - 1)), true, ticks);
    }

    /** One from the least to the greatest loss, which are its ticks. */
    static LinearAxis ofEnds(Extent extent) {
        double least = extent.isEmpty() ? 0 : Math.min(0, extent.least());
        double highest = extent.isEmpty() ? 0 : Math.max(0, extent.greatest());
        double greatest = least == highest ? 1 : highest;
        return new LinearAxis(least, greatest, false, List.of(least, greatest));
    }

    /** The ends of a small one are losses, and written as these are. */
    @Override
    public List<String> labels(Numerals numerals) {
        return ticks.stream().map(nice ? NiceNumbers::label : numerals::plain).toList();
    }

    /** The difference of two numbers can be too large for a number, but not that of their halves. */
    @Override
    public double position(double loss) {
        double length = greatest - least;
        return Double.isFinite(length) ? (loss - least) / length : (loss / 2 - least / 2) / (greatest / 2 - least / 2);
    }
}
