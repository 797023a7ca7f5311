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
}
