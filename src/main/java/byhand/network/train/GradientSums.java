package byhand.network.train;

import java.util.Arrays;

/**
 * The derivatives by a layer's parameters, added up over the samples of a batch, and the backward pass through its weighted sums. As in
 * {@link PlainDescent}, two rows are done at a time.
 */
final class GradientSums {

    private final double[][] values;
    private final double[][] gradients;
    private final double[][] sums;
    private final double[] deltas;
    private final double[] biasSums;
    private final boolean stored;
    private boolean empty = true;

    /**
     * @param values    a row of weights for each neuron, and one of biases, which is empty if the layer has none; so are the others
     * @param sums      where the derivatives are added up
     * @param deltas    holds the derivatives by the weighted sums when a sample is added
     * @param stored    whether a sample's derivatives are only stored, to be added by {@link #addStored}
     */
    GradientSums(double[][] values, double[][] gradients, double[][] sums, double[] deltas, boolean stored) {
        this.values = values;
        this.gradients = gradients;
        this.sums = sums;
        this.deltas = deltas;
        this.stored = stored;
        this.biasSums = sums[sums.length - 1];
    }

    /** Begins another batch. What was reduced is 0 already. */
    void begin() {
        if (!empty) {
            for (double[] row : sums) {
                Arrays.fill(row, 0);
            }
        }
        empty = false;
    }

    /**
     * Adds a sample's derivatives.
     *
     * @param in the activations of the layer before
     */
    void add(double[] in) {
        if (stored) {
            store(in);
            return;
        }
        addDeltas();
        int to = 0;
        for (; to < deltas.length - 1; to += 2) {
            addTwo(in, to);
        }
        if (to < deltas.length) {
            addOne(in, to);
        }
    }

    /**
     * The same; stores the derivatives by the activations of the layer before, too.
     *
     * @param before receives them, as many as {@code in} has numbers
     */
    void add(double[] in, double[] before) {
        Arrays.fill(before, 0);
        if (stored) {
            for (int to = 0; to < deltas.length; to++) {
                for (int from = 0; from < before.length; from++) {
                    before[from] += deltas[to] * values[to][from];
                }
            }
            store(in);
            return;
        }
        addDeltas();
        int to = 0;
        for (; to < deltas.length - 1; to += 2) {
            addTwo(in, to, before);
        }
        if (to < deltas.length) {
            addOne(in, to, before);
        }
    }

    private void addDeltas() {
        for (int to = 0; to < biasSums.length; to++) {
            biasSums[to] += deltas[to];
        }
    }

    private void store(double[] in) {
        for (int to = 0; to < deltas.length; to++) {
            for (int from = 0; from < in.length; from++) {
                gradients[to][from] = deltas[to] * in[from];
            }
        }
        System.arraycopy(deltas, 0, gradients[gradients.length - 1], 0, biasSums.length);
    }

    /** Adds the derivatives that are stored. */
    void addStored() {
        for (int row = 0; row < sums.length; row++) {
            for (int i = 0; i < sums[row].length; i++) {
                sums[row][i] += gradients[row][i];
            }
        }
    }

    private void addTwo(double[] in, int to) {
        double[] sums0 = sums[to];
        double[] sums1 = sums[to + 1];
        double delta0 = deltas[to];
        double delta1 = deltas[to + 1];
        for (int from = 0; from < in.length; from++) {
            double a = in[from];
            sums0[from] += delta0 * a;
            sums1[from] += delta1 * a;
        }
    }

    private void addOne(double[] in, int to) {
        double[] weightSums = sums[to];
        double delta = deltas[to];
        for (int from = 0; from < in.length; from++) {
            weightSums[from] += delta * in[from];
        }
    }

    private void addTwo(double[] in, int to, double[] before) {
        double[] weights0 = values[to];
        double[] weights1 = values[to + 1];
        double[] sums0 = sums[to];
        double[] sums1 = sums[to + 1];
        double delta0 = deltas[to];
        double delta1 = deltas[to + 1];
        for (int from = 0; from < in.length; from++) {
            double a = in[from];
            before[from] = before[from] + delta0 * weights0[from] + delta1 * weights1[from];
            sums0[from] += delta0 * a;
            sums1[from] += delta1 * a;
        }
    }

    private void addOne(double[] in, int to, double[] before) {
        double[] weights = values[to];
        double[] weightSums = sums[to];
        double delta = deltas[to];
        for (int from = 0; from < in.length; from++) {
            before[from] += delta * weights[from];
            weightSums[from] += delta * in[from];
        }
    }

    /** Makes the sums, times a share, the derivatives of the batch's loss. */
    void reduce(double share) {
        for (int row = 0; row < sums.length; row++) {
            double[] from = sums[row];
            double[] to = gradients[row];
            for (int i = 0; i < from.length; i++) {
                to[i] = share * from[i];
                from[i] = 0;
            }
        }
        empty = true;
    }
}
