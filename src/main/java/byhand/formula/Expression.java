package byhand.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A formula as a tree. Its value, its printed forms and the things it speaks of all come from this one tree, so that a printed number
 * cannot disagree with its formula. Sums and products are evaluated from left to right.
 */
public sealed interface Expression permits Expression.Variable, Expression.Constant, Expression.Sum, Expression.Difference,
        Expression.Product, Expression.Fraction, Expression.Square, Expression.Power, Expression.Root, Expression.Vanishing,
        Expression.Exponential, Expression.Negation, Expression.LocalDerivative, Expression.Operand, Call, Cases, Elementary, Abbreviation,
        Precise, Share, LogSumOfExponentials {

    /** The value in double precision; zero has no sign. */
    default double value() {
        return evaluate(Evaluation.EXACT) + 0.0;
    }

    /** The value for the numbers that an evaluation gives. */
    double evaluate(Evaluation numbers);

    /** This expression in plain text. */
    default String plain(Detail detail, Numerals numerals) {
        return new Printer(Notations.PLAIN, detail, numerals).print(this);
    }

    /** This expression in Python, with PyTorch's functions and with its variables' plain symbols as names. */
    default String python() {
        return new Printer(Notations.PYTHON, Detail.SYMBOLS, Numerals.DEFAULT).print(this);
    }

    /** The parts of this expression, from left to right. */
    List<Expression> children();

    /** What the value is computed from; it differs from {@link #children} where something else is computed than is written. */
    default List<Expression> computation() {
        return children();
    }

    /** Visits this expression and everything below it, parents first. */
    default void visit(Consumer<Expression> visitor) {
        visitor.accept(this);
        children().forEach(child -> child.visit(visitor));
    }

    /** All operands in this expression, from left to right. */
    default List<Operand> operands() {
        return below(Operand.class);
    }

    /** Whether any part of what the value is computed from fits. */
    default boolean computesWith(Predicate<Expression> fitting) {
        return fitting.test(this) || computation().stream().anyMatch(part -> part.computesWith(fitting));
    }

    /** All parts of one type in this expression, itself included, parents first. */
    default <E extends Expression> List<E> below(Class<E> type) {
        List<E> found = new ArrayList<>();
        visit(each -> {
            if (type.isInstance(each)) {
                found.add(type.cast(each));
            }
        });
        return found;
    }

    /** A quantity with a known value. */
    record Variable(Symbol symbol, Referent referent, double number) implements Expression {
        @Override
        public double evaluate(Evaluation numbers) {
            return numbers.variable(this);
        }

        @Override
        public List<Expression> children() {
            return List.of();
        }
    }

    /**
     * A number of the formula itself.
     *
     * @param symbol how it is written, if not in decimals
     */
    record Constant(double number, Optional<Symbol> symbol) implements Expression {
        /** One half, written as a fraction. */
        public static final Constant HALF = new Constant(0.5, Optional.of(new Symbol("½", "\\tfrac{1}{2}")));

        /** One, written as a number. */
        public static final Constant ONE = of(1);

        /** A number written in decimals. */
        public static Constant of(double number) {
            return new Constant(number, Optional.empty());
        }

        @Override
        public double evaluate(Evaluation numbers) {
            return number;
        }

        @Override
        public List<Expression> children() {
            return List.of();
        }
    }

    /** The sum of at least one term. */
    record Sum(List<Expression> terms) implements Expression {
        public Sum {
            terms = List.copyOf(terms);
        }

        /** The sum of the given terms. */
        public static Sum of(Expression... terms) {
            return new Sum(Arrays.asList(terms));
        }

        /** The sum of at least one term, which is a lone term itself. */
        public static Expression of(List<? extends Expression> terms) {
            return terms.size() == 1 ? terms.get(0) : new Sum(List.copyOf(terms));
        }

        @Override
        public double evaluate(Evaluation numbers) {
            double sum = terms.get(0).evaluate(numbers);
            for (Expression term : terms.subList(1, terms.size())) {
                sum += term.evaluate(numbers);
            }
            return sum;
        }

        @Override
        public List<Expression> children() {
            return terms;
        }
    }

    /** One expression minus another. */
    record Difference(Expression left, Expression right) implements Expression {
        @Override
        public double evaluate(Evaluation numbers) {
            return left.evaluate(numbers) - right.evaluate(numbers);
        }

        @Override
        public List<Expression> children() {
            return List.of(left, right);
        }
    }

    /** The product of at least one factor. */
    record Product(List<Expression> factors) implements Expression {
        public Product {
            factors = List.copyOf(factors);
        }

        /** The product of the given factors. */
        public static Product of(Expression... factors) {
            return new Product(Arrays.asList(factors));
        }

        @Override
        public double evaluate(Evaluation numbers) {
            double product = factors.get(0).evaluate(numbers);
            for (Expression factor : factors.subList(1, factors.size())) {
                product *= factor.evaluate(numbers);
            }
            return product;
        }

        @Override
        public List<Expression> children() {
            return factors;
        }
    }

    /** A quotient, written as a fraction. */
    record Fraction(Expression numerator, Expression denominator) implements Expression {
        @Override
        public double evaluate(Evaluation numbers) {
            return numerator.evaluate(numbers) / denominator.evaluate(numbers);
        }

        @Override
        public List<Expression> children() {
            return List.of(numerator, denominator);
        }
    }

    /** The square of an expression. */
    record Square(Expression base) implements Expression {
        @Override
        public double evaluate(Evaluation numbers) {
            double value = base.evaluate(numbers);
            return value * value;
        }

        @Override
        public List<Expression> children() {
            return List.of(base);
        }
    }

    /** A base to the power of an exponent. */
    record Power(Expression base, Expression exponent) implements Expression {
        @Override
        public double evaluate(Evaluation numbers) {
            return Math.pow(base.evaluate(numbers), exponent.evaluate(numbers));
        }

        @Override
        public List<Expression> children() {
            return List.of(base, exponent);
        }
    }

    /** The square root of an expression. */
    record Root(Expression radicand) implements Expression {
        @Override
        public double evaluate(Evaluation numbers) {
            return Math.sqrt(radicand.evaluate(numbers));
        }

        @Override
        public List<Expression> children() {
            return List.of(radicand);
        }
    }

    /**
     * A form that is 0 where one of its factors is 0, whatever becomes of the rest: the limit that 0 ln 0 stands for in a cross-entropy, as
     * in {@code torch.xlogy}.
     *
     * @param factor the factor that decides
     * @param form   what is written, and what holds where the factor is not 0
     */
    record Vanishing(Expression factor, Expression form) implements Expression {
        /** Whether the factor is 0 and nothing else can be calculated: with numbers put in, the form would say nothing. */
        boolean isWithoutForm() {
            return factor.value() == 0 && !Double.isFinite(form.value());
        }

        @Override
        public double evaluate(Evaluation numbers) {
            return factor.evaluate(numbers) == 0 ? 0 : form.evaluate(numbers);
        }

        @Override
        public List<Expression> children() {
            return List.of(form);
        }

        @Override
        public List<Expression> computation() {
            return List.of(factor, form);
        }
    }

    /** Euler's number to the power of an expression. */
    record Exponential(Expression exponent) implements Expression {
        @Override
        public double evaluate(Evaluation numbers) {
            return Math.exp(exponent.evaluate(numbers));
        }

        @Override
        public List<Expression> children() {
            return List.of(exponent);
        }
    }

    /** An expression with its sign turned. */
    record Negation(Expression body) implements Expression {
        @Override
        public double evaluate(Evaluation numbers) {
            return -body.evaluate(numbers);
        }

        @Override
        public List<Expression> children() {
            return List.of(body);
        }
    }

    /**
     * The derivative of one quantity by another that it directly depends on: a factor of the chain rule.
     *
     * @param form what the derivative is, such as the weight between the two
     */
    record LocalDerivative(Symbol symbol, Referent of, Referent by, Expression form) implements Expression {
        @Override
        public double evaluate(Evaluation numbers) {
            return form.evaluate(numbers);
        }

        @Override
        public List<Expression> children() {
            return List.of(form);
        }
    }

    /**
     * A part of a step's formula that has a colour of its own, in the formula and in the diagram.
     *
     * @param index which colour, counted from 0
     */
    record Operand(int index, Expression body) implements Expression {
        @Override
        public double evaluate(Evaluation numbers) {
            return body.evaluate(numbers);
        }

        @Override
        public List<Expression> children() {
            return List.of(body);
        }
    }
}
