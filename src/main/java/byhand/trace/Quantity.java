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

    /** A setting of the optimizer other than the learning rate. */
    enum Setting implements Quantity {
        /** The share of the first moment that SGD with momentum keeps. */
        MOMENTUM,
        /** The share of the second moment that RMSprop keeps. */
        DECAY,
        /** The share of the first moment that Adam keeps. */
        BETA1,
        /** The share of the second moment that Adam keeps. */
        BETA2,
        /** What keeps a denominator from 0. */
        EPSILON
    }

    /** How many updates there have been, with this iteration's. */
    record UpdateCount() implements Quantity {
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

    /**
     * What the optimizer remembers of a parameter's gradients, as this iteration's gradient makes it.
     *
     * @param order 1 for the moment of the gradients themselves, 2 for that of their squares
     */
    record Moment(int order, ParameterId of) implements Quantity {
    }

    /** The same as the iteration before has left it. */
    record OldMoment(int order, ParameterId of) implements Quantity {
    }

    /** The value of a parameter after the update. */
    record Updated(ParameterId of) implements Quantity {
    }

    /** All parameters at once, replaced by their updated values at the end of the iteration. */
    record AllParameters() implements Quantity {
    }
}
