package byhand.network;

import byhand.formula.Cases;
import byhand.formula.Expression;
import byhand.formula.Expression.Constant;
import byhand.formula.Expression.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * An activation function as a layer has it.
 *
 * @param kind  which one
 * @param shape the number of its {@link Activation#setting}; 0 if it has none
 */
public record ShapedActivation(Activation kind, double shape) {

    /** More than the jump of softplus at its threshold. */
    private static final double SMALLEST_JUMP = 1e-6;
    private static final Variable Z = Slot.variable(Slot.Kind.ROW, 0);
    private static final Variable A = Slot.variable(Slot.Kind.ROW, 1);

    public ShapedActivation {
        boolean fits = kind.setting().map(setting -> setting.range().holds(shape)).orElse(shape == 0);
        if (!fits) {
            throw new IllegalArgumentException(kind.id() + " cannot have " + shape);
        }
    }

    /** The activation a for the pre-activation z. */
    public Expression value(Expression z) {
        return kind.value(z, Constant.of(shape));
    }

    /**
     * The derivative da/dz.
     *
     * @param z the pre-activation
     * @param a {@link #value} of z
     */
    public Expression derivative(Expression z, Expression a) {
        return kind.derivative(z, a, Constant.of(shape));
    }

    /**
     * The activation of a neuron.
     *
     * @param neuron which of the layer's, from 1
     * @param layer  the pre-activations of the whole layer
     */
    public Expression value(int neuron, List<? extends Expression> layer) {
        return kind.value(neuron, layer, Constant.of(shape));
    }

    /** The activation for a number. */
    public double value(double z) {
        return value(Z).evaluate(Slot.numbers(z));
    }

    /**
     * The derivative for numbers.
     *
     * @param z the pre-activation
     * @param a {@link #value(double)} of z
     */
    public double derivative(double z, double a) {
        return derivative(Z, A).evaluate(Slot.numbers(z, a));
    }

    /**
     * The function in PyTorch.
     *
     * @param z the Python expression that it is applied to
     */
    public String torch(String z) {
        return kind.torch().replace("{shape}", String.valueOf(shape).replace('E', 'e')).replace("{z}", z);
    }

    /** Where pieces of the function meet with different slopes: the kink of ReLU and leaky ReLU, the threshold of softplus. */
    public List<Double> joints() {
        return bounds().stream().filter(bound -> jump(bound) != 0).toList();
    }

    /** Whether the slope jumps at z: there the derivative is a convention, not a limit. */
    public boolean hasKinkAt(double z) {
        return bounds().stream().anyMatch(bound -> bound == z) && jump(z) > SMALLEST_JUMP;
    }

    /** Where one piece of the function's derivative ends and the next begins. */
    private List<Double> bounds() {
        List<Double> bounds = new ArrayList<>();
        if (kind.isElementwise()) {
            derivative(Z, A).computesWith(part -> {
                if (part instanceof Cases cases && Slot.isRow(cases.subject(), 0)) {
                    bounds.add(cases.bound());
                }
                return false;
            });
        }
        return bounds;
    }

    /** How much the slopes at both sides of z differ. */
    private double jump(double z) {
        return Math.abs(slope(Math.nextUp(z)) - slope(Math.nextDown(z)));
    }

    private double slope(double z) {
        return derivative(z, value(z));
    }
}
