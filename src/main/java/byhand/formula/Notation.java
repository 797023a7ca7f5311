package byhand.formula;

import java.util.List;

/** How the elements of a formula are written in one output language. */
interface Notation {

    String symbol(Symbol symbol);

    String number(double number, Numerals numerals);

    String times(boolean numbers);

    String minus();

    /** The sign between two rows of a derivation: equal, or approximately equal. */
    String relation(boolean equal);

    String parenthesized(String body);

    String fraction(String numerator, String denominator);

    /** Whether a fraction holds together by itself, like a pair of parentheses. */
    boolean fractionsAreAtoms();

    String square(String base);

    String power(String base, String exponent);

    String root(String radicand);

    String exponential(String exponent);

    String call(Symbol name, List<String> arguments);

    default String elementary(Elementary.Function function, List<String> arguments) {
        return call(function.symbol(), arguments);
    }

    /** Whether this is a program's code, where all cases are written and every product has its sign. */
    default boolean isCode() {
        return false;
    }

    /** In code: one of two values, depending on whether a subject is above a bound. */
    default String cases(String subject, double bound, String above, String below) {
        throw new UnsupportedOperationException("only code has all cases");
    }

    /** In code: a factor times a logarithm, which is 0 where the factor is 0. */
    default String timesLogarithm(String factor, String argument) {
        throw new UnsupportedOperationException("only code tells this from a product");
    }

    String operand(int index, String body);

    /** What is put where a line may be broken, before an operator. */
    String breakPoint();

    /** The notation of plain Unicode text. */
    Notation PLAIN = new Notation() {
        @Override
        public String symbol(Symbol symbol) {
            return symbol.plain();
        }

        @Override
        public String number(double number, Numerals numerals) {
            return numerals.plain(number);
        }

        @Override
        public String times(boolean numbers) {
            return numbers ? "×" : "·";
        }

        @Override
        public String minus() {
            return "−";
        }

        @Override
        public String relation(boolean equal) {
            return equal ? " = " : " ≈ ";
        }

        @Override
        public String parenthesized(String body) {
            return "(" + body + ")";
        }

        @Override
        public String fraction(String numerator, String denominator) {
            return numerator + "/" + denominator;
        }

        @Override
        public boolean fractionsAreAtoms() {
            return false;
        }

        @Override
        public String square(String base) {
            return base + "²";
        }

        @Override
        public String power(String base, String exponent) {
            boolean simple = exponent.chars().allMatch(Character::isLetterOrDigit);
            return base + "^" + (simple ? exponent : parenthesized(exponent));
        }

        @Override
        public String root(String radicand) {
            boolean simple = radicand.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.');
            return "√" + (simple ? radicand : parenthesized(radicand));
        }

        @Override
        public String exponential(String exponent) {
            return "e^(" + exponent + ")";
        }

        @Override
        public String call(Symbol name, List<String> arguments) {
            return name.plain() + "(" + String.join(", ", arguments) + ")";
        }

        @Override
        public String operand(int index, String body) {
            return body;
        }

        @Override
        public String breakPoint() {
            return "";
        }
    };

    /** The notation of TeX's mathematics mode, without colours. */
    Notation TEX = new Tex(false);

    /** TeX with a colour for each operand and with marks where a line may be broken, for {@link FormulaLine}. */
    Notation MARKED_TEX = new Tex(true);

    /** @param marked whether operands are coloured and break points marked */
    record Tex(boolean marked) implements Notation {
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
        public boolean fractionsAreAtoms() {
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
        public String operand(int index, String body) {
            return marked ? FormulaLine.inked(index, body) : body;
        }

        @Override
        public String breakPoint() {
            return marked ? FormulaLine.BREAK : "";
        }
    }

    /** Python with PyTorch's functions of tensors. */
    Notation PYTHON = new Notation() {
        @Override
        public String symbol(Symbol symbol) {
            return symbol.plain();
        }

        @Override
        public String number(double number, Numerals numerals) {
            return number == Math.rint(number) && Math.abs(number) < 1e6 ? String.valueOf((int) number)
                    : String.valueOf(number).replace('E', 'e');
        }

        @Override
        public String times(boolean numbers) {
            return "*";
        }

        @Override
        public String minus() {
            return "-";
        }

        @Override
        public String relation(boolean equal) {
            return " = ";
        }

        @Override
        public String parenthesized(String body) {
            return "(" + body + ")";
        }

        @Override
        public String fraction(String numerator, String denominator) {
            return numerator + "/" + denominator;
        }

        @Override
        public boolean fractionsAreAtoms() {
            return false;
        }

        @Override
        public String square(String base) {
            return power(base, "2");
        }

        @Override
        public String power(String base, String exponent) {
            return base + "**" + (exponent.chars().allMatch(Character::isLetterOrDigit) ? exponent : parenthesized(exponent));
        }

        @Override
        public String root(String radicand) {
            return "torch.sqrt(" + radicand + ")";
        }

        @Override
        public String exponential(String exponent) {
            return "torch.exp(" + exponent + ")";
        }

        @Override
        public String call(Symbol name, List<String> arguments) {
            return name.plain() + "(" + String.join(", ", arguments) + ")";
        }

        @Override
        public String elementary(Elementary.Function function, List<String> arguments) {
            return "torch." + function.torch() + "(" + String.join(", ", arguments) + ")";
        }

        @Override
        public boolean isCode() {
            return true;
        }

        @Override
        public String cases(String subject, double bound, String above, String below) {
            return "torch.where(" + subject + " > " + number(bound, Numerals.DEFAULT) + ", " + above + ", " + below + ")";
        }

        @Override
        public String timesLogarithm(String factor, String argument) {
            return "torch.xlogy(" + factor + ", " + argument + ")";
        }

        @Override
        public String operand(int index, String body) {
            return body;
        }

        @Override
        public String breakPoint() {
            return "";
        }
    };
}
