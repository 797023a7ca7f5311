package byhand.formula;

import java.util.List;

/**
 * One of two expressions, depending on a third; what is written is the one that holds. Where the subject is not a number, neither is the
 * value.
 *
 * @param subject what decides
 * @param bound   a finite number
 * @param above   what holds if the subject is greater than the bound
 * @param below   what holds if it is the bound or less
 */
public record Cases(Expression subject, double bound, Expression above, Expression below) implements Expression {

    @Override
    public double evaluate(Evaluation numbers) {
        double decider = subject.evaluate(numbers);
        return decider > bound ? above.evaluate(numbers) : decider <= bound ? below.evaluate(numbers) : Double.NaN;
    }

    /** The expression that holds, for the variables' own numbers. */
    Expression holding() {
        return subject.value() > bound ? above : below;
    }

    @Override
    public List<Expression> children() {
        return List.of(holding());
    }

    @Override
    public List<Expression> computation() {
        return List.of(subject, above, below);
    }
}
