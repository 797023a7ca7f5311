package byhand.diagram;

import byhand.network.Network;
import byhand.trace.Quantity;

/** The inputs, neurons and targets of a network by column: the inputs in column 0, then the layers, the targets in the last one. */
final class Nodes {

    private Nodes() {
    }

    /** The column that a quantity of an input, a neuron or a target stands in. */
    static int column(Quantity quantity, Network network) {
        if (quantity instanceof Quantity.Activation a) {
            return a.layer();
        } else if (quantity instanceof Quantity.PreActivation z) {
            return z.layer();
        }
        return quantity instanceof Quantity.Input ? 0 : network.depth() + 1;
    }

    /** The place within the column, from 1; 0 for what is none of them. */
    static int index(Quantity quantity) {
        if (quantity instanceof Quantity.Activation a) {
            return a.neuron();
        } else if (quantity instanceof Quantity.PreActivation z) {
            return z.neuron();
        } else if (quantity instanceof Quantity.Input input) {
            return input.index();
        }
        return quantity instanceof Quantity.Target target ? target.index() : 0;
    }

    /** What stands in a column at an index: an input, an activation, or a target. */
    static Quantity at(int column, int index, Network network) {
        if (column == 0) {
            return new Quantity.Input(index);
        }
        return column <= network.depth() ? new Quantity.Activation(column, index) : new Quantity.Target(index);
    }
}
