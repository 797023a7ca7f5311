package byhand.network;

/**
 * How much of a loss is the noise of rounding: the error of every sum and of every output, times what the loss makes of it (a running error
 * analysis, Higham, Accuracy and Stability of Numerical Algorithms, 2002, section 3.3).
 *
 * @param trainer has done an iteration with the network's values
 */
record RoundingNoise(Network network, Loss loss, Trainer trainer) {

    /** The noise in the loss of the trainer's last iteration. */
    double ofLoss(double value, double[] input, double[] target) {
        double noise = Math.abs(value);
        double[] y = trainer.activations(network.depth());
        double[] slopes = new double[y.length];
        loss.slopes(y, target, slopes);
        for (int k = 0; k < y.length; k++) {
            noise += switch (loss) {
                case HALF_SQUARED_ERROR, MEAN_SQUARED_ERROR -> Math.abs(slopes[k]) * (Math.abs(y[k]) + Math.abs(target[k]));
                case BINARY_CROSS_ENTROPY -> (ofLogarithm(target[k], y[k]) + ofLogarithmOfComplement(1 - target[k], y[k])) / y.length;
                case CROSS_ENTROPY -> ofLogarithm(target[k], y[k]);
            };
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

    /** The logarithm turns a relative error into an absolute one; below the smallest normal number, relative errors grow. */
    private static double ofLogarithm(double factor, double y) {
        return factor == 0 ? 0 : Math.abs(factor) * Math.max(1, Double.MIN_NORMAL / y);
    }

    /** The difference 1 - y has y's absolute error. */
    private static double ofLogarithmOfComplement(double factor, double y) {
        return factor == 0 ? 0 : Math.abs(factor / (1 - y));
    }

    private static double sumOfSizes(Layer layer, int neuron, double[] in) {
        double sum = Math.abs(layer.biases().get(neuron));
        for (int i = 0; i < in.length; i++) {
            sum += Math.abs(layer.weights().get(neuron).get(i) * in[i]);
        }
        return sum;
    }
}
