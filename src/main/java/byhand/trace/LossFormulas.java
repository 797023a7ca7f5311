package byhand.trace;

import byhand.formula.Expression;
import byhand.formula.Expression.Constant;
import byhand.formula.Expression.Difference;
import byhand.formula.Expression.Product;
import byhand.formula.Expression.Square;
import byhand.network.Loss;

/** How the loss functions of {@link Loss} and their derivatives are written, for one output y and its target Y. */
final class LossFormulas {

    private LossFormulas() {
    }

    /** What one output adds to the loss. */
    static Expression term(Loss loss, Expression output, Expression target) {
        return switch (loss) {
            case HALF_SQUARED_ERROR -> Product.of(Constant.HALF, new Square(new Difference(output, target)));
        };
    }

    /** The derivative of the loss by the output. */
    static Expression derivative(Loss loss, Expression output, Expression target) {
        return switch (loss) {
            case HALF_SQUARED_ERROR -> new Difference(output, target);
        };
    }
}
