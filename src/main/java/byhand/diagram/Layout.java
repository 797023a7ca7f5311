package byhand.diagram;

import byhand.network.Activation;
import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.trace.Quantity;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where everything in the diagram of a network stands, for one size of the surface. Pure geometry.
 *
 * <p>Columns from left to right: inputs, each layer, loss and targets. Between two columns stand the weights, ordered by the neuron that
 * they lead to, so that no edge crosses a pill that it does not belong to. Everything is measured in units that are chosen as large as the
 * surface allows; what is left over widens the gaps.
 */
public final class Layout {

    static final double CIRCLE = 80;
    static final double CAPSULE_WIDTH = 172;
    static final double CAPSULE_HEIGHT = 88;

    private static final double MARGIN = 20;
    private static final double HEADER = 36;
    private static final double FOOTER = 12;
    private static final double PILL_WIDTH = 120;
    static final double LEAST_PILL_WIDTH = 88;
    private static final double WIDEST_PILL = 200;
    private static final double PILL_PITCH = 28;
    private static final double WIDEST_PITCH = 84;
    private static final double WEIGHT_GAP = PILL_WIDTH + 60;
    private static final double LOSS_GAP = 92;
    private static final double BIAS_HEIGHT = 62;
    private static final double BIAS_GAP = 5;
    private static final double NEURON_PITCH = CAPSULE_HEIGHT + BIAS_GAP + BIAS_HEIGHT + 14;
    private static final double INPUT_PITCH = CIRCLE + 16;
    private static final double TARGET_PITCH = CIRCLE + 38;
    private static final double LEAST_TEXT_IN_HEIGHT = 64;
    private static final double LARGEST_UNIT = 2.4;
    private static final double MOST_STRETCH = 1.5;
    /** The share of a gap's free width that lies left of the pills, where the edges fan out. */
    private static final double FAN = 0.62;

    private final Network network;
    private final double width;
    private final double height;
    private final double unit;
    private final Map<Quantity, Rectangle2D> boxes = new LinkedHashMap<>();
    private final Map<ParameterId, Curve> before = new LinkedHashMap<>();
    private final Map<ParameterId, Curve> after = new LinkedHashMap<>();
    private final double headerBaseline;

    private Layout(Network network, double width, double height) {
        this.network = network;
        this.width = width;
        this.height = height;
        this.unit = Math.min(LARGEST_UNIT, Math.min(width / unitsAcross(), height / (HEADER + unitsDown() + FOOTER)));
        double content = Math.min(height - (HEADER + FOOTER) * unit, unitsDown() * unit * MOST_STRETCH);
        double top = HEADER * unit + (height - (HEADER + FOOTER) * unit - content) / 2;
        this.headerBaseline = Math.max(top - 12 * unit, 22 * unit);
        double slack = Math.max(0, (width - unitsAcross() * unit) / (network.depth() + 1));
        place(content, top, slack);
        connect();
    }

    /**
     * Lays a network out.
     *
     * @param width  of the surface
     * @param height of the surface
     */
    public static Layout of(Network network, double width, double height) {
        return new Layout(network, Math.max(1, width), Math.max(1, height));
    }

    /** What can be edited, in reading order: inputs, weights and biases layer by layer, targets. */
    public List<Quantity> editable() {
        return boxes.keySet().stream().filter(Layout::isEditable).toList();
    }

    /** Where something stands: a pill with its room to grow, a circle, or the half of a neuron with its value. */
    public Rectangle2D bounds(Quantity quantity) {
        return boxes.get(quantity).getBounds2D();
    }

    /** What is drawn at a point; empty for the ground. */
    public Optional<Quantity> at(double x, double y) {
        return boxes.entrySet().stream().filter(each -> each.getValue().contains(x, y)).map(Map.Entry::getKey).findFirst();
    }

    /** What everything is measured in, in units of the surface. */
    double unit() {
        return unit;
    }

    /** The font size below which nothing can be read from the back row: a part of the surface's height, which is most of the window's. */
    double leastText() {
        return height / LEAST_TEXT_IN_HEIGHT;
    }

    /** The baseline of the columns' captions. */
    double headerBaseline() {
        return headerBaseline;
    }

