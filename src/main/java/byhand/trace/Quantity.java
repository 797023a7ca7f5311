package byhand.trace;

import byhand.formula.Referent;
import byhand.network.ParameterId;

/** Something that has a value in an iteration: given from outside, a parameter, or computed by a step. Indices count from 1. */
public sealed interface Quantity extends Referent {

    /** An input of the network. */
    record Input(int index) implements Quantity {
    }

    /** The target of an output neuron. */
    record Target(int index) implements Quantity {
    }

    /** The optimizer's learning rate. */
    record LearningRate() implements Quantity {
    }

    /** A weight or a bias, before the update. */
    record Parameter(ParameterId id) implements Quantity {
    }

    /** The weighted sum z that goes into a neuron's activation function. A layer with the identity has none. */
    record PreActivation(int layer, int neuron) implements Quantity {
    }

    /** The value a that a neuron gives on. */
    record Activation(int layer, int neuron) implements Quantity {
    }

    /** The loss J. */
    record LossValue() implements Quantity {
    }

    /** The derivative of the loss by another quantity. */
    record Gradient(Quantity of) implements Quantity {
    }

    /** The value of a parameter after the update. */
    record Updated(ParameterId of) implements Quantity {
    }

    /** All parameters at once, replaced by their updated values at the end of the iteration. */
    record AllParameters() implements Quantity {
    }
}
