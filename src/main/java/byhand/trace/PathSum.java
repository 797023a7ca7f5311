package byhand.trace;

import byhand.formula.Derivation;
import byhand.formula.Expression;
import byhand.formula.Expression.Operand;
import byhand.formula.Expression.Product;
import byhand.formula.Expression.Sum;
import byhand.formula.Expression.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A gradient as the sum over all paths from the loss to the quantity, each the product of the local derivatives on its way: the chain rule
 * without the gradients that were computed before.
 */
final class PathSum {

    /** More paths than this say nothing to anybody. */
    static final int MOST_PATHS = 64;

    private final Trace trace;

    PathSum(Trace trace) {
        this.trace = trace;
    }

    /** The unfolded formula of a gradient's step; empty if it is unfolded already, or if there are more than {@link #MOST_PATHS} paths. */
    Optional<Derivation> of(Step step) {
        if (!(step.quantity() instanceof Quantity.Gradient) || !(step.formula() instanceof Derivation folded) || isUnfolded(folded)) {
            return Optional.empty();
        }
        if (count(folded.expression()) > MOST_PATHS) {
            return Optional.empty();
        }
        return Optional.of(new Derivation(folded.symbol(), sum(paths(folded.expression())), folded.value()));
    }

    private static boolean isUnfolded(Derivation derivation) {
        return factors(derivation.expression()).noneMatch(PathSum::isGradient);
    }

    private static Stream<Expression> factors(Expression expression) {
        if (expression instanceof Operand operand) {
            return factors(operand.body());
        }
        boolean composed = expression instanceof Sum || expression instanceof Product;
        return composed ? expression.children().stream().flatMap(PathSum::factors) : Stream.of(expression);
    }

    private static boolean isGradient(Expression factor) {
        return factor instanceof Variable variable && variable.referent() instanceof Quantity.Gradient;
    }

    private Expression before(Expression gradient) {
        Quantity quantity = (Quantity) ((Variable) gradient).referent();
        return ((Derivation) trace.stepOf(quantity).orElseThrow().formula()).expression();
    }

    /** How many paths there are, or any number above the limit. */
    private long count(Expression expression) {
        if (expression instanceof Operand operand) {
            return count(operand.body());
        } else if (expression instanceof Sum sum) {
            long count = 0;
            for (Expression term : sum.terms()) {
                count += count > MOST_PATHS ? 0 : count(term);
            }
            return count;
        } else if (expression instanceof Product product) {
            return product.factors().stream().mapToLong(this::count).reduce(1, (a, b) -> Math.min(a * b, MOST_PATHS + 1L));
        }
        return isGradient(expression) ? count(before(expression)) : 1;
    }

    private List<List<Expression>> paths(Expression expression) {
        if (expression instanceof Operand operand) {
            return paths(operand.body());
        } else if (expression instanceof Sum sum) {
            return sum.terms().stream().flatMap(term -> paths(term).stream()).toList();
        } else if (expression instanceof Product product) {
            return product.factors().stream().map(this::paths).reduce(List.of(List.of()), PathSum::joined);
        }
        return isGradient(expression) ? paths(before(expression)) : List.of(List.of(expression));
    }

    private static List<List<Expression>> joined(List<List<Expression>> starts, List<List<Expression>> ends) {
        List<List<Expression>> joined = new ArrayList<>();
        for (List<Expression> start : starts) {
            for (List<Expression> end : ends) {
                List<Expression> path = new ArrayList<>(start);
                path.addAll(end);
                joined.add(path);
            }
        }
        return joined;
    }

    /** Of a single path each factor has a colour of its own, of several each path. */
    private static Expression sum(List<List<Expression>> paths) {
        List<Expression> terms = new ArrayList<>();
        for (Expression factor : paths.size() == 1 ? paths.get(0) : List.<Expression>of()) {
            terms.add(new Operand(terms.size(), factor));
        }
        if (paths.size() == 1) {
            return new Product(terms);
        }
        paths.forEach(path -> terms.add(new Operand(terms.size(), new Product(path))));
        return new Sum(terms);
    }
}
