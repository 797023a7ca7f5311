package byhand.network.train;

import byhand.network.Layer;
import byhand.network.Network;
import byhand.network.ParameterId;

/**
 * A number for each parameter of a network, in rows: layer by layer a row of weights for each neuron, and after them one of biases, which
 * is empty if there are none. One after another the rows are in the order of {@link Network#parameters()}.
 */
final class ParameterRows {

    private final double[][][] layers;

    /**
     * Zeros for all parameters.
     *
     * @param kept whether there are any; if not, all rows are empty
     */
    ParameterRows(Network network, boolean kept) {
        layers = new double[network.depth()][][];
        for (int l = 0; l < layers.length; l++) {
            Layer layer = network.layer(l + 1);
            layers[l] = new double[layer.size() + 1][];
            for (int to = 0; to < layer.size(); to++) {
                layers[l][to] = new double[kept ? layer.fanIn() : 0];
            }
            layers[l][layer.size()] = new double[kept ? layer.biases().size() : 0];
        }
    }

    /** The rows of a layer, from 0; themselves, not copies. The last one is that of the biases. */
    double[][] layer(int layer) {
        return layers[layer];
    }

    /** The row of a parameter: itself, not a copy. */
    double[] row(ParameterId id) {
        double[][] layer = layers[id.layer() - 1];
        return id.either(weight -> layer[weight.to() - 1], bias -> layer[layer.length - 1]);
    }

    /** The place of a parameter in its row, from 0. */
    static int place(ParameterId id) {
        return id.either(weight -> weight.from() - 1, bias -> bias.to() - 1);
    }

    /** How many numbers there are. */
    int count() {
        int count = 0;
        for (double[][] layer : layers) {
            for (double[] row : layer) {
                count += row.length;
            }
        }
        return count;
    }

    /** The number of the parameter at a place, from 0; zero has no sign. */
    double get(int index) {
        int before = 0;
        for (double[][] layer : layers) {
            for (double[] row : layer) {
                if (index < before + row.length) {
                    return row[index - before] + 0.0;
                }
                before += row.length;
            }
        }
        throw new IndexOutOfBoundsException(index);
    }

    /** All numbers, a copy; zero has no sign. */
    double[] toArray() {
        double[] all = new double[count()];
        int next = 0;
        for (double[][] layer : layers) {
            for (double[] row : layer) {
                for (double number : row) {
                    all[next++] = number + 0.0;
                }
            }
        }
        return all;
    }

    /** Replaces all numbers. */
    void set(double[] all) {
        int next = 0;
        for (double[][] layer : layers) {
            for (double[] row : layer) {
                System.arraycopy(all, next, row, 0, row.length);
                next += row.length;
            }
        }
    }
}
