package byhand.formula;

import java.util.List;

/**
 * An expression that is short in symbols, and has another form where it is written out.
 *
 * @param symbols how it is written in symbols
 * @param form    how it is written otherwise, and what it is computed by
 */
public record Abbreviation(Expression symbols, Expression form) implements Expression {

    /** Whether the form that holds is another one than what is written in symbols. */
    public boolean isWrittenOut() {
        Expression holding = form;
        while (holding instanceof Cases cases) {
            holding = cases.holding();
        }
        return !holding.equals(symbols);
    }

    @Override
    public double evaluate(Evaluation numbers) {
        return form.evaluate(numbers);
    }

    @Override
    public List<Expression> children() {
        return List.of(symbols);
    }

    @Override
    public List<Expression> computation() {
        return List.of(form);
    }
}
