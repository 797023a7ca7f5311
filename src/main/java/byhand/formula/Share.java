package byhand.formula;

import java.util.List;

/**
 * The share that one exponential has in the sum of several, by {@link Softmax}. It is written as a quotient, by {@link #of}.
 *
 * @param index     which of the exponents, from 0
 * @param exponents at least one
 */
public record Share(int index, List<Expression> exponents) implements Expression {

    public Share {
        exponents = List.copyOf(exponents);
    }

    /** The same, with the form in which it is written. */
    public static Expression of(int index, List<Expression> exponents) {
        List<Expression> exponentials = exponents.stream().<Expression>map(Exponential::new).toList();
        return new Precise(new Fraction(exponentials.get(index), Sum.of(exponentials)), new Share(index, exponents));
    }

    @Override
    public double evaluate(Evaluation numbers) {
        double[] shares = new double[exponents.size()];
        Softmax.shares(LogSumOfExponentials.numbers(exponents, numbers), shares);
        return shares[index];
    }

    @Override
    public List<Expression> children() {
        return exponents;
    }
}
