package byhand.network;

import byhand.formula.Expression;

/**
 * What a loss speaks of, for one output.
 *
 * @param y             the output
 * @param target        its target Y
 * @param preActivation z, from which an output follows that is too near 0 or 1
 * @param logSum        ln of the sum of e^z over all outputs; only softmax needs it
 * @param total         the sum of all targets
 */
public record OutputTerms(Expression y, Expression target, Expression preActivation, Expression logSum, Expression total) {

    /** y - Y. */
    Expression error() {
        return new Expression.Difference(y, target);
    }
}
