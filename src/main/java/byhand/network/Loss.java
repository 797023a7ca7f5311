package byhand.network;

import byhand.formula.Abbreviation;
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
import byhand.formula.Expression.Vanishing;
import byhand.formula.Expression.Variable;
import byhand.formula.Symbol;
import java.util.List;
import java.util.Optional;

/**
 * A loss function of the network's outputs y and the targets Y: a term for each output, its slope, and how the terms become J.
 *
 * <p>The cross-entropies are differentiated together with their activation: what cancels on paper would otherwise become 0 times infinity
 * where an output is 0 or 1. There the logarithms are taken from the pre-activations, as {@code torch.nn.BCEWithLogitsLoss} and
 * {@code torch.nn.CrossEntropyLoss} do.
 */
public enum Loss implements Definition {
    /** J = sum over the outputs of 1/2 (y - Y)². */
    HALF_SQUARED_ERROR("half-squared-error", Reduction.SUM, null, "", 1) {
        @Override
        public Expression term(OutputTerms output) {
            return Product.of(Constant.HALF, new Square(output.error()));
        }

        @Override
        public Expression slope(OutputTerms output) {
            return output.error();
        }
    },
    /** J = 1/n sum of (y - Y)² over n outputs, {@code torch.nn.MSELoss}. */
    MEAN_SQUARED_ERROR("mean-squared-error", Reduction.MEAN, null, "", 1) {
        @Override
        public Expression term(OutputTerms output) {
            return new Square(output.error());
        }

        @Override
        public Expression slope(OutputTerms output) {
            return Product.of(Constant.of(2), output.error());
        }
    },
    /** J = sum over the outputs of (y - Y)², {@code torch.nn.MSELoss} with the sum in the place of the mean. */
    SQUARED_ERROR("squared-error", Reduction.SUM, null, "", 2) {
        @Override
        public Expression term(OutputTerms output) {
            return MEAN_SQUARED_ERROR.term(output);
        }

        @Override
        public Expression slope(OutputTerms output) {
            return MEAN_SQUARED_ERROR.slope(output);
        }
    },
    /**
     * J = 1/n sum of H(y - Y): 1/2 (y - Y)² where y is at most 1 from Y, and |y - Y| - 1/2 elsewhere, {@code
     * torch.nn.HuberLoss} (Huber, Robust estimation of a location parameter, 1964) with delta = 1.
     */
    HUBER("huber", Reduction.MEAN, null, "", 2) {
        @Override
        public Expression term(OutputTerms output) {
            Expression far = new Difference(distance(output), Constant.HALF);
            Expression near = Product.of(Constant.HALF, new Square(output.error()));
            return Call.of(new Symbol("H", "H"), output.error(), new Cases(distance(output), 1, far, near));
        }

        @Override
        public Expression slope(OutputTerms output) {
            Expression far = new Fraction(output.error(), distance(output));
            return Call.of(new Symbol("H'", "H'"), output.error(), new Cases(distance(output), 1, far, output.error()));
        }

        private Expression distance(OutputTerms output) {
            return new Elementary(Elementary.Function.ABSOLUTE, List.of(output.error()));
        }
    },
    /**
     * J = -1/n sum of (Y ln y + (1 - Y) ln (1 - y)), {@code torch.nn.BCELoss} without its bound on the logarithm, on a layer of sigmoids.
     * There the slope of J by a pre-activation is (y - Y) / n: the factor y (1 - y) of the sigmoid cancels.
     */
    BINARY_CROSS_ENTROPY("binary-cross-entropy", Reduction.NEGATIVE_MEAN, Activation.SIGMOID, "binary_cross_entropy_with_logits", 1) {
        @Override
        public Expression term(OutputTerms output) {
            Expression target = output.target();
            return Sum.of(product(target, logarithm(output)), product(complement(target), logarithmOfComplement(output)));
        }

        @Override
        public Expression slope(OutputTerms output) {
            Expression target = output.target();
            return new Difference(quotient(complement(target), complementOfOutput(output)), quotient(target, output.y()));
        }

        @Override
        public Expression fusedSlope(OutputTerms output) {
            Expression nearOne = new Difference(complement(output.target()), nearlyNothing(output));
            return new Abbreviation(output.error(), new Cases(output.y(), NEAR_ONE, nearOne, output.error()));
        }

        /** ln y, where y = 1 / (1 + e^-z). */
        private Expression logarithm(OutputTerms output) {
            Expression z = output.preActivation();
            Expression nearOne = new Negation(Elementary.lnOfOnePlus(new Exponential(new Negation(z))));
            Expression nearZero = new Difference(z, Elementary.lnOfOnePlus(new Exponential(z)));
            Expression usual = Elementary.ln(output.y());
            return new Abbreviation(usual,
                    new Cases(output.y(), NEAR_ONE, nearOne, new Cases(output.y(), NEAR_ZERO, usual, nearZero)));
        }

        /** ln (1 - y), where 1 - y = 1 / (1 + e^z). */
        private Expression logarithmOfComplement(OutputTerms output) {
            Expression falling = new Negation(output.preActivation());
            Expression nearOne = new Difference(falling, Elementary.lnOfOnePlus(new Exponential(falling)));
            Expression usual = Elementary.ln(complement(output.y()));
            return new Abbreviation(usual, new Cases(output.y(), NEAR_ONE, nearOne, usual));
        }

        private Expression complementOfOutput(OutputTerms output) {
            Expression usual = complement(output.y());
            return new Abbreviation(usual, new Cases(output.y(), NEAR_ONE, nearlyNothing(output), usual));
        }

        /** 1 - y, where y is near 1. */
        private Expression nearlyNothing(OutputTerms output) {
            return new Fraction(Constant.ONE, Sum.of(Constant.ONE, new Exponential(output.preActivation())));
        }
    },
    /**
     * J = - sum of Y ln y on a softmax layer. There the slope of J by a pre-activation is y sum(Y) - Y, which is y - Y for targets that
     * add up to 1.
     */
    CROSS_ENTROPY("cross-entropy", Reduction.NEGATIVE_SUM, Activation.SOFTMAX, "cross_entropy", 1) {
        @Override
        public Expression term(OutputTerms output) {
            Expression nearZero = new Difference(output.preActivation(), output.logSum());
            Expression usual = Elementary.ln(output.y());
            return product(output.target(), new Abbreviation(usual, new Cases(output.y(), NEAR_ZERO, usual, nearZero)));
        }

        @Override
        public Expression slope(OutputTerms output) {
            return new Negation(quotient(output.target(), output.y()));
        }

        @Override
        public Expression fusedSlope(OutputTerms output) {
            Expression y = output.y();
            return new Difference(output.total().value() == 1 ? y : Product.of(y, output.total()), output.target());
        }
    };

