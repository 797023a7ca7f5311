package byhand.network.train;

/**
 * The backward pass through the weighted sums of a layer, from the derivatives of the loss by them, and the update of the layer's
 * parameters. All derivatives are taken with the parameters as they were before the update.
 */
sealed interface Descent permits PlainDescent, SeparateDescent {

    /**
     * Stores the derivatives by the parameters and updates the parameters.
     *
     * @param in the activations of the layer before
     */
    void run(double[] in);

    /**
     * The same; stores the derivatives by the activations of the layer before, too.
     *
     * @param before receives them, as many as {@code in} has numbers
     */
    void run(double[] in, double[] before);

    /** Updates the layer's parameters by derivatives that are stored already. */
    void update();

    /** Whether the derivatives by the parameters, their moments and their updated values are all finite. */
    boolean isFinite();
}
