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
import byhand.formula.Expression.Variable;
import byhand.formula.Precise;
import byhand.formula.Share;
import byhand.formula.Symbol;
import java.util.ArrayList;
import java.util.List;

/**
 * An activation function with its derivative, as PyTorch defines them. All but softmax are functions of one pre-activation; NaN and
 * infinities pass through by the rules of IEEE 754.
 */
public enum Activation implements Definition {
    /** a = z. A layer with it has no separate pre-activation. */
    IDENTITY("identity", "{z}", 1) {
        @Override
        public Expression value(Expression z) {
            return z;
        }

        @Override
        public Expression derivative(Expression z, Expression a) {
            return Constant.ONE;
        }
    },
    /** a = max(0, z). The derivative at the kink z = 0 is taken as 0, as {@code torch.relu} does. */
    RELU("relu", "torch.relu({z})", 1) {
        @Override
        public Expression value(Expression z) {
            return Call.of(new Symbol("ReLU", "\\mathrm{ReLU}"), z, maximum(ZERO, z));
        }

        @Override
        public Expression derivative(Expression z, Expression a) {
            return Call.opaque(new Symbol("ReLU'", "\\mathrm{ReLU}'"), z, new Cases(z, 0, Constant.ONE, ZERO));
        }
    },
    /** a = max(0.01 z, z). The derivative at the kink z = 0 is taken as 0.01, as {@code torch.nn.functional.leaky_relu} does. */
    LEAKY_RELU("leaky-relu", "torch.nn.functional.leaky_relu({z}, 0.01)", 1) {
        @Override
        public Expression value(Expression z) {
            Expression falling = Product.of(LEAK, z);
            return Call.of(new Symbol("LeakyReLU", "\\mathrm{LeakyReLU}"), z,
                    new Precise(maximum(falling, z), new Cases(z, 0, z, falling)));
        }

        @Override
        public Expression derivative(Expression z, Expression a) {
            return Call.opaque(new Symbol("LeakyReLU'", "\\mathrm{LeakyReLU}'"), z, new Cases(z, 0, Constant.ONE, LEAK));
        }
    },
    /** a = z above 0 and e^z - 1 below, {@code torch.nn.ELU} (Clevert, Unterthiner and Hochreiter, 2016) with alpha = 1. */
    ELU("elu", "torch.nn.functional.elu({z})", 2) {
        @Override
        public Expression value(Expression z) {
            Expression falling = Elementary.exponentialMinusOne(z);
            return Call.of(new Symbol("ELU", "\\mathrm{ELU}"), z, new Cases(z, 0, z, falling));
        }

        @Override
        public Expression derivative(Expression z, Expression a) {
            return Call.of(new Symbol("ELU'", "\\mathrm{ELU}'"), z, new Cases(z, 0, Constant.ONE, new Exponential(z)));
        }
    },
    /** a = 1 / (1 + e^-z), the logistic function; its derivative is a (1 - a). */
    SIGMOID("sigmoid", "torch.sigmoid({z})", 1) {
        @Override
        public Expression value(Expression z) {
            return Call.of(SIGMA, z, logistic(z));
        }

        @Override
        public Expression derivative(Expression z, Expression a) {
            return Product.of(a, new Difference(Constant.ONE, a));
        }
    },
    /** a = tanh z; its derivative is 1 - a². */
    TANH("tanh", "torch.tanh({z})", 1) {
        @Override
        public Expression value(Expression z) {
            Expression grows = new Exponential(z);
            Expression shrinks = new Exponential(new Negation(z));
            Expression quotient = new Fraction(new Difference(grows, shrinks), Sum.of(grows, shrinks));
            return Call.of(new Symbol("tanh", "\\tanh"), z, new Precise(quotient, new Elementary(Elementary.Function.TANH, List.of(z))));
        }

        @Override
        public Expression derivative(Expression z, Expression a) {
            return new Difference(Constant.ONE, new Square(a));
        }
    },
    /**
     * a = ln(1 + e^z); its derivative is the logistic function of z. Above z = 20 the value is z and the derivative 1, the threshold of
     * {@code torch.nn.functional.softplus}, which differs from the exact value by less than 3e-9.
     */
    SOFTPLUS("softplus", "torch.nn.functional.softplus({z})", 1) {
        @Override
        public Expression value(Expression z) {
            Precise logarithm = Elementary.lnOfOnePlus(new Exponential(z));
            return Call.of(new Symbol("softplus", "\\mathrm{softplus}"), z,
                    new Precise(logarithm, new Cases(z, SOFTPLUS_THRESHOLD, z, logarithm)));
        }

        @Override
        public Expression derivative(Expression z, Expression a) {
            return Call.of(SIGMA, z, new Precise(logistic(z), new Cases(z, SOFTPLUS_THRESHOLD, Constant.ONE, logistic(z))));
        }
    },
    /**
     * a_k = e^(z_k) / sum over j of e^(z_j), over all neurons of a layer. It stands only in the last layer and only with cross-entropy,
     * where both are differentiated together (see {@link Loss#CROSS_ENTROPY}), so that it has no derivative of its own here.
     */
    SOFTMAX("softmax", "torch.softmax({z}, dim=0)", 1) {
        @Override
        public Expression value(Expression z) {
            throw new UnsupportedOperationException("softmax takes the pre-activations of the whole layer");
        }

        @Override
        public Expression derivative(Expression z, Expression a) {
            throw new UnsupportedOperationException("softmax is differentiated together with the loss");
        }

        @Override
        public boolean isElementwise() {
            return false;
        }

        @Override
        public Expression value(int neuron, List<? extends Expression> layer) {
            List<Expression> exponents = List.copyOf(layer);
            return new Call(new Symbol("softmax", "\\mathrm{softmax}"), exponents, Share.of(neuron - 1, exponents), false);
        }
    };

