package byhand.session;

import java.util.Arrays;

/** Up to {@value #SIZE} losses in a row. It grows until it is full; from then on it never changes and may be read on any thread. */
final class LossSegment implements LossPyramid.Items {

    static final int SIZE = 1 << 13;
    private static final int SMALL = 16;

    private final LossPyramid pyramid = new LossPyramid(this);
    private double[] losses;
    private int size;
    /** That of all, once it is full: it is asked for more often than any other. */
    private Summary whole = Summary.EMPTY;

    /** An empty one that takes little room as long as it has few losses. */
    LossSegment() {
        losses = new double[SMALL];
    }

    private LossSegment(double[] room) {
        losses = room;
    }

    /** An empty one that is going to be full. */
    static LossSegment large() {
        return new LossSegment(new double[SIZE]);
    }

    LossSegment copy() {
        LossSegment copy = new LossSegment(new double[losses.length]);
        for (int i = 0; i < size; i++) {
            copy.add(losses[i]);
        }
        return copy;
    }

    void add(double loss) {
        if (size == losses.length) {
            losses = Arrays.copyOf(losses, Math.min(SIZE, size * 2));
        }
        losses[size] = loss;
        size++;
        pyramid.add();
        if (isFull()) {
            whole = pyramid.summary(0, SIZE);
        }
    }

    boolean isFull() {
        return size == SIZE;
    }

    int size() {
        return size;
    }

    double get(int index) {
        return losses[index];
    }

    /** What there is to say of all of a full one. */
    Summary whole() {
        return whole;
    }

    /** What there is to say of the losses from one index to before another. */
    Summary summary(int from, int to) {
        return pyramid.summary(from, to);
    }

    /** Whether two full ones have the same losses. */
    boolean repeats(LossSegment before) {
        return Arrays.equals(losses, before.losses);
    }

    @Override
    public double least(int index) {
        return Double.isFinite(losses[index]) ? losses[index] : Double.POSITIVE_INFINITY;
    }

    @Override
    public double greatest(int index) {
        return Double.isFinite(losses[index]) ? losses[index] : Double.NEGATIVE_INFINITY;
    }

    @Override
    public double sum(int index) {
        return Double.isFinite(losses[index]) ? losses[index] : Double.NaN;
    }
}
