package byhand.trace;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Calculates with a printed row of numbers, as a reader would: knows nothing of the program's expressions. A number is read as the interval
 * of all values that are written so; {@code exact} goes along as long as no division, exponential or logarithm is met.
 */
final class PrintedRow {

    /** All values between low and high; NaN in either if there is none. */
    record Range(double low, double high, Optional<BigDecimal> exact) {
        private static Range of(double a, double b, double c, double d, Optional<BigDecimal> exact) {
            double low = Math.min(Math.min(a, b), Math.min(c, d));
            double high = Math.max(Math.max(a, b), Math.max(c, d));
            return new Range(low - 1e-15 * Math.abs(low), high + 1e-15 * Math.abs(high), exact);
        }

        static Range of(double low, double high) {
            return of(low, high, low, high, Optional.empty());
        }

        boolean contains(double value) {
            return low <= value && value <= high;
        }

        double width() {
            return high - low;
        }

        private Range negated() {
            return new Range(-high, -low, exact.map(BigDecimal::negate));
        }

        private Range plus(Range o) {
            return of(low + o.low, high + o.high, low + o.low, high + o.high, exact.flatMap(x -> o.exact.map(x::add)));
        }

        private Range times(Range o) {
            return of(low * o.low, low * o.high, high * o.low, high * o.high, exact.flatMap(x -> o.exact.map(x::multiply)));
        }

        private Range over(Range o) {
            if (o.low <= 0 && o.high >= 0) {
                return new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Optional.empty());
            }
            return of(low / o.low, low / o.high, high / o.low, high / o.high, Optional.empty());
        }

        private Range squared() {
            Range product = times(this);
            return low < 0 && high > 0 ? new Range(0, product.high, product.exact) : product;
        }

        private Range max(Range o) {
            return new Range(Math.max(low, o.low), Math.max(high, o.high), exact.flatMap(x -> o.exact.map(x::max)));
        }
    }

    private final String text;
    private final int decimals;
    private int at;

    private PrintedRow(String text, int decimals) {
        this.text = text;
        this.decimals = decimals;
    }

    /** The row's value; empty if it is no row of numbers but still has symbols in it. */
    static Optional<Range> calculate(String row, int decimals) {
        PrintedRow reader = new PrintedRow(row, decimals);
        try {
            Range range = reader.sum();
            return reader.at == row.length() ? Optional.of(range) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private Range sum() {
        Range sum = product();
        while (true) {
            if (take(" + ")) {
                sum = sum.plus(product());
            } else if (take(" − ")) {
                sum = sum.plus(product().negated());
            } else {
                return sum;
            }
        }
    }

    private Range product() {
        Range product = factor();
        while (true) {
            if (take("×")) {
                product = product.times(factor());
            } else if (take("/")) {
                product = product.over(factor());
            } else {
                return product;
            }
        }
    }

    private Range factor() {
        if (take("−")) {
            return factor().negated();
        }
        Range atom = atom();
        return take("²") ? atom.squared() : atom;
    }

    private Range atom() {
        if (take("e^(")) {
            Range exponent = closed();
            return Range.of(Math.exp(exponent.low()), Math.exp(exponent.high()));
        } else if (take("ln(")) {
            Range argument = closed();
            return Range.of(Math.log(argument.low()), Math.log(argument.high()));
        } else if (take("max(")) {
            Range left = sum();
            expect(", ");
            return left.max(closed());
        } else if (take("(")) {
            return closed();
        } else if (take("½")) {
            return new Range(0.5, 0.5, Optional.of(new BigDecimal("0.5")));
        }
        return number();
    }

    private Range closed() {
        Range inside = sum();
        expect(")");
        return inside;
    }

    /** Digits, and a power of ten if one follows: the superscripts tell it from a factor 10. */
    private Range number() {
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        BigDecimal number = new BigDecimal(text.substring(start, at));
        int exponent = 0;
        if (text.startsWith("×10", at) && at + 3 < text.length() && "⁻⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(text.charAt(at + 3)) >= 0) {
            at += 3;
            exponent = superscript();
        }
        number = number.scaleByPowerOfTen(exponent);
        BigDecimal half = BigDecimal.valueOf(5, decimals + 1).scaleByPowerOfTen(exponent);
        return new Range(number.subtract(half).doubleValue(), number.add(half).doubleValue(), Optional.of(number));
    }

    private int superscript() {
        StringBuilder digits = new StringBuilder(take("⁻") ? "-" : "");
        while (at < text.length() && "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(text.charAt(at)) >= 0) {
            digits.append("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(text.charAt(at++)));
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

    private void expect(String token) {
        if (!take(token)) {
            throw new NumberFormatException("expected " + token + " at " + at + " of " + text);
        }
    }
}
