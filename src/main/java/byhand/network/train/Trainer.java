package byhand.network.train;

import byhand.network.BatchReduction;
import byhand.network.Loss;
import byhand.network.MomentKind;
import byhand.network.Moments;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.ParameterId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Trains a network on plain arrays, for long runs: the same iterations as the tracer's, without formulas.
 *
 * <p>Every number agrees with the tracer's to the last bit, because sums and products are taken in the same order: a weighted sum from
 * left to right with the bias last if there is one, a derivative from the loss forward, those of parameters that are one in their order. The value of a formula is never -0, and nor is any number that is
 * given out here. Between the iterations a zero may have a sign; no other number depends on that, as nothing is divided by such a zero.
 *
 * <p>An iteration allocates nothing. Mutable, and not safe for use by several threads at once. Networks may be larger than those of
 * scenario files.
 */
public final class Trainer {

    private final Network network;
    private final OutputLoss outputLoss;
    private final Update update;
    private final int inputs;
    private final DenseLayer[] layers;
    private final Descent[] descents;
    private final SharedParameters shared;
    private final ParameterRows values;
    private final ParameterRows gradients;
    private final ParameterRows first;
    private final ParameterRows second;
    private Moments begun;
    private boolean hasIterated;
    private final BatchReduction reduction;
    /** There from the first batch of several samples on. */
    private GradientSums[] sums = {};
    private int updates;
    private double lossValue;
    private boolean passesAreFinite = true;
    private boolean watched;

    /**
     * A trainer that begins with the network's values.
     *
     * @param moments what the optimizer remembers of the iterations before
     * @throws IllegalArgumentException if the loss does not fit the last layer's activation, or the moments are those of another network
     *                                  or optimizer
     */
    public Trainer(Network network, Loss loss, Optimizer optimizer, Moments moments) {
        this(network, loss, optimizer, moments, BatchReduction.MEAN);
    }

    /**
     * A trainer that begins with the network's values.
     *
     * @param moments   what the optimizer remembers of the iterations before
     * @param reduction what becomes of the losses of a batch's samples
     * @throws IllegalArgumentException if the loss does not fit the last layer's activation, or the moments are those of another network
     *                                  or optimizer
     */
    public Trainer(Network network, Loss loss, Optimizer optimizer, Moments moments, BatchReduction reduction) {
        if (!loss.fits(network.outputActivation())) {
            throw new IllegalArgumentException("the loss " + loss.id() + " does not go with " + network.outputActivation().id());
        }
        this.network = network;
        this.reduction = reduction;
        this.outputLoss = new OutputLoss(loss, network.outputs());
        this.update = new Update(optimizer);
        this.inputs = network.size(0);
        this.values = new ParameterRows(network, true);
        this.gradients = new ParameterRows(network, true);
        this.first = new ParameterRows(network, optimizer.kind().keeps(MomentKind.FIRST));
        this.second = new ParameterRows(network, optimizer.kind().keeps(MomentKind.SECOND));
        this.layers = new DenseLayer[network.depth()];
        this.descents = new Descent[network.depth()];
        for (int l = 0; l < layers.length; l++) {
            double[][] layerGradients = gradients.layer(l);
            int size = network.size(l + 1);
            double[] deltas = hasOwnBiases(l + 1) ? layerGradients[size] : new double[size];
            layers[l] = new DenseLayer(network.layer(l + 1).function(), values.layer(l), deltas);
            descents[l] = descent(l, deltas, optimizer);
        }
        this.shared = new SharedParameters(network, update, values, gradients, first, second);
        set(network.values(), moments);
    }

    private Descent descent(int layer, double[] deltas, Optimizer optimizer) {
        if (optimizer.isPlain() && isWholeTrained(layer + 1)) {
            return new PlainDescent(optimizer.learningRate(), values.layer(layer), gradients.layer(layer), deltas);
        }
        return new SeparateDescent(update, values.layer(layer), gradients.layer(layer), deltas, first.layer(layer), second.layer(layer),
                TrainedRuns.of(network, layer + 1));
    }

    /** Whether the derivatives by the weighted sums of a layer, from 1, are those by its biases. */
    private boolean hasOwnBiases(int number) {
        return network.hasBiases(number) && network.shared().stream().flatMap(List::stream)
                .noneMatch(id -> id instanceof ParameterId.Bias && id.layer() == number);
    }

    /** Whether every parameter of a layer, from 1, is updated, and each by its own derivative. */
    private boolean isWholeTrained(int number) {
        return Stream.concat(network.frozen().stream(), network.shared().stream().flatMap(List::stream))
                .noneMatch(id -> id.layer() == number);
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
        if (newValues.length != values.count() || newFirst.length != first.count() || newSecond.length != second.count()) {
            throw new IllegalArgumentException(newValues.length + " values, " + newFirst.length + " first and " + newSecond.length
                    + " second moments, but there must be " + values.count() + ", " + first.count() + " and " + second.count());
        }
        values.set(newValues);
        first.set(newFirst);
        second.set(newSecond);
        updates = moments.updates();
        begun = moments;
        hasIterated = false;
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
        passesAreFinite = true;
        lossValue = pass(input, target);
        updates++;
        update.begin(updates, !hasIterated && begun.isFresh());
        hasIterated = true;
        for (int l = layers.length - 1; l > 0; l--) {
            DenseLayer before = layers[l - 1];
            descents[l].run(before.activations(), before.deltas());
            before.throughActivation();
        }
        descents[0].run(input);
        shared.addUp();
        shared.update();
        return lossValue;
    }

