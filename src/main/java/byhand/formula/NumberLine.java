package byhand.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An expression with numbers put in, as it is written, and what comes out for a reader who calculates with just these numbers.
 *
 * @param calculated what comes out; empty if a number is not finite or there is no result
 * @param exact      whether every number is written without loss
 */
record NumberLine(Optional<BigDecimal> calculated, boolean exact) {

    /** What is left of the digits that are calculated with when the last ones are taken as noise. */
    private static final MathContext ALMOST_ALL = new MathContext(50);

    /** How an expression's line comes out if numbers are written so. */
    static NumberLine of(Expression expression, Numerals numerals) {
        Set<Double> numbers = new LinkedHashSet<>();
        Optional<BigDecimal> calculated = calculated(expression, numerals, numbers);
        return new NumberLine(calculated, numbers.stream().allMatch(numerals::exact));
    }

    private static Optional<BigDecimal> calculated(Expression expression, Numerals numerals, Set<Double> numbers) {
        return new Calculator(number -> {
            numbers.add(number);
            return numerals.written(number).number();
        }).calculate(expression);
    }

    /**
     * How numbers are to be written so that the line gives the value to its last digit: all as wished, but those of the line with as many
     * digits more as it takes. Where no digits suffice, because the value has drowned in the rounding of binary arithmetic, it is written
     * as what the line gives.
     */
    static Numerals sufficient(Expression expression, double value, Numerals wish) {
        Numerals usual = wish.usual();
        Set<Double> numbers = new LinkedHashSet<>();
        if (!Double.isFinite(value) || calculated(expression, usual, numbers).isEmpty()) {
            return usual;
        }
        Numerals line = kept(expression, value, usual, numbers).orElseGet(() -> asCalculated(expression, value, usual, numbers));
        return expression instanceof Expression.Product product ? withFactors(product, value, line) : line;
    }

    /**
     * The same, but with as many digits more for the factors of a product that are no numbers of the line, as y - Y is one, that they
     * multiply to the value as it is written, if any do: the diagram has them beside their edges.
     */
    private static Numerals withFactors(Expression.Product product, double value, Numerals line) {
        Set<Double> factors = product.factors().stream().map(Expression::value)
                .filter(factor -> !isAmong(factor, line) && Math.abs(factor) != Math.abs(value)).collect(Collectors.toSet());
        if (!product.factors().stream().map(Expression::value).allMatch(Double::isFinite)) {
            return line;
        }
        for (int more = 0; more <= Rounding.ALL; more++) {
            Numerals finer = line.alsoFiner(factors, more);
            BigDecimal multiplied = product.factors().stream().map(factor -> finer.written(factor.value()).number())
                    .reduce(BigDecimal.ONE, BigDecimal::multiply);
            if (isSame(finer.rounding().rounded(multiplied, 0), finer.rounding().rounded(finer.written(value).number(), 0))) {
                return more == 0 ? line : finer;
            }
        }
        return line;
    }

    /** The fewest digits of some numbers with which the line gives the value as it is written then; empty if there are none. */
    private static Optional<Numerals> kept(Expression expression, double value, Numerals usual, Set<Double> numbers) {
        for (int more = 0; more <= Rounding.BEYOND; more++) {
            Numerals finer = usual.finer(numbers, more);
            Optional<BigDecimal> result = result(expression, value, finer, more);
            if (result.isPresent() && isSame(result.get(), finer.written(value).number())) {
                return Optional.of(finer);
            }
        }
        return Optional.empty();
    }

    /** The fewest digits with which the line gives the same as with all that there are. */
    private static Numerals asCalculated(Expression expression, double value, Numerals usual, Set<Double> numbers) {
        Optional<BigDecimal> last = result(expression, value, usual.finer(numbers, Rounding.ALL), Rounding.ALL);
        for (int more = 0; more <= Rounding.ALL; more++) {
            Numerals finer = usual.finer(numbers, more);
            Optional<BigDecimal> result = result(expression, value, finer, more);
            if (result.isPresent() && result.equals(last) && !isAmong(value, finer)) {
                boolean exact = of(expression, finer).isResult(result.get());
                return finer.with(value, new Numerals.Written(result.get(), exact));
            }
        }
        return withoutValue(expression, value, usual, numbers);
    }

    /** Where the value is among the numbers and gets ever more digits with them, it keeps the usual ones. */
    private static Numerals withoutValue(Expression expression, double value, Numerals usual, Set<Double> numbers) {
        Set<Double> others = new LinkedHashSet<>(numbers);
        others.removeIf(number -> Math.abs(number) == Math.abs(value));
        return kept(expression, value, usual, others).orElse(usual);
    }

    /** The result has as many digits as are usual, unless the same number is one of the line and needs more. */
    private static Optional<BigDecimal> result(Expression expression, double value, Numerals numerals, int more) {
        boolean usual = !isAmong(value, numerals) || numerals.written(value).equals(numerals.usual().written(value));
        return of(expression, numerals).calculated().map(calculated -> numerals.rounding().rounded(calculated, usual ? 0 : more));
    }

    private static boolean isAmong(double value, Numerals numerals) {
        return numerals.special().containsKey(Math.abs(value));
    }

    /** A double cannot be nearer to 0 than its smallest number, but what is calculated can. */
    private static boolean isSame(BigDecimal calculated, BigDecimal written) {
        return calculated.compareTo(written) == 0
                || written.signum() == 0 && calculated.abs().compareTo(BigDecimal.valueOf(Double.MIN_VALUE)) < 0;
    }

    /** Whether the line and a result are both exact as written. Dividing by 1/3 does not make it less so, and what is times 0 is 0. */
    boolean isResult(BigDecimal written) {
        return (exact || written.signum() == 0) && calculated.isPresent() && calculated.get().round(ALMOST_ALL).compareTo(written) == 0;
    }
}
