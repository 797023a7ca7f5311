package byhand.formula;

import java.util.List;

/**
 * The notation of TeX's mathematics mode.
 *
 * @param marked whether operands are coloured and break points marked, for {@link FormulaLine}
 */
record TexNotation(boolean marked) implements Notation {
    @Override
    public String symbol(Symbol symbol) {
        return symbol.tex();
    }

    @Override
    public String number(double number, Numerals numerals) {
        return numerals.tex(number);
    }

    @Override
    public String times(boolean numbers) {
        return numbers ? " \\times " : " \\cdot ";
    }

    @Override
    public String minus() {
        return "-";
    }

    @Override
    public String relation(boolean equal) {
        return equal ? " = " : " \\approx ";
    }

    @Override
    public String parenthesized(String body) {
        return "\\left(" + body + "\\right)";
    }

    @Override
    public String fraction(String numerator, String denominator) {
        return "\\frac{" + numerator + "}{" + denominator + "}";
    }

    @Override
    public boolean fractionsHaveBars() {
        return true;
    }

    /** Two superscripts on one symbol are no TeX. */
    @Override
    public String square(String base) {
        return power(base, "2");
    }

    @Override
    public String power(String base, String exponent) {
        boolean bare = base.contains("^") && !FormulaLine.withoutInk(base).startsWith("\\left(");
        return (bare ? parenthesized(base) : base) + "^{" + exponent + "}";
    }

    @Override
    public String root(String radicand) {
        return "\\sqrt{" + radicand + "}";
    }

    @Override
    public String exponential(String exponent) {
        return "e^{" + exponent + "}";
    }

    @Override
    public String call(Symbol name, List<String> arguments) {
        return name.tex() + "\\left(" + String.join(",\\, ", arguments) + "\\right)";
    }

    @Override
    public String elementary(Elementary.Function function, List<String> arguments) {
        return function == Elementary.Function.ABSOLUTE ? "\\left|" + arguments.get(0) + "\\right|"
                : call(function.symbol(), arguments);
    }

    @Override
    public String operand(int index, String body) {
        return marked ? FormulaLine.inked(index, body) : body;
    }

    @Override
    public String breakPoint() {
        return marked ? FormulaLine.BREAK : "";
    }
}
