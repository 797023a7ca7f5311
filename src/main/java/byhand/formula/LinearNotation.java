package byhand.formula;

import java.util.List;

/** A notation of characters one after the other, as on a keyboard: without bars of fractions, colours and broken lines. */
interface LinearNotation extends Notation {

    @Override
    default String symbol(Symbol symbol) {
        return symbol.plain();
    }

    @Override
    default String parenthesized(String body) {
        return "(" + body + ")";
    }

    @Override
    default String fraction(String numerator, String denominator) {
        return numerator + "/" + denominator;
    }

    @Override
    default boolean fractionsHaveBars() {
        return false;
    }

    @Override
    default String call(Symbol name, List<String> arguments) {
        return name.plain() + "(" + String.join(", ", arguments) + ")";
    }

    @Override
    default String operand(int index, String body) {
        return body;
    }

    @Override
    default String breakPoint() {
        return "";
    }
}
