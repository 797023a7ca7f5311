package byhand.benchmark;

import byhand.network.Activation;
import byhand.network.Layer;
import byhand.network.Loss;
import byhand.network.Moments;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.train.Trainer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What the engine is timed with: ReLU in the hidden layers, the identity in the last, half squared error, plain gradient descent on one
 * sample. The learning rate is tiny, so that the numbers stay alive for any count of iterations.
 */
final class EngineLoad {

    private static final double RATE = 1e-9;
    private static final long MULTIPLIER = 6364136223846793005L;
    private static final long INCREMENT = 1442695040888963407L;

    /** How many samples a batch has. */
    static final int BATCH = 16;

    private final Trainer trainer;
    private final double[][] inputs = new double[BATCH][];
    private final double[][] targets = new double[BATCH][];
    private final double[] input;
    private final double[] target;
    private long state = 42;

    /** @param sizes of the layers, the inputs first */
    EngineLoad(int... sizes) {
        input = uniform(sizes[0]).toArray();
        target = uniform(sizes[sizes.length - 1]).toArray();
        Arrays.fill(inputs, input);
        Arrays.fill(targets, target);
        List<Layer> layers = new ArrayList<>();
        for (int l = 1; l < sizes.length; l++) {
            List<List<Double>> weights = new ArrayList<>();
            for (int to = 0; to < sizes[l]; to++) {
                weights.add(uniform(sizes[l - 1]).boxed().toList());
            }
            Activation activation = l < sizes.length - 1 ? Activation.RELU : Activation.IDENTITY;
            layers.add(Layer.withDefaultNames(l, activation, weights, uniform(sizes[l]).boxed().toList()));
        }
        Network network = Network.of(layers);
        Optimizer optimizer = Optimizer.of(OptimizerKind.SGD, RATE);
        trainer = new Trainer(network, Loss.HALF_SQUARED_ERROR, optimizer, Moments.atStart(network, optimizer));
    }

    /** One iteration with a batch of samples; returns the loss. */
    double iterateBatch() {
        return trainer.iterate(inputs, targets, 0, BATCH);
    }

    /** The sizes in a text such as 2-8-8-1. */
    static EngineLoad of(String sizes) {
        return new EngineLoad(Arrays.stream(sizes.split("-")).mapToInt(Integer::parseInt).toArray());
    }

    /** One iteration; returns the loss. */
    double iterate() {
        return trainer.iterate(input, target);
    }

    /** From -1 to 1, by the linear congruential generator of Knuth's MMIX, which is quickly written in any language. */
    private DoubleStream uniform(int count) {
        return DoubleStream.generate(() -> {
            state = state * MULTIPLIER + INCREMENT;
            return (state >>> 11) * 0x1p-53 * 2 - 1;
        }).limit(count);
    }
}
