package byhand.diagram.chart;

import byhand.formula.Numerals;
import byhand.session.Extent;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An axis on which equal distances are equal ratios; every number on it is above 0. Its ends are powers of ten, or 2 or 5 times one where
 * it is short.
 *
 * @param least    the logarithm to base ten of the number at the lower end
 * @param greatest that of the number at the upper end
 */
record LogarithmicAxis(double least, double greatest, List<Double> ticks) implements LossAxis {

    /** Where it is no longer than so many decades, 2 and 5 times a power of ten are nice enough for its ends. */
    private static final int SHORT = 2;
    private static final int[] LEADING = {1, 2, 5};

    /** @throws IllegalArgumentException if a loss is not above 0 */
    static LogarithmicAxis of(Extent extent, int parts) {
        if (extent.least() <= 0) {
            throw new IllegalArgumentException("there is no logarithm of " + extent.least());
        }
        int low = (int) Math.floor(Math.log10(extent.least()));
        int high = (int) Math.ceil(Math.log10(extent.greatest()));
        return high - low <= SHORT ? ofFewDecades(extent, low, parts) : ofDecades(low, high, parts);
    }

    private static LogarithmicAxis ofDecades(int low, int high, int parts) {
        int every = NiceNumbers.step(low, high, parts).max(BigDecimal.ONE).intValueExact();
        List<Double> ticks = IntStream.rangeClosed(low, high).filter(exponent -> Math.floorMod(exponent, every) == 0)
                .mapToObj(exponent -> NiceNumbers.scaled(1, exponent)).filter(LogarithmicAxis::isOnAxis).toList();
        return new LogarithmicAxis(low, high, ticks);
    }

    /** From the last nice number that is not above all losses to the first one that is not below any. */
    private static LogarithmicAxis ofFewDecades(Extent extent, int low, int parts) {
        int first = LEADING.length * low;
        while (nice(first + 1) <= extent.least()) {
            first++;
        }
        int last = first + 1;
        while (nice(last) < extent.greatest()) {
            last++;
        }
        IntStream places = last - first <= parts ? IntStream.rangeClosed(first, last) : IntStream.of(first, last);
        List<Double> ticks = places.mapToObj(LogarithmicAxis::nice).filter(LogarithmicAxis::isOnAxis).toList();
        return new LogarithmicAxis(logarithm(first), logarithm(last), ticks);
    }

    /** The numbers 1, 2, 5, 10, 20, ... by their places, 1 at place 0. */
    private static double nice(int place) {
        return NiceNumbers.scaled(leading(place), Math.floorDiv(place, LEADING.length));
    }

    private static double logarithm(int place) {
        return Math.floorDiv(place, LEADING.length) + Math.log10(leading(place));
    }

    private static int leading(int place) {
        return LEADING[Math.floorMod(place, LEADING.length)];
    }

    /** Beyond the least and the greatest double there is no number to be written. */
    private static boolean isOnAxis(double tick) {
        return tick > 0 && Double.isFinite(tick);
    }

    @Override
    public List<String> labels(Numerals numerals) {
        return ticks.stream().map(NiceNumbers::label).toList();
    }

    @Override
    public double position(double loss) {
        return (Math.log10(loss) - least) / (greatest - least);
    }
}
