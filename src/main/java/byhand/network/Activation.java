package byhand.network;

/**
 * An activation function with its derivative, as PyTorch defines them. All but softmax are pure functions of one double; NaN and
 * infinities pass through by the rules of IEEE 754.
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
    },
    /**
     * a_k = e^(z_k) / sum over j of e^(z_j), over all neurons of a layer. It stands only in the last layer and only with cross-entropy,
     * where both are differentiated together (see {@link Loss#CROSS_ENTROPY}), so that it has no derivative of its own here.
     */
    SOFTMAX("softmax") {
        @Override
        public double value(double z) {
            throw new UnsupportedOperationException("softmax takes the pre-activations of the whole layer");
        }

        @Override
        public double derivative(double z, double a) {
            throw new UnsupportedOperationException("softmax is differentiated together with the loss");
        }

        @Override
        public boolean isElementwise() {
            return false;
        }

        /** The largest pre-activation is subtracted from all, as {@code torch.softmax} does, so that no exponential overflows. */
        @Override
        public void apply(double[] z, double[] a) {
            double largest = Double.NEGATIVE_INFINITY;
            for (double each : z) {
                largest = Math.max(largest, each);
            }
            double sum = 0;
            for (int k = 0; k < z.length; k++) {
                a[k] = Math.exp(z[k] - largest);
                sum += a[k];
            }
            for (int k = 0; k < z.length; k++) {
                a[k] /= sum;
            }
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

    /** Whether each activation depends on its own neuron's pre-activation alone; only softmax needs the whole layer. */
    public boolean isElementwise() {
        return true;
    }

    /**
     * The activations of a whole layer.
     *
     * @param z the pre-activations
     * @param a receives the activations; of the same length
     */
    public void apply(double[] z, double[] a) {
        for (int k = 0; k < z.length; k++) {
            a[k] = value(z[k]);
        }
    }

    /**
     * On which side of the place z is where the function is not smooth: the kink of ReLU and leaky ReLU, the threshold of softplus.
     *
     * @return the same number for all z between which the function is smooth
     */
    int sideOfKink(double z) {
        return switch (this) {
            case RELU, LEAKY_RELU -> (int) Math.signum(z);
            case SOFTPLUS -> z > SOFTPLUS_THRESHOLD ? 1 : 0;
            default -> 0;
        };
    }

    /** Whether the slope jumps at z: there the derivative is a convention, not a limit. */
    public boolean hasKinkAt(double z) {
        return (this == RELU || this == LEAKY_RELU) && z == 0;
    }
}
