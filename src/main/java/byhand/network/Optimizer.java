package byhand.network;

/**
 * How a gradient g changes a parameter p, exactly as the class of {@code torch.optim} that is named for each. t counts the updates from 1;
 * the moments m and v are 0 before the first one.
 */
public sealed interface Optimizer {

    /** The learning rate, written as the Greek letter eta. */
    double learningRate();

    /** The same optimizer with another learning rate. */
    Optimizer withLearningRate(double learningRate);

    /** The name in scenario files, such as {@code sgd}. */
    String kind();

    /** Whether it keeps a first moment m of the gradients for every parameter. */
    default boolean hasMoment1() {
        return false;
    }

    /** Whether it keeps a second moment v of the gradients for every parameter. */
    default boolean hasMoment2() {
        return false;
    }

    /**
     * Plain gradient descent, {@code SGD} without momentum: p - learningRate g.
     *
     * @param learningRate any finite number
     */
    record Sgd(double learningRate) implements Optimizer {
        @Override
        public Optimizer withLearningRate(double newRate) {
            return new Sgd(newRate);
        }

        @Override
        public String kind() {
            return "sgd";
        }
    }

    /**
     * {@code SGD} with momentum: m = momentum m + g, then p - learningRate m.
     *
     * @param momentum the share of m that stays, 0.9 if a file says nothing
     */
    record Momentum(double learningRate, double momentum) implements Optimizer {
        /** What a file that says nothing means. */
        public static final double DEFAULT_MOMENTUM = 0.9;

        @Override
        public Optimizer withLearningRate(double newRate) {
            return new Momentum(newRate, momentum);
        }

        @Override
        public String kind() {
            return "momentum";
        }

        @Override
        public boolean hasMoment1() {
            return true;
        }
    }

    /**
     * {@code RMSprop}: v = decay v + (1 - decay) g², then p - learningRate g / (sqrt(v) + epsilon).
     *
     * @param decay   the share of v that stays, 0.99 if a file says nothing
     * @param epsilon keeps the denominator from 0, 1e-8 if a file says nothing
     */
    record RmsProp(double learningRate, double decay, double epsilon) implements Optimizer {
        /** What a file that says nothing means. */
        public static final double DEFAULT_DECAY = 0.99;
        /** What a file that says nothing means. */
        public static final double DEFAULT_EPSILON = 1e-8;

        @Override
        public Optimizer withLearningRate(double newRate) {
            return new RmsProp(newRate, decay, epsilon);
        }

        @Override
        public String kind() {
            return "rmsprop";
        }

        @Override
        public boolean hasMoment2() {
            return true;
        }
    }

    /**
     * {@code Adam} (Kingma and Ba, Adam: a method for stochastic optimization, 2015): m = beta1 m + (1 - beta1) g, v = beta2 v + (1 -
     * beta2) g², then p - learningRate (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon).
     *
     * @param beta1   the share of m that stays, 0.9 if a file says nothing
     * @param beta2   the share of v that stays, 0.999 if a file says nothing
     * @param epsilon keeps the denominator from 0, 1e-8 if a file says nothing
     */
    record Adam(double learningRate, double beta1, double beta2, double epsilon) implements Optimizer {
        /** What a file that says nothing means. */
        public static final double DEFAULT_BETA1 = 0.9;
        /** What a file that says nothing means. */
        public static final double DEFAULT_BETA2 = 0.999;
        /** What a file that says nothing means. */
        public static final double DEFAULT_EPSILON = 1e-8;

        @Override
        public Optimizer withLearningRate(double newRate) {
            return new Adam(newRate, beta1, beta2, epsilon);
        }

        @Override
        public String kind() {
            return "adam";
        }

        @Override
        public boolean hasMoment1() {
            return true;
        }

        @Override
        public boolean hasMoment2() {
            return true;
        }
    }
}
