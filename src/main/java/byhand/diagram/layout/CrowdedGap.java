package byhand.diagram.layout;

/** How wide a gap of a crowded diagram has to be for the numbers of its weights, in units. */
final class CrowdedGap {

    private static final double LEAST_PITCH = 24;
    private static final double LEAST_PILL = 84;
    private static final double BESIDE_PILLS = 20;
    /** For the weights of one neuron, where there is no room for those of all. */
    static final double FOR_SOME = 84;

    private CrowdedGap() {
    }

    /** Whether all weights have pills in a gap that is so wide, at a distance from one to the next. */
    static boolean hasPills(double width, double pitch) {
        return pitch >= LEAST_PITCH && width >= needed(pitch);
    }

    /** The least width. */
    static double needed(double pitch) {
        return pitch >= LEAST_PITCH ? LEAST_PILL + BESIDE_PILLS : FOR_SOME;
    }

    /** The width of the pills in a gap that is so wide. */
    static double pill(double width) {
        return Math.min(Measures.WIDEST_PILL, Math.max(LEAST_PILL, width - Measures.GAP_BESIDE_PILLS));
    }

    /** How high pills have to be at least. */
    static double leastPitch() {
        return LEAST_PITCH;
    }
}
