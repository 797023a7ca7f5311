package byhand.formula;

/** Where the numbers come from when an expression is evaluated. */
@FunctionalInterface
public interface Evaluation {

    /** Every variable's own number. */
    Evaluation EXACT = Expression.Variable::number;

    /** The number that a variable stands for. */
    double variable(Expression.Variable variable);
}
