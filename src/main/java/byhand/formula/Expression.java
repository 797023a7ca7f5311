package byhand.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;

/**
 * A formula as a tree. Its value, its printed forms and the things it speaks of all come from this one tree, so that a printed number
 * cannot disagree with its formula. Sums and products are evaluated from left to right.
 */
public sealed interface Expression {

    /** The value in double precision; zero has no sign. */
    default double value() {
        return evaluate(DoubleUnaryOperator.identity()) + 0.0;
    }

    /**
     * The value after {@code shown} has been applied to every number that a print with numbers put in would show: with a rounding, this is
     * what a reader gets who calculates with the printed numbers.
     */
    double evaluate(DoubleUnaryOperator shown);

    /** This expression in plain text. */
    default String plain(Detail detail, Numerals numerals) {
        return new Printer(Notation.PLAIN, detail, numerals).print(this);
    }

    /** The parts of this expression, from left to right. */
    List<Expression> children();

    /** Visits this expression and everything below it, parents first. */
    default void visit(Consumer<Expression> visitor) {
        visitor.accept(this);
        children().forEach(child -> child.visit(visitor));
    }

    /** All operands in this expression, from left to right. */
    default List<Operand> operands() {
        return below(Operand.class);
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
        public double evaluate(DoubleUnaryOperator shown) {
            return shown.applyAsDouble(number);
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

        /** A number written in decimals. */
        public static Constant of(double number) {
            return new Constant(number, Optional.empty());
        }

        @Override
        public double evaluate(DoubleUnaryOperator shown) {
            return symbol.isPresent() ? number : shown.applyAsDouble(number);
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

        @Override
        public double evaluate(DoubleUnaryOperator shown) {
            double sum = terms.get(0).evaluate(shown);
            for (Expression term : terms.subList(1, terms.size())) {
                sum += term.evaluate(shown);
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
        public double evaluate(DoubleUnaryOperator shown) {
            return left.evaluate(shown) - right.evaluate(shown);
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
        public double evaluate(DoubleUnaryOperator shown) {
            double product = factors.get(0).evaluate(shown);
            for (Expression factor : factors.subList(1, factors.size())) {
                product *= factor.evaluate(shown);
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
        public double evaluate(DoubleUnaryOperator shown) {
            return numerator.evaluate(shown) / denominator.evaluate(shown);
        }

        @Override
        public List<Expression> children() {
            return List.of(numerator, denominator);
        }
    }

    /** The square of an expression. */
    record Square(Expression base) implements Expression {
        @Override
        public double evaluate(DoubleUnaryOperator shown) {
            double value = base.evaluate(shown);
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
        public double evaluate(DoubleUnaryOperator shown) {
            return Math.pow(base.evaluate(shown), exponent.evaluate(shown));
        }

        @Override
        public List<Expression> children() {
            return List.of(base, exponent);
        }
    }

    /** The square root of an expression. */
    record Root(Expression radicand) implements Expression {
        @Override
        public double evaluate(DoubleUnaryOperator shown) {
            return Math.sqrt(radicand.evaluate(shown));
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
        @Override
        public double evaluate(DoubleUnaryOperator shown) {
            return factor.evaluate(shown) == 0 ? 0 : form.evaluate(shown);
        }

        @Override
        public List<Expression> children() {
            return List.of(form);
        }
    }

    /** Euler's number to the power of an expression. */
    record Exponential(Expression exponent) implements Expression {
        @Override
        public double evaluate(DoubleUnaryOperator shown) {
            return Math.exp(exponent.evaluate(shown));
        }

        @Override
        public List<Expression> children() {
            return List.of(exponent);
        }
    }

    /** An expression with its sign turned. */
    record Negation(Expression body) implements Expression {
        @Override
        public double evaluate(DoubleUnaryOperator shown) {
            return -body.evaluate(shown);
        }

        @Override
        public List<Expression> children() {
            return List.of(body);
        }
    }

    /**
     * A function of its arguments.
     *
     * @param definition what the function's name stands for, written out for these arguments; empty where only the name is written
     */
    record Call(NamedFunction function, List<Expression> arguments, Optional<Expression> definition) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public double evaluate(DoubleUnaryOperator shown) {
            if (function.opaque()) {
                return shown.applyAsDouble(apply(DoubleUnaryOperator.identity()));
            }
            return apply(shown);
        }

        private double apply(DoubleUnaryOperator shown) {
            return function.rule().applyAsDouble(arguments.stream().mapToDouble(argument -> argument.evaluate(shown)).toArray());
        }

        @Override
        public List<Expression> children() {
            return arguments;
        }
    }

    /**
     * The derivative of one quantity by another that it directly depends on: a factor of the chain rule.
     *
     * @param form what the derivative is, such as the weight between the two
     */
    record LocalDerivative(Symbol symbol, Referent of, Referent by, Expression form) implements Expression {
        @Override
        public double evaluate(DoubleUnaryOperator shown) {
            return form.evaluate(shown);
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
        public double evaluate(DoubleUnaryOperator shown) {
            return body.evaluate(shown);
        }

        @Override
        public List<Expression> children() {
            return List.of(body);
        }
    }
}
