package byhand.ui.arrangement;

import byhand.diagram.layout.Layout;
import byhand.diagram.layout.Legibility;
import byhand.network.Network;
import java.awt.geom.Rectangle2D;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which panels the window shows, and where, in logical pixels from the upper left corner of the area between the bars. It follows from the
 * network's shape, the size of the area and of the text, and what the formulas of an iteration need.
 *
 * @param formulaBelow whether the formula stands below the diagram, else at the right
 */
public record Arrangement(Map<Panel, Rectangle2D> places, boolean formulaBelow) {

    /** The panel at the right as a share of the width. */
    private static final double SIDE_SHARE = 0.28;
    private static final double LEAST_SIDE = 300;
    /** What the table needs, in sizes of the text that is read. */
    private static final double SIDE_IN_READING_SIZES = 17.5;
    private static final double WIDEST_SIDE = 0.5;
    /** What the panel of the formula may take of the height. */
    private static final double MOST_BELOW = 0.42;
    private static final double MOST_BESIDE = 0.55;
    /** The borders can be dragged so far, as shares. */
    private static final double LEAST_SHARE = 0.1;
    private static final double LARGEST_SHARE = 0.75;
    private static final int TRIES = 10;

    public Arrangement {
        places = Map.copyOf(places);
    }

    /** Where a panel stands. */
    Rectangle2D place(Panel panel) {
        return places.get(panel).getBounds2D();
    }

    /**
     * Arranges all panels.
     *
     * @param width       of the area
     * @param height      of the area
     * @param legibility  how large the numbers in the diagram are to be
     * @param readingSize the size of sentences
     * @param need        what the formulas need
     * @param dividers    what the user wants
     */
    static Arrangement of(Network network, double width, double height, Legibility legibility, double readingSize, FormulaNeed need,
            Dividers dividers) {
        boolean below = FormulaPlace.of(network, width, height, legibility) == FormulaPlace.BELOW;
        double usual = Math.min(width * WIDEST_SIDE,
                Math.max(width * SIDE_SHARE, Math.max(LEAST_SIDE, readingSize * SIDE_IN_READING_SIZES)));
        double wished = below ? dividers.sideWidth() : dividers.besideWidth();
        double automatic = below ? usual : besideWidth(network, width, height, legibility, usual, need.width());
        double side = Math.round(wished > 0 ? within(wished) * width : automatic);
        double left = width - side;
        double share = below ? MOST_BELOW : MOST_BESIDE;
        double across = below ? left : side;
        double most = Math.max(need.leastHeightIn(across), height * share);
        double formula = below && dividers.formulaHeight() > 0 ? within(dividers.formulaHeight()) * height
                : Math.min(need.heightIn(across), most);
        double formulaHeight = Math.round(Math.min(height, formula));
        Map<Panel, Rectangle2D> places = new EnumMap<>(Panel.class);
        if (below) {
            places.put(Panel.DIAGRAM, new Rectangle2D.Double(0, 0, left, height - formulaHeight));
            places.put(Panel.FORMULA, new Rectangle2D.Double(0, height - formulaHeight, left, formulaHeight));
            places.put(Panel.SIDE, new Rectangle2D.Double(left, 0, side, height));
        } else {
            places.put(Panel.DIAGRAM, new Rectangle2D.Double(0, 0, left, height));
            places.put(Panel.FORMULA, new Rectangle2D.Double(left, 0, side, formulaHeight));
            places.put(Panel.SIDE, new Rectangle2D.Double(left, formulaHeight, side, height - formulaHeight));
        }
        return new Arrangement(places, below);
    }

    private static double within(double share) {
        return Math.max(LEAST_SHARE, Math.min(LARGEST_SHARE, share));
    }

    /** As wide as the widest formula, as long as the diagram's numbers stay as large as they have to be, or as they are anyway. */
    private static double besideWidth(Network network, double width, double height, Legibility legibility, double usual, double needed) {
        double wanted = Math.min(legibility.unit() * legibility.factor(), Layout.unit(network, width - usual, height, legibility));
        double enough = usual;
        double tooWide = Math.max(usual, Math.min(needed, width * WIDEST_SIDE));
        if (Layout.unit(network, width - tooWide, height, legibility) >= wanted) {
            return tooWide;
        }
        for (int i = 0; i < TRIES; i++) {
            double middle = (enough + tooWide) / 2;
            if (Layout.unit(network, width - middle, height, legibility) >= wanted) {
                enough = middle;
            } else {
                tooWide = middle;
            }
        }
        return enough;
    }
}
