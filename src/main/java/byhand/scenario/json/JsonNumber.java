package byhand.scenario.json;

import java.math.BigDecimal;
import java.math.MathContext;
import tools.jackson.core.io.NumberOutput;

/** Writes a double in the fewest digits that are read back as the same double. */
public final class JsonNumber {

    /** No double needs more. */
    private static final int DIGITS_FOR_A_DOUBLE = 17;
    /** Powers of ten outside these are written with an exponent. */
    private static final int LEAST_PLAIN = -5;
    private static final int MOST_PLAIN = 15;

    private JsonNumber() {
    }

    /**
     * The digits of a finite number: {@code 1}, {@code -0}, {@code 0.01}, {@code 1e-8}. Not as {@code Double.toString}, which differs by
     * JDK.
     */
    public static String of(double value) {
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
        BigDecimal shortest = new BigDecimal(NumberOutput.toString(value, true));
        // Jackson writes two digits at least, of which one can be enough for a number that is too small to be normalized.
        BigDecimal oneDigit = shortest.round(new MathContext(1));
        if (oneDigit.doubleValue() == value) {
            return oneDigit;
        }
        // Of two numbers that are equally near Jackson takes the even one, and a file the one that is farther from 0.
        return shortest.precision() < DIGITS_FOR_A_DOUBLE ? shortest : new BigDecimal(value).round(new MathContext(DIGITS_FOR_A_DOUBLE));
    }
}
