package byhand.trace;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Calculates with a printed row of numbers, as a reader would with a calculator of sixty digits: knows nothing of the program's expressions.
 */
final class PrintedRow {

    private static final MathContext CONTEXT = new MathContext(60);
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final String text;
    private final List<BigDecimal> numbers = new ArrayList<>();
    private int at;

    private PrintedRow(String text) {
        this.text = text;
    }

    /** The row's value; empty if it is no row of numbers but still has symbols in it, or if it has no value. */
    static Optional<BigDecimal> calculate(String row) {
        PrintedRow reader = new PrintedRow(row);
        try {
            BigDecimal value = reader.sum();
            return reader.at == row.length() ? Optional.of(value) : Optional.empty();
        } catch (ArithmeticException | IndexOutOfBoundsException notANumber) {
            return Optional.empty();
        }
    }

    /** All numbers of a row, from left to right. */
    static List<BigDecimal> numbers(String row) {
        PrintedRow reader = new PrintedRow(row);
        reader.sum();
        return reader.numbers;
    }

    private BigDecimal sum() {
        BigDecimal sum = product();
        while (true) {
            if (take(" + ")) {
                sum = sum.add(product(), CONTEXT);
            } else if (take(" − ")) {
                sum = sum.subtract(product(), CONTEXT);
            } else {
                return sum;
            }
        }
    }

    private BigDecimal product() {
        BigDecimal product = factor();
        while (true) {
            if (take("×")) {
                product = product.multiply(factor(), CONTEXT);
            } else if (take("/")) {
                product = product.divide(factor(), CONTEXT);
            } else {
                return product;
            }
        }
    }

    private BigDecimal factor() {
        if (take("−")) {
            return factor().negate();
        }
        BigDecimal base = atom();
        if (take("²")) {
            return base.multiply(base, CONTEXT);
        }
        return take("^") ? BigDecimalMath.pow(base, atom(), CONTEXT) : base;
    }

    private BigDecimal atom() {
        if (take("e^(")) {
            return BigDecimalMath.exp(closed(")"), CONTEXT);
        } else if (take("ln(")) {
            return BigDecimalMath.log(closed(")"), CONTEXT);
        } else if (take("max(")) {
            BigDecimal left = closed(", ");
            return left.max(closed(")"));
        } else if (take("√")) {
            return BigDecimalMath.sqrt(atom(), CONTEXT);
        } else if (take("|")) {
            return closed("|").abs();
        } else if (take("(")) {
            return closed(")");
        } else if (take("½")) {
            return new BigDecimal("0.5");
        }
        return number();
    }

    private BigDecimal closed(String end) {
        BigDecimal inside = sum();
        if (!take(end)) {
            throw new ArithmeticException("expected " + end + " at " + at + " of " + text);
        }
        return inside;
    }

    /** Digits, and a power of ten if one follows: the superscripts tell it from a factor 10. */
    private BigDecimal number() {
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (at == start) {
            throw new ArithmeticException("expected a number at " + at + " of " + text);
        }
        BigDecimal number = new BigDecimal(text.substring(start, at));
        if (text.startsWith("×10", at) && at + 3 < text.length() && ("⁻" + SUPERSCRIPTS).indexOf(text.charAt(at + 3)) >= 0) {
            at += 3;
            number = number.scaleByPowerOfTen(superscript());
        }
        numbers.add(number);
        return number;
    }

    private int superscript() {
        StringBuilder digits = new StringBuilder(take("⁻") ? "-" : "");
        while (at < text.length() && SUPERSCRIPTS.indexOf(text.charAt(at)) >= 0) {
            digits.append(SUPERSCRIPTS.indexOf(text.charAt(at++)));
        }
        return Integer.parseInt(digits.toString());
    }

    private boolean take(String token) {
        if (text.startsWith(token, at)) {
            at += token.length();
            return true;
        }
        return false;
    }
}
