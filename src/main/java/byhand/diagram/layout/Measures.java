package byhand.diagram.layout;

import byhand.network.Network;

/** How large the parts of a diagram are at full size, in units. */
public final class Measures {

    static final double CIRCLE = 80;
    static final double NEURON_CIRCLE = CIRCLE + 8;
    /** The width of the circle of a target, in units of the diagram. */
    public static final double TARGET_CIRCLE = CIRCLE - 8;
    static final double CAPSULE_WIDTH = 172;
    static final double CAPSULE_HEIGHT = 88;
    static final double MARGIN = 20;
    static final double HEADER = 36;
    static final double FOOTER = 12;
    static final double PILL_WIDTH = 120;
    /** How narrow a number's pill may be, in units of the diagram. */
    public static final double LEAST_PILL_WIDTH = 88;
    static final double WIDEST_PILL = 200;
    static final double PILL_PITCH = 28;
    static final double WIDEST_PITCH = 84;
    /** What a gap has beside its pills. */
    static final double GAP_BESIDE_PILLS = 60;
    static final double WEIGHT_GAP = PILL_WIDTH + GAP_BESIDE_PILLS;
    static final double LOSS_GAP = 92;
    static final double BIAS_HEIGHT = 62;
    static final double BIAS_GAP = 5;
    static final double NEURON_PITCH = CAPSULE_HEIGHT + BIAS_GAP + BIAS_HEIGHT + 14;
    static final double INPUT_PITCH = CIRCLE + 16;
    static final double TARGET_PITCH = CIRCLE + 38;
    /** The share of a gap's free width that lies left of the pills, where the edges fan out. */
    static final double FAN = 0.62;
    /**
     * The surface's height divided by this is the smallest size of text: the surface is most of the window, whose height is divided by 80.
     */
    static final double LEAST_TEXT_IN_HEIGHT = 64;
    /** The size of ordinary text, in units: below it, and the text may be set somewhat smaller where it is tight, it cannot be read. */
    static final double TEXT = 14;

    private Measures() {
    }

    /** The font size below which nothing can be read from the back row; a surface that is higher than wide counts as a square. */
    static double leastText(double width, double height) {
        return Math.min(width, height) / LEAST_TEXT_IN_HEIGHT;
    }

    /** Whether a layer's neurons have z and a, and not just their sum. */
    static boolean isCapsule(Network network, int layer) {
        return network.hasPreActivation(layer);
    }

    /** The width of a layer's neurons at full size. */
    static double neuronWidth(Network network, int layer) {
        return isCapsule(network, layer) ? CAPSULE_WIDTH : NEURON_CIRCLE;
    }

    /** How many units wide the whole diagram is at full size. */
    static double across(Network network) {
        double units = 2 * MARGIN + CIRCLE + LOSS_GAP + NEURON_CIRCLE;
        for (int layer = 1; layer <= network.depth(); layer++) {
            units += WEIGHT_GAP + neuronWidth(network, layer);
        }
        return units;
    }

    /** How many units high the whole diagram is at full size, without header and footer. */
    static double down(Network network) {
        double most = Math.max(network.size(0) * INPUT_PITCH, lossColumn(network));
        for (int layer = 1; layer <= network.depth(); layer++) {
            most = Math.max(most,
                    network.size(layer) * Math.max(NEURON_PITCH, network.size(layer - 1) * PILL_PITCH + 2 * shift(NEURON_PITCH)));
        }
        return most;
    }

    /** The loss stands level with a single output and the target below it; several targets stand below the loss in a column. */
    private static double lossColumn(Network network) {
        return network.outputs() == 1 ? 2 * (shift(NEURON_PITCH) + CIRCLE / 2 + TARGET_PITCH) : (network.outputs() + 1) * TARGET_PITCH;
    }

    /** How far a neuron stands below the middle of its band, to leave room for its bias above it. */
    static double shift(double pitch) {
        return Math.max(0, CAPSULE_HEIGHT / 2 + BIAS_GAP + BIAS_HEIGHT - pitch / 2);
    }
}
