package byhand.network;

/** A layer of a {@link Trainer}: what an iteration computes for its neurons. */
final class DenseLayer {

    private final Activation activation;
    private final double[][] weights;
    private final double[] biases;
    private final double[] preActivations;
    private final double[] activations;
    private final double[] deltas;

    /**
     * @param values a row of weights for each neuron, and one of biases
     * @param deltas where the derivatives of the loss by the pre-activations are kept, one for each neuron
     */
    DenseLayer(Activation activation, double[][] values, double[] deltas) {
        this.activation = activation;
        this.weights = values;
        this.biases = values[values.length - 1];
        this.preActivations = new double[biases.length];
        this.activations = activation == Activation.IDENTITY ? preActivations : new double[biases.length];
        this.deltas = deltas;
    }

    /** z; of a layer with the identity the same as a. */
    double[] preActivations() {
        return preActivations;
    }

    /** a, one for each neuron. */
    double[] activations() {
        return activations;
    }

    /** The derivatives of the loss by the pre-activations. */
    double[] deltas() {
        return deltas;
    }

    /** Computes pre-activations and activations, from the activations of the layer before. */
    void forward(double[] in) {
        WeightedSums.compute(weights, biases, in, preActivations);
        switch (activation) {
            case IDENTITY -> {
                // They are the same array.
            }
            case RELU -> relu();
            default -> activation.apply(preActivations, activations);
        }
    }

    /** Turns deltas that are derivatives by the activations into derivatives by the pre-activations. */
    void throughActivation() {
        switch (activation) {
            case IDENTITY -> {
                // They are the same.
            }
            case RELU -> throughRelu();
            default -> {
                for (int k = 0; k < deltas.length; k++) {
                    deltas[k] *= activation.derivative(preActivations[k], activations[k]);
                }
            }
        }
    }

    /** Named, the constant's methods can be compiled into the loop. */
    private void relu() {
        for (int k = 0; k < preActivations.length; k++) {
            activations[k] = Activation.RELU.value(preActivations[k]);
        }
    }

    private void throughRelu() {
        for (int k = 0; k < deltas.length; k++) {
            deltas[k] *= Activation.RELU.derivative(preActivations[k], activations[k]);
        }
    }

    /** Whether pre-activations and activations are all finite. */
    boolean isFinite() {
        return FiniteNumbers.only(preActivations) && FiniteNumbers.only(activations);
    }
}
