package byhand.trace;

import byhand.network.Activation;
import byhand.network.Layer;
import byhand.network.Loss;
import byhand.network.Moments;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.ParameterId;
import byhand.network.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;

/** Everything that a training run is determined by. */
record Exercise(Network network, List<Sample> samples, Loss loss, Optimizer optimizer) {

    private static final List<Activation> ELEMENTWISE = Arrays.stream(Activation.values()).filter(Activation::isElementwise).toList();

    /**
     * One to four layers of one to nine neurons; every activation, loss and optimizer; one to three samples; a fifth of the parameters
     * frozen in every other network.
     *
     * @param scale how large inputs, targets and parameters are; for some scales many of them are 0, and so are pre-activations
     */
    static Exercise random(long seed, double scale) {
        Random random = new Random(seed);
        Loss loss = Loss.values()[random.nextInt(Loss.values().length)];
        List<Layer> layers = new ArrayList<>();
        int depth = 1 + random.nextInt(4);
        int inputs = 1 + random.nextInt(9);
        int fanIn = inputs;
        for (int l = 1; l <= depth; l++) {
            int size = 1 + random.nextInt(9);
            List<List<Double>> weights = new ArrayList<>();
            for (int to = 0; to < size; to++) {
                weights.add(numbers(random, fanIn, scale));
            }
            Activation activation = l == depth ? last(random, loss) : ELEMENTWISE.get(random.nextInt(ELEMENTWISE.size()));
            layers.add(Layer.withDefaultNames(l, activation, weights, numbers(random, size, scale)));
            fanIn = size;
        }
        Network network = Network.of(layers);
        List<Sample> samples = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            samples.add(new Sample(numbers(random, inputs, scale), targets(random, network.outputs(), loss, scale)));
        }
        return new Exercise(random.nextBoolean() ? network : network.withFrozen(some(random, network)), samples, loss,
                optimizer(random));
    }

    /** The sample of an iteration, from 1. */
    Sample sample(int iteration) {
        return samples.get((iteration - 1) % samples.size());
    }

    /** The first iteration. */
    Trace trace() {
        return trace(network, 1, Moments.none(network, optimizer));
    }

    /** An iteration, from 1. */
    Trace trace(Network now, int iteration, Moments moments) {
        return Tracer.trace(now, sample(iteration), loss, optimizer, moments);
    }

    private static Activation last(Random random, Loss loss) {
        List<Activation> fitting = Arrays.stream(Activation.values()).filter(loss::fits).toList();
        return fitting.get(random.nextInt(fitting.size()));
    }

    /** For the cross-entropies certain targets, shares, and for one in four numbers that are neither. */
    private static List<Double> targets(Random random, int count, Loss loss, double scale) {
        if (!loss.isFusedWithActivation() || random.nextInt(4) == 0) {
            return numbers(random, count, scale);
        }
        boolean certain = random.nextBoolean();
        int hot = random.nextInt(count);
        List<Double> targets = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            targets.add(!certain ? random.nextDouble() : k == hot ? 1.0 : 0.0);
        }
        return targets;
    }

    private static Optimizer optimizer(Random random) {
        double rate = List.of(0.5, 0.1, 0.03, 0.01).get(random.nextInt(4));
        return switch (random.nextInt(4)) {
            case 0 -> new Optimizer.Sgd(rate);
            case 1 -> new Optimizer.Momentum(rate, random.nextDouble());
            case 2 -> new Optimizer.RmsProp(rate, random.nextDouble(), Optimizer.RmsProp.DEFAULT_EPSILON);
            default -> new Optimizer.Adam(rate, random.nextDouble(), random.nextDouble(), Optimizer.Adam.DEFAULT_EPSILON);
        };
    }

    private static Set<ParameterId> some(Random random, Network network) {
        Set<ParameterId> some = new HashSet<>(network.parameters());
        some.removeIf(id -> random.nextInt(5) > 0);
        return some;
    }

    /** Multiples of a hundredth of the scale, a tenth of them 0. */
    private static List<Double> numbers(Random random, int count, double scale) {
        return DoubleStream.generate(() -> random.nextInt(10) == 0 ? 0 : (random.nextInt(301) - 150) * scale / 100).limit(count).boxed()
                .toList();
    }
}
