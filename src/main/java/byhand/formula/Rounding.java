package byhand.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How many digits of a number are written: half up, so many behind the point or so many in all. Below 1 digits are counted from the first
 * that is not 0, so that a small number keeps as many as another; whole numbers keep all of theirs until they are too long.
 *
 * @param digits how many, between {@link Kind#least} and {@link #MOST}
 */
public record Rounding(Kind kind, int digits) {

    /** What is counted. */
    public enum Kind {
        /** Digits behind the point; of a number below 1, and of one with a power of ten, significant digits. */
        DECIMALS,
        /** Digits from the first one that is not 0. */
        SIGNIFICANT;

        /** The smallest number of digits. */
        public int least() {
            return this == DECIMALS ? 0 : 1;
        }
    }

    /** The largest number of digits. */
    public static final int MOST = 12;

    /** From this many digits before the point on, a power of ten is written. */
    static final int TOO_LONG = 8;
    /** A double has no more digits than these. */
    static final int ALL = 17;
    /** With so many more it is the binary number itself that is written, and a difference of numbers that are almost equal has its digits. */
    static final int BEYOND = ALL + 4;

    public Rounding {
        if (digits < kind.least() || digits > MOST) {
            throw new IllegalArgumentException("digits must be between " + kind.least() + " and " + MOST + ", not " + digits);
        }
    }

    /**
     * A number rounded.
     *
     * @param more how many digits are written beyond the usual
     * @return without zeros at its end
     */
    BigDecimal rounded(BigDecimal number, int more) {
        return number.signum() == 0 ? BigDecimal.ZERO
                : number.round(new MathContext(significant(number, more), RoundingMode.HALF_UP)).stripTrailingZeros();
    }

    /** The value of the last digit that is written of a number, which is not 0. */
    BigDecimal unit(BigDecimal number, int more) {
        return BigDecimal.ONE.scaleByPowerOfTen(beforePoint(number) - significant(number, more));
    }

    private int significant(BigDecimal number, int more) {
        int before = beforePoint(number);
        if (kind == Kind.SIGNIFICANT) {
            return before < TOO_LONG ? Math.max(before, digits + more) : digits + more;
        } else if (before <= 0) {
            return Math.max(1, digits) + more;
        }
        return (before < TOO_LONG ? before : 1) + digits + more;
    }

    /** How many digits stand before the point; 0 or less below 1. */
    private static int beforePoint(BigDecimal number) {
        return number.precision() - number.scale();
    }
}
