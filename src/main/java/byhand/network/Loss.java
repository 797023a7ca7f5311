package byhand.network;

/** A loss function of a layer's outputs y and the targets Y. */
public enum Loss {
    /** J = sum over the outputs of 1/2 (y - Y)². */
    HALF_SQUARED_ERROR("half-squared-error");

    private final String id;

    Loss(String id) {
        this.id = id;
    }

    /** The name in scenario files, such as {@code half-squared-error}. */
    public String id() {
        return id;
    }
}
