package byhand.network;

import byhand.formula.Call;
import byhand.formula.Cases;
import byhand.formula.Elementary;
import byhand.formula.Expression;
import byhand.formula.Expression.Constant;
import byhand.formula.Expression.Difference;
import byhand.formula.Expression.Exponential;
import byhand.formula.Expression.Fraction;
import byhand.formula.Expression.Negation;
import byhand.formula.Expression.Product;
import byhand.formula.Expression.Square;
import byhand.formula.Expression.Sum;
import byhand.formula.Precise;
import byhand.formula.Share;
import byhand.formula.Symbol;
import java.util.List;
import java.util.Optional;

/**
 * An activation function with its derivative, as PyTorch defines them. All but softmax are functions of one pre-activation; NaN and
 * infinities pass through by the rules of IEEE 754.
 */
public enum Activation implements Definition {
    /** a = z. A layer with it has no separate pre-activation. */
    IDENTITY("identity", "{z}", 1) {
        @Override
        public Expression value(Expression z, Expression shape) {
            return z;
        }

        @Override
        public Expression derivative(Expression z, Expression a, Expression shape) {
            return Constant.ONE;
        }
    },
    /** a = max(0, z). The derivative at the kink z = 0 is taken as 0, as {@code torch.relu} does. */
    RELU("relu", "torch.relu({z})", 1) {
        @Override
        public Expression value(Expression z, Expression shape) {
            return Call.of(new Symbol("ReLU", "\\mathrm{ReLU}"), z, maximum(ZERO, z));
        }

        @Override
        public Expression derivative(Expression z, Expression a, Expression shape) {
            return Call.opaque(new Symbol("ReLU'", "\\mathrm{ReLU}'"), z, new Cases(z, 0, Constant.ONE, ZERO));
        }
    },
    /** a = z above 0 and slope z below. The derivative at z = 0 is taken as the slope, as {@code torch.nn.functional.leaky_relu} does. */
    LEAKY_RELU("leaky-relu", "torch.nn.functional.leaky_relu({z}, {shape})", 1, ActivationSetting.SLOPE) {
        @Override
        public Expression value(Expression z, Expression shape) {
            Expression falling = Product.of(shape, z);
            Expression pieces = new Cases(z, 0, z, falling);
            boolean isMaximum = shape.value() <= 1;
            return Call.of(new Symbol("LeakyReLU", "\\mathrm{LeakyReLU}"), z,
                    isMaximum ? new Precise(maximum(falling, z), pieces) : pieces);
        }

        @Override
        public Expression derivative(Expression z, Expression a, Expression shape) {
            return Call.opaque(new Symbol("LeakyReLU'", "\\mathrm{LeakyReLU}'"), z, new Cases(z, 0, Constant.ONE, shape));
        }
    },
    /** a = z above 0 and alpha (e^z - 1) below, {@code torch.nn.ELU} (Clevert, Unterthiner and Hochreiter, 2016). */
    ELU("elu", "torch.nn.functional.elu({z}, {shape})", 2, ActivationSetting.ALPHA) {
        @Override
        public Expression value(Expression z, Expression shape) {
            Expression falling = times(shape, Elementary.exponentialMinusOne(z));
            return Call.of(new Symbol("ELU", "\\mathrm{ELU}"), z, new Cases(z, 0, z, falling));
        }

        @Override
        public Expression derivative(Expression z, Expression a, Expression shape) {
            return Call.of(new Symbol("ELU'", "\\mathrm{ELU}'"), z, new Cases(z, 0, Constant.ONE, times(shape, new Exponential(z))));
        }
    },
    /** a = 1 / (1 + e^-z), the logistic function; its derivative is a (1 - a). */
    SIGMOID("sigmoid", "torch.sigmoid({z})", 1) {
        @Override
        public Expression value(Expression z, Expression shape) {
            return Call.of(SIGMA, z, logistic(z));
        }

        @Override
        public Expression derivative(Expression z, Expression a, Expression shape) {
            return Product.of(a, new Difference(Constant.ONE, a));
        }
    },
    /** a = tanh z; its derivative is 1 - a². */
    TANH("tanh", "torch.tanh({z})", 1) {
        @Override
        public Expression value(Expression z, Expression shape) {
            Expression grows = new Exponential(z);
            Expression shrinks = new Exponential(new Negation(z));
            Expression quotient = new Fraction(new Difference(grows, shrinks), Sum.of(grows, shrinks));
            return Call.of(new Symbol("tanh", "\\tanh"), z, new Precise(quotient, new Elementary(Elementary.Function.TANH, List.of(z))));
        }

        @Override
        public Expression derivative(Expression z, Expression a, Expression shape) {
            return new Difference(Constant.ONE, new Square(a));
        }
    },
    /**
     * a = ln(1 + e^z); its derivative is the logistic function of z. Above z = 20 the value is z and the derivative 1, the threshold of
     * {@code torch.nn.functional.softplus}, which differs from the exact value by less than 3e-9.
     */
    SOFTPLUS("softplus", "torch.nn.functional.softplus({z})", 1) {
        @Override
        public Expression value(Expression z, Expression shape) {
            Precise logarithm = Elementary.lnOfOnePlus(new Exponential(z));
            return Call.of(new Symbol("softplus", "\\mathrm{softplus}"), z,
                    new Precise(logarithm, new Cases(z, SOFTPLUS_THRESHOLD, z, logarithm)));
        }

        @Override
        public Expression derivative(Expression z, Expression a, Expression shape) {
            return Call.of(SIGMA, z, new Precise(logistic(z), new Cases(z, SOFTPLUS_THRESHOLD, Constant.ONE, logistic(z))));
        }
    },
    /**
     * a_k = e^(z_k) / sum over j of e^(z_j), over all neurons of a layer. It stands only in the last layer. With cross-entropy both are
     * differentiated together (see {@link Loss#CROSS_ENTROPY}), otherwise every output has a derivative by every pre-activation.
     */
    SOFTMAX("softmax", "torch.softmax({z}, dim=0)", 1) {
        @Override
        public Expression value(Expression z, Expression shape) {
            throw new UnsupportedOperationException("softmax takes the pre-activations of the whole layer");
        }

        @Override
        public Expression derivative(Expression z, Expression a, Expression shape) {
            throw new UnsupportedOperationException("softmax has a derivative for every two neurons of the layer");
        }

        @Override
        public boolean isElementwise() {
            return false;
        }

        @Override
        public Expression value(int neuron, List<? extends Expression> layer, Expression shape) {
            List<Expression> exponents = List.copyOf(layer);
            return new Call(new Symbol("softmax", "\\mathrm{softmax}"), exponents, Share.of(neuron - 1, exponents), false);
        }

        @Override
        public Expression derivative(int neuron, int by, List<? extends Expression> activations) {
            Expression own = activations.get(neuron - 1);
            return neuron == by ? Product.of(own, new Difference(Constant.ONE, own))
                    : new Negation(Product.of(own, activations.get(by - 1)));
        }
    };

