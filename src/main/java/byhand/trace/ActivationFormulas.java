package byhand.trace;

import byhand.formula.Expression;
import byhand.formula.Expression.Call;
import byhand.formula.Expression.Constant;
import byhand.formula.Expression.Difference;
import byhand.formula.Expression.Exponential;
import byhand.formula.Expression.Fraction;
import byhand.formula.Expression.Negation;
import byhand.formula.Expression.Product;
import byhand.formula.Expression.Square;
import byhand.formula.Expression.Sum;
import byhand.formula.NamedFunction;
import byhand.network.Activation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How the activation functions of {@link Activation} and their derivatives are written. */
final class ActivationFormulas {

    private static final Expression ONE = Constant.of(1);
    private static final NamedFunction MAX = new NamedFunction("max", "\\max", x -> Arrays.stream(x).reduce(Math::max).orElseThrow(),
            false);
    static final NamedFunction LN = new NamedFunction("ln", "\\ln", x -> Math.log(x[0]), false);

    private ActivationFormulas() {
    }

    /** The activation function applied to z, with its definition. */
    static Expression value(Activation activation, Expression z) {
        return switch (activation) {
            case IDENTITY -> z;
            case RELU -> call(activation, "ReLU", "\\mathrm{ReLU}", z, max(Constant.of(0), z));
            case LEAKY_RELU -> call(activation, "LeakyReLU", "\\mathrm{LeakyReLU}", z,
                    max(Product.of(Constant.of(Activation.LEAK), z), z));
            case SIGMOID -> call(activation, "σ", "\\sigma", z, logistic(z));
            case TANH -> call(activation, "tanh", "\\tanh", z, hyperbolicTangent(z));
            case SOFTPLUS -> call(activation, "softplus", "\\mathrm{softplus}", z,
                    new Call(LN, List.of(new Sum(List.of(ONE, new Exponential(z)))), Optional.empty()));
            case SOFTMAX -> throw new IllegalArgumentException("softmax takes the whole layer");
        };
    }

    /**
     * Softmax of one neuron's pre-activation.
     *
     * @param neuron which of the layer's, from 1
     * @param layer  the pre-activations of the whole layer
     */
    static Expression softmax(int neuron, List<Expression> layer) {
        List<Expression> exponentials = layer.stream().<Expression>map(Exponential::new).toList();
        NamedFunction function = new NamedFunction("softmax", "\\mathrm{softmax}", z -> {
            double[] a = new double[z.length];
            Activation.SOFTMAX.apply(z, a);
            return a[neuron - 1];
        }, false);
        return new Call(function, layer, Optional.of(new Fraction(exponentials.get(neuron - 1), new Sum(exponentials))));
    }

    /** The derivative of the activation function, from z and a = {@link #value} of z. */
    static Expression derivative(Activation activation, Expression z, Expression a) {
        return switch (activation) {
            case IDENTITY -> ONE;
            case RELU -> slope(activation, "ReLU'", "\\mathrm{ReLU}'", z);
            case LEAKY_RELU -> slope(activation, "LeakyReLU'", "\\mathrm{LeakyReLU}'", z);
            case SIGMOID -> Product.of(a, new Difference(ONE, a));
            case TANH -> new Difference(ONE, new Square(a));
            case SOFTPLUS -> new Call(new NamedFunction("σ", "\\sigma", x -> activation.derivative(x[0], Double.NaN), false), List.of(z),
                    Optional.of(logistic(z)));
            case SOFTMAX -> throw new IllegalArgumentException("softmax is differentiated together with the loss");
        };
    }

    private static Expression call(Activation activation, String plain, String tex, Expression z, Expression definition) {
        return new Call(new NamedFunction(plain, tex, x -> activation.value(x[0]), false), List.of(z), Optional.of(definition));
    }

    private static Expression slope(Activation activation, String plain, String tex, Expression z) {
        NamedFunction function = new NamedFunction(plain, tex, x -> activation.derivative(x[0], activation.value(x[0])), true);
        return new Call(function, List.of(z), Optional.empty());
    }

    private static Expression max(Expression left, Expression right) {
        return new Call(MAX, List.of(left, right), Optional.empty());
    }

    private static Expression logistic(Expression z) {
        return new Fraction(ONE, new Sum(List.of(ONE, new Exponential(new Negation(z)))));
    }

    private static Expression hyperbolicTangent(Expression z) {
        Expression grows = new Exponential(z);
        Expression shrinks = new Exponential(new Negation(z));
        return new Fraction(new Difference(grows, shrinks), new Sum(List.of(grows, shrinks)));
    }
}
