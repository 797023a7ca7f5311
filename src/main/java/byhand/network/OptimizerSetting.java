package byhand.network;

import byhand.formula.Symbol;

/** A number that an {@link Optimizer} can have besides its learning rate. Symbols and usual values are those of {@code torch.optim}. */
public enum OptimizerSetting implements Definition {
    /** The share of the first moment that stays, for descent with momentum. */
    MOMENTUM("momentum", new Symbol("μ", "\\mu"), 0.9, Range.SHARE, 1),
    /** The share of the second moment that stays, for RMSprop. */
    DECAY("decay", new Symbol("α", "\\alpha"), 0.99, Range.SHARE, 1),
    /** The share of the first moment that stays, for Adam. */
    BETA1("beta1", new Symbol("β1", "\\beta_{1}"), 0.9, Range.SHARE, 1),
    /** The share of the second moment that stays, for Adam. */
    BETA2("beta2", new Symbol("β2", "\\beta_{2}"), 0.999, Range.SHARE, 1),
    /** What keeps a denominator from 0. */
    EPSILON("epsilon", new Symbol("ε", "\\epsilon"), 1e-8, Range.NOT_NEGATIVE, 1),
    /** How much of the parameter is added to its gradient, or taken from the parameter itself. */
    WEIGHT_DECAY("weightDecay", new Symbol("λ", "\\lambda"), 0, Range.NOT_NEGATIVE, 2),
    /** The share of a gradient that does not come to the first moment, for descent with momentum. */
    DAMPENING("dampening", new Symbol("τ", "\\tau"), 0, Range.SHARE, 2),
    /** Whether epsilon stands under the root, as in many textbooks, and not behind it. */
    EPSILON_INSIDE("epsilonInside", Symbol.named("epsilonInside"), 0, Range.SWITCH, 2),
    /** Whether moments that began at 0 are corrected for that. */
    BIAS_CORRECTION("biasCorrection", Symbol.named("biasCorrection"), 1, Range.SWITCH, 2);

    /** What numbers a setting can take. */
    public enum Range {
        /** From 0 up to, but not including, 1. */
        SHARE("a number from 0 up to, but not including, 1"),
        /** From 0 on. */
        NOT_NEGATIVE("a number that is not negative"),
        /** 1 for yes and 0 for no. Formulas do not name it; which of them hold depends on it. */
        SWITCH("true or false");

        private final String description;

        Range(String description) {
            this.description = description;
        }

        /** Whether a finite number is in the range. */
        public boolean holds(double value) {
            return switch (this) {
                case SHARE -> value >= 0 && value < 1;
                case NOT_NEGATIVE -> value >= 0;
                case SWITCH -> value == 0 || value == 1;
            };
        }

        /** What is expected, in English, as messages about files say it. */
        public String description() {
            return description;
        }
    }

    private final String id;
    private final Symbol symbol;
    private final double usual;
    private final Range range;
    private final int version;

    /** @param version the first version of scenario files that has it */
    OptimizerSetting(String id, Symbol symbol, double usual, Range range, int version) {
        this.id = id;
        this.symbol = symbol;
        this.usual = usual;
        this.range = range;
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

    /** How formulas write it; of a switch, which none names, its name. */
    public Symbol symbol() {
        return symbol;
    }

    /** Whether it is yes or no. */
    public boolean isSwitch() {
        return range == Range.SWITCH;
    }

    /** Whether an optimizer has other equations where it is 0, and not only another number in them. */
    boolean shapesEquations() {
        return isSwitch() || this == WEIGHT_DECAY || this == DAMPENING;
    }

    /** What holds for most optimizers where a file says nothing; {@link OptimizerKind#usual} tells what holds for one. */
    public double usual() {
        return usual;
    }

    /** What it can be. */
    public Range range() {
        return range;
    }
}
