package byhand.diagram.layout;

import byhand.network.Network;

/**
 * How wide the numbers of an iteration are, in units. Their places are as large as the widest one needs, so that they stay where they are
 * from step to step; and as large as usual at least.
 *
 * @param given     the widest input or target
 * @param value     the widest value of a neuron or the loss
 * @param gradient  the widest gradient of a neuron
 * @param parameter the widest row of a parameter's pill
 * @param towers    whether the two numbers of a neuron stand one below the other, which takes less width and more height
 */
public record NumberRoom(double given, double value, double gradient, double parameter, boolean towers) {

    /** For numbers of which nothing is known. */
    public static final NumberRoom USUAL = new NumberRoom(0, 0, 0, 0, false);

    private static final double WIDEST_CAPSULE = 236;
    private static final double WIDEST_TOWER = 182;
    private static final double LEAST_IN_TOWER = 64;
    private static final double WIDEST_CIRCLE = 118;
    private static final double WIDEST_PILL = 176;
    /** What a capsule's half has beside its value, and beside its gradient, where the outline is round. */
    private static final double BESIDE_VALUE = 16;
    private static final double BESIDE_GRADIENT = 24;
    private static final double BESIDE_PARAMETER = 14;
    /** How far from a circle's middle the value and the gradient reach. */
    private static final double VALUE_BELOW = 14.5;
    private static final double GRADIENT_BELOW = 26;
    private static final double MARGIN = 4;

    /** As much of the room beyond the usual as a share of it. */
    NumberRoom limited(double share) {
        return new NumberRoom(given * share, value * share, gradient * share, parameter * share, towers);
    }

    /** The same with the two numbers of a neuron one below the other. */
    NumberRoom inTowers() {
        return new NumberRoom(given, value, gradient, parameter, true);
    }

    /** The width of a neuron with z and a. */
    double capsule() {
        return towers
                ? Math.min(WIDEST_TOWER, Measures.TOWER_LEFT + Math.max(LEAST_IN_TOWER, Math.max(value, gradient)) + Measures.TOWER_RIGHT)
                : Math.min(WIDEST_CAPSULE,
                        Math.max(Measures.CAPSULE_WIDTH, 2 * Math.max(value + BESIDE_VALUE, gradient + BESIDE_GRADIENT)));
    }

    /** The diameter of an output without z, and of the loss. */
    double neuronCircle() {
        return Math.min(WIDEST_CIRCLE, Math.max(Measures.NEURON_CIRCLE,
                Math.max(diameter(value, VALUE_BELOW), diameter(gradient, GRADIENT_BELOW))));
    }

    /** The diameter of an input. */
    double input() {
        return Math.min(WIDEST_CIRCLE, Math.max(Measures.CIRCLE, diameter(given, VALUE_BELOW)));
    }

    /** The diameter of a target. */
    double target() {
        return Math.min(WIDEST_CIRCLE, Math.max(Measures.TARGET_CIRCLE, diameter(given, VALUE_BELOW)));
    }

    /** The width of a parameter's pill, which usually has {@code usual}. */
    double pill(double usual) {
        return Math.max(usual, Math.min(WIDEST_PILL, parameter + BESIDE_PARAMETER));
    }

    /** The width of a layer's neurons. */
    double neuronWidth(Network network, int layer) {
        return Measures.isCapsule(network, layer) ? capsule() : neuronCircle();
    }

    /** The height of a layer's neurons. */
    double neuronHeight(Network network, int layer) {
        return Measures.isCapsule(network, layer) ? capsuleHeight() : neuronCircle();
    }

    /** The height of the highest neuron that has a bias above it. */
    double neuronHeight() {
        return Math.max(capsuleHeight(), neuronCircle());
    }

    private double capsuleHeight() {
        return towers ? Measures.TOWER_HEIGHT : Measures.CAPSULE_HEIGHT;
    }

    /** Of the circle in which a text has room that reaches so far below the middle. */
    private static double diameter(double width, double below) {
        return 2 * (Math.hypot(width / 2, below) + MARGIN);
    }
}
