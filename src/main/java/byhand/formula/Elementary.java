package byhand.formula;

import java.util.List;

/** An elementary function of one or two arguments. */
public record Elementary(Function function, List<Expression> arguments) implements Expression {

    /** The functions, each a method of {@link Math}. */
    public enum Function {
        /** The natural logarithm. */
        LN("ln", "\\ln", "log", 1),
        /** ln(1 + x), exact for small x as well. */
        LN_OF_ONE_PLUS("ln1p", "\\mathrm{ln1p}", "log1p", 1),
        /** e^x - 1, exact for small x as well. */
        EXPONENTIAL_MINUS_ONE("expm1", "\\mathrm{expm1}", "expm1", 1),
        /** The hyperbolic tangent. */
        TANH("tanh", "\\tanh", "tanh", 1),
        /** The absolute value, written between bars. */
        ABSOLUTE("abs", "\\mathrm{abs}", "abs", 1),
        /** The larger of two numbers. */
        MAXIMUM("max", "\\max", "max", 2);

        private final Symbol symbol;
        private final String method;
        private final int arity;

        Function(String plain, String tex, String method, int arity) {
            this.symbol = new Symbol(plain, tex);
            this.method = method;
            this.arity = arity;
        }

        /** How the function is written. */
        Symbol symbol() {
            return symbol;
        }

        /** The name of the method of {@link Math} that computes it, from as many doubles as it takes arguments. */
        public String method() {
            return method;
        }

        /** The name of PyTorch's function of tensors. */
        String torch() {
            return arity == 1 ? method : method + "imum";
        }

        /** How many arguments it takes. */
        public int arity() {
            return arity;
        }

        /** @param y the second argument, if there is one */
        private double apply(double x, double y) {
            return switch (this) {
                case LN -> Math.log(x);
                case LN_OF_ONE_PLUS -> Math.log1p(x);
                case EXPONENTIAL_MINUS_ONE -> Math.expm1(x);
                case TANH -> Math.tanh(x);
                case ABSOLUTE -> Math.abs(x);
                case MAXIMUM -> Math.max(x, y);
            };
        }
    }

    public Elementary {
        arguments = List.copyOf(arguments);
        if (arguments.size() != function.arity()) {
            throw new IllegalArgumentException(function + " takes " + function.arity() + " arguments, not " + arguments.size());
        }
    }

    /** The natural logarithm. */
    public static Elementary ln(Expression argument) {
        return new Elementary(Function.LN, List.of(argument));
    }

    /** ln(1 + x), written so, and exact for small x as well. */
    public static Precise lnOfOnePlus(Expression argument) {
        return new Precise(ln(Sum.of(Constant.ONE, argument)), new Elementary(Function.LN_OF_ONE_PLUS, List.of(argument)));
    }

    /** e^x - 1, written so, and exact for small x as well. */
    public static Precise exponentialMinusOne(Expression exponent) {
        return new Precise(new Difference(new Exponential(exponent), Constant.ONE),
                new Elementary(Function.EXPONENTIAL_MINUS_ONE, List.of(exponent)));
    }

    @Override
    public double evaluate(Evaluation numbers) {
        double x = arguments.get(0).evaluate(numbers);
        return function.apply(x, function.arity() == 1 ? 0 : arguments.get(1).evaluate(numbers));
    }

    @Override
    public List<Expression> children() {
        return arguments;
    }
}
