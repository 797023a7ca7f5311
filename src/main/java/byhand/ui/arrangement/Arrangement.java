package byhand.ui.arrangement;

import byhand.diagram.layout.Legibility;
import java.awt.geom.Rectangle2D;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;

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
    /** What sentences, head and some rows of the table need, in sizes of the text that is read. */
    private static final double SIDE_HEIGHT = 12.3;
    private static final double WIDEST_SIDE = 0.44;
    /** So near to what is wanted is near enough. */
    private static final double NEARLY = 0.985;
    /** What the panel of the formula may take of the height. */
    private static final double MOST_BELOW = 0.39;
    private static final double LEAST_MOST_BELOW = 0.25;
    /** Larger text may make the diagram smaller by this factor, and not more. */
    private static final double KEPT = 0.95;
    /** The borders can be dragged no farther, as shares; less far if a column of the table or a part of the diagram would be cut. */
    private static final double LEAST_SHARE = 0.1;
    private static final double LARGEST_SHARE = 0.75;
    private static final int TRIES = 10;
    /** What the panel of the formula may take of the height, or of the width, in front of a class. */
    private static final double MOST_PROJECTED = 0.5;
    private static final double SHARE_STEP = 0.02;

    public Arrangement {
        places = Map.copyOf(places);
    }

    /** Where a panel stands; nothing if it is not shown. */
    Optional<Rectangle2D> place(Panel panel) {
        return Optional.ofNullable(places.get(panel)).map(Rectangle2D::getBounds2D);
    }

    /**
     * Arranges all panels.
     *
     * @param diagram     what the diagram has to show
     * @param width       of the area
     * @param height      of the area
     * @param legibility  how large the numbers in the diagram are to be
     * @param readingSize the size of sentences
     * @param need        what the formulas need
     * @param dividers    what the user wants
     */
    static Arrangement of(DiagramNeed diagram, double width, double height, Legibility legibility, double readingSize, FormulaNeed need,
            Dividers dividers) {
        boolean below = FormulaPlace.of(diagram.network(), width, height, legibility) == FormulaPlace.BELOW;
        double usual = usualWidth(diagram, width, below ? height * (1 - FormulaPlace.SHARE) : height, legibility, readingSize);
        double wished = below ? dividers.sideWidth() : dividers.besideWidth();
        double automatic = below ? usual : besideWidth(diagram, width, height, legibility, usual, need.width(width * WIDEST_SIDE));
        double above = below ? height * (1 - FormulaPlace.SHARE) : height;
        double widest = farthest(automatic, width * LARGEST_SHARE, each -> isSeenWhole(diagram, width - each, above, legibility));
        double narrowest = Math.min(automatic, leastSide(legibility, readingSize));
        double side = Math.round(wished > 0 ? Math.max(narrowest, Math.min(widest, wished * width)) : automatic);
        double left = width - side;
        double across = below ? left : side;
        double automaticHeight = Math.max(need.leastHeightIn(across),
                Math.min(need.heightIn(across), below ? mostBelow(diagram, left, height, legibility) : height - readingSize * SIDE_HEIGHT));
        double highest =
                farthest(LEAST_SHARE * height, height * LARGEST_SHARE, each -> isSeenWhole(diagram, left, height - each, legibility));
        double dragged = Math.max(LEAST_SHARE * height, Math.min(highest, dividers.formulaHeight() * height));
        double formula = below && dividers.formulaHeight() > 0 ? dragged : automaticHeight;
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

    /**
     * Arranges diagram and formula only, for a projector: the formula at the right, if all formulas have room at full size there and the
     * diagram gets larger by it, else below. The borders that the user has dragged are those of the usual arrangement.
     *
     * @param before where it stood in the iteration before, if anywhere: there it stays as long as it has room
     */
    static Arrangement projected(DiagramNeed diagram, double width, double height, Legibility legibility, FormulaNeed need,
            Optional<FormulaPlace> before) {
        double formulaHeight = Math.round(Math.min(need.heightIn(width), height * MOST_PROJECTED));
        double beside = projectedBeside(width, height, need);
        double unitAbove = diagram.unit(width, height - formulaHeight, legibility);
        boolean larger = diagram.unit(width - beside, height, legibility) >= unitAbove;
        boolean below = beside == 0 || before.map(place -> place == FormulaPlace.BELOW).orElse(!larger);
        Map<Panel, Rectangle2D> places = new EnumMap<>(Panel.class);
        if (below) {
            places.put(Panel.DIAGRAM, new Rectangle2D.Double(0, 0, width, height - formulaHeight));
            places.put(Panel.FORMULA, new Rectangle2D.Double(0, height - formulaHeight, width, formulaHeight));
        } else {
            places.put(Panel.DIAGRAM, new Rectangle2D.Double(0, 0, width - beside, height));
            places.put(Panel.FORMULA, new Rectangle2D.Double(width - beside, 0, beside, height));
        }
        return new Arrangement(places, below);
    }

    /** The narrowest panel at the right in which every formula has room at full size; 0 if there is none. */
    private static double projectedBeside(double width, double height, FormulaNeed need) {
        for (double share = SIDE_SHARE; share <= MOST_PROJECTED; share += SHARE_STEP) {
            double beside = Math.round(width * share);
            if (need.hasRoomIn(beside, height)) {
                return beside;
            }
        }
        return 0;
    }

    /** How large a panel may be dragged at the cost of the diagram; a crowded one is cut by nothing and gives way in another manner. */
    private static double farthest(double least, double most, DoublePredicate seenWhole) {
        return seenWhole.test(least) ? largest(least, Math.max(least, most), seenWhole) : most;
    }

    /** Whether all of a diagram is seen, with numbers of their least size. */
    private static boolean isSeenWhole(DiagramNeed diagram, double width, double height, Legibility legibility) {
        return diagram.usualUnit(width, height, legibility) >= legibility.leastUnit();
    }

    /** What the table needs so that none of its columns is cut. */
    private static double leastSide(Legibility legibility, double readingSize) {
        return Math.max(LEAST_SIDE, readingSize / legibility.factor() * SIDE_IN_READING_SIZES);
    }

    /** A share of the height, or what leaves the diagram's numbers nearly as large as with text of the usual size. */
    private static double mostBelow(DiagramNeed diagram, double width, double height, Legibility legibility) {
        double most = height * MOST_BELOW;
        double wanted = legibility.unit() * KEPT;
        double least = height * LEAST_MOST_BELOW;
        return diagram.usualUnit(width, height - least, legibility) < wanted ? most
                : largest(least, most, each -> diagram.usualUnit(width, height - each, legibility) >= wanted);
    }

    /**
     * A share of the width, or more for large text; less if that makes the diagram's numbers as large as they have to be, or at least as
     * large as with text of the usual size.
     */
    private static double usualWidth(DiagramNeed diagram, double width, double height, Legibility legibility, double readingSize) {
        double least = leastSide(legibility, readingSize);
        double share = Math.max(least, Math.min(width * WIDEST_SIDE, Math.max(width * SIDE_SHARE, readingSize * SIDE_IN_READING_SIZES)));
        for (double factor : new double[] {legibility.factor(), 1}) {
            double wanted = legibility.unit() * factor * NEARLY;
            if (diagram.unit(width - least, height, legibility) >= wanted) {
                return largest(least, share, each -> diagram.unit(width - each, height, legibility) >= wanted);
            }
        }
        return share;
    }

    /** As wide as the widest formula, as long as the diagram's numbers stay as large as they have to be, or as they are anyway. */
    private static double besideWidth(DiagramNeed diagram, double width, double height, Legibility legibility, double usual,
            double needed) {
        double wanted = Math.min(legibility.unit() * legibility.factor(), diagram.unit(width - usual, height, legibility));
        return largest(usual, Math.max(usual, Math.min(needed, width * WIDEST_SIDE)),
                each -> diagram.unit(width - each, height, legibility) >= wanted);
    }

    /** The largest size of a panel between two sizes that leaves enough to the diagram, as the smaller one does. */
    private static double largest(double small, double large, DoublePredicate leavesEnough) {
        if (leavesEnough.test(large)) {
            return large;
        }
        double enough = small;
        double tooMuch = large;
        for (int i = 0; i < TRIES; i++) {
            double middle = (enough + tooMuch) / 2;
            if (leavesEnough.test(middle)) {
                enough = middle;
            } else {
                tooMuch = middle;
            }
        }
        return enough;
    }
}
