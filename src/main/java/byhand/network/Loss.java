package byhand.network;

/** A loss function of the network's outputs y and the targets Y; n is how many outputs there are. */
public enum Loss {
    /** J = sum over the outputs of 1/2 (y - Y)². */
    HALF_SQUARED_ERROR("half-squared-error"),
    /** J = 1/n sum of (y - Y)², {@code torch.nn.MSELoss}. */
    MEAN_SQUARED_ERROR("mean-squared-error"),
    /**
     * J = -1/n sum of (Y ln y + (1 - Y) ln (1 - y)), {@code torch.nn.BCELoss} without its bound on the logarithm, on a layer of sigmoids.
     * There the slope of J by a pre-activation is (y - Y) / n: the factor y (1 - y) of the sigmoid cancels.
     */
    BINARY_CROSS_ENTROPY("binary-cross-entropy"),
    /**
     * J = - sum of Y ln y on a softmax layer. There the slope of J by a pre-activation is y sum(Y) - Y, which is y - Y for targets that
     * add up to 1.
     */
    CROSS_ENTROPY("cross-entropy");

    private final String id;

    Loss(String id) {
        this.id = id;
    }

    /** The name in scenario files, such as {@code half-squared-error}. */
    public String id() {
        return id;
    }

    /**
     * Whether the loss can stand behind a last layer with this activation: cross-entropy goes with softmax and nothing else does, binary
     * cross-entropy takes a sigmoid, and the squared errors take any function of one pre-activation.
     */
    public boolean fits(Activation output) {
        return switch (this) {
            case HALF_SQUARED_ERROR, MEAN_SQUARED_ERROR -> output.isElementwise();
            case BINARY_CROSS_ENTROPY -> output == Activation.SIGMOID;
            case CROSS_ENTROPY -> output == Activation.SOFTMAX;
        };
    }

    /**
     * Whether loss and last activation are differentiated together, straight to the pre-activations: what cancels on paper would otherwise
     * become 0 times infinity where an output is 0 or 1.
     */
    public boolean isFusedWithActivation() {
        return this == BINARY_CROSS_ENTROPY || this == CROSS_ENTROPY;
    }

    /** The loss J of all outputs y, for their targets; an output whose target gives it no share does not count, even if it is 0 or 1. */
    double value(double[] y, double[] target) {
        double sum = 0;
        for (int k = 0; k < y.length; k++) {
            sum += term(y[k], target[k]);
        }
        return switch (this) {
            case HALF_SQUARED_ERROR -> sum;
            case MEAN_SQUARED_ERROR -> sum / y.length;
            case BINARY_CROSS_ENTROPY -> -sum / y.length;
            case CROSS_ENTROPY -> -sum;
        };
    }

    private double term(double y, double target) {
        double error = y - target;
        return switch (this) {
            case HALF_SQUARED_ERROR -> 0.5 * (error * error);
            case MEAN_SQUARED_ERROR -> error * error;
            case BINARY_CROSS_ENTROPY -> logarithm(target, y) + logarithm(1 - target, 1 - y);
            case CROSS_ENTROPY -> logarithm(target, y);
        };
    }

    /**
     * The derivative of J by one output y.
     *
     * @param outputs n
     */
    private double slope(double y, double target, int outputs) {
        return switch (this) {
            case HALF_SQUARED_ERROR -> y - target;
            case MEAN_SQUARED_ERROR -> 2 * (y - target) / outputs;
            case BINARY_CROSS_ENTROPY -> (share(1 - target, 1 - y) - share(target, y)) / outputs;
            case CROSS_ENTROPY -> -share(target, y);
        };
    }

    /**
     * The derivatives of J by the pre-activations of all outputs y, if loss and activation are differentiated together; otherwise by the
     * outputs themselves.
     *
     * @param slopes receives them; of the same length
     */
    void slopes(double[] y, double[] target, double[] slopes) {
        double total = this == CROSS_ENTROPY ? sum(target) : 1;
        for (int k = 0; k < y.length; k++) {
            slopes[k] = switch (this) {
                case HALF_SQUARED_ERROR, MEAN_SQUARED_ERROR -> slope(y[k], target[k], y.length);
                case BINARY_CROSS_ENTROPY -> (y[k] - target[k]) / y.length;
                case CROSS_ENTROPY -> y[k] * total - target[k];
            };
        }
    }

    /** Whether the derivatives of J by the outputs y themselves are all finite, which they need not be where those by others are. */
    boolean slopesByOutputAreFinite(double[] y, double[] target) {
        for (int k = 0; k < y.length; k++) {
            if (!Double.isFinite(slope(y[k], target[k], y.length))) {
                return false;
            }
        }
        return true;
    }

    private static double sum(double[] target) {
        double total = 0;
        for (double each : target) {
            total += each;
        }
        return total;
    }

    private static double logarithm(double factor, double argument) {
        return factor == 0 ? 0 : factor * Math.log(argument);
    }

    private static double share(double numerator, double denominator) {
        return numerator == 0 ? 0 : numerator / denominator;
    }
}
