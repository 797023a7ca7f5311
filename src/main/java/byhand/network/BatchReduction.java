package byhand.network;

import byhand.formula.Expression;
import byhand.formula.Expression.Constant;
import byhand.formula.Expression.Fraction;
import byhand.formula.Expression.Product;

/** How the losses of a batch's samples become J, and their gradients that of J. A batch of one sample has nothing to reduce. */
public enum BatchReduction implements Definition {
    /** Their mean. */
    MEAN("mean") {
        @Override
        public Expression reduced(Expression sum, int samples) {
            Expression share = samples == 2 ? Constant.HALF : new Fraction(Constant.ONE, Constant.of(samples));
            return Product.of(share, sum);
        }

        @Override
        public double reduced(double sum, int samples) {
            return 1.0 / samples * sum;
        }
    },
    /** Their sum. */
    SUM("sum") {
        @Override
        public Expression reduced(Expression sum, int samples) {
            return sum;
        }

        @Override
        public double reduced(double sum, int samples) {
            return sum;
        }
    };

    private final String id;

    BatchReduction(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int version() {
        return 2;
    }

    /**
     * What becomes of a sum over the samples.
     *
     * @param samples how many there are, at least 2
     */
    public abstract Expression reduced(Expression sum, int samples);

    /** {@link #reduced(Expression, int)} of a number. */
    public abstract double reduced(double sum, int samples);
}
