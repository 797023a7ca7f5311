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

    /** Whether a fraction's bar keeps the two parts apart, so that neither needs parentheses. */
    boolean fractionsHaveBars();

    String square(String base);

    String power(String base, String exponent);

    String root(String radicand);

    String exponential(String exponent);

    String call(Symbol name, List<String> arguments);

    String elementary(Elementary.Function function, List<String> arguments);

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
}
