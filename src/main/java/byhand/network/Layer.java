package byhand.network;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A fully connected layer: {@code activation(weights * previous + biases)}, or without biases {@code activation(weights * previous)}.
 *
 * @param shape       the number that shapes the activation; 0 if there is none
 * @param weights     as {@code weights[to][from]}, the layout of {@code torch.nn.Linear.weight}
 * @param biases      one for each neuron; none if the layer has no biases
 * @param weightNames the names of the weights, in the same layout
 * @param biasNames   the names of the biases, as many as there are biases
 * @param neuronNames what the numbers of each neuron are called; none if that follows from their places
 */
public record Layer(Activation activation, double shape, List<List<Double>> weights, List<Double> biases, List<List<String>> weightNames,
        List<String> biasNames, List<NeuronName> neuronNames) {

    public Layer {
        // Refuses a shape that the activation cannot have.
        new ShapedActivation(activation, shape);
        weights = weights.stream().map(List::copyOf).toList();
        biases = List.copyOf(biases);
        weightNames = weightNames.stream().map(List::copyOf).toList();
        biasNames = List.copyOf(biasNames);
        neuronNames = List.copyOf(neuronNames);
        int size = weights.size();
        if (size == 0 || weightNames.size() != size) {
            throw new IllegalArgumentException("a layer needs at least one row of weights, and as many of names (" + size + ")");
        }
        if (!biases.isEmpty() && biases.size() != size || biasNames.size() != biases.size()) {
            throw new IllegalArgumentException(
                    "a layer needs as many biases as rows of weights (" + size + "), or none, and a name for each");
        }
        if (!neuronNames.isEmpty() && neuronNames.size() != size) {
            throw new IllegalArgumentException("a layer needs a name for each of its neurons (" + size + "), or none");
        }
        int fanIn = weights.get(0).size();
        for (int to = 0; to < size; to++) {
            if (weights.get(to).size() != fanIn || weightNames.get(to).size() != fanIn) {
                throw new IllegalArgumentException("row " + (to + 1) + " of the weights differs in length from the first (" + fanIn + ")");
            }
        }
    }

    /** A layer whose activation has its usual shape, and whose neurons have no names of their own. */
    public Layer(Activation activation, List<List<Double>> weights, List<Double> biases, List<List<String>> weightNames,
            List<String> biasNames) {
        this(activation, activation.usual().shape(), weights, biases, weightNames, biasNames, List.of());
    }

    /**
     * A layer with the default names {@code w<layer>[from,to]} and {@code b<layer>[to]}.
     *
     * @param number the layer's number, from 1
     */
    public static Layer withDefaultNames(int number, Activation activation, List<List<Double>> weights, List<Double> biases) {
        int fanIn = weights.isEmpty() ? 0 : weights.get(0).size();
        List<List<String>> weightNames = IntStream.rangeClosed(1, weights.size())
                .mapToObj(to -> IntStream.rangeClosed(1, fanIn).mapToObj(from -> "w" + number + "[" + from + "," + to + "]").toList())
                .toList();
        List<String> biasNames = IntStream.rangeClosed(1, biases.size()).mapToObj(to -> "b" + number + "[" + to + "]").toList();
        return new Layer(activation, weights, biases, weightNames, biasNames);
    }

    /** The activation with its shape. */
    public ShapedActivation function() {
        return new ShapedActivation(activation, shape);
    }

    /** The same layer with another shape of its activation. */
    public Layer withShape(double newShape) {
        return new Layer(activation, newShape, weights, biases, weightNames, biasNames, neuronNames);
    }

    /** How many neurons the layer has. */
    public int size() {
        return weights.size();
    }

    /** Whether its neurons add a bias to what comes in. */
    public boolean hasBiases() {
        return !biases.isEmpty();
    }

    /** How many values come in: the size of the layer before. */
    public int fanIn() {
        return weights.get(0).size();
    }

    double value(ParameterId id) {
        return id instanceof ParameterId.Weight weight ? weights.get(weight.to() - 1).get(weight.from() - 1) : biases.get(id.to() - 1);
    }

    Layer renamed(int number, Map<ParameterId, String> names) {
        List<List<String>> weightNamesNow = IntStream.rangeClosed(1, size())
                .mapToObj(to -> IntStream.rangeClosed(1, fanIn()).mapToObj(from -> renamed(new ParameterId.Weight(number, from, to), names))
                        .toList())
                .toList();
        List<String> biasNamesNow =
                IntStream.rangeClosed(1, biases.size()).mapToObj(to -> renamed(new ParameterId.Bias(number, to), names)).toList();
        return new Layer(activation, shape, weights, biases, weightNamesNow, biasNamesNow, neuronNames);
    }

    Layer withValues(List<List<Double>> newWeights, List<Double> newBiases) {
        return new Layer(activation, shape, newWeights, newBiases, weightNames, biasNames, neuronNames);
    }

    /** The same layer with other names of its neurons; none if these are to follow from their places. */
    Layer withNeuronNames(List<NeuronName> newNames) {
        return new Layer(activation, shape, weights, biases, weightNames, biasNames, newNames);
    }

    private String renamed(ParameterId id, Map<ParameterId, String> names) {
        return names.getOrDefault(id, name(id));
    }

    String name(ParameterId id) {
        return id instanceof ParameterId.Weight weight ? weightNames.get(weight.to() - 1).get(weight.from() - 1)
                : biasNames.get(id.to() - 1);
    }
}
