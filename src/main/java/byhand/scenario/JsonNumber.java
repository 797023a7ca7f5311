package byhand.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Writes a double in the fewest digits that are read back as the same double. */
final class JsonNumber {

    /** A decimal number of so many digits survives the way to a double and back. */
    private static final int DIGITS_OF_A_DOUBLE = 15;
    private static final int DIGITS_FOR_A_DOUBLE = 17;
    /** Powers of ten outside these are written with an exponent. */
    private static final int LEAST_PLAIN = -5;
    private static final int MOST_PLAIN = 15;

    private JsonNumber() {
    }

    /** The digits of a finite number: {@code 1}, {@code -0}, {@code 0.01}, {@code 1e-8}. Not as {@code Double.toString}, which differs by JDK. */
    static String of(double value) {
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        BigDecimal shortest = shortest(value).stripTrailingZeros();
        int power = shortest.precision() - shortest.scale() - 1;
        if (power >= LEAST_PLAIN && power <= MOST_PLAIN) {
            return shortest.toPlainString();
        }
        return shortest.movePointLeft(power).stripTrailingZeros().toPlainString() + "e" + power;
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        // Numbers too small to be normalized have fewer digits.
        for (int digits = Math.abs(value) < Double.MIN_NORMAL ? 1 : DIGITS_OF_A_DOUBLE; digits < DIGITS_FOR_A_DOUBLE; digits++) {
            // Above a power of two the doubles are twice as far apart as below it, so that the farther decimal number may be the right one.
            for (RoundingMode mode : List.of(RoundingMode.HALF_EVEN, RoundingMode.UP)) {
                BigDecimal rounded = exact.round(new MathContext(digits, mode));
                if (rounded.doubleValue() == value) {
                    return rounded;
                }
            }
        }
        return exact.round(new MathContext(DIGITS_FOR_A_DOUBLE));
    }
}
