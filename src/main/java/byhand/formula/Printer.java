package byhand.formula;

import java.util.List;

/** Writes an expression in a notation, with the parentheses that it needs and no others. */
final class Printer {

    private static final int ANY = 0;
    private static final int TERM = 1;
    private static final int FACTOR = 2;
    private static final int POWER = 3;
    private static final int ATOM = 4;

    private final Notation notation;
    private final Detail detail;
    private final Numerals numerals;

    Printer(Notation notation, Detail detail, Numerals numerals) {
        this.notation = notation;
        this.detail = detail;
        this.numerals = numerals;
    }

    String print(Expression expression) {
        return print(expression, ANY, true, notation.breakPoint());
    }

    /**
     * @param least the precedence below which the expression is put in parentheses
     * @param first whether nothing stands to the left within the same parentheses, so that a minus sign needs none
     * @param mark  what to put before the operators of this level
     */
    private String print(Expression expression, int least, boolean first, String mark) {
        if (expression instanceof Expression.Operand operand) {
            return notation.operand(operand.index(), print(operand.body(), least, first, ""));
        }
        if (expression instanceof Expression.LocalDerivative derivative) {
            return detail == Detail.SYMBOLS ? notation.symbol(derivative.symbol()) : print(derivative.form(), least, first, mark);
        }
        if (expression instanceof Expression.Vanishing vanishing) {
            return vanishing(vanishing, least, first, mark);
        }
        if (expression instanceof Abbreviation abbreviation) {
            return print(detail == Detail.SYMBOLS ? abbreviation.symbols() : abbreviation.form(), least, first, mark);
        }
        if (expression instanceof Precise precise) {
            return print(precise.written(), least, first, mark);
        }
        if (expression instanceof Cases cases) {
            return notation.isCode() ? notation.cases(inner(cases.subject()), cases.bound(), inner(cases.above()), inner(cases.below()))
                    : print(cases.holding(), least, first, mark);
        }
        if (expression instanceof Call call) {
            return print(call, least, first);
        }
        if (expression instanceof Elementary elementary) {
            return notation.elementary(elementary.function(), inner(elementary.arguments()));
        }
        if (expression instanceof Expression.Variable variable) {
            return detail == Detail.NUMBERS ? number(variable.number(), least, first) : symbol(variable.symbol(), least);
        }
        if (expression instanceof Expression.Constant constant) {
            return constant.symbol().filter(symbol -> !notation.isCode()).map(notation::symbol)
                    .orElseGet(() -> number(constant.number(), least, first));
        }
        int precedence = precedence(expression);
        boolean wrap = precedence < least || !first && expression instanceof Expression.Negation;
        String body = wrap ? body(expression, true, "") : body(expression, first, mark);
        return wrap ? notation.parenthesized(body) : body;
    }

    private String print(Call call, int least, boolean first) {
        if (notation.isCode()) {
            return print(call.body(), least, first, "");
        }
        if (detail == Detail.NUMBERS && call.opaque()) {
            return number(call.value(), least, first);
        }
        if (detail != Detail.SYMBOLS && !call.opaque()) {
            return print(call.body(), least, first, "");
        }
        return notation.call(call.name(), inner(call.arguments()));
    }

    /** Code has a function of its own for a factor times a logarithm. */
    private String vanishing(Expression.Vanishing vanishing, int least, boolean first, String mark) {
        if (!notation.isCode()) {
            boolean nothing = detail == Detail.NUMBERS && vanishing.isWithoutForm();
            return nothing ? number(0, least, first) : print(vanishing.form(), least, first, mark);
        }
        List<Elementary> logarithms = vanishing.form().below(Elementary.class);
        if (logarithms.size() != 1 || logarithms.get(0).function() != Elementary.Function.LN) {
            throw new IllegalStateException("no code for what is 0 with its factor but is no product with a logarithm");
        }
        return notation.timesLogarithm(inner(vanishing.factor()), inner(logarithms.get(0).arguments().get(0)));
    }

    private List<String> inner(List<Expression> expressions) {
        return expressions.stream().map(this::inner).toList();
    }

    private String inner(Expression expression) {
        return print(expression, ANY, true, "");
    }

    private String number(double number, int least, boolean first) {
        String written = notation.number(number, numerals);
        boolean negative = written.startsWith(notation.minus());
        boolean power = written.contains("10^") || written.contains("×");
        boolean wrap = negative && (!first || least >= POWER) || power && least >= POWER;
        return wrap ? notation.parenthesized(written) : written;
    }

    /** A derivative is a quotient, and to be kept together under a power or in a fraction. */
    private String symbol(Symbol symbol, int least) {
        boolean quotient = symbol.plain().contains("/");
        return quotient && least >= POWER ? notation.parenthesized(notation.symbol(symbol)) : notation.symbol(symbol);
    }

    private static int precedence(Expression expression) {
        if (expression instanceof Expression.Sum || expression instanceof Expression.Difference) {
            return TERM;
        }
        if (expression instanceof Expression.Product || expression instanceof Expression.Negation
                || expression instanceof Expression.Fraction) {
            return FACTOR;
        }
        if (expression instanceof Expression.Square || expression instanceof Expression.Power
                || expression instanceof Expression.Exponential) {
            return POWER;
        }
        return ATOM;
    }

    private String body(Expression expression, boolean first, String mark) {
        if (expression instanceof Expression.Sum sum) {
            StringBuilder out = new StringBuilder(print(sum.terms().get(0), TERM, first, ""));
            sum.terms().stream().skip(1).forEach(term -> out.append(mark).append(" + ").append(print(term, FACTOR, false, "")));
            return out.toString();
        }
        if (expression instanceof Expression.Difference difference) {
            return print(difference.left(), TERM, first, "") + mark + " " + notation.minus() + " "
                    + print(difference.right(), FACTOR, false, "");
        }
        if (expression instanceof Expression.Product product) {
            return product(product, first, mark);
        }
        if (expression instanceof Expression.Fraction fraction) {
            int least = notation.fractionsHaveBars() ? ANY : POWER;
            return notation.fraction(print(fraction.numerator(), least, true, ""), print(fraction.denominator(), least, true, ""));
        }
        if (expression instanceof Expression.Square square) {
            return notation.square(print(square.base(), ATOM, true, ""));
        }
        if (expression instanceof Expression.Power power) {
            return notation.power(print(power.base(), ATOM, true, ""), inner(power.exponent()));
        }
        if (expression instanceof Expression.Root root) {
            return notation.root(inner(root.radicand()));
        }
        if (expression instanceof Expression.Exponential exponential) {
            return notation.exponential(inner(exponential.exponent()));
        }
        if (expression instanceof Expression.Negation negation) {
            return notation.minus() + print(negation.body(), FACTOR, false, "");
        }
        throw new IllegalStateException("no way to write " + expression.getClass().getSimpleName());
    }

    /** In symbols, a number before a factor is written without an operator between them. */
    private String product(Expression.Product product, boolean first, String mark) {
        List<Expression> factors = product.factors();
        StringBuilder out = new StringBuilder(print(factors.get(0), FACTOR, first, ""));
        for (int i = 1; i < factors.size(); i++) {
            boolean coefficient = detail != Detail.NUMBERS && !notation.isCode() && factors.get(i - 1) instanceof Expression.Constant;
            out.append(coefficient ? " " : mark + notation.times(detail == Detail.NUMBERS));
            out.append(print(factors.get(i), FACTOR, false, ""));
        }
        return out.toString();
    }
}
