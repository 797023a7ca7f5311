package byhand.network;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How a network's parameters get the values that a training begins with.
 *
 * <p>Random values follow from a seed, the same ones forever (see {@link SplitMix}), drawn in the order of {@link Network#parameters()}.
 * They are rounded to four decimals, as many as are shown, so that a class can calculate with what it sees; where they spread over less
 * than 0.1 to either side, to more.
 */
public sealed interface Initialization {

    /** How many decimals random values have at least. */
    int LEAST_DECIMALS = 4;

    /** Every parameter keeps the value that it has. */
    record AsTyped() implements Initialization {
        @Override
        public double value(ParameterId id, Network network, SplitMix random) {
            return network.value(id);
        }
    }

    /** All weights and biases are 0: neurons of a layer that begin alike stay alike. */
    record Zeros() implements Initialization {
        @Override
        public double value(ParameterId id, Network network, SplitMix random) {
            return 0;
        }
    }

    /**
     * All weights and biases have one value.
     *
     * @param value finite
     */
    record Constant(double value) implements Initialization {
        public Constant {
            requireFinite(value);
        }

        @Override
        public double value(ParameterId id, Network network, SplitMix random) {
            return value;
        }
    }

    /**
     * All weights and biases are drawn evenly from an interval.
     *
     * @param low  finite
     * @param high finite, not below {@code low}
     */
    record Uniform(double low, double high) implements Initialization {
        public Uniform {
            requireFinite(low);
            requireFinite(high);
            if (low > high) {
                throw new IllegalArgumentException("nothing lies between " + low + " and " + high);
            }
        }

        @Override
        public double value(ParameterId id, Network network, SplitMix random) {
            double share = random.uniform();
            double drawn = rounded(low * (1 - share) + high * share, high / 2 - low / 2);
            return Math.max(low, Math.min(high, drawn));
        }
    }

    /**
     * Weights evenly from -a to a with a = sqrt(6 / (fanIn + fanOut)), biases 0: the normalized initialization of Glorot and Bengio
     * (Understanding the difficulty of training deep feedforward neural networks, 2010, equation 16),
     * {@code torch.nn.init.xavier_uniform_}. It keeps the variance of activations and gradients alike in all layers where the activation is
     * close to linear, as tanh is at 0.
     */
    record Xavier() implements Initialization {
        @Override
        public double value(ParameterId id, Network network, SplitMix random) {
            double bound = Math.sqrt(6.0 / (network.size(id.layer() - 1) + network.size(id.layer())));
            return id instanceof ParameterId.Weight ? rounded(bound * (2 * random.uniform() - 1), bound) : 0;
        }
    }

    /**
     * Weights of a normal distribution with mean 0 and variance 2 / fanIn, biases 0: the initialization of He, Zhang, Ren and Sun (Delving
     * deep into rectifiers, 2015, equation 10), {@code torch.nn.init.kaiming_normal_}. It does for ReLU what Xavier does for tanh.
     */
    record He() implements Initialization {
        @Override
        public double value(ParameterId id, Network network, SplitMix random) {
            double deviation = Math.sqrt(2.0 / network.size(id.layer() - 1));
            return id instanceof ParameterId.Weight ? rounded(deviation * random.normal(), deviation) : 0;
        }
    }

    /**
     * The value of one parameter.
     *
     * @param random what the values are drawn from, in the order of the network's parameters
     */
    double value(ParameterId id, Network network, SplitMix random);

    /**
     * The network with these initial values.
     *
     * @param seed any number; the same one gives the same values
     */
    default Network applied(Network network, long seed) {
        SplitMix random = new SplitMix(seed);
        List<ParameterId> parameters = network.parameters();
        double[] values = new double[parameters.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(parameters.get(i), network, random);
        }
        // Each of those that are one is drawn, so that sharing changes no other number.
        return network.withValues(id -> values[network.index(id)]);
    }

    /**
     * A number with four decimals or more.
     *
     * @param spread how far apart such numbers lie; at least four significant digits of it are kept
     */
    private static double rounded(double number, double spread) {
        int decimals =
                spread > 0 ? Math.max(LEAST_DECIMALS, LEAST_DECIMALS - 1 - (int) Math.floor(StrictMath.log10(spread))) : LEAST_DECIMALS;
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
    }

    private static void requireFinite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("an initial value must be finite, not " + value);
        }
    }
}
