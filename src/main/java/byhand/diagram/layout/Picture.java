package byhand.diagram.layout;

import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * What can be seen of a diagram. A text is in it as a whole or not at all: of a number that the border cuts, the rest would read as another
 * number.
 *
 * @param whole whether all of the diagram is meant to be in it; else one has zoomed in, and the border cuts through the diagram
 */
public record Picture(double left, double top, double right, double bottom, boolean whole) {

    /** A picture without a border, for what is not a part of the diagram. */
    public static final Picture ENDLESS = new Picture(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY, true);

    private static final double ROUNDING = 1e-6;
    /** The share of the width that the widest text may take. */
    private static final double FILLED = 0.98;

    /** Whether a box is inside as a whole. */
    public boolean contains(Rectangle2D box) {
        return box.getX() >= left - ROUNDING && box.getY() >= top - ROUNDING && box.getMaxX() <= right + ROUNDING
                && box.getMaxY() <= bottom + ROUNDING;
    }

    /** By how much something has to be smaller to be no wider than the picture, at most 1. */
    public double shrinking(double width) {
        return Math.min(1, FILLED * (right - left) / width);
    }

    /** Where a text in its place stands: moved inside if all of the diagram is meant to be seen; else where it is, or nowhere. */
    public Optional<Rectangle2D> holding(Rectangle2D box) {
        return Optional.of(whole ? inside(box) : box).filter(this::contains);
    }

    /** Where a label on its way stands: moved inside, but nowhere as long as its middle has not come into view. */
    public Optional<Rectangle2D> meeting(Rectangle2D box) {
        double x = box.getCenterX();
        double y = box.getCenterY();
        boolean seen = x >= left && x <= right && y >= top && y <= bottom;
        return whole || seen ? Optional.of(inside(box)).filter(this::contains) : Optional.empty();
    }

    /** The nearest place inside. */
    public Rectangle2D inside(Rectangle2D box) {
        double x = Math.max(left, Math.min(right - box.getWidth(), box.getX()));
        double y = Math.max(top, Math.min(bottom - box.getHeight(), box.getY()));
        return new Rectangle2D.Double(x, y, box.getWidth(), box.getHeight());
    }
}
