package byhand.formula;

import java.util.List;

/**
 * The logarithm of the sum of several exponentials, by {@link Softmax}. It is written as what it says, by {@link #of}.
 *
 * @param exponents at least one
 */
public record LogSumOfExponentials(List<Expression> exponents) implements Expression {

    public LogSumOfExponentials {
        exponents = List.copyOf(exponents);
    }

    /** The same, with the form in which it is written. */
    public static Expression of(List<Expression> exponents) {
        List<Expression> exponentials = exponents.stream().<Expression>map(Exponential::new).toList();
        return new Precise(Elementary.ln(Sum.of(exponentials)), new LogSumOfExponentials(exponents));
    }

    static double[] numbers(List<Expression> exponents, Evaluation numbers) {
        return exponents.stream().mapToDouble(each -> each.evaluate(numbers)).toArray();
    }

    @Override
    public double evaluate(Evaluation numbers) {
        return Softmax.shares(numbers(exponents, numbers), new double[exponents.size()]);
    }

    @Override
    public List<Expression> children() {
        return exponents;
    }
}
