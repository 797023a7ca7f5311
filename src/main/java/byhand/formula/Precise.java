package byhand.formula;

import java.util.List;

/**
 * An expression that is computed otherwise than it is written, because rounding or overflow would spoil the written form.
 *
 * @param written  how it is written
 * @param computed what it is computed by
 */
public record Precise(Expression written, Expression computed) implements Expression {

    @Override
    public double evaluate(Evaluation numbers) {
        return computed.evaluate(numbers);
    }

    @Override
    public List<Expression> children() {
        return List.of(written);
    }

    @Override
    public List<Expression> computation() {
        return List.of(computed);
    }
}
