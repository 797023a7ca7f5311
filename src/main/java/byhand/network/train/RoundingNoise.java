package byhand.network.train;

import byhand.network.Layer;
import byhand.network.Loss;
import byhand.network.Network;

/**
 * How much of a loss is the noise of rounding: the error of every sum and of every output, times what the loss makes of it (a running error
 * analysis, Higham, Accuracy and Stability of Numerical Algorithms, 2002, section 3.3).
 *
 * @param trainer has done an iteration with the network's values
 */
record RoundingNoise(Network network, Loss loss, Trainer trainer) {

    /** How many times a relative error can grow in the logarithm of an output's complement. */
    private static final double SHARPEST = 1e4;

    /** The noise in the loss of the trainer's last iteration. */
    double ofLoss(double value, double[] input, double[] target) {
        double noise = Math.abs(value);
        double[] y = trainer.activations(network.depth());
        for (int k = 0; k < y.length; k++) {
            noise += ofTerm(y[k], target[k], y.length);
        }
        double[] in = input;
        for (int l = 1; l <= network.depth(); l++) {
            double[] deltas = trainer.deltas(l);
            for (int k = 0; k < deltas.length; k++) {
                noise += Math.abs(deltas[k]) * sumOfSizes(network.layer(l), k, in);
            }
            in = trainer.activations(l);
        }
        return noise * Math.ulp(1.0);
    }

    /**
     * What the error of an output makes in the loss. Where that could become larger, the cross-entropies no longer use the output itself.
     */
    private double ofTerm(double y, double target, int outputs) {
        double slope = Math.abs(loss.averaged(loss.slope(y, target), outputs));
        if (!loss.isFusedWithActivation()) {
            return slope * (Math.abs(y) + Math.abs(target));
        }
        double most = SHARPEST * (Math.abs(target) + Math.abs(1 - target));
        return slope * y <= most ? slope * y : most;
    }

    private static double sumOfSizes(Layer layer, int neuron, double[] in) {
        double sum = layer.hasBiases() ? Math.abs(layer.biases().get(neuron)) : 0;
        for (int i = 0; i < in.length; i++) {
            sum += Math.abs(layer.weights().get(neuron).get(i) * in[i]);
        }
        return sum;
    }
}
