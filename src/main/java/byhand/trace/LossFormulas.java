package byhand.trace;

import byhand.formula.Expression;
import byhand.formula.Expression.Call;
import byhand.formula.Expression.Constant;
import byhand.formula.Expression.Difference;
import byhand.formula.Expression.Fraction;
import byhand.formula.Expression.Negation;
import byhand.formula.Expression.Operand;
import byhand.formula.Expression.Product;
import byhand.formula.Expression.Square;
import byhand.formula.Expression.Sum;
import byhand.formula.Expression.Vanishing;
import byhand.network.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a loss function of {@link Loss} and its derivatives are written, for the outputs y and their targets Y. */
final class LossFormulas {

    private static final Expression ONE = Constant.of(1);

    private final Loss loss;
    private final List<? extends Expression> outputs;
    private final List<? extends Expression> targets;

    /** @param outputs y, one for each output neuron; {@code targets} are as many */
    LossFormulas(Loss loss, List<? extends Expression> outputs, List<? extends Expression> targets) {
        this.loss = loss;
        this.outputs = outputs;
        this.targets = targets;
    }

    /** The loss. Of a single output, output and target are operands of their own; of several, each output's term is one. */
    Expression value() {
        Expression sum = outputs.size() == 1 ? term(new Operand(0, outputs.get(0)), new Operand(1, targets.get(0))) : sumOfTerms();
        return switch (loss) {
            case HALF_SQUARED_ERROR -> sum;
            case MEAN_SQUARED_ERROR -> mean(sum);
            case BINARY_CROSS_ENTROPY -> mean(new Negation(sum));
            case CROSS_ENTROPY -> new Negation(sum);
        };
    }

    /** The derivative of the loss by an output, from 1. */
    Expression byOutput(int output) {
        Expression y = outputs.get(output - 1);
        Expression target = targets.get(output - 1);
        return switch (loss) {
            case HALF_SQUARED_ERROR -> new Difference(y, target);
            case MEAN_SQUARED_ERROR -> mean(Product.of(Constant.of(2), new Difference(y, target)));
            case BINARY_CROSS_ENTROPY -> mean(new Difference(share(complement(target), complement(y)), share(target, y)));
            case CROSS_ENTROPY -> new Negation(share(target, y));
        };
    }

    /** The derivative of the loss by the pre-activation of an output, for a loss that is differentiated together with its activation. */
    Expression byPreActivation(int output) {
        Expression y = outputs.get(output - 1);
        Expression target = targets.get(output - 1);
        if (loss == Loss.BINARY_CROSS_ENTROPY) {
            return mean(new Difference(y, target));
        }
        Expression total = new Sum(List.copyOf(targets));
        return new Difference(total.value() == 1 ? y : Product.of(y, total), target);
    }

    private Expression sumOfTerms() {
        List<Expression> terms = new ArrayList<>();
        for (int k = 0; k < outputs.size(); k++) {
            terms.add(new Operand(k, term(outputs.get(k), targets.get(k))));
        }
        return new Sum(terms);
    }

    private Expression term(Expression y, Expression target) {
        return switch (loss) {
            case HALF_SQUARED_ERROR -> Product.of(Constant.HALF, new Square(new Difference(y, target)));
            case MEAN_SQUARED_ERROR -> new Square(new Difference(y, target));
            case BINARY_CROSS_ENTROPY -> new Sum(List.of(logarithm(target, y), logarithm(complement(target), complement(y))));
            case CROSS_ENTROPY -> logarithm(target, y);
        };
    }

    private Expression mean(Expression sum) {
        return outputs.size() == 1 ? sum : new Fraction(sum, Constant.of(outputs.size()));
    }

    private static Expression complement(Expression share) {
        return new Difference(ONE, share);
    }

    private static Expression logarithm(Expression factor, Expression argument) {
        return new Vanishing(factor, Product.of(factor, new Call(ActivationFormulas.LN, List.of(argument), Optional.empty())));
    }

    private static Expression share(Expression numerator, Expression denominator) {
        return new Vanishing(numerator, new Fraction(numerator, denominator));
    }
}