    private static final double SOFTPLUS_THRESHOLD = 20;
    private static final Constant ZERO = Constant.of(0);
    private static final Symbol SIGMA = new Symbol("σ", "\\sigma");

    private final String id;
    private final String torch;

    private final int version;
    private final Optional<ActivationSetting> setting;

    Activation(String id, String torch, int version) {
        this(id, torch, version, null);
    }

    /**
     * @param id      the name in scenario files
     * @param torch   the function in PyTorch, applied to {@code {z}}, with {@code {shape}} for what shapes it
     * @param version the first version of scenario files that has it
     * @param setting the number that shapes it; null if there is none
     */
    Activation(String id, String torch, int version, ActivationSetting setting) {
        this.id = id;
        this.torch = torch;
        this.version = version;
        this.setting = Optional.ofNullable(setting);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    /** The number that shapes it, if there is one. */
    public Optional<ActivationSetting> setting() {
        return setting;
    }

    /** The function with the shape that it has if nothing else is said. */
    public ShapedActivation usual() {
        return new ShapedActivation(this, setting.map(ActivationSetting::usual).orElse(0.0));
    }

    /** The function in PyTorch, as it is defined. */
    String torch() {
        return torch;
    }

    /**
     * The activation a for the pre-activation z.
     *
     * @param shape the number of the {@link #setting}; it does not matter if there is none
     */
    public abstract Expression value(Expression z, Expression shape);

    /**
     * The derivative da/dz.
     *
     * @param z     the pre-activation
     * @param a     {@link #value} of z
     * @param shape the number of the {@link #setting}
     */
    public abstract Expression derivative(Expression z, Expression a, Expression shape);

    /**
     * The activation of a neuron.
     *
     * @param neuron which of the layer's, from 1
     * @param layer  the pre-activations of the whole layer
     * @param shape  the number of the {@link #setting}
     */
    public Expression value(int neuron, List<? extends Expression> layer, Expression shape) {
        return value(layer.get(neuron - 1), shape);
    }

    /**
     * The derivative of a neuron's activation by a pre-activation of the same layer, of a function that needs the whole layer.
     *
     * @param neuron      which of the layer's, from 1
     * @param by          whose pre-activation, from 1
     * @param activations those of the whole layer
     */
    public Expression derivative(int neuron, int by, List<? extends Expression> activations) {
        throw new UnsupportedOperationException(id + " has no derivative by another neuron's pre-activation");
    }

    /** Whether each activation depends on its own neuron's pre-activation alone; only softmax needs the whole layer. */
    public boolean isElementwise() {
        return true;
    }

    /** A factor of 1 is not written. Its number is not known while code is made. */
    private static Expression times(Expression shape, Expression body) {
        return shape.value() == 1 ? body : Product.of(shape, body);
    }

    private static Expression maximum(Expression left, Expression right) {
        return new Elementary(Elementary.Function.MAXIMUM, List.of(left, right));
    }

    private static Expression logistic(Expression z) {
        return new Fraction(Constant.ONE, Sum.of(Constant.ONE, new Exponential(new Negation(z))));
    }
}
