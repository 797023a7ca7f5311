package byhand.diagram.chart;

import byhand.formula.Numerals;
import byhand.formula.Rounding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for the ticks of an axis: 1, 2 or 5 times a power of ten, and how they are written. */
final class NiceNumbers {

    private static final int[] LEADING = {1, 2, 5, 10};
    private static final MathContext PRECISE = new MathContext(12, RoundingMode.HALF_UP);
    private static final Numerals EXACT = Numerals.significant(Rounding.MOST);

    private NiceNumbers() {
    }

    /**
     * The least nice step that divides a range into no more than so many parts.
     *
     * @param most at least 1
     */
    static BigDecimal step(double least, double greatest, int most) {
        BigDecimal part = BigDecimal.valueOf(greatest).subtract(BigDecimal.valueOf(least)).divide(BigDecimal.valueOf(most), PRECISE);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(part.precision() - part.scale() - 1);
        for (int leading : LEADING) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(leading));
            if (step.compareTo(part) >= 0) {
                return step;
            }
        }
        throw new AssertionError("no step for " + part);
    }

    /** The place of the last multiple of a step that is not above a number. */
    static long floor(double number, BigDecimal step) {
        return BigDecimal.valueOf(number).divide(step, 0, RoundingMode.FLOOR).longValueExact();
    }

    /** The place of the first multiple of a step that is not below a number. */
    static long ceiling(double number, BigDecimal step) {
        return BigDecimal.valueOf(number).divide(step, 0, RoundingMode.CEILING).longValueExact();
    }

    /** A number times a power of ten; 0 or infinite where there is no such double. */
    static double scaled(int leading, int exponent) {
        return BigDecimal.valueOf(leading).scaleByPowerOfTen(exponent).doubleValue();
    }

    /** A tick's number with as many digits as it needs: zeros at its end are not written. */
    static String label(double tick) {
        return EXACT.plain(tick);
    }
}
