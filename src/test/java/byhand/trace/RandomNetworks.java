package byhand.trace;

import byhand.network.Activation;
import byhand.network.Layer;
import byhand.network.Loss;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.ParameterId;
import byhand.network.Sample;
import byhand.scenario.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Random networks, samples and traces. */
final class RandomNetworks {

    private final String about;
    private final Random random;
    private final double step;

    /**
     * @param about  the activation that is in the network, by its name in files
     * @param number counts those about the same
     * @param step   what all parameters, inputs and targets are multiples of
     */
    RandomNetworks(String about, int number, double step) {
        this.about = about;
        this.random = Kinds.random(about, number);
        this.step = step;
    }

    /** The activations that a network can be about. */
    static List<String> subjects() {
        return Kinds.activations().stream().filter(Activation::isElementwise).map(Activation::id).toList();
    }

    /** One to four layers of one to five neurons, parameters from -1.5 to 1.5. */
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
            Activation activation = Kinds.activation(about, random, Activation::isElementwise);
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
