package byhand.formula;

import java.util.function.DoubleUnaryOperator;

/** Where the numbers come from when an expression is evaluated. */
public interface Evaluation {

    /** Every variable and every number as it is. */
    Evaluation EXACT = shown(DoubleUnaryOperator.identity());

    /** The number that a variable stands for. */
    double variable(Expression.Variable variable);

    /** What becomes of a number that stands in the formula itself, or that is printed in the place of a function's call. */
    double number(double number);

    /** By what it is decided which of several cases holds: the same numbers before anything is rounded. */
    Evaluation exact();

    /** Every number of the expression after {@code shown} has been applied to it. */
    static Evaluation shown(DoubleUnaryOperator shown) {
        return new Evaluation() {
            @Override
            public double variable(Expression.Variable variable) {
                return shown.applyAsDouble(variable.number());
            }

            @Override
            public double number(double number) {
                return shown.applyAsDouble(number);
            }

            @Override
            public Evaluation exact() {
                return EXACT;
            }
        };
    }
}
