package byhand.network.train;

import java.util.Arrays;

/**
 * Plain gradient descent of a layer of which nothing is frozen. Derivatives and update are done in one go over two rows at a time, which
 * is where long runs spend their time; the loops have a form that HotSpot's compiler makes vector instructions of.
 */
final class PlainDescent implements Descent {

    private final double rate;
    private final double[][] values;
    private final double[][] gradients;
    /** Of a layer without biases, numbers that nobody reads. */
    private final double[] biases;
    private final double[] deltas;

    /**
     * @param values    a row of weights for each neuron, and one of biases; that is empty if the layer has none
     * @param gradients the same
     * @param deltas    holds the derivatives by the weighted sums when a run begins; if every neuron has a bias of its own, the row of the biases
     */
    PlainDescent(double rate, double[][] values, double[][] gradients, double[] deltas) {
        this.rate = rate;
        this.values = values;
        this.gradients = gradients;
        double[] own = values[values.length - 1];
        this.biases = own.length == deltas.length ? own : new double[deltas.length];
        this.deltas = deltas;
    }

    @Override
    public void run(double[] in) {
        int to = 0;
        for (; to < deltas.length - 1; to += 2) {
            descendTwo(in, to);
        }
        if (to < deltas.length) {
            descendOne(in, to);
        }
    }

    @Override
    public void run(double[] in, double[] before) {
        Arrays.fill(before, 0);
        int to = 0;
        for (; to < deltas.length - 1; to += 2) {
            descendTwo(in, to, before);
        }
        if (to < deltas.length) {
            descendOne(in, to, before);
        }
    }

    private void descendTwo(double[] in, int to) {
        double[] weights0 = values[to];
        double[] weights1 = values[to + 1];
        double[] gradients0 = gradients[to];
        double[] gradients1 = gradients[to + 1];
        double delta0 = deltas[to];
        double delta1 = deltas[to + 1];
        biases[to] -= rate * delta0;
        biases[to + 1] -= rate * delta1;
        for (int from = 0; from < in.length; from++) {
            double a = in[from];
            double gradient0 = delta0 * a;
            gradients0[from] = gradient0;
            weights0[from] -= rate * gradient0;
            double gradient1 = delta1 * a;
            gradients1[from] = gradient1;
            weights1[from] -= rate * gradient1;
        }
    }

    private void descendOne(double[] in, int to) {
        double[] weights = values[to];
        double[] weightGradients = gradients[to];
        double delta = deltas[to];
        biases[to] -= rate * delta;
        for (int from = 0; from < in.length; from++) {
            double gradient = delta * in[from];
            weightGradients[from] = gradient;
            weights[from] -= rate * gradient;
        }
    }

    private void descendTwo(double[] in, int to, double[] before) {
        double[] weights0 = values[to];
        double[] weights1 = values[to + 1];
        double[] gradients0 = gradients[to];
        double[] gradients1 = gradients[to + 1];
        double delta0 = deltas[to];
        double delta1 = deltas[to + 1];
        biases[to] -= rate * delta0;
        biases[to + 1] -= rate * delta1;
        for (int from = 0; from < in.length; from++) {
            double a = in[from];
            double weight0 = weights0[from];
            double weight1 = weights1[from];
            before[from] = before[from] + delta0 * weight0 + delta1 * weight1;
            double gradient0 = delta0 * a;
            gradients0[from] = gradient0;
            weights0[from] = weight0 - rate * gradient0;
            double gradient1 = delta1 * a;
            gradients1[from] = gradient1;
            weights1[from] = weight1 - rate * gradient1;
        }
    }

    private void descendOne(double[] in, int to, double[] before) {
        double[] weights = values[to];
        double[] weightGradients = gradients[to];
        double delta = deltas[to];
        biases[to] -= rate * delta;
        for (int from = 0; from < in.length; from++) {
            double weight = weights[from];
            before[from] += delta * weight;
            double gradient = delta * in[from];
            weightGradients[from] = gradient;
            weights[from] = weight - rate * gradient;
        }
    }

    @Override
    public void update() {
        for (int row = 0; row < values.length; row++) {
            double[] numbers = values[row];
            double[] slopes = gradients[row];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] -= rate * slopes[i];
            }
        }
    }

    /** A derivative that is not finite has made an updated value that is not finite either. */
    @Override
    public boolean isFinite() {
        return FiniteNumbers.only(values);
    }
}