    /** The whole neuron: for a layer with the identity a circle, otherwise a capsule with z on the left and a on the right. */
    Rectangle2D neuron(int layer, int neuron) {
        Rectangle2D box = bounds(new Quantity.Activation(layer, neuron));
        Quantity z = new Quantity.PreActivation(layer, neuron);
        return boxes.containsKey(z) ? box.createUnion(bounds(z)) : box;
    }

    /** The edge of a weight from where its factor comes to its pill. */
    Curve beforePill(ParameterId weight) {
        return before.get(weight);
    }

    /** The edge of a weight from its pill, or the stem of a bias from its pill, to its neuron. */
    Curve afterPill(ParameterId parameter) {
        return after.get(parameter);
    }

    /** The edge from an output to the loss. */
    Curve toLoss(int output) {
        Rectangle2D from = neuron(network.depth(), output);
        Rectangle2D to = bounds(new Quantity.LossValue());
        return new Curve(from.getMaxX(), from.getCenterY(), to.getX(), to.getCenterY());
    }

    /** The point nearest to another that keeps a distance from the surface's edges. */
    Point2D inside(Point2D point, double distanceX, double distanceY) {
        double x = Math.max(distanceX, Math.min(width - distanceX, point.getX()));
        double y = Math.max(distanceY, Math.min(height - distanceY, point.getY()));
        return new Point2D.Double(x, y);
    }

    private static boolean isEditable(Quantity quantity) {
        return quantity instanceof Quantity.Input || quantity instanceof Quantity.Target || quantity instanceof Quantity.Parameter;
    }

    private boolean isCapsule(int layer) {
        return network.layer(layer).activation() != Activation.IDENTITY;
    }

    private double neuronWidth(int layer) {
        return isCapsule(layer) ? CAPSULE_WIDTH : CIRCLE + 8;
    }

    private double unitsAcross() {
        double units = 2 * MARGIN + CIRCLE + LOSS_GAP + CIRCLE + 8;
        for (int layer = 1; layer <= network.depth(); layer++) {
            units += WEIGHT_GAP + neuronWidth(layer);
        }
        return units;
    }

    private double unitsDown() {
        double most = Math.max(network.size(0) * INPUT_PITCH, lossColumn());
        for (int layer = 1; layer <= network.depth(); layer++) {
            most = Math.max(most,
                    network.size(layer) * Math.max(NEURON_PITCH, network.size(layer - 1) * PILL_PITCH + 2 * shift(NEURON_PITCH)));
        }
        return most;
    }

    /** The loss stands level with a single output and the target below it; several targets stand below the loss in a column. */
    private double lossColumn() {
        return network.outputs() == 1 ? 2 * (shift(NEURON_PITCH) + CIRCLE / 2 + TARGET_PITCH) : (network.outputs() + 1) * TARGET_PITCH;
    }

    /** How far a neuron stands below the middle of its band, to leave room for its bias above it. */
    private static double shift(double pitch) {
        return Math.max(0, CAPSULE_HEIGHT / 2 + BIAS_GAP + BIAS_HEIGHT - pitch / 2);
    }

    private void place(double content, double top, double slack) {
        double narrowest = content / unit;
        for (int layer = 1; layer <= network.depth(); layer++) {
            narrowest = Math.min(narrowest, content / unit / network.size(layer));
        }
        double shift = shift(narrowest) * unit;
        double x = MARGIN * unit + Math.max(0, width - unitsAcross() * unit - slack * (network.depth() + 1)) / 2;
        double pitch = content / network.size(0);
        for (int i = 1; i <= network.size(0); i++) {
            put(new Quantity.Input(i), x, top + (i - 0.5) * pitch + shift, CIRCLE * unit, CIRCLE * unit);
        }
        x += CIRCLE * unit;
        for (int layer = 1; layer <= network.depth(); layer++) {
            double gap = WEIGHT_GAP * unit + slack;
            placeLayer(layer, x, gap, content, top + shift, shift);
            x += gap + neuronWidth(layer) * unit;
        }
        placeLoss(x + LOSS_GAP * unit + slack, content, top + shift);
    }

