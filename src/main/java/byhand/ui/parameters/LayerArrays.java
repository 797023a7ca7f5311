package byhand.ui.parameters;

import byhand.network.Layer;
import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.trace.Quantity;
import byhand.trace.Symbols;
import byhand.ui.grid.NumberRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights and biases of a layer as the rows of a table: one for each neuron, with its weights and, behind them, its bias. Rows and
 * columns count from 0. Immutable.
 *
 * @param number  the layer's number, from 1
 * @param neurons what its neurons are called
 * @param weights as {@code weights[to][from]}
 * @param biases  one for each neuron; none in a layer without biases
 */
record LayerArrays(int number, List<String> neurons, List<List<Double>> weights, List<Double> biases) implements NumberRows<LayerArrays> {

    LayerArrays {
        neurons = List.copyOf(neurons);
        weights = weights.stream().map(List::copyOf).toList();
        biases = List.copyOf(biases);
    }

    /** Those of all layers of a network. */
    static List<LayerArrays> of(Network network) {
        Symbols symbols = new Symbols(network);
        List<LayerArrays> all = new ArrayList<>();
        for (Layer layer : network.layers()) {
            int number = all.size() + 1;
            List<String> neurons = new ArrayList<>();
            for (int to = 1; to <= layer.size(); to++) {
                neurons.add(symbols.of(new Quantity.Activation(number, to)).plain());
            }
            all.add(new LayerArrays(number, neurons, layer.weights(), layer.biases()));
        }
        return all;
    }

    /** How many weights a neuron has. */
    int fanIn() {
        return weights.get(0).size();
    }

    @Override
    public int width() {
        return biases.isEmpty() ? fanIn() : fanIn() + 1;
    }

    @Override
    public int size() {
        return weights.size();
    }

    @Override
    public boolean hasRoom() {
        return false;
    }

    @Override
    public String name(int row) {
        return neurons.get(row);
    }

    @Override
    public Quantity quantity(int row, int column) {
        return new Quantity.Parameter(id(row, column));
    }

    @Override
    public double value(int row, int column) {
        return column < fanIn() ? weights.get(row).get(column) : biases.get(row);
    }

    @Override
    public LayerArrays with(int row, int column, double value) {
        if (column == fanIn()) {
            List<Double> changed = new ArrayList<>(biases);
            changed.set(row, value);
            return withBiases(changed);
        }
        List<List<Double>> changed = new ArrayList<>(weights);
        List<Double> changedRow = new ArrayList<>(weights.get(row));
        changedRow.set(column, value);
        changed.set(row, changedRow);
        return withWeights(changed);
    }

    LayerArrays withWeights(List<List<Double>> others) {
        return new LayerArrays(number, neurons, others, biases);
    }

    LayerArrays withBiases(List<Double> others) {
        return new LayerArrays(number, neurons, weights, others);
    }

    /** Weights and biases side by side, as the table has them. */
    NumberArray all() {
        List<List<Double>> rows = new ArrayList<>();
        for (int row = 0; row < size(); row++) {
            List<Double> numbers = new ArrayList<>(weights.get(row));
            if (!biases.isEmpty()) {
                numbers.add(biases.get(row));
            }
            rows.add(numbers);
        }
        return new NumberArray(rows, false);
    }

    /**
     * With the numbers of one array: the weights, the weights with the biases behind them, or the biases.
     *
     * @throws ArrayProblem if it has another shape
     */
    LayerArrays with(NumberArray array) throws ArrayProblem {
        if (takesAsWeights(array)) {
            return withWeights(array.rows());
        } else if (!biases.isEmpty() && !array.isFlat() && array.is(size(), width())) {
            return withWeights(array.rows().stream().map(row -> row.subList(0, fanIn())).toList())
                    .withBiases(array.rows().stream().map(row -> row.get(fanIn())).toList());
        } else if (takesAsBiases(array)) {
            return withBiases(array.numbers());
        }
        String key = !array.isFlat() && array.is(fanIn(), size()) ? "arrays.transposed" : "arrays.shape";
        throw new ArrayProblem(key, array.shape(), number, size(), fanIn());
    }

    /** Whether an array has the shape of the weights; a single row may be flat, where it is not as long as there are biases. */
    boolean takesAsWeights(NumberArray array) {
        return array.is(size(), fanIn()) && !(array.isFlat() && takesAsBiases(array));
    }

    /** Whether an array has as many numbers as there are biases, in a row or a column. */
    boolean takesAsBiases(NumberArray array) {
        return !biases.isEmpty() && array.numbers().size() == size()
                && (array.isFlat() || array.rows().size() == 1 || array.columns() == 1);
    }

    /** The parameters whose value is another one than in {@code before}, which is of the same layer. */
    Map<ParameterId, Double> changedFrom(LayerArrays before) {
        Map<ParameterId, Double> changed = new LinkedHashMap<>();
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < width(); column++) {
                if (value(row, column) != before.value(row, column)) {
                    changed.put(id(row, column), value(row, column));
                }
            }
        }
        return changed;
    }

    /** Which parameter stands in a cell. */
    private ParameterId id(int row, int column) {
        return column < fanIn() ? new ParameterId.Weight(number, column + 1, row + 1) : new ParameterId.Bias(number, row + 1);
    }

    /**
     * Layers with the numbers of arrays: a single array, or weights with their biases, go to the layer that is shown; others are those of all
     * layers, from the first on, each with its biases behind its weights or without.
     *
     * @param shown the place in the list of the layer that is shown
     */
    static List<LayerArrays> filled(List<LayerArrays> layers, int shown, List<NumberArray> arrays) throws ArrayProblem {
        List<LayerArrays> filled = new ArrayList<>(layers);
        LayerArrays here = layers.get(shown);
        boolean pair =
                arrays.size() == 2 && here.takesAsWeights(arrays.get(0)) && arrays.get(1).isFlat() && here.takesAsBiases(arrays.get(1));
        if (arrays.size() == 1) {
            filled.set(shown, here.with(arrays.get(0)));
        } else if (pair) {
            filled.set(shown, here.withWeights(arrays.get(0).rows()).withBiases(arrays.get(1).numbers()));
        } else {
            fillAll(filled, arrays);
        }
        return filled;
    }

    private static void fillAll(List<LayerArrays> layers, List<NumberArray> arrays) throws ArrayProblem {
        int next = 0;
        for (int l = 0; l < layers.size(); l++) {
            if (next == arrays.size()) {
                throw new ArrayProblem("arrays.too-few", arrays.size(), layers.size());
            }
            LayerArrays layer = layers.get(l);
            layers.set(l, layer.with(arrays.get(next)));
            next++;
            if (layer.takesAsWeights(arrays.get(next - 1)) && next < arrays.size() && arrays.get(next).isFlat()
                    && layer.takesAsBiases(arrays.get(next))) {
                layers.set(l, layers.get(l).withBiases(arrays.get(next).numbers()));
                next++;
            }
        }
        if (next < arrays.size()) {
            throw new ArrayProblem("arrays.too-many", arrays.size(), layers.size());
        }
    }
}
