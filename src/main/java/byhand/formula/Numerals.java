package byhand.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The one way in which numbers are written: rounded half up to a number of decimals with trailing zeros dropped, a true minus sign, and
 * powers of ten where decimals would hide the number or run too long.
 *
 * @param decimals how many decimals at most, 0 to 12
 */
public record Numerals(int decimals) {

    /** What the program starts with. */
    public static final Numerals DEFAULT = new Numerals(4);

    /** The largest number of decimals. */
    public static final int MOST_DECIMALS = 12;

    private static final double LARGEST_PLAIN = 1e7;
    /** What is left of a double's 15 to 17 digits when the last ones are taken as the noise of binary arithmetic. */
    private static final MathContext WITHOUT_NOISE = new MathContext(13, RoundingMode.HALF_UP);
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public Numerals {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("decimals must be between 0 and " + MOST_DECIMALS + ", not " + decimals);
        }
    }

    /** The number in plain text. */
    public String plain(double number) {
        if (!Double.isFinite(number)) {
            return Double.isNaN(number) ? "NaN" : number > 0 ? "∞" : "−∞";
        }
        BigDecimal shown = rounded(number);
        int exponent = powerOfTen(shown);
        if (exponent == 0) {
            return signed(shown);
        }
        StringBuilder power = new StringBuilder(exponent < 0 ? "⁻" : "");
        String.valueOf(Math.abs(exponent)).chars().forEach(digit -> power.append(SUPERSCRIPTS.charAt(digit - '0')));
        return signed(shown.movePointLeft(exponent)) + "×10" + power;
    }

    /** The number in TeX. */
    public String tex(double number) {
        if (!Double.isFinite(number)) {
            return Double.isNaN(number) ? "\\mathrm{NaN}" : number > 0 ? "\\infty" : "-\\infty";
        }
        BigDecimal shown = rounded(number);
        int exponent = powerOfTen(shown);
        String mantissa = signed(shown.movePointLeft(exponent)).replace('−', '-');
        return exponent == 0 ? mantissa : mantissa + " \\times 10^{" + exponent + "}";
    }

    /** The number that is written: what a reader would type to calculate with it. */
    public double shown(double number) {
        return Double.isFinite(number) ? rounded(number).doubleValue() : number;
    }

    /** Whether the number is written without loss, apart from the noise of binary arithmetic in the last digits of a double. */
    public boolean exact(double number) {
        return !Double.isFinite(number) || same(number, shown(number)) && losesNoDigit(number);
    }

    /** With many decimals, what rounding takes away can be as small as noise: then it must be small beside the last decimal as well. */
    private boolean losesNoDigit(double number) {
        BigDecimal shown = rounded(number);
        BigDecimal lost = BigDecimal.valueOf(number).subtract(shown).abs();
        return lost.compareTo(BigDecimal.valueOf(5, decimals + 3).scaleByPowerOfTen(powerOfTen(shown))) <= 0;
    }

    /** Whether two numbers are the same apart from the noise of binary arithmetic. */
    static boolean same(double a, double b) {
        return Double.compare(a, b) == 0 || a == b || Double.isFinite(a) && Double.isFinite(b)
                && new BigDecimal(a).round(WITHOUT_NOISE).compareTo(new BigDecimal(b).round(WITHOUT_NOISE)) == 0;
    }

    private BigDecimal rounded(double number) {
        if (number == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal exact = BigDecimal.valueOf(number);
        BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_UP);
        if (rounded.signum() != 0 && rounded.abs().doubleValue() < LARGEST_PLAIN) {
            return rounded.stripTrailingZeros();
        }
        return exact.round(new MathContext(decimals + 1, RoundingMode.HALF_UP)).stripTrailingZeros();
    }

    /** The power of ten to write behind a rounded number, 0 for none. */
    private int powerOfTen(BigDecimal shown) {
        boolean tooLong = shown.abs().doubleValue() >= LARGEST_PLAIN || Math.max(0, shown.scale()) > decimals;
        return shown.signum() != 0 && tooLong ? shown.precision() - shown.scale() - 1 : 0;
    }

    private static String signed(BigDecimal number) {
        return number.toPlainString().replace('-', '−');
    }
}
