package byhand.diagram.layout;

import byhand.network.Network;
import byhand.trace.Quantity;

/** The inputs, neurons and targets of a network by column: the inputs in column 0, then the layers, the targets in the last one. */
public final class Nodes {

    private Nodes() {
    }

    /**
     * The column that a quantity of an input, a neuron, a target or the loss stands in.
     *
     * @throws IllegalArgumentException if it is of none of them
     */
    public static int column(Quantity quantity, Network network) {
        if (quantity instanceof Quantity.OfNeuron value) {
            return value.layer();
        } else if (quantity instanceof Quantity.Input) {
            return 0;
        } else if (quantity instanceof Quantity.Target || quantity instanceof Quantity.LossValue) {
            return network.depth() + 1;
        }
        throw new IllegalArgumentException("no column has " + quantity);
    }

    /** What stands in a column at an index: an input, an activation, or a target. */
    public static Quantity at(int column, int index, Network network) {
        if (column == 0) {
            return new Quantity.Input(index);
        }
        return column <= network.depth() ? new Quantity.Activation(column, index) : new Quantity.Target(index);
    }
}
