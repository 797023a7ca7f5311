package byhand.ui.arrangement;

import byhand.diagram.layout.Layout;
import byhand.diagram.layout.Legibility;
import byhand.diagram.layout.NumberRoom;
import byhand.network.Network;
import java.util.List;

/** Where the formula stands. It depends on the network's shape and the size of the window, and so is the same for all steps. */
enum FormulaPlace {
    /** Below the diagram, as wide as that. */
    BELOW,
    /** At the right, above what is said: a tall network needs the height. */
    RIGHT;

    /** The share of the height that a formula takes below the diagram. */
    static final double SHARE = 0.3;
    /** The share of the width at the right of the diagram. */
    private static final double BESIDE = 0.3;
    /** How much larger the diagram has to be for the formula to leave its place below it. */
    private static final double WORTH_IT = 1.05;
    private static final List<NumberRoom> SHORT = List.of(NumberRoom.USUAL);

    /**
     * The place for a network in an area: below the diagram if that has as much room there as it needs, or hardly more elsewhere.
     * Larger text does not change it.
     *
     * @param width      of the area, in logical pixels
     * @param height     of the area
     * @param legibility how large the numbers in the diagram are to be
     */
    static FormulaPlace of(Network network, double width, double height, Legibility legibility) {
        Legibility usual = new Legibility(legibility.unit(), 1, legibility.leastText());
        double above = Layout.unit(network, width * (1 - BESIDE), height * (1 - SHARE), usual, SHORT);
        double beside = Layout.unit(network, width * (1 - BESIDE), height, usual, SHORT);
        return above >= usual.unit() || beside < above * WORTH_IT ? BELOW : RIGHT;
    }
}
