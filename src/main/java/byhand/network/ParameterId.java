package byhand.network;

/** Which parameter of a network: layers and neurons count from 1. */
public sealed interface ParameterId {

    /** The layer the parameter belongs to, 1 for the first after the inputs. */
    int layer();

    /** The neuron of that layer which uses the parameter. */
    int to();

    /**
     * The weight on the edge from a neuron of the layer before to a neuron of this layer.
     *
     * @param from the neuron of layer {@code layer - 1}, an input if that is 0
     */
    record Weight(int layer, int from, int to) implements ParameterId {
    }

    /** The bias of a neuron. */
    record Bias(int layer, int to) implements ParameterId {
    }
}
