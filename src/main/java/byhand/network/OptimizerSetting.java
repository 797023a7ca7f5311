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
    EPSILON("epsilon", new Symbol("ε", "\\epsilon"), 1e-8, Range.NOT_NEGATIVE, 1);

    /** What numbers a setting can take. */
    public enum Range {
        /** From 0 up to, but not including, 1. */
        SHARE("a number from 0 up to, but not including, 1"),
        /** From 0 on. */
        NOT_NEGATIVE("a number that is not negative");

        private final String description;

        Range(String description) {
            this.description = description;
        }

        /** Whether a finite number is in the range. */
        public boolean holds(double value) {
            return switch (this) {
                case SHARE -> value >= 0 && value < 1;
                case NOT_NEGATIVE -> value >= 0;
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

    /** How formulas write it. */
    public Symbol symbol() {
        return symbol;
    }

    /** What holds where a file says nothing. */
    public double usual() {
        return usual;
    }

    /** What it can be. */
    public Range range() {
        return range;
    }
}
