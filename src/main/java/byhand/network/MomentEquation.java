package byhand.network;

import byhand.formula.Expression;
import java.util.function.Function;

/**
 * How an optimizer computes a moment.
 *
 * @param result what is computed
 * @param form   from what
 */
public record MomentEquation(MomentKind result, Function<UpdateTerms, Expression> form) {
}
