package byhand.network.train;

import java.util.Arrays;

/** First all derivatives of a layer, then the update of what is not frozen, by any optimizer. */
final class SeparateDescent implements Descent {

    private final Update update;
    private final double[][] values;
    private final double[][] gradients;
    private final double[][] first;
    private final double[][] second;
    private final int[][] trained;
    private final double[] deltas;

    /**
     * @param update    the optimizer's
     * @param values    a row of weights for each neuron, and one of biases, which is empty if the layer has none; so are the others
     * @param gradients where the derivatives are stored
     * @param deltas    holds the derivatives by the weighted sums when a run begins; if every neuron has a bias of its own, the row of the biases
     * @param first     the first moments; empty rows if the optimizer keeps none
     * @param second    the second moments; empty rows if the optimizer keeps none
     * @param trained   of each row the begins and ends, in turn, of the runs of parameters that are not frozen
     */
    SeparateDescent(Update update, double[][] values, double[][] gradients, double[] deltas, double[][] first, double[][] second,
            int[][] trained) {
        this.update = update;
        this.values = values;
        this.gradients = gradients;
        this.first = first;
        this.second = second;
        this.trained = trained;
        this.deltas = deltas;
    }

    @Override
    public void run(double[] in) {
        for (int to = 0; to < deltas.length; to++) {
            toWeights(deltas[to], in, gradients[to]);
        }
        double[] toBiases = gradients[gradients.length - 1];
        System.arraycopy(deltas, 0, toBiases, 0, toBiases.length);
        update();
    }

    @Override
    public void run(double[] in, double[] before) {
        Arrays.fill(before, 0);
        for (int to = 0; to < deltas.length; to++) {
            toActivations(deltas[to], values[to], before);
        }
        run(in);
    }

    private static void toWeights(double delta, double[] in, double[] weightGradients) {
        for (int from = 0; from < in.length; from++) {
            weightGradients[from] = delta * in[from];
        }
    }

    private static void toActivations(double delta, double[] weights, double[] before) {
        for (int from = 0; from < before.length; from++) {
            before[from] += delta * weights[from];
        }
    }

    @Override
    public void update() {
        for (int row = 0; row < values.length; row++) {
            int[] runs = trained[row];
            for (int i = 0; i < runs.length; i += 2) {
                update.run(runs[i], runs[i + 1], values[row], gradients[row], first[row], second[row]);
            }
        }
    }

    @Override
    public boolean isFinite() {
        return FiniteNumbers.only(values) && FiniteNumbers.only(gradients) && momentsAreFinite(first) && momentsAreFinite(second);
    }

    private boolean momentsAreFinite(double[][] moments) {
        for (int row = 0; row < moments.length; row++) {
            int[] runs = trained[row];
            for (int i = 0; i < runs.length && moments[row].length > 0; i += 2) {
                if (!FiniteNumbers.only(moments[row], runs[i], runs[i + 1])) {
                    return false;
                }
            }
        }
        return true;
    }
}