    private static final double SOFTPLUS_THRESHOLD = 20;
    /** More than the jump of softplus at its threshold. */
    private static final double SMALLEST_JUMP = 1e-6;
    private static final Variable Z = Slot.variable(Slot.Kind.ROW, 0);
    private static final Variable A = Slot.variable(Slot.Kind.ROW, 1);
    /** The slope of leaky ReLU for negative z. */
    private static final Constant LEAK = Constant.of(0.01);
    private static final Constant ZERO = Constant.of(0);
    private static final Symbol SIGMA = new Symbol("σ", "\\sigma");

    private final String id;
    private final String torch;

    private final int version;

    /**
     * @param id      the name in scenario files
     * @param torch   the function in PyTorch, applied to {@code {z}}
     * @param version the first version of scenario files that has it
     */
    Activation(String id, String torch, int version) {
        this.id = id;
        this.torch = torch;
        this.version = version;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    /**
     * The function in PyTorch.
     *
     * @param z the Python expression that it is applied to
     */
    public String torch(String z) {
        return torch.replace("{z}", z);
    }

    /** The activation a for the pre-activation z. */
    public abstract Expression value(Expression z);

    /**
     * The derivative da/dz.
     *
     * @param z the pre-activation
     * @param a {@link #value} of z
     */
    public abstract Expression derivative(Expression z, Expression a);

    /**
     * The activation of a neuron.
     *
     * @param neuron which of the layer's, from 1
     * @param layer  the pre-activations of the whole layer
     */
    public Expression value(int neuron, List<? extends Expression> layer) {
        return value(layer.get(neuron - 1));
    }

    /** Whether each activation depends on its own neuron's pre-activation alone; only softmax needs the whole layer. */
    public boolean isElementwise() {
        return true;
    }

    /** The activation for a number. */
    public double value(double z) {
        return value(Z).evaluate(Slot.numbers(z));
    }

    /**
     * The derivative for numbers.
     *
     * @param z the pre-activation
     * @param a {@link #value(double)} of z
     */
    public double derivative(double z, double a) {
        return derivative(Z, A).evaluate(Slot.numbers(z, a));
    }

    /** Where pieces of the function meet with different slopes: the kink of ReLU and leaky ReLU, the threshold of softplus. */
    public List<Double> joints() {
        return bounds().stream().filter(bound -> jump(bound) != 0).toList();
    }

    /** Whether the slope jumps at z: there the derivative is a convention, not a limit. */
    public boolean hasKinkAt(double z) {
        return bounds().stream().anyMatch(bound -> bound == z) && jump(z) > SMALLEST_JUMP;
    }

    /** Where one piece of the function's derivative ends and the next begins. */
    private List<Double> bounds() {
        List<Double> bounds = new ArrayList<>();
        if (isElementwise()) {
            derivative(Z, A).computesWith(part -> {
                if (part instanceof Cases cases && Slot.isRow(cases.subject(), 0)) {
                    bounds.add(cases.bound());
                }
                return false;
            });
        }
        return bounds;
    }

    /** How much the slopes at both sides of z differ. */
    private double jump(double z) {
        return Math.abs(slope(Math.nextUp(z)) - slope(Math.nextDown(z)));
    }

    private double slope(double z) {
        return derivative(z, value(z));
    }

    private static Expression maximum(Expression left, Expression right) {
        return new Elementary(Elementary.Function.MAXIMUM, List.of(left, right));
    }

    private static Expression logistic(Expression z) {
        return new Fraction(Constant.ONE, Sum.of(Constant.ONE, new Exponential(new Negation(z))));
    }
}
