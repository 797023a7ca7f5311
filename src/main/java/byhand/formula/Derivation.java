package byhand.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A quantity set equal to an expression: in symbols, with local derivatives as what they are, with numbers, and the result. Who calculates
 * with the printed numbers gets the printed result to its last digit.
 *
 * @param symbol     the quantity
 * @param expression what it is
 * @param value      the value of the quantity
 */
public record Derivation(Symbol symbol, Expression expression, double value) implements Formula {

    /** A quantity that has the value of the expression. */
    public Derivation(Symbol symbol, Expression expression) {
        this(symbol, expression, expression.value());
    }

    /**
     * The last row in plain text: the expression with numbers put in and what these give, as {@code 1×2 = 2}; of a mere number, only that.
     */
    public static String evaluation(Expression expression, Numerals numerals) {
        String numbers = expression.plain(Detail.NUMBERS, numerals);
        NumberLine line = NumberLine.of(expression, numerals);
        Optional<BigDecimal> rounded = line.calculated().map(calculated -> numerals.rounding().rounded(calculated, 0));
        String result = rounded.map(Numerals::plain).orElseGet(() -> numerals.plain(expression.value()));
        boolean exact = !isTranscendental(expression) && rounded.map(line::isResult).orElse(line.exact());
        return numbers.equals(result) ? result : numbers + Notations.PLAIN.relation(exact) + result;
    }

    @Override
    public Numerals numerals(Numerals wish) {
        return NumberLine.sufficient(expression, value, wish);
    }

    @Override
    public String plain(Numerals wish) {
        Numerals numerals = numerals(wish);
        return symbol.plain() + String.join("", rows(numerals).stream().map(row -> print(row, Notations.PLAIN, numerals)).toList());
    }

    @Override
    public List<String> tex(Numerals wish) {
        List<String> lines = texLines(Notations.TEX, wish, number -> number);
        lines.set(0, symbol.tex() + lines.get(0));
        return lines;
    }

    @Override
    public List<FormulaLine> lines(Numerals wish) {
        List<FormulaLine> lines = new ArrayList<>();
        for (String line : texLines(Notations.MARKED_TEX, wish,
                number -> FormulaLine.inked(FormulaLine.RESULT, "\\mathbf{" + number + "}"))) {
            lines.add(FormulaLine.of(lines.isEmpty() ? symbol.tex() : "", line));
        }
        return lines;
    }

    /** The result stands on the same line as the numbers it comes from. */
    private List<String> texLines(Notation notation, Numerals wish, UnaryOperator<String> emphasis) {
        Numerals numerals = numerals(wish);
        List<String> lines = new ArrayList<>();
        for (Row row : rows(numerals)) {
            if (row.detail().isEmpty()) {
                String result = notation.relation(row.equal()) + emphasis.apply(notation.number(value(), numerals));
                int last = lines.size() - 1;
                lines.set(last, lines.get(last) + notation.breakPoint() + result);
            } else {
                lines.add(print(row, notation, numerals));
            }
        }
        return lines;
    }

    /**
     * A row of the derivation.
     *
     * @param equal  whether the row is equal to the one before or, through rounding, only approximately so
     * @param detail how the expression is written; empty for the result
     */
    private record Row(boolean equal, Optional<Detail> detail) {
    }

    private String print(Row row, Notation notation, Numerals numerals) {
        return notation.relation(row.equal()) + row.detail().map(detail -> new Printer(notation, detail, numerals).print(expression))
                .orElseGet(() -> notation.number(value(), numerals));
    }

    /** Only what differs from the row before is worth a row. */
    private List<Row> rows(Numerals numerals) {
        NumberLine line = NumberLine.of(expression, numerals);
        List<Row> rows = new ArrayList<>();
        String last = symbol.plain();
        for (Detail detail : Detail.values()) {
            String body = new Printer(Notations.PLAIN, detail, numerals).print(expression);
            if (!body.equals(last)) {
                rows.add(new Row(detail != Detail.NUMBERS || line.exact(), Optional.of(detail)));
                last = body;
            }
        }
        if (!numerals.plain(value()).equals(last)) {
            rows.add(new Row(isExact(line, numerals), Optional.empty()));
        }
        return rows;
    }

    /** Whether the result is written exactly and is exactly what the numbers as they are written give. */
    private boolean isExact(NumberLine line, Numerals numerals) {
        if (isTranscendental(expression) || !numerals.exact(value)) {
            return false;
        }
        return Double.isFinite(value) ? line.isResult(numerals.written(value).number()) : line.calculated().isEmpty();
    }

    /** Whether an exponential or a logarithm is in what is written: its value may look like a short number, but never is one. */
    private static boolean isTranscendental(Expression part) {
        if (part instanceof Expression.Exponential exponential) {
            return exponential.exponent().value() != 0;
        } else if (part instanceof Elementary elementary && elementary.function() == Elementary.Function.LN
                && elementary.arguments().get(0).value() != 1) {
            return true;
        } else if (part instanceof Call call) {
            return !call.opaque() && isTranscendental(call.body());
        } else if (part instanceof Abbreviation abbreviation) {
            return isTranscendental(abbreviation.form());
        } else if (part instanceof Expression.Vanishing vanishing && vanishing.factor().value() == 0) {
            return false;
        }
        return part.children().stream().anyMatch(Derivation::isTranscendental);
    }
}
