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

    String call(NamedFunction function, List<String> arguments);

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
        public String call(NamedFunction function, List<String> arguments) {
            return function.plain() + "(" + String.join(", ", arguments) + ")";
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
        public String call(NamedFunction function, List<String> arguments) {
            return function.tex() + "\\left(" + String.join(",\\, ", arguments) + "\\right)";
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
}
