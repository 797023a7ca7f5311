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
    static final double TOWER_HEIGHT = 104;
    /** What a tower has at the left of its numbers, for the names and the plot, and at their right, in units of the diagram. */
    public static final double TOWER_LEFT = 52;
    public static final double TOWER_RIGHT = 12;
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
    static final double BIAS_HEIGHT = 62;
    /** Between a bias and its neuron, in units of the diagram. */
    public static final double BIAS_GAP = 5;
    /** What an input has above and below it. */
    static final double INPUT_BREATH = 16;
    static final double TARGET_PITCH = CIRCLE + 38;
    /** The share of a gap's free width that lies left of the pills, where the edges fan out. */
    static final double FAN = 0.62;
    /** The size of ordinary text, in units: below it, and the text may be set somewhat smaller where it is tight, it cannot be read. */
    static final double TEXT = 14;

    private Measures() {
    }

    /** Whether a layer's neurons have z and a, and not just their sum. */
    static boolean isCapsule(Network network, int layer) {
        return network.hasPreActivation(layer);
    }

    /** The width of a layer's neurons at full size. */
    static double neuronWidth(Network network, int layer) {
        return isCapsule(network, layer) ? CAPSULE_WIDTH : NEURON_CIRCLE;
    }
}
