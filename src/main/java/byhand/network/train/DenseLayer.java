package byhand.network.train;

import byhand.formula.Softmax;
import byhand.network.Activation;
import byhand.network.ShapedActivation;
import java.util.List;
import java.util.Optional;

/** A layer of a {@link Trainer}: what an iteration computes for its neurons. */
final class DenseLayer {

    private static final double[] NOTHING = {};

    private final Activation activation;
    private final Optional<RowKernel> value;
    private final Optional<RowKernel> slope;
    private final double[] valueCommon;
    private final double[] slopeCommon;
    private final double[] slopesByOutput;
    private final double[][] weights;
    /** Zeros in a layer without biases: they change no bit of a sum. */
    private final double[] biases;
    private final double[] preActivations;
    private final double[] activations;
    private final double[] deltas;
    private double logSum = Double.NaN;

    /**
     * @param values a row of weights for each neuron, and one of biases; that is empty if the layer has none
     * @param deltas where the derivatives of the loss by the pre-activations are kept, one for each neuron
     */
    DenseLayer(ShapedActivation function, double[][] values, double[] deltas) {
        this.activation = function.kind();
        boolean compiled = activation.isElementwise() && activation != Activation.IDENTITY && activation != Activation.RELU;
        this.value = compiled ? Optional.of(Kernels.activation(activation)) : Optional.empty();
        this.slope = compiled ? Optional.of(Kernels.slope(activation)) : Optional.empty();
        this.valueCommon = common(value, function.shape());
        this.slopeCommon = common(slope, function.shape());
        this.weights = values;
        double[] own = values[values.length - 1];
        int size = values.length - 1;
        this.biases = own.length == size ? own : new double[size];
        this.preActivations = new double[size];
        this.activations = activation == Activation.IDENTITY ? preActivations : new double[size];
        this.deltas = deltas;
        this.slopesByOutput = activation == Activation.SOFTMAX ? new double[biases.length] : NOTHING;
    }

    private static double[] common(Optional<RowKernel> kernel, double shape) {
        double[] common = kernel.map(each -> new double[each.commonLength()]).orElse(NOTHING);
        if (kernel.isPresent()) {
            common[0] = shape;
            kernel.get().prepare(common);
        }
        return common;
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
        if (activation == Activation.RELU) {
            relu();
        } else if (value.isPresent()) {
            value.get().run(0, preActivations.length, preActivations, activations, NOTHING, NOTHING, valueCommon);
        } else if (activation == Activation.SOFTMAX) {
            logSum = Softmax.shares(preActivations, activations);
        } else if (activation != Activation.IDENTITY) {
            throw new IllegalStateException("no way to compute " + activation.id() + " of a whole layer");
        }
    }

    /** Turns deltas that are derivatives by the activations into derivatives by the pre-activations. */
    void throughActivation() {
        if (activation == Activation.RELU) {
            throughRelu();
        } else if (activation == Activation.SOFTMAX) {
            throughSoftmax();
        } else if (slope.isPresent()) {
            slope.get().run(0, deltas.length, preActivations, activations, deltas, NOTHING, slopeCommon);
        }
    }

    /** Every pre-activation acts on all outputs: what {@link Activation#derivative(int, int, List)} says, by hand. */
    private void throughSoftmax() {
        System.arraycopy(deltas, 0, slopesByOutput, 0, deltas.length);
        for (int k = 0; k < deltas.length; k++) {
            double sum = 0;
            for (int j = 0; j < deltas.length; j++) {
                double share = j == k ? activations[j] * (1 - activations[j]) : -(activations[j] * activations[k]);
                sum = j == 0 ? slopesByOutput[j] * share : sum + slopesByOutput[j] * share;
            }
            deltas[k] = sum;
        }
    }

    /** ReLU by hand, as most networks have it: in a layer of a few neurons a call costs more than the function. */
    private void relu() {
        for (int k = 0; k < preActivations.length; k++) {
            activations[k] = Math.max(0, preActivations[k]);
        }
    }

    private void throughRelu() {
        for (int k = 0; k < deltas.length; k++) {
            double z = preActivations[k];
            deltas[k] *= z > 0 ? 1 : z <= 0 ? 0 : Double.NaN;
        }
    }

    /** The logarithm of the sum of all exponentials, of a layer with softmax; NaN of others. */
    double logSum() {
        return logSum;
    }

    /** Whether pre-activations and activations are all finite. */
    boolean isFinite() {
        return FiniteNumbers.only(preActivations) && FiniteNumbers.only(activations);
    }
}
