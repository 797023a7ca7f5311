package byhand.scenario;

import byhand.network.Activation;
import byhand.network.Batch;
import byhand.network.Layer;
import byhand.network.Loss;
import byhand.network.Naming;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.Sample;
import java.util.ArrayList;
import java.util.List;

/**
 * A network with everything that an iteration of gradient descent needs.
 *
 * @param samples at least one
 * @param batch   which of them an iteration uses: of batches of one sample, iteration t uses sample (t - 1) mod n, counted from 0
 */
public record Scenario(LocalizedText title, LocalizedText description, Network network, List<Sample> samples, Loss loss,
        Optimizer optimizer, Batch batch) {

    private static final double FIRST_RATE = 0.1;

    public Scenario {
        samples = List.copyOf(samples);
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("a scenario needs at least one sample");
        }
        if (batch.size(samples.size()) > samples.size()) {
            throw new IllegalArgumentException("a batch of " + batch.size(samples.size()) + " needs more than " + samples.size()
                    + " samples");
        }
        for (Sample sample : samples) {
            if (sample.input().size() != network.size(0) || sample.target().size() != network.outputs()) {
                throw new IllegalArgumentException("a sample has " + sample.input().size() + " inputs and " + sample.target().size()
                        + " targets, but the network takes " + network.size(0) + " and gives " + network.outputs());
            }
        }
        if (!loss.fits(network.outputActivation())) {
            throw new IllegalArgumentException("the loss " + loss.id() + " does not go with the activation "
                    + network.outputActivation().id() + " of the last layer");
        }
    }

    /** A scenario whose iterations use one sample each. */
    public Scenario(LocalizedText title, LocalizedText description, Network network, List<Sample> samples, Loss loss,
            Optimizer optimizer) {
        this(title, description, network, samples, loss, optimizer, Batch.ONE);
    }

    /** The smallest that there can be, to begin with: one weight and one bias, and a target that they miss. It has no title. */
    public static Scenario smallest() {
        Layer layer = Layer.withDefaultNames(1, Activation.IDENTITY, List.of(List.of(1.0)), List.of(0.0));
        Network unnamed = Network.of(List.of(layer));
        Network network = unnamed.renamed(Naming.shortest(Naming.Order.FROM_TO, unnamed).names(unnamed));
        return new Scenario(LocalizedText.EMPTY, LocalizedText.EMPTY, network, List.of(new Sample(List.of(1.0), List.of(2.0))),
                Loss.HALF_SQUARED_ERROR, Optimizer.of(OptimizerKind.SGD, FIRST_RATE));
    }

    /** The place in {@link #samples} of the first sample that an iteration uses, from 0. */
    public int sampleIndex(int iteration) {
        return (iteration - 1) % iterationsPerEpoch() * batch.size(samples.size());
    }

    /** How many samples in a row an iteration uses, from {@link #sampleIndex} on. */
    public int sampleCount(int iteration) {
        return Math.min(batch.size(samples.size()), samples.size() - sampleIndex(iteration));
    }

    /** How many iterations it takes to use every sample once. */
    public int iterationsPerEpoch() {
        return batch.perEpoch(samples.size());
    }

    /** The same scenario with another description. */
    public Scenario with(LocalizedText newDescription) {
        return new Scenario(title, newDescription, network, samples, loss, optimizer, batch);
    }

    /** The same scenario with another network. */
    public Scenario with(Network newNetwork) {
        return new Scenario(title, description, newNetwork, samples, loss, optimizer, batch);
    }

    /** The same scenario with another optimizer. */
    public Scenario with(Optimizer newOptimizer) {
        return new Scenario(title, description, network, samples, loss, newOptimizer, batch);
    }

    /** The same scenario with other batches. */
    public Scenario with(Batch newBatch) {
        return new Scenario(title, description, network, samples, loss, optimizer, newBatch);
    }

    /** The same scenario with other samples; where they are fewer than a batch has, the batch is all of them. */
    public Scenario with(List<Sample> newSamples) {
        return new Scenario(title, description, network, newSamples, loss, optimizer, batch.within(newSamples.size()));
    }

    /** The same scenario with one sample replaced; {@code index} counts from 0. */
    public Scenario with(int index, Sample sample) {
        List<Sample> replaced = new ArrayList<>(samples);
        replaced.set(index, sample);
        return new Scenario(title, description, network, replaced, loss, optimizer, batch);
    }
}