    /**
     * One iteration with several samples: forward and backward pass of each, the derivatives of all their losses together, update.
     *
     * @param newInputs  all samples' inputs
     * @param newTargets all samples' targets
     * @param from       the first sample used, from 0
     * @param count      how many are used, in a row
     * @return the loss before the update
     * @throws IllegalArgumentException if there are too few or too many numbers
     */
    public double iterate(double[][] newInputs, double[][] newTargets, int from, int count) {
        if (count == 1) {
            return iterate(newInputs[from], newTargets[from]);
        }
        beginBatch();
        double losses = 0;
        for (int sample = from; sample < from + count; sample++) {
            losses += pass(newInputs[sample], newTargets[sample]);
            for (int l = layers.length - 1; l > 0; l--) {
                DenseLayer before = layers[l - 1];
                sums[l].add(before.activations(), before.deltas());
                before.throughActivation();
            }
            sums[0].add(newInputs[sample]);
            addShared();
            passesAreFinite = passesAreFinite && (!watched || neuronsAreFinite());
        }
        lossValue = reduction.reduced(losses, count) + 0.0;
        updates++;
        update.begin(updates, !hasIterated && begun.isFresh());
        hasIterated = true;
        double share = reduction.reduced(1.0, count);
        for (int l = layers.length - 1; l >= 0; l--) {
            sums[l].reduce(share);
            descents[l].update();
        }
        shared.update();
        return lossValue;
    }

    /** Of parameters that are one, a sample's derivatives add up before those of the samples do. */
    private void addShared() {
        if (!network.shared().isEmpty()) {
            shared.addUp();
            for (GradientSums each : sums) {
                each.addStored();
            }
        }
    }

    private void beginBatch() {
        passesAreFinite = true;
        if (sums.length == 0) {
            ParameterRows rows = new ParameterRows(network, true);
            sums = new GradientSums[layers.length];
            for (int l = 0; l < layers.length; l++) {
                sums[l] = new GradientSums(values.layer(l), gradients.layer(l), rows.layer(l), layers[l].deltas(),
                        !network.shared().isEmpty());
            }
        }
        for (GradientSums each : sums) {
            each.begin();
        }
    }

    /** The forward pass of a sample; returns its loss and leaves the derivatives by the last layer's pre-activations as its deltas. */
    private double pass(double[] input, double[] target) {
        DenseLayer last = layers[layers.length - 1];
        if (input.length != inputs || target.length != last.activations().length) {
            throw new IllegalArgumentException("the sample has " + input.length + " inputs and " + target.length
                    + " targets, but the network takes " + inputs + " and gives " + last.activations().length);
        }
        forward(input);
        double loss = outputLoss.value(last, target) + 0.0;
        outputLoss.slopes(last, target);
        return loss;
    }

    private void forward(double[] input) {
        double[] in = input;
        for (DenseLayer layer : layers) {
            layer.forward(in);
            in = layer.activations();
        }
    }

    /**
     * Whether every number of the last iteration was finite: pre-activations, activations, loss, gradients, moments and updated values. The
     * derivatives by outputs from which nothing is computed do not count. Of a batch, neurons count only if they are {@link #watch watched};
     * all else does in any case. True before the first iteration. Takes about half the time of an
     * iteration.
     */
    public boolean isFinite() {
        if (!Double.isFinite(lossValue) || !passesAreFinite || !neuronsAreFinite()) {
            return false;
        }
        for (Descent descent : descents) {
            if (!descent.isFinite()) {
                return false;
            }
        }
        return shared.isFinite();
    }

    private boolean neuronsAreFinite() {
        for (DenseLayer layer : layers) {
            if (!layer.isFinite()) {
                return false;
            }
        }
        return true;
    }

    /** Looks at the neurons of every sample of a batch from now on, for {@link #isFinite}; that takes a while. */
    public void watch() {
        watched = true;
    }

    /** The network with its current values. */
    public Network network() {
        return network.withValues(values());
    }

    /** The current values, in the order of {@link Network#parameters()}; a copy. */
    public double[] values() {
        return values.toArray();
    }

    /** What the optimizer remembers now. */
    public Moments moments() {
        return hasIterated ? Moments.of(updates, first.toArray(), second.toArray()) : begun;
    }

    /**
     * The derivative of the loss by a parameter in the last iteration, whether the parameter is frozen or not; 0 before the first.
     *
     * @param parameterIndex the parameter's place, as {@link Network#index(ParameterId)} gives it
     */
    public double gradient(int parameterIndex) {
        return gradients.get(parameterIndex);
    }

    /** The derivatives of the loss by all parameters in the last iteration, in the order of {@link Network#parameters()}; a copy. */
    public double[] gradients() {
        return gradients.toArray();
    }

    /**
     * The pre-activations of a layer in the last sample's pass, a copy; of a layer with the identity they are its activations.
     *
     * @param layer from 1
     */
    public double[] preActivations(int layer) {
        return withoutSignsOfZero(layers[layer - 1].preActivations());
    }

    /**
     * The activations of a layer in the last sample's pass; a copy.
     *
     * @param layer from 1
     */
    public double[] activations(int layer) {
        return withoutSignsOfZero(layers[layer - 1].activations());
    }

    /**
     * The derivatives of the loss by the pre-activations of a layer in the last iteration, in a batch those by its biases; a copy.
     *
     * @param layer from 1
     */
    public double[] deltas(int layer) {
        return withoutSignsOfZero(layers[layer - 1].deltas());
    }

    private static double[] withoutSignsOfZero(double[] numbers) {
        double[] copy = new double[numbers.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = numbers[i] + 0.0;
        }
        return copy;
    }
}
