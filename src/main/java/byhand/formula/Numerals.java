package byhand.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The one way in which numbers are written: rounded, with trailing zeros dropped, a true minus sign, and powers of ten where plain digits
 * would run too long. At one moment some numbers may need more digits than others: those of a formula whose result follows from them.
 *
 * @param rounding how many digits there are
 * @param special  how some numbers are written otherwise, by their absolute values
 */
public record Numerals(Rounding rounding, Map<Double, Written> special) {

    /** What the program starts with. */
    public static final Numerals DEFAULT = significant(4);

    /** The largest power of ten that is written as zeros behind the point. */
    private static final int SMALLEST_PLAIN = -4;
    /** What is left of a double's 15 to 17 digits when the last ones are taken as the noise of binary arithmetic. */
    private static final MathContext WITHOUT_NOISE = new MathContext(13, RoundingMode.HALF_UP);
    private static final BigDecimal SMALL_PART = new BigDecimal("0.005");
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /**
     * A number as it is written.
     *
     * @param number what a reader would type to calculate with it
     * @param exact  whether nothing is lost, apart from the noise of binary arithmetic in the last digits of a double
     */
    public record Written(BigDecimal number, boolean exact) {
        /** Up to so many digits a double has in decimals; what it is behind them, as 0.1 is not a tenth, is written by whoever wants more. */
        private static Written of(double number, Rounding rounding, int more) {
            if (number == 0) {
                return new Written(BigDecimal.ZERO, true);
            }
            BigDecimal whole = more > Rounding.ALL ? new BigDecimal(number) : BigDecimal.valueOf(number);
            BigDecimal rounded = rounding.rounded(whole, more);
            BigDecimal lost = whole.subtract(rounded).abs();
            // With many digits, what rounding takes away can be as small as noise: then it must be small beside the last digit as well.
            boolean exact = whole.round(WITHOUT_NOISE).compareTo(rounded.round(WITHOUT_NOISE)) == 0
                    && lost.compareTo(rounding.unit(whole, more).multiply(SMALL_PART)) <= 0;
            return new Written(rounded, exact);
        }

        private Written negated() {
            return new Written(number.negate(), exact);
        }
    }

    public Numerals {
        special = Map.copyOf(special);
    }

    public Numerals(Rounding rounding) {
        this(rounding, Map.of());
    }

    /** So many decimals; below 1, so many significant digits. */
    public static Numerals decimals(int count) {
        return new Numerals(new Rounding(Rounding.Kind.DECIMALS, count));
    }

    /** So many significant digits. */
    public static Numerals significant(int count) {
        return new Numerals(new Rounding(Rounding.Kind.SIGNIFICANT, count));
    }

    /** The number in plain text. */
    public String plain(double number) {
        if (!Double.isFinite(number)) {
            return Double.isNaN(number) ? "NaN" : number > 0 ? "∞" : "−∞";
        }
        return plain(written(number).number());
    }

    /** A number that is rounded already, in plain text. */
    static String plain(BigDecimal rounded) {
        int exponent = powerOfTen(rounded);
        if (exponent == 0) {
            return signed(rounded);
        }
        StringBuilder power = new StringBuilder(exponent < 0 ? "⁻" : "");
        String.valueOf(Math.abs(exponent)).chars().forEach(digit -> power.append(SUPERSCRIPTS.charAt(digit - '0')));
        return signed(rounded.movePointLeft(exponent)) + "×10" + power;
    }

    /** The number in TeX. */
    public String tex(double number) {
        if (!Double.isFinite(number)) {
            return Double.isNaN(number) ? "\\mathrm{NaN}" : number > 0 ? "\\infty" : "-\\infty";
        }
        BigDecimal rounded = written(number).number();
        int exponent = powerOfTen(rounded);
        String mantissa = signed(rounded.movePointLeft(exponent)).replace('−', '-');
        return exponent == 0 ? mantissa : mantissa + " \\times 10^{" + exponent + "}";
    }

    /**
     * The number in plain text with no more digits than are usual, where a moment's more have no room; what a line gives instead of a value
     * that has drowned in rounding is kept.
     */
    public String brief(double number) {
        Written otherwise = Double.isFinite(number) ? special.get(Math.abs(number)) : null;
        Numerals usual = usual();
        if (otherwise == null) {
            return usual.plain(number);
        }
        BigDecimal rounded = rounding.rounded(number < 0 ? otherwise.number().negate() : otherwise.number(), 0);
        BigDecimal unit = number == 0 ? BigDecimal.ONE : rounding.unit(BigDecimal.valueOf(number), 0);
        boolean same = usual.written(number).number().subtract(rounded).abs().compareTo(unit) <= 0;
        return same ? usual.plain(number) : plain(rounded);
    }

    /** How a finite number is written. */
    public Written written(double number) {
        Written otherwise = special.get(Math.abs(number));
        if (otherwise != null) {
            return number < 0 ? otherwise.negated() : otherwise;
        }
        return Written.of(number, rounding, 0);
    }

    /** Whether the number is written without loss, apart from the noise of binary arithmetic in the last digits of a double. */
    public boolean exact(double number) {
        return !Double.isFinite(number) || written(number).exact();
    }

    /** The same, but for some finite numbers so many digits more. */
    Numerals finer(Collection<Double> numbers, int more) {
        Map<Double, Written> finer = new HashMap<>();
        numbers.forEach(number -> finer.put(Math.abs(number), Written.of(Math.abs(number), rounding, more)));
        return new Numerals(rounding, finer);
    }

    /** The same, but for some more finite numbers so many digits more. */
    Numerals alsoFiner(Collection<Double> numbers, int more) {
        Map<Double, Written> finer = new HashMap<>(finer(numbers, more).special());
        finer.putAll(special);
        return new Numerals(rounding, finer);
    }

    /** The same, but for one number, which is to be written as another. */
    Numerals with(double number, Written written) {
        Map<Double, Written> changed = new HashMap<>(special);
        changed.put(Math.abs(number), number < 0 ? written.negated() : written);
        return new Numerals(rounding, changed);
    }

    /** The same for all numbers. */
    public Numerals usual() {
        return special.isEmpty() ? this : new Numerals(rounding);
    }

    /** The power of ten to write behind a rounded number, 0 for none. */
    private static int powerOfTen(BigDecimal rounded) {
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.signum() != 0 && (exponent >= Rounding.TOO_LONG - 1 || exponent < SMALLEST_PLAIN) ? exponent : 0;
    }

    private static String signed(BigDecimal number) {
        return number.toPlainString().replace('-', '−');
    }
}
