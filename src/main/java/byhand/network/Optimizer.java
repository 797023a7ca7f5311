package byhand.network;

/** How a gradient changes a parameter. */
public sealed interface Optimizer {

    /** The learning rate, written as the Greek letter eta. */
    double learningRate();

    /** The same optimizer with another learning rate. */
    Optimizer withLearningRate(double learningRate);

    /**
     * Plain gradient descent, {@code torch.optim.SGD} without momentum: new value = old value - learning rate * gradient.
     *
     * @param learningRate any finite number
     */
    record Sgd(double learningRate) implements Optimizer {
        @Override
        public Optimizer withLearningRate(double newRate) {
            return new Sgd(newRate);
        }
    }
}
