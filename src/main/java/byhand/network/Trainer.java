package byhand.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Trains a network on plain arrays, for long runs: the same iterations as the tracer's, without formulas.
 *
 * <p>Every number agrees with the tracer's to the last bit, because sums and products are taken in the same order: a weighted sum from
 * left to right with the bias last, a derivative from the loss forward. Only a zero may have another sign: the value of a formula is never
 * -0. No other number depends on that, as nothing is ever divided by such a zero.
 *
 * <p>An iteration allocates nothing. Mutable, and not safe for use by several threads at once. Networks may be larger than those of
 * scenario files.
 */
public final class Trainer {

    private final Network network;
    private final Loss loss;
    private final UpdateRule rule;
    private final int inputs;
    private final DenseLayer[] layers;
    private final double[] values;
    private final double[] gradients;
    private final double[] first;
    private final double[] second;
    /** Begins and ends of the runs of parameters that are not frozen, in turn. */
    private final int[] runs;
    private int updates;
    private double lossValue;
    private boolean outputSlopesAreFinite = true;

    /**
     * A trainer that begins with the network's values.
     *
     * @param moments what the optimizer remembers of the iterations before
     * @throws IllegalArgumentException if the loss does not fit the last layer's activation, or the moments are those of another network
     *                                  or optimizer
     */
    public Trainer(Network network, Loss loss, Optimizer optimizer, Moments moments) {
        if (!loss.fits(network.outputActivation())) {
            throw new IllegalArgumentException("the loss " + loss.id() + " does not go with " + network.outputActivation().id());
        }
        this.network = network;
        this.loss = loss;
        this.rule = UpdateRule.of(optimizer);
        this.inputs = network.size(0);
        this.layers = layers(network);
        int count = network.parameterCount();
        this.values = new double[count];
        this.gradients = new double[count];
        this.first = new double[optimizer.hasMoment1() ? count : 0];
        this.second = new double[optimizer.hasMoment2() ? count : 0];
        this.runs = runs(network);
        set(network.values(), moments);
    }

    private static DenseLayer[] layers(Network network) {
        DenseLayer[] layers = new DenseLayer[network.depth()];
        int next = 0;
        for (int l = 0; l < layers.length; l++) {
            layers[l] = new DenseLayer(network.layer(l + 1), next);
            next = layers[l].end();
        }
        return layers;
    }