    private void placeLayer(int layer, double left, double gap, double content, double top, double shift) {
        int fanIn = network.size(layer - 1);
        double pitch = content / network.size(layer);
        double pillPitch = Math.min(WIDEST_PITCH * unit, (pitch - 2 * shift) / fanIn);
        double pillWidth = Math.min(WIDEST_PILL * unit, gap - (WEIGHT_GAP - PILL_WIDTH) * unit);
        double pillX = left + (gap - pillWidth) * FAN;
        double x = left + gap;
        for (int to = 1; to <= network.size(layer); to++) {
            double y = top + (to - 0.5) * pitch;
            for (int from = 1; from <= fanIn; from++) {
                double pillY = y + (from - (fanIn + 1) / 2.0) * pillPitch;
                put(new Quantity.Parameter(new ParameterId.Weight(layer, from, to)), pillX, pillY, pillWidth, pillPitch * 0.94);
            }
        }
        for (int to = 1; to <= network.size(layer); to++) {
            double y = top + (to - 0.5) * pitch;
            double w = neuronWidth(layer) * unit;
            double h = (isCapsule(layer) ? CAPSULE_HEIGHT : neuronWidth(layer)) * unit;
            double biasY = y - h / 2 - (BIAS_GAP + BIAS_HEIGHT / 2) * unit;
            double besideNeuron = (gap - pillWidth) * (1 - FAN) - 4 * unit;
            double biasWidth = Math.min(Math.min(pillWidth, CAPSULE_WIDTH * unit), w + 2 * besideNeuron);
            put(new Quantity.Parameter(new ParameterId.Bias(layer, to)), x + w / 2 - biasWidth / 2, biasY, biasWidth, BIAS_HEIGHT * unit);
            if (isCapsule(layer)) {
                put(new Quantity.PreActivation(layer, to), x, y, w / 2, h);
                put(new Quantity.Activation(layer, to), x + w / 2, y, w / 2, h);
            } else {
                put(new Quantity.Activation(layer, to), x, y, w, h);
            }
        }
    }

    private void placeLoss(double x, double content, double top) {
        double size = (CIRCLE + 8) * unit;
        double small = (CIRCLE - 8) * unit;
        int outputs = network.outputs();
        double pitch = outputs == 1 ? content / 2 : content / (outputs + 1);
        double lossY = outputs == 1 ? top + content / 2 : top + pitch / 2 - shift(NEURON_PITCH) * unit;
        put(new Quantity.LossValue(), x, lossY, size, size);
        double below =
                outputs == 1 ? Math.min(TARGET_PITCH * unit * 1.35, pitch - shift(NEURON_PITCH) * unit - small / 2 - 22 * unit) : pitch;
        for (int k = 1; k <= outputs; k++) {
            put(new Quantity.Target(k), x + (size - small) / 2, lossY + k * below, small, small);
        }
    }

    private void put(Quantity quantity, double left, double centreY, double width, double height) {
        boxes.put(quantity, new Rectangle2D.Double(left, centreY - height / 2, width, height));
    }

    /** Edges end under the narrowest pill, so that they stay where they are when a pill grows. */
    private void connect() {
        double half = LEAST_PILL_WIDTH / 2 * unit;
        for (ParameterId id : network.parameters()) {
            Rectangle2D pill = bounds(new Quantity.Parameter(id));
            Rectangle2D target = neuron(id.layer(), id.to());
            if (id instanceof ParameterId.Weight weight) {
                Rectangle2D source = weight.layer() == 1 ? bounds(new Quantity.Input(weight.from()))
                        : neuron(weight.layer() - 1, weight.from());
                before.put(id, new Curve(source.getMaxX(), source.getCenterY(), pill.getCenterX() - half, pill.getCenterY()));
                after.put(id, new Curve(pill.getCenterX() + half, pill.getCenterY(), target.getX(), target.getCenterY()));
            } else {
                after.put(id, new Curve(pill.getCenterX(), pill.getCenterY(), pill.getCenterX(), target.getY()));
            }
        }
    }

    /** Everything that is drawn as a box of its own, for checks that nothing overlaps. */
    List<Rectangle2D> allBoxes() {
        return new ArrayList<>(boxes.values());
    }
}
