package byhand.diagram;

import byhand.diagram.layout.Column;
import byhand.diagram.layout.Layout;
import byhand.diagram.layout.Nodes;
import byhand.network.Network;
import byhand.trace.Quantity;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Supplier;

/** Draws all inputs, neurons and targets, and the loss: over the others those that a moment makes room for. */
final class NodesPainter {

    private final Layout layout;
    private final Network network;
    private final NeuronPainter neurons;
    private final SmallNeuronPainter small;

    NodesPainter(Scene scene) {
        this.layout = scene.layout();
        this.network = scene.frame().trace().network();
        this.neurons = new NeuronPainter(scene);
        this.small = new SmallNeuronPainter(scene);
    }

    /** @param pills what is going to be drawn over them */
    void paint(Supplier<List<Rectangle2D>> pills) {
        for (int k = 1; k <= network.outputs(); k++) {
            neurons.paintTargetLine(k);
        }
        paint(false);
        neurons.paintCircle(new Quantity.LossValue());
        paintColumn(network.depth() + 1, false);
        paint(true);
        paintColumn(network.depth() + 1, true);
        small.paintLabels(pills);
    }

    private void paint(boolean placed) {
        for (int c = 0; c <= network.depth(); c++) {
            paintColumn(c, placed);
        }
    }

    private void paintColumn(int c, boolean placed) {
        Column column = layout.arrangement().column(c);
        for (int i = 1; i <= column.size(); i++) {
            Quantity node = Nodes.at(c, i, network);
            if (layout.placement().levels().containsKey(node) != placed || layout.isCovered(node)) {
                continue;
            }
            if (node instanceof Quantity.Activation a) {
                neurons.paintNeuron(a.layer(), a.neuron());
            } else {
                neurons.paintCircle(node);
            }
        }
    }
}