    /** How the terms of the outputs become J. */
    private enum Reduction {
        SUM(false, false), MEAN(false, true), NEGATIVE_SUM(true, false), NEGATIVE_MEAN(true, true);

        private final boolean negative;
        private final boolean mean;

        Reduction(boolean negative, boolean mean) {
            this.negative = negative;
            this.mean = mean;
        }
    }

    /** Above this, 1 - y has lost too many digits of a double, and all that are printed. */
    private static final double NEAR_ONE = 0.9999;
    /** Below this, y loses digits of a double, and becomes 0. */
    private static final double NEAR_ZERO = 1e-300;

    /** Before, only cross-entropy stood behind softmax. */
    private static final int VERSION_OF_JACOBIANS = 2;

    /** As far as shares that were typed may be from 1 together. */
    private static final double ROUNDING = 1e-9;

    private final String id;
    private final Reduction reduction;
    private final Optional<Activation> activation;
    private final String torch;
    private final int version;

    /**
     * @param activation the activation that it is differentiated together with; null if it goes with any
     * @param torch      the function of pre-activations and targets in {@code torch.nn.functional}, if there is an activation
     * @param version    the first version of scenario files that has it
     */
    Loss(String id, Reduction reduction, Activation activation, String torch, int version) {
        this.id = id;
        this.reduction = reduction;
        this.activation = Optional.ofNullable(activation);
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
     * Whether the loss can stand behind a last layer with this activation: cross-entropy takes softmax, binary cross-entropy a sigmoid,
     * and the other losses take any.
     */
    public boolean fits(Activation output) {
        return activation.map(own -> own == output).orElse(true);
    }

    /** The first version of scenario files that has the loss behind a last layer with this activation. */
    public int versionBehind(Activation output) {
        return isFusedWithActivation() || output.isElementwise() ? version : Math.max(version, VERSION_OF_JACOBIANS);
    }

    /** Whether targets are what the loss is made for: the cross-entropies compare probabilities. */
    public boolean suits(List<Double> targets) {
        boolean shares = targets.stream().allMatch(target -> target >= 0 && target <= 1);
        double sum = targets.stream().mapToDouble(Double::doubleValue).sum();
        return !isFusedWithActivation() || shares && (this != CROSS_ENTROPY || Math.abs(sum - 1) <= ROUNDING);
    }

    /** Whether loss and last activation are differentiated together, straight to the pre-activations. */
    public boolean isFusedWithActivation() {
        return activation.isPresent();
    }

    /** What an output adds to the loss; an output whose target gives it no share does not count, even if it is 0 or 1. */
    public abstract Expression term(OutputTerms output);

    /** The derivative of J by an output, before it is {@link #averaged}. */
    public abstract Expression slope(OutputTerms output);

    /** {@link #slope(OutputTerms)} for numbers, where no pre-activation is known. */
    public double slope(double y, double target) {
        Variable unknown = Slot.variable(Slot.Kind.ROW, 2);
        OutputTerms output = new OutputTerms(Slot.variable(Slot.Kind.ROW, 0), Slot.variable(Slot.Kind.ROW, 1), unknown, unknown, unknown);
        return slope(output).evaluate(Slot.numbers(y, target, Double.POSITIVE_INFINITY));
    }

    /** The derivative of J by the pre-activation of an output, before it is {@link #averaged}, if the loss is differentiated so. */
    public Expression fusedSlope(OutputTerms output) {
        throw new UnsupportedOperationException(id + " is differentiated by the outputs");
    }

    /**
     * The loss J.
     *
     * @param sum     the sum of the terms of all outputs
     * @param outputs how many there are
     */
    public Expression reduced(Expression sum, int outputs) {
        return averaged(reduction.negative ? new Negation(sum) : sum, outputs);
    }

    /** What is left of a number where the loss is a mean over the outputs. */
    public Expression averaged(Expression whole, int outputs) {
        return reduction.mean && outputs > 1 ? new Fraction(whole, Constant.of(outputs)) : whole;
    }

    /** {@link #reduced(Expression, int)} of a number. */
    public double reduced(double sum, int outputs) {
        return averaged(reduction.negative ? -sum : sum, outputs);
    }

    /** {@link #averaged(Expression, int)} of a number. */
    public double averaged(double whole, int outputs) {
        return reduction.mean && outputs > 1 ? whole / outputs : whole;
    }

    /** The function of pre-activations and targets in {@code torch.nn.functional}, for a loss that is differentiated so. */
    public String torch() {
        return torch;
    }

    private static Expression complement(Expression share) {
        return new Difference(Constant.ONE, share);
    }

    private static Expression product(Expression factor, Expression logarithm) {
        return new Vanishing(factor, Product.of(factor, logarithm));
    }

    private static Expression quotient(Expression numerator, Expression denominator) {
        return new Vanishing(numerator, new Fraction(numerator, denominator));
    }
}