    private static int[] runs(Network network) {
        List<ParameterId> parameters = network.parameters();
        List<Integer> bounds = new ArrayList<>();
        boolean inside = false;
        for (int i = 0; i < parameters.size(); i++) {
            if (network.frozen().contains(parameters.get(i)) == inside) {
                bounds.add(i);
                inside = !inside;
            }
        }
        if (inside) {
            bounds.add(parameters.size());
        }
        return bounds.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Goes on from other values.
     *
     * @param newValues in the order of {@link Network#parameters()}; copied
     * @throws IllegalArgumentException if there are too few or too many values or moments
     */
    public void set(double[] newValues, Moments moments) {
        double[] newFirst = moments.first();
        double[] newSecond = moments.second();
        if (newValues.length != values.length || newFirst.length != first.length || newSecond.length != second.length) {
            throw new IllegalArgumentException(newValues.length + " values, " + newFirst.length + " first and " + newSecond.length
                    + " second moments, but there must be " + values.length + ", " + first.length + " and " + second.length);
        }
        System.arraycopy(newValues, 0, values, 0, values.length);
        System.arraycopy(newFirst, 0, first, 0, first.length);
        System.arraycopy(newSecond, 0, second, 0, second.length);
        updates = moments.updates();
    }

    /**
     * One iteration: forward pass, backward pass, update.
     *
     * @param input  a number for each input
     * @param target a number for each output neuron
     * @return the loss before the update
     * @throws IllegalArgumentException if there are too few or too many numbers
     */
    public double iterate(double[] input, double[] target) {
        DenseLayer last = layers[layers.length - 1];
        if (input.length != inputs || target.length != last.activations.length) {
            throw new IllegalArgumentException("the sample has " + input.length + " inputs and " + target.length
                    + " targets, but the network takes " + inputs + " and gives " + last.activations.length);
        }
        double[] in = input;
        for (DenseLayer layer : layers) {
            layer.forward(values, in);
            in = layer.activations;
        }
        lossValue = loss.value(in, target);
        backward(input, target);
        updates++;
        for (int i = 0; i < runs.length; i += 2) {
            rule.update(runs[i], runs[i + 1], updates, values, gradients, first, second);
        }
        return lossValue;
    }

    private void backward(double[] input, double[] target) {
        DenseLayer last = layers[layers.length - 1];
        loss.slopes(last.activations, target, last.deltas);
        if (loss.isFusedWithActivation()) {
            outputSlopesAreFinite = true;
            for (int k = 0; k < target.length; k++) {
                outputSlopesAreFinite &= Double.isFinite(loss.slope(last.activations[k], target[k], target.length));
            }
        } else {
            last.throughActivation();
        }
        for (int l = layers.length - 1; l > 0; l--) {
            DenseLayer before = layers[l - 1];
            layers[l].toParameters(before.activations, gradients);
            layers[l].toInputs(values, before.deltas);
            before.throughActivation();
        }
        layers[0].toParameters(input, gradients);
    }

    /**
     * Whether every number of the last iteration was finite: pre-activations, activations, loss, gradients, moments and updated values.
     * True before the first iteration. Looks at every number once, which takes less than a quarter of the time of an iteration.
     */
    public boolean isFinite() {
        if (!outputSlopesAreFinite || !Double.isFinite(lossValue) || !isFinite(gradients, 0, gradients.length)) {
            return false;
        }
        for (DenseLayer layer : layers) {
            if (!isFinite(layer.preActivations, 0, layer.preActivations.length)
                    || !isFinite(layer.activations, 0, layer.activations.length)) {
                return false;
            }
        }
        for (int i = 0; i < runs.length; i += 2) {
            if (first.length > 0 && !isFinite(first, runs[i], runs[i + 1])
                    || second.length > 0 && !isFinite(second, runs[i], runs[i + 1])) {
                return false;
            }
        }
        return isFinite(values, 0, values.length);
    }

    /** A number times 0 is 0 only if it is finite; so is the sum of such products. */
    private static boolean isFinite(double[] numbers, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += numbers[i] * 0;
        }
        return sum == 0;
    }

    /** The network with its current values. */
    public Network network() {
        return network.withValues(values);
    }

    /** The current values, in the order of {@link Network#parameters()}; a copy. */
    public double[] values() {
        return values.clone();
    }

    /** What the optimizer remembers now. */
    public Moments moments() {
        return Moments.of(updates, first, second);
    }

    /**
     * The derivative of the loss by a parameter in the last iteration, whether the parameter is frozen or not; 0 before the first.
     *
     * @param parameterIndex the parameter's place, as {@link Network#index(ParameterId)} gives it
     */
    public double gradient(int parameterIndex) {
        return gradients[parameterIndex];
    }

    /** The derivatives of the loss by all parameters in the last iteration, in the order of {@link Network#parameters()}; a copy. */
    public double[] gradients() {
        return gradients.clone();
    }

    /**
     * The pre-activations of a layer in the last iteration, a copy; of a layer with the identity they are its activations.
     *
     * @param layer from 1
     */
    public double[] preActivations(int layer) {
        return layers[layer - 1].preActivations.clone();
    }

    /**
     * The activations of a layer in the last iteration; a copy.
     *
     * @param layer from 1
     */
    public double[] activations(int layer) {
        return layers[layer - 1].activations.clone();
    }

    /**
     * The derivatives of the loss by the pre-activations of a layer in the last iteration; a copy.
     *
     * @param layer from 1
     */
    public double[] deltas(int layer) {
        return layers[layer - 1].deltas.clone();
    }
}
