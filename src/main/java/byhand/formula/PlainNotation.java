package byhand.formula;

import java.util.List;

/** The notation of plain Unicode text. */
record PlainNotation() implements LinearNotation {
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
    public String elementary(Elementary.Function function, List<String> arguments) {
        return function == Elementary.Function.ABSOLUTE ? "|" + arguments.get(0) + "|" : call(function.symbol(), arguments);
    }
}
