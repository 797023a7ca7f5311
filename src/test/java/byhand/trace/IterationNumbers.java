package byhand.trace;

import byhand.network.Activation;
import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.network.train.Trainer;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * What an iteration computes, from whoever computes it: neurons by layer, parameters in the order of {@link Network#parameters()}.
 *
 * @param preActivations of a layer with the identity its activations
 * @param deltas         the derivatives of the loss by the pre-activations
 * @param gradients      the derivatives of the loss by the parameters
 * @param updated        the parameters after the update
 */
@SuppressWarnings("ArrayRecordComponent") // compared number by number
record IterationNumbers(double loss, double[] preActivations, double[] activations, double[] deltas, double[] gradients,
        double[] updated) {

    /** The tracer's. */
    static IterationNumbers of(Trace trace) {
        Network network = trace.network();
        BiFunction<Integer, Integer, Quantity> a = Quantity.Activation::new;
        BiFunction<Integer, Integer, Quantity> z = (layer, neuron) -> network.layer(layer).activation() == Activation.IDENTITY
                ? a.apply(layer, neuron)
                : new Quantity.PreActivation(layer, neuron);
        return new IterationNumbers(trace.lossValue(), neurons(trace, z), neurons(trace, a),
                neurons(trace, z.andThen(Quantity.Gradient::new)),
                parameters(trace, RandomNetworks::gradient), parameters(trace, Quantity.Updated::new));
    }

    /** The array-based trainer's of its last iteration, which has returned the loss. */
    static IterationNumbers of(Trainer trainer, double loss) {
        int depth = trainer.network().depth();
        return new IterationNumbers(loss, layers(depth, trainer::preActivations), layers(depth, trainer::activations),
                layers(depth, trainer::deltas), trainer.gradients(), trainer.values());
    }

    /** The oracle's. */
    static IterationNumbers of(JsonNode oracle) {
        return new IterationNumbers(oracle.get("loss").doubleValue(), numbers(oracle.get("preActivations")),
                numbers(oracle.get("activations")), numbers(oracle.has("deltas") ? oracle.get("deltas") : oracle.get("biasGradients")),
                parameters(oracle.get("weightGradients"), oracle.get("biasGradients")),
                parameters(oracle.get("updatedWeights"), oracle.get("updatedBiases")));
    }

    /** Everything in one row. */
    double[] all() {
        return DoubleStream.concat(DoubleStream.of(loss),
                IntStream.range(0, groups().size()).boxed().flatMapToDouble(i -> Arrays.stream(groups().get(i)))).toArray();
    }

    /** What the number at a place of {@link #all()} is. */
    String name(int place) {
        int group = 0;
        int before = 1;
        while (group < groups().size() && place >= before + groups().get(group).length) {
            before += groups().get(group).length;
            group++;
        }
        return place == 0 ? "loss" : List.of("pre-activation", "activation", "delta", "gradient", "updated").get(group) + " "
                + (place - before);
    }

    private List<double[]> groups() {
        return List.of(preActivations, activations, deltas, gradients, updated);
    }

    private static double[] neurons(Trace trace, BiFunction<Integer, Integer, Quantity> quantity) {
        return layers(trace.network().depth(), layer -> IntStream.rangeClosed(1, trace.network().size(layer))
                .mapToDouble(neuron -> trace.value(quantity.apply(layer, neuron)).orElseThrow()).toArray());
    }

    private static double[] parameters(Trace trace, Function<ParameterId, Quantity> quantity) {
        return trace.network().parameters().stream().mapToDouble(id -> trace.value(quantity.apply(id)).orElseThrow()).toArray();
    }

    private static double[] layers(int depth, Function<Integer, double[]> layer) {
        return IntStream.rangeClosed(1, depth).boxed().flatMapToDouble(l -> Arrays.stream(layer.apply(l))).toArray();
    }

    private static double[] parameters(JsonNode weights, JsonNode biases) {
        return IntStream.range(0, biases.size()).boxed()
                .flatMapToDouble(l -> DoubleStream.concat(Arrays.stream(numbers(weights.get(l))), Arrays.stream(numbers(biases.get(l)))))
                .toArray();
    }

    private static double[] numbers(JsonNode node) {
        return node.isNumber() ? new double[] {node.doubleValue()}
                : IntStream.range(0, node.size()).boxed().flatMapToDouble(i -> Arrays.stream(numbers(node.get(i)))).toArray();
    }
}
