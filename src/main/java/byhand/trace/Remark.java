package byhand.trace;

import byhand.network.ParameterId;
import java.util.List;

/** Something about a step that is worth a sentence beside its formula. */
public sealed interface Remark {

    /**
     * The neuron's pre-activation is exactly where the slope of its activation function jumps, so that the derivative is a convention.
     *
     * @param convention the derivative as it is taken there
     * @param unmoved    the neuron's parameters, if that derivative leaves them without a gradient; otherwise empty
     */
    record OnKink(Quantity.PreActivation at, double convention, List<ParameterId> unmoved) implements Remark {
    }

    /**
     * The neuron's activation function is flat at its pre-activation, so that no gradient passes.
     *
     * @param unmoved the parameters that therefore have no gradient
     */
    record Dead(Quantity.PreActivation at, List<ParameterId> unmoved) implements Remark {
    }

    /** The parameter is frozen: the update leaves it as it is. */
    record Frozen(ParameterId id) implements Remark {
    }
}
