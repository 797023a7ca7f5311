package byhand.formula;

import java.util.List;

/** The notation of plain Unicode text. */
record PlainNotation() implements Notation {
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
    public boolean fractionsHaveBars() {
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
    public String absolute(String body) {
        return "|" + body + "|";
    }

    @Override
    public String operand(int index, String body) {
        return body;
    }

    @Override
    public String breakPoint() {
        return "";
    }
}
