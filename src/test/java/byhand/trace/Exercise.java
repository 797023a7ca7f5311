package byhand.trace;

import byhand.network.Activation;
import byhand.network.Layer;
import byhand.network.Loss;
import byhand.network.Moments;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerSetting;
import byhand.network.ParameterId;
import byhand.network.Sample;
import byhand.network.Wirings;
import byhand.scenario.Kinds;
import byhand.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;

/** Everything that a training run is determined by. */
record Exercise(Network network, List<Sample> samples, Loss loss, Optimizer optimizer) {

    /** What a scenario says. */
    static Exercise of(Scenario scenario) {
        return new Exercise(scenario.network(), scenario.samples(), scenario.loss(), scenario.optimizer());
    }

    /**
     * A random one of one to four layers; one to three samples; a fifth of the parameters frozen in every other network.
     *
     * @param about    the activation, loss or optimizer that it has, by its name in files
     * @param number   counts those about the same
     * @param widest   how many inputs and neurons of a layer there are at most
     * @param most     how large inputs, targets and parameters are at most
     * @param fineness of how many steps they go from 0 to that
     */
    static Exercise random(String about, int number, int widest, double most, int fineness) {
        Random random = Kinds.random(about, number);
        Numbers numbers = count -> numbers(random, count, most, fineness);
        Loss loss = Kinds.loss(about, random);
        List<Layer> layers = new ArrayList<>();
        int depth = 1 + random.nextInt(4);
        int inputs = 1 + random.nextInt(widest);
        int fanIn = inputs;
        for (int l = 1; l <= depth; l++) {
            int size = 1 + random.nextInt(widest);
            List<List<Double>> weights = new ArrayList<>();
            for (int to = 0; to < size; to++) {
                weights.add(numbers.draw(fanIn));
            }
            Activation activation = l == depth ? Kinds.lastActivation(about, loss, random)
                    : Kinds.activation(about, random, Activation::isElementwise);
            layers.add(Layer.withDefaultNames(l, activation, weights, numbers.draw(size)));
            fanIn = size;
        }
        Network network = Network.of(layers);
        List<Sample> samples = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            samples.add(new Sample(numbers.draw(inputs), targets(random, network.outputs(), loss, numbers)));
        }
        return new Exercise(random.nextBoolean() ? network : network.withFrozen(some(random, network)), samples, loss,
                optimizer(about, random));
    }

    /** The same with a network of which some layers have no biases and some parameters are one. */
    Exercise wired(String about, int number) {
        return new Exercise(Wirings.random(network, Kinds.random(about + " wired", number)), samples, loss, optimizer);
    }

    /** The sample of an iteration, from 1. */
    Sample sample(int iteration) {
        return samples.get((iteration - 1) % samples.size());
    }

    /** The first iteration. */
    Trace trace() {
        return trace(network, 1, Moments.atStart(network, optimizer));
    }

    /** An iteration, from 1. */
    Trace trace(Network now, int iteration, Moments moments) {
        return Tracer.trace(now, sample(iteration), loss, optimizer, moments);
    }

    /** For the cross-entropies certain targets, shares, and for one in four numbers that are neither. */
    private static List<Double> targets(Random random, int count, Loss loss, Numbers numbers) {
        if (!loss.isFusedWithActivation() || random.nextInt(4) == 0) {
            return numbers.draw(count);
        }
        boolean certain = random.nextBoolean();
        int hot = random.nextInt(count);
        List<Double> targets = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            targets.add(!certain ? random.nextDouble() : k == hot ? 1.0 : 0.0);
        }
        return targets;
    }

    /** Shares of any size; in every other exercise, what is to keep a denominator from 0 is larger than usual. */
    private static Optimizer optimizer(String about, Random random) {
        Optimizer optimizer = Kinds.optimizer(about, random).withLearningRate(List.of(0.5, 0.1, 0.03, 0.01).get(random.nextInt(4)));
        return Kinds.with(optimizer,
                setting -> setting.range() == OptimizerSetting.Range.SHARE || random.nextBoolean() ? Kinds.drawn(setting, optimizer, random)
                        : optimizer.setting(setting));
    }

    private static Set<ParameterId> some(Random random, Network network) {
        Set<ParameterId> some = new HashSet<>(network.parameters());
        some.removeIf(id -> random.nextInt(5) > 0);
        return some;
    }

    /** Draws numbers. */
    private interface Numbers {
        List<Double> draw(int count);
    }

    /** A tenth of them 0. */
    private static List<Double> numbers(Random random, int count, double most, int fineness) {
        return DoubleStream.generate(() -> random.nextInt(10) == 0 ? 0 : (random.nextInt(2 * fineness + 1) - fineness) * most / fineness)
                .limit(count).boxed().toList();
    }
}
