package byhand.scenario;

import byhand.network.Activation;
import byhand.network.Batch;
import byhand.network.Initialization;
import byhand.network.Loss;
import byhand.network.Naming;
import byhand.network.Network;
import byhand.network.Optimizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A network while it is being put together, and what it is trained with. Every draft is a valid one: changing one thing changes what would
 * no longer go with it, so that softmax and cross-entropy, for one, come and go together.
 *
 * @param title          what the scenario is called
 * @param inputs         how many inputs there are, at least 1
 * @param layers         the layers after the inputs, at least one; the last is the output
 * @param initialization how the parameters get their values
 * @param seed           what random values follow from
 * @param order          the index order by which all parameters are named; empty to keep the names that there are
 * @param batch          which samples an iteration uses
 */
public record NetworkDraft(LocalizedText title, int inputs, List<Part> layers, Loss loss, Optimizer optimizer,
        Initialization initialization, long seed,
        Optional<Naming.Order> order, Batch batch) {

    /**
     * A layer.
     *
     * @param shape  the number that shapes the activation; 0 if there is none
     * @param biases whether its neurons have biases
     * @param origin the number of the layer that it was before, whose numbers and names it keeps where it can; 0 if it is new
     */
    public record Part(int size, Activation activation, double shape, boolean biases, int origin) {
        public Part {
            if (size < 1) {
                throw new IllegalArgumentException("a layer needs at least one neuron, not " + size);
            }
        }

        /** A layer whose activation has its usual shape, with biases. */
        public Part(int size, Activation activation, int origin) {
            this(size, activation, activation.usual().shape(), true, origin);
        }
    }

    public NetworkDraft {
        layers = List.copyOf(layers);
        if (inputs < 1 || layers.isEmpty()) {
            throw new IllegalArgumentException("a network needs at least one input and one layer");
        }
    }

    /** A scenario's network as it is, whose numbers are to be kept. */
    public static NetworkDraft of(Scenario scenario, long seed) {
        Network network = scenario.network();
        List<Part> layers = IntStream.rangeClosed(1, network.depth())
                .mapToObj(number -> new Part(network.size(number), network.layer(number).activation(), network.layer(number).shape(),
                        network.hasBiases(number), number))
                .toList();
        return new NetworkDraft(scenario.title(), network.size(0), layers, scenario.loss(), scenario.optimizer(),
                new Initialization.AsTyped(), seed,
                Naming.of(network).map(Naming::order), scenario.batch());
    }

    /** How many layers follow the inputs. */
    public int depth() {
        return layers.size();
    }

    /** How many outputs there are. */
    public int outputs() {
        return layers.get(depth() - 1).size();
    }

    public NetworkDraft with(LocalizedText newTitle) {
        return new NetworkDraft(newTitle, inputs, layers, loss, optimizer, initialization, seed, order, batch);
    }

    public NetworkDraft withInputs(int newInputs) {
        return new NetworkDraft(title, newInputs, layers, loss, optimizer, initialization, seed, order, batch);
    }

    /** With one more layer before the output, like the one before it. */
    public NetworkDraft withHiddenLayer() {
        Part like = depth() > 1 ? layers.get(depth() - 2) : new Part(inputs, Activation.RELU, 0);
        List<Part> longer = new ArrayList<>(layers);
        longer.add(depth() - 1, new Part(like.size(), like.activation(), like.shape(), like.biases(), 0));
        return with(longer);
    }

    /** Without hidden layer {@code number}, counted from 1. */
    public NetworkDraft withoutHiddenLayer(int number) {
        if (number >= depth()) {
            throw new IllegalArgumentException("there is no hidden layer " + number);
        }
        List<Part> shorter = new ArrayList<>(layers);
        shorter.remove(number - 1);
        return with(shorter);
    }

    public NetworkDraft withSize(int number, int size) {
        Part part = layers.get(number - 1);
        return with(number, new Part(size, part.activation(), part.shape(), part.biases(), part.origin()));
    }

    /** With or without biases of a layer. */
    public NetworkDraft withBiases(int number, boolean biases) {
        Part part = layers.get(number - 1);
        return with(number, new Part(part.size(), part.activation(), part.shape(), biases, part.origin()));
    }

    /** With another activation of a layer; of the last one, with a loss that goes with it: softmax with the one that is made for it. */
    public NetworkDraft withActivation(int number, Activation activation) {
        Part part = layers.get(number - 1);
        double shape = part.activation() == activation ? part.shape() : activation.usual().shape();
        NetworkDraft changed = with(number, new Part(part.size(), activation, shape, part.biases(), part.origin()));
        boolean fits = number < depth() || loss.fits(activation) && (activation.isElementwise() || loss.isFusedWithActivation());
        return fits ? changed : changed.withLoss(nearestLoss(activation));
    }

    /** With another number that shapes a layer's activation. */
    public NetworkDraft withShape(int number, double shape) {
        Part part = layers.get(number - 1);
        return with(number, new Part(part.size(), part.activation(), shape, part.biases(), part.origin()));
    }

    /** A cross-entropy gives way to the other one where that fits, as both compare probabilities. */
    private Loss nearestLoss(Activation activation) {
        List<Loss> fitting = Arrays.stream(Loss.values()).filter(each -> each.fits(activation)).toList();
        return fitting.stream()
                .filter(each -> each.isFusedWithActivation() && (loss.isFusedWithActivation() || !activation.isElementwise())).findFirst()
                .orElseGet(() -> fitting.get(0));
    }

    /** The activations that a layer can have: softmax only the last one. */
    public List<Activation> activationsFor(int number) {
        return Arrays.stream(Activation.values()).filter(each -> number == depth() || each.isElementwise()).toList();
    }

    /** With another loss, and an activation of the last layer that goes with it. */
    public NetworkDraft withLoss(Loss newLoss) {
        NetworkDraft changed = new NetworkDraft(title, inputs, layers, newLoss, optimizer, initialization, seed, order, batch);
        if (newLoss.fits(layers.get(depth() - 1).activation())) {
            return changed;
        }
        Activation fitting = Arrays.stream(Activation.values()).filter(newLoss::fits).findFirst().orElseThrow();
        Part last = layers.get(depth() - 1);
        return changed.with(depth(), new Part(outputs(), fitting, fitting.usual().shape(), last.biases(), last.origin()));
    }

    public NetworkDraft with(Optimizer newOptimizer) {
        return new NetworkDraft(title, inputs, layers, loss, newOptimizer, initialization, seed, order, batch);
    }

    public NetworkDraft with(Initialization newInitialization, long newSeed) {
        return new NetworkDraft(title, inputs, layers, loss, optimizer, newInitialization, newSeed, order, batch);
    }

    /** With other batches. */
    public NetworkDraft with(Batch newBatch) {
        return new NetworkDraft(title, inputs, layers, loss, optimizer, initialization, seed, order, newBatch);
    }

    /** @param newOrder empty to keep the names that there are */
    public NetworkDraft with(Optional<Naming.Order> newOrder) {
        return new NetworkDraft(title, inputs, layers, loss, optimizer, initialization, seed, newOrder, batch);
    }

    private NetworkDraft with(List<Part> newLayers) {
        return new NetworkDraft(title, inputs, newLayers, loss, optimizer, initialization, seed, order, batch);
    }

    private NetworkDraft with(int number, Part part) {
        List<Part> changed = new ArrayList<>(layers);
        changed.set(number - 1, part);
        return with(changed);
    }

    /** Whether samples for another network have too many or too few numbers for this one. */
    public boolean changesSamplesOf(Network base) {
        return inputs != base.size(0) || outputs() != base.outputs();
    }

    /**
     * The scenario with this network in the place of its own. Numbers, names and what is frozen stay where a parameter stays; new numbers
     * are 0 before they are initialized. Samples keep their numbers as far as there is room, and get 0 where one is missing. What the
     * scenario says of itself goes, unless everything stays the same.
     */
    public Scenario appliedTo(Scenario base) {
        return new Reshaping(this, base).scenario();
    }
}
