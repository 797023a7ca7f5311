package byhand.network.train;

/**
 * The product of a layer's weights and the activations before it. A single sum has to wait for each of its additions, as their order is
 * fixed; eight or four sums side by side keep the processor busy meanwhile.
 */
final class WeightedSums {

    private static final int MANY = 8;
    private static final int SOME = 4;

    private WeightedSums() {
    }

    /**
     * Computes {@code sums[to] = weights[to][0] in[0] + weights[to][1] in[1] + ... + biases[to]}, from left to right.
     *
     * @param sums as many as there are biases
     */
    static void compute(double[][] weights, double[] biases, double[] in, double[] sums) {
        int to = 0;
        for (; to <= sums.length - MANY; to += MANY) {
            computeMany(weights, biases, in, sums, to);
        }
        if (to <= sums.length - SOME) {
            computeSome(weights, biases, in, sums, to);
            to += SOME;
        }
        for (; to < sums.length; to++) {
            sums[to] = sum(weights[to], in) + biases[to];
        }
    }

    private static double sum(double[] row, double[] in) {
        double sum = 0;
        for (int from = 0; from < in.length; from++) {
            sum += row[from] * in[from];
        }
        return sum;
    }

    private static void computeSome(double[][] weights, double[] biases, double[] in, double[] sums, int to) {
        double[] row0 = weights[to];
        double[] row1 = weights[to + 1];
        double[] row2 = weights[to + 2];
        double[] row3 = weights[to + 3];
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        for (int from = 0; from < in.length; from++) {
            double x = in[from];
            sum0 += row0[from] * x;
            sum1 += row1[from] * x;
            sum2 += row2[from] * x;
            sum3 += row3[from] * x;
        }
        sums[to] = sum0 + biases[to];
        sums[to + 1] = sum1 + biases[to + 1];
        sums[to + 2] = sum2 + biases[to + 2];
        sums[to + 3] = sum3 + biases[to + 3];
    }

    private static void computeMany(double[][] weights, double[] biases, double[] in, double[] sums, int to) {
        double[] row0 = weights[to];
        double[] row1 = weights[to + 1];
        double[] row2 = weights[to + 2];
        double[] row3 = weights[to + 3];
        double[] row4 = weights[to + 4];
        double[] row5 = weights[to + 5];
        double[] row6 = weights[to + 6];
        double[] row7 = weights[to + 7];
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        double sum4 = 0;
        double sum5 = 0;
        double sum6 = 0;
        double sum7 = 0;
        for (int from = 0; from < in.length; from++) {
            double x = in[from];
            sum0 += row0[from] * x;
            sum1 += row1[from] * x;
            sum2 += row2[from] * x;
            sum3 += row3[from] * x;
            sum4 += row4[from] * x;
            sum5 += row5[from] * x;
            sum6 += row6[from] * x;
            sum7 += row7[from] * x;
        }
        sums[to] = sum0 + biases[to];
        sums[to + 1] = sum1 + biases[to + 1];
        sums[to + 2] = sum2 + biases[to + 2];
        sums[to + 3] = sum3 + biases[to + 3];
        sums[to + 4] = sum4 + biases[to + 4];
        sums[to + 5] = sum5 + biases[to + 5];
        sums[to + 6] = sum6 + biases[to + 6];
        sums[to + 7] = sum7 + biases[to + 7];
    }
}
