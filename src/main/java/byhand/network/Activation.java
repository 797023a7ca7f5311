package byhand.network;

/**
 * An activation function with its derivative, as PyTorch defines them. Both are pure functions of one double; NaN and infinities pass
 * through by the rules of IEEE 754.
 */
public enum Activation {
    /** a = z. A layer with it has no separate pre-activation. */
    IDENTITY("identity") {
        @Override
        public double value(double z) {
            return z;
        }

        @Override
        public double derivative(double z, double a) {
            return 1;
        }
    },
    /** a = max(0, z). The derivative at the kink z = 0 is taken as 0, as {@code torch.relu} does. */
    RELU("relu") {
        @Override
        public double value(double z) {
            return Math.max(0, z);
        }

        @Override
        public double derivative(double z, double a) {
            return z > 0 ? 1 : z <= 0 ? 0 : Double.NaN;
        }
    },
    /** a = max(0.01 z, z). The derivative at the kink z = 0 is taken as 0.01, as {@code torch.nn.functional.leaky_relu} does. */
    LEAKY_RELU("leaky-relu") {
        @Override
        public double value(double z) {
            return z > 0 ? z : LEAK * z;
        }

        @Override
        public double derivative(double z, double a) {
            return z > 0 ? 1 : z <= 0 ? LEAK : Double.NaN;
        }
    },
    /** a = 1 / (1 + e^-z), the logistic function; its derivative is a (1 - a). */
    SIGMOID("sigmoid") {
        @Override
        public double value(double z) {
            return 1 / (1 + Math.exp(-z));
        }

        @Override
        public double derivative(double z, double a) {
            return a * (1 - a);
        }
    },
    /** a = tanh z; its derivative is 1 - a². */
    TANH("tanh") {
        @Override
        public double value(double z) {
            return Math.tanh(z);
        }

        @Override
        public double derivative(double z, double a) {
            return 1 - a * a;
        }
    },
    /**
     * a = ln(1 + e^z); its derivative is the logistic function of z. Above z = 20 the value is z and the derivative 1, the threshold of
     * {@code torch.nn.functional.softplus}, which differs from the exact value by less than 3e-9.
     */
    SOFTPLUS("softplus") {
        @Override
        public double value(double z) {
            return z > SOFTPLUS_THRESHOLD ? z : Math.log1p(Math.exp(z));
        }

        @Override
        public double derivative(double z, double a) {
            return z > SOFTPLUS_THRESHOLD ? 1 : 1 / (1 + Math.exp(-z));
        }
    };

    /** The slope of leaky ReLU for negative z. */
    public static final double LEAK = 0.01;

    private static final double SOFTPLUS_THRESHOLD = 20;

    private final String id;

    Activation(String id) {
        this.id = id;
    }

    /** The name in scenario files, such as {@code leaky-relu}. */
    public String id() {
        return id;
    }

    /** The activation a for the pre-activation z. */
    public abstract double value(double z);

    /**
     * The derivative da/dz.
     *
     * @param z the pre-activation
     * @param a {@link #value} of z
     */
    public abstract double derivative(double z, double a);

    /** Whether the slope jumps at z: there the derivative is a convention, not a limit. */
    public boolean hasKinkAt(double z) {
        return (this == RELU || this == LEAKY_RELU) && z == 0;
    }
}
