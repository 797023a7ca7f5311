package byhand.formula;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.DoubleFunction;

/**
 * Calculates an expression as it is written with numbers put in, in decimal arithmetic with far more digits than are ever shown: what a
 * reader gets who types the printed numbers.
 */
final class Calculator {

    private static final MathContext CONTEXT = new MathContext(60, RoundingMode.HALF_EVEN);
    /** Transcendental functions take their time. */
    private static final MathContext TRANSCENDENTAL = new MathContext(44, RoundingMode.HALF_EVEN);
    private static final BigDecimal LARGEST_EXPONENT = BigDecimal.valueOf(10_000);

    private final DoubleFunction<BigDecimal> written;

    /** @param written the number that is written for a finite one */
    Calculator(DoubleFunction<BigDecimal> written) {
        this.written = written;
    }

    /** The value; empty where a number is not finite, or where there is none, as of a division by 0. */
    Optional<BigDecimal> calculate(Expression expression) {
        try {
            return Optional.of(value(expression));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private BigDecimal value(Expression expression) {
        if (expression instanceof Expression.Variable variable) {
            return number(variable.number());
        } else if (expression instanceof Expression.Constant constant) {
            return constant.symbol().isPresent() ? BigDecimal.valueOf(constant.number()) : number(constant.number());
        } else if (expression instanceof Call call) {
            return call.opaque() ? number(call.value()) : value(call.body());
        } else if (expression instanceof Cases cases) {
            return value(cases.holding());
        } else if (expression instanceof Abbreviation abbreviation) {
            return value(abbreviation.form());
        } else if (expression instanceof Expression.Vanishing vanishing) {
            return vanishing.isWithoutForm() ? BigDecimal.ZERO : value(vanishing.form());
        } else if (expression instanceof Elementary elementary) {
            return elementary(elementary);
        } else if (expression instanceof Expression.Operand || expression instanceof Expression.LocalDerivative
                || expression instanceof Precise) {
            return value(expression.children().get(0));
        }
        return combined(expression, expression.children());
    }

    private BigDecimal combined(Expression expression, List<Expression> parts) {
        if (expression instanceof Expression.Sum) {
            return folded(parts, (sum, term) -> sum.add(term, CONTEXT));
        } else if (expression instanceof Expression.Difference) {
            return folded(parts, (left, right) -> left.subtract(right, CONTEXT));
        } else if (expression instanceof Expression.Product) {
            return folded(parts, (product, factor) -> product.multiply(factor, CONTEXT));
        } else if (expression instanceof Expression.Fraction) {
            return folded(parts, (numerator, denominator) -> numerator.divide(denominator, CONTEXT));
        } else if (expression instanceof Expression.Square) {
            return value(parts.get(0)).pow(2, CONTEXT);
        } else if (expression instanceof Expression.Power) {
            return power(value(parts.get(0)), value(parts.get(1)));
        } else if (expression instanceof Expression.Root) {
            return value(parts.get(0)).sqrt(CONTEXT);
        } else if (expression instanceof Expression.Exponential) {
            return exponential(value(parts.get(0)));
        } else if (expression instanceof Expression.Negation) {
            return value(parts.get(0)).negate();
        }
        throw new IllegalStateException("no way to calculate " + expression.getClass().getSimpleName());
    }

    private BigDecimal number(double number) {
        if (!Double.isFinite(number)) {
            throw new ArithmeticException("a number is not finite");
        }
        return written.apply(number);
    }

    private BigDecimal folded(List<Expression> parts, BinaryOperator<BigDecimal> operator) {
        return parts.stream().map(this::value).reduce(operator).orElseThrow();
    }

    private static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        boolean whole = exponent.stripTrailingZeros().scale() <= 0;
        return whole ? base.pow(exponent.intValueExact(), CONTEXT) : BigDecimalMath.pow(base, exponent, TRANSCENDENTAL);
    }

    private static BigDecimal exponential(BigDecimal exponent) {
        if (exponent.compareTo(LARGEST_EXPONENT.negate()) < 0) {
            return BigDecimal.ZERO;
        } else if (exponent.compareTo(LARGEST_EXPONENT) > 0) {
            throw new ArithmeticException("an exponential is beyond all bounds");
        }
        return BigDecimalMath.exp(exponent, TRANSCENDENTAL);
    }

    private BigDecimal elementary(Elementary elementary) {
        BigDecimal x = value(elementary.arguments().get(0));
        return switch (elementary.function()) {
            case LN -> BigDecimalMath.log(x, TRANSCENDENTAL);
            case LN_OF_ONE_PLUS -> BigDecimalMath.log(x.add(BigDecimal.ONE, CONTEXT), TRANSCENDENTAL);
            case EXPONENTIAL_MINUS_ONE -> exponential(x).subtract(BigDecimal.ONE, CONTEXT);
            case TANH -> BigDecimalMath.tanh(x, TRANSCENDENTAL);
            case ABSOLUTE -> x.abs();
            case MAXIMUM -> x.max(value(elementary.arguments().get(1)));
        };
    }
}
