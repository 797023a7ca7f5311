package byhand.trace;

import byhand.network.Activation;
import byhand.network.Layer;
import byhand.network.Loss;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.ParameterId;
import byhand.network.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Networks, samples and traces that a seed determines. */
final class RandomNetworks {

    /** Seeds that follow each other give almost the same first number; multiples of this do not. */
    static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final List<Activation> ELEMENTWISE = Arrays.stream(Activation.values()).filter(Activation::isElementwise).toList();

    private final Random random;
    private final double step;

    /** @param step what all parameters, inputs and targets are multiples of */
    RandomNetworks(long seed, double step) {
        this.random = new Random(seed * SPREAD);
        this.step = step;
    }

    /** One to four layers of one to five neurons, every activation, parameters from -1.5 to 1.5. */
    Network network() {
        int depth = 1 + random.nextInt(4);
        List<Layer> layers = new ArrayList<>();
        int fanIn = 1 + random.nextInt(5);
        for (int l = 1; l <= depth; l++) {
            int size = 1 + random.nextInt(5);
            List<List<Double>> weights = new ArrayList<>();
            for (int to = 0; to < size; to++) {
                weights.add(numbers(fanIn));
            }
            Activation activation = ELEMENTWISE.get(random.nextInt(ELEMENTWISE.size()));
            layers.add(Layer.withDefaultNames(l, activation, weights, numbers(size)));
            fanIn = size;
        }
        return Network.of(layers);
    }

    Sample sample(Network network) {
        return new Sample(numbers(network.size(0)), numbers(network.outputs()));
    }

    static Trace trace(Network network, Sample sample) {
        return Tracer.trace(network, sample, Loss.HALF_SQUARED_ERROR, Optimizer.of(OptimizerKind.SGD, 0.05));
    }

    /** The pre-activations of all neurons whose activation function has a kink. */
    static DoubleStream beforeKinks(Trace trace) {
        return trace.steps().stream().filter(step -> step.quantity() instanceof Quantity.PreActivation z
                && (activation(trace, z) == Activation.RELU || activation(trace, z) == Activation.LEAKY_RELU))
                .mapToDouble(step -> step.value().orElseThrow());
    }

    static DoubleStream outputs(Trace trace) {
        int depth = trace.network().depth();
        return IntStream.rangeClosed(1, trace.network().outputs())
                .mapToDouble(neuron -> trace.value(new Quantity.Activation(depth, neuron)).orElseThrow());
    }

    static Quantity gradient(ParameterId id) {
        return new Quantity.Gradient(new Quantity.Parameter(id));
    }

    private static Activation activation(Trace trace, Quantity.PreActivation z) {
        return trace.network().layer(z.layer()).activation();
    }

    private List<Double> numbers(int count) {
        int most = (int) Math.round(1.5 / step);
        return DoubleStream.generate(() -> (random.nextInt(2 * most + 1) - most) / (double) Math.round(1 / step)).limit(count).boxed()
                .toList();
    }
}
