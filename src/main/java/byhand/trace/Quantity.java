package byhand.trace;

import byhand.formula.Referent;
import byhand.network.MomentKind;
import byhand.network.Network;
import byhand.network.OptimizerSetting;
import byhand.network.ParameterId;
import java.util.List;
import java.util.Optional;

/** Something that has a value in an iteration: given from outside, a parameter, or computed by a step. Indices count from 1. */
public sealed interface Quantity extends Referent {

    /** The quantity that stands in the diagram: a gradient, a moment and an updated value are shown where what they belong to is. */
    default Quantity shownAt() {
        return this;
    }

    /** Whether it has a place of its own in a picture of the network. */
    default boolean hasPlace() {
        return this instanceof Placed;
    }

    /** The place within its column in a picture of the network, from 1; 0 for what stands in none. */
    default int index() {
        return 0;
    }

    /** The parameter that it is or belongs to. */
    default Optional<ParameterId> parameter() {
        return shownAt() instanceof Parameter parameter ? Optional.of(parameter.id()) : Optional.empty();
    }

    /** The same of another parameter; itself, if it belongs to none. */
    default Quantity of(ParameterId id) {
        return this;
    }

    /** The same of all the parameters that are one with the one that it belongs to, itself among them. */
    default List<Quantity> everywhere(Network network) {
        Optional<ParameterId> parameter = parameter();
        return network.shared().isEmpty() || parameter.isEmpty() ? List.of(this)
                : network.together(parameter.get()).stream().map(this::of).toList();
    }

    /** What goes into a neuron's activation function: the pre-activation, or the activation itself where that is the identity. */
    static OfNeuron weightedSum(Network network, int layer, int neuron) {
        return network.hasPreActivation(layer) ? new PreActivation(layer, neuron) : new Activation(layer, neuron);
    }

    /** What a weight multiplies: an input, or an activation of the layer before. */
    static Quantity source(ParameterId.Weight weight) {
        return weight.layer() == 1 ? new Input(weight.from()) : new Activation(weight.layer() - 1, weight.from());
    }

    /** A quantity with a place of its own in a picture of the network. */
    sealed interface Placed extends Quantity {
    }

    /** What a neuron computes in the forward pass. */
    sealed interface OfNeuron extends Placed {
        /** The neuron's layer, from 1. */
        int layer();

        /** Which neuron of its layer. */
        int neuron();

        @Override
        default int index() {
            return neuron();
        }

        /** The activation of the same neuron. */
        default Activation activation() {
            return new Activation(layer(), neuron());
        }

        /** The pre-activation of the same neuron; not there if its activation function is the identity. */
        default PreActivation preActivation() {
            return new PreActivation(layer(), neuron());
        }

        /** The other one of the two. */
        OfNeuron other();

        /** Whether it is a weighted sum: a pre-activation is, and an activation where no other function than the identity follows. */
        boolean isWeightedSum(Network network);
    }

    /** An input of the network. */
    record Input(int index) implements Placed {
    }

    /** The target of an output neuron. */
    record Target(int index) implements Placed {
    }

    /** The optimizer's learning rate. */
    record LearningRate() implements Quantity {
    }

    /** A setting of the optimizer other than the learning rate. */
    record Setting(OptimizerSetting setting) implements Quantity {
    }

    /** How many updates there have been, with this iteration's. */
    record UpdateCount() implements Quantity {
    }

    /** A weight or a bias, before the update. */
    record Parameter(ParameterId id) implements Placed {
        @Override
        public boolean equals(Object other) {
            return other instanceof Parameter parameter && parameter.id.equals(id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }

        @Override
        public Quantity of(ParameterId other) {
            return new Parameter(other);
        }
    }

    /** The weighted sum z that goes into a neuron's activation function. A layer with the identity has none. */
    record PreActivation(int layer, int neuron) implements OfNeuron {
        @Override
        public OfNeuron other() {
            return activation();
        }

        @Override
        public boolean isWeightedSum(Network network) {
            return true;
        }
    }

    /** The value a that a neuron gives on. */
    record Activation(int layer, int neuron) implements OfNeuron {
        @Override
        public OfNeuron other() {
            return preActivation();
        }

        @Override
        public boolean isWeightedSum(Network network) {
            return !network.hasPreActivation(layer);
        }
    }

    /** The loss J. */
    record LossValue() implements Placed {
    }

    /** The derivative of the loss by another quantity. */
    record Gradient(Quantity of) implements Quantity {
        @Override
        public boolean equals(Object other) {
            return other instanceof Gradient gradient && gradient.of.equals(of);
        }

        @Override
        public int hashCode() {
            return 31 * of.hashCode() + 1;
        }

        @Override
        public Quantity shownAt() {
            return of.shownAt();
        }

        @Override
        public Quantity of(ParameterId id) {
            return new Gradient(of.of(id));
        }
    }

    /**
     * The loss of one sample of a batch, or a gradient of it, as it goes into that of the batch.
     *
     * @param sample its place among all samples, from 1
     */
    record OfSample(int sample, Quantity of) implements Quantity {
        @Override
        public Quantity shownAt() {
            return of.shownAt();
        }

        @Override
        public Quantity of(ParameterId id) {
            return new OfSample(sample, of.of(id));
        }
    }

    /** The sum of the losses of a batch's samples, or of a gradient of them, where they are too many to be written one by one. */
    record SampleSum(Quantity of) implements Quantity {
        @Override
        public Quantity shownAt() {
            return of.shownAt();
        }

        @Override
        public Quantity of(ParameterId id) {
            return new SampleSum(of.of(id));
        }
    }

    /** A moment of a parameter's gradients, as this iteration's gradient makes it. */
    record Moment(MomentKind kind, ParameterId of) implements Quantity {
        @Override
        public Quantity shownAt() {
            return new Parameter(of);
        }

        @Override
        public Quantity of(ParameterId other) {
            return new Moment(kind, other);
        }
    }

    /** A moment that is kept, as the iteration before has left it. */
    record OldMoment(MomentKind kind, ParameterId of) implements Quantity {
        @Override
        public Quantity shownAt() {
            return new Parameter(of);
        }

        @Override
        public Quantity of(ParameterId other) {
            return new OldMoment(kind, other);
        }
    }

    /** The value of a parameter after the update. */
    record Updated(ParameterId of) implements Quantity {
        @Override
        public boolean equals(Object other) {
            return other instanceof Updated updated && updated.of.equals(of);
        }

        @Override
        public int hashCode() {
            return 31 * of.hashCode() + 2;
        }

        @Override
        public Quantity shownAt() {
            return new Parameter(of);
        }

        @Override
        public Quantity of(ParameterId other) {
            return new Updated(other);
        }
    }

    /** All parameters at once, replaced by their updated values at the end of the iteration. */
    record AllParameters() implements Quantity {
    }
}
