package byhand.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/**
 * A quantity set equal to an expression: in symbols, with local derivatives as what they are, with numbers, and the result.
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
     * The last row in plain text: the expression with numbers put in and what it gives, as {@code 1×2 = 2}; of a mere number, only that.
     */
    public static String evaluation(Expression expression, Numerals numerals) {
        String numbers = expression.plain(Detail.NUMBERS, numerals);
        String result = numerals.plain(expression.value());
        return numbers.equals(result) ? result
                : numbers + Notations.PLAIN.relation(new Derivation(new Symbol("", ""), expression).exact(numerals)) + result;
    }

    @Override
    public String plain(Numerals numerals) {
        return symbol.plain() + String.join("", rows(numerals).stream().map(row -> print(row, Notations.PLAIN, numerals)).toList());
    }

    @Override
    public List<String> tex(Numerals numerals) {
        List<String> lines = texLines(Notations.TEX, numerals, number -> number);
        lines.set(0, symbol.tex() + lines.get(0));
        return lines;
    }

    @Override
    public List<FormulaLine> lines(Numerals numerals) {
        List<FormulaLine> lines = new ArrayList<>();
        for (String line : texLines(Notations.MARKED_TEX, numerals,
                number -> FormulaLine.inked(FormulaLine.RESULT, "\\mathbf{" + number + "}"))) {
            lines.add(FormulaLine.of(lines.isEmpty() ? symbol.tex() : "", line));
        }
        return lines;
    }

    /** The result stands on the same line as the numbers it comes from. */
    private List<String> texLines(Notation notation, Numerals numerals, UnaryOperator<String> emphasis) {
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
        List<Row> rows = new ArrayList<>();
        String last = symbol.plain();
        for (Detail detail : Detail.values()) {
            String body = new Printer(Notations.PLAIN, detail, numerals).print(expression);
            if (!body.equals(last)) {
                rows.add(new Row(detail != Detail.NUMBERS || showsAllExactly(numerals), Optional.of(detail)));
                last = body;
            }
        }
        if (!numerals.plain(value()).equals(last)) {
            rows.add(new Row(exact(numerals), Optional.empty()));
        }
        return rows;
    }

    /** Whether the result is written exactly and follows from the numbers as they are written. */
    boolean exact(Numerals numerals) {
        return numerals.exact(value) && !isTranscendental(expression)
                && Numerals.same(numerals.shown(value), expression.evaluate(numerals::shown));
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

    private boolean showsAllExactly(Numerals numerals) {
        AtomicBoolean exact = new AtomicBoolean(true);
        expression.evaluate(number -> {
            exact.compareAndSet(true, numerals.exact(number));
            return number;
        });
        return exact.get();
    }
}
