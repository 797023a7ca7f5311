package byhand.network;

import java.util.function.Function;

/** Which parameter of a network: layers and neurons count from 1. */
public sealed interface ParameterId {

    /** The layer the parameter belongs to, 1 for the first after the inputs. */
    int layer();

    /** The neuron of that layer which uses the parameter. */
    int to();

    /**
     * Different for all parameters of a network as large as can be. What a record has by itself is the same for many of them, and the
     * window's compiler makes slow code of it: tables of all quantities would take most of the time that an iteration's steps take.
     */
    private static int hash(int layer, int from, int to) {
        int most = 128;
        return (layer * most + from) * most + to;
    }

    /** What one of two functions makes of this: the first of a weight, the second of a bias. */
    <T> T either(Function<Weight, T> ofWeight, Function<Bias, T> ofBias);

    /**
     * The weight on the edge from a neuron of the layer before to a neuron of this layer.
     *
     * @param from the neuron of layer {@code layer - 1}, an input if that is 0
     */
    record Weight(int layer, int from, int to) implements ParameterId {
        @Override
        public boolean equals(Object other) {
            return other instanceof Weight weight && weight.layer == layer && weight.from == from && weight.to == to;
        }

        @Override
        public int hashCode() {
            return hash(layer, from, to);
        }

        @Override
        public <T> T either(Function<Weight, T> ofWeight, Function<Bias, T> ofBias) {
            return ofWeight.apply(this);
        }
    }

    /** The bias of a neuron. */
    record Bias(int layer, int to) implements ParameterId {
        @Override
        public boolean equals(Object other) {
            return other instanceof Bias bias && bias.layer == layer && bias.to == to;
        }

        @Override
        public int hashCode() {
            return hash(layer, 0, to);
        }

        @Override
        public <T> T either(Function<Weight, T> ofWeight, Function<Bias, T> ofBias) {
            return ofBias.apply(this);
        }
    }
}
