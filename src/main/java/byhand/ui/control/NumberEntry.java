package byhand.ui.control;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a user has typed where a number is wanted: {@code -0.5}, {@code 1e-3}, {@code 1/3} and {@code 0,5} are numbers. A true minus sign
 * and the full-width characters of a Chinese keyboard count as their ASCII equals.
 */
public sealed interface NumberEntry {

    /** A finite number. */
    record Valid(double value) implements NumberEntry {
    }

    /** Something else. */
    record Invalid(Reason reason) implements NumberEntry {
    }

    /** Why an entry is not a number that can be used. */
    enum Reason {
        EMPTY, NOT_A_NUMBER, DIVISION_BY_ZERO, TOO_LARGE;

        /** The key of the sentence that says so. */
        public String textKey() {
            return "entry." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A decimal number without a limit to the size of its exponent. */
    Pattern DECIMAL = Pattern.compile("[+-]?(?:[0-9]+[.,]?[0-9]*|[.,][0-9]+)(?:[eE][+-]?[0-9]+)?");

    /** Where the full-width forms of ASCII begin and end, and how far they are from it. */
    int FIRST_FULL_WIDTH = 0xFF01;
    int LAST_FULL_WIDTH = 0xFF5E;
    int FULL_WIDTH_OFFSET = 0xFEE0;

    /** Reads an entry. */
    static NumberEntry parse(String typed) {
        String text = ascii(typed).strip();
        if (text.isEmpty()) {
            return new Invalid(Reason.EMPTY);
        }
        int slash = text.indexOf('/');
        String numerator = slash < 0 ? text : text.substring(0, slash).strip();
        String denominator = slash < 0 ? "1" : text.substring(slash + 1).strip();
        if (!DECIMAL.matcher(numerator).matches() || !DECIMAL.matcher(denominator).matches()) {
            return new Invalid(Reason.NOT_A_NUMBER);
        }
        double divisor = decimal(denominator);
        if (divisor == 0) {
            return new Invalid(Reason.DIVISION_BY_ZERO);
        }
        double value = decimal(numerator) / divisor;
        return Double.isFinite(value) ? new Valid(value + 0.0) : new Invalid(Reason.TOO_LARGE);
    }

    /** The shortest text that {@link #parse} reads as exactly this number; nothing for what is not finite. */
    static String text(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int leading = shortest.precision() - shortest.scale();
        boolean plain = value == 0 || leading > -6 && leading <= 16;
        return plain ? value == 0 ? "0" : shortest.toPlainString() : shortest.toString().replace("E+", "e").replace('E', 'e');
    }

    private static double decimal(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean fullWidth = c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH;
            ascii.append(c == '−' ? '-' : c == '\u3000' ? ' ' : fullWidth ? (char) (c - FULL_WIDTH_OFFSET) : c);
        }
        return ascii.toString();
    }
}
