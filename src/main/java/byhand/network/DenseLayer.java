package byhand.network;

/** One layer's part of a {@link Trainer}: where its parameters stand, and what an iteration computes for its neurons. */
final class DenseLayer {

    private final Activation activation;
    private final int fanIn;
    private final int size;
    private final int firstWeight;
    private final int firstBias;
    /** z; of a layer with the identity the same array as a. */
    final double[] preActivations;
    /** a, one for each neuron. */
    final double[] activations;
    /** The derivatives of the loss by the pre-activations. */
    final double[] deltas;

    /** @param firstWeight the place of the layer's first parameter among those of the network */
    DenseLayer(Layer layer, int firstWeight) {
        this.activation = layer.activation();
        this.fanIn = layer.fanIn();
        this.size = layer.size();
        this.firstWeight = firstWeight;
        this.firstBias = firstWeight + size * fanIn;
        this.preActivations = new double[size];
        this.activations = activation == Activation.IDENTITY ? preActivations : new double[size];
        this.deltas = new double[size];
    }

    /** The place after the layer's last parameter. */
    int end() {
        return firstBias + size;
    }

    /** Computes pre-activations and activations for the activations of the layer before. */
    void forward(double[] values, double[] in) {
        for (int to = 0; to < size; to++) {
            double sum = 0;
            int row = firstWeight + to * fanIn;
            for (int from = 0; from < fanIn; from++) {
                sum += values[row + from] * in[from];
            }
            preActivations[to] = sum + values[firstBias + to];
        }
        if (activation != Activation.IDENTITY) {
            activation.apply(preActivations, activations);
        }
    }

    /** Turns deltas that are derivatives by the activations into derivatives by the pre-activations. */
    void throughActivation() {
        for (int k = 0; k < size; k++) {
            deltas[k] *= activation.derivative(preActivations[k], activations[k]);
        }
    }

    /** Stores the derivatives by the layer's parameters, from the deltas and the activations of the layer before. */
    void toParameters(double[] in, double[] gradients) {
        for (int to = 0; to < size; to++) {
            int row = firstWeight + to * fanIn;
            for (int from = 0; from < fanIn; from++) {
                gradients[row + from] = deltas[to] * in[from];
            }
            gradients[firstBias + to] = deltas[to];
        }
    }

    /** Stores the derivatives by the activations of the layer before. */
    void toInputs(double[] values, double[] before) {
        java.util.Arrays.fill(before, 0);
        for (int to = 0; to < size; to++) {
            int row = firstWeight + to * fanIn;
            for (int from = 0; from < fanIn; from++) {
                before[from] += deltas[to] * values[row + from];
            }
        }
    }
}
