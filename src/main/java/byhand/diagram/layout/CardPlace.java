package byhand.diagram.layout;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Where a card stands. */
public final class CardPlace {

    /** How much worse it is to cover what a card is about than to cover something else. */
    private static final double OWN = 1e6;

    private CardPlace() {
    }

    /**
     * The upper left corner of a card beside something, above, below, at its right or at its left: inside the surface at any rate, where it
     * does not cover what it is about, and covers least of the rest.
     *
     * @param place what the card is about
     * @param card  its size
     */
    public static Point2D beside(Rectangle2D place, Rectangle2D card, Layout layout, double distance) {
        double w = card.getWidth();
        double h = card.getHeight();
        double x = place.getCenterX() - w / 2;
        double y = place.getCenterY() - h / 2;
        double[][] corners = {{x, place.getY() - distance - h}, {x, place.getMaxY() + distance}, {place.getMaxX() + distance, y},
            {place.getX() - distance - w, y}};
        List<Rectangle2D> places = new ArrayList<>();
        for (double[] corner : corners) {
            places.add(inside(corner[0], corner[1], card, layout.surface()));
        }
        return best(places, layout, each -> common(each, place) * OWN);
    }

    private static Point2D best(List<Rectangle2D> places, Layout layout, ToDoubleFunction<Rectangle2D> more) {
        List<Rectangle2D> boxes = layout.allBoxes();
        Rectangle2D best = places.stream().min(Comparator.comparingDouble(
                place -> more.applyAsDouble(place) + boxes.stream().mapToDouble(box -> common(place, box)).sum())).orElseThrow();
        return new Point2D.Double(best.getX(), best.getY());
    }

    /** The upper left corner of a card where it covers least of a diagram: in one of its corners, or in the middle of its lower edge. */
    public static Point2D inCorner(Rectangle2D card, Layout layout, double margin) {
        Rectangle2D surface = layout.surface();
        double right = surface.getMaxX() - margin - card.getWidth();
        double bottom = surface.getMaxY() - margin - card.getHeight();
        double top = layout.headerBaseline() + margin;
        double centre = surface.getCenterX() - card.getWidth() / 2;
        List<Rectangle2D> places = new ArrayList<>();
        for (double[] corner : new double[][] {{margin, bottom}, {right, bottom}, {margin, top}, {right, top}, {centre, bottom},
            {centre, top}}) {
            places.add(inside(corner[0], corner[1], card, surface));
        }
        return best(places, layout, place -> 0);
    }

    private static Rectangle2D inside(double x, double y, Rectangle2D card, Rectangle2D surface) {
        double left = Math.max(surface.getX(), Math.min(surface.getMaxX() - card.getWidth(), x));
        double top = Math.max(surface.getY(), Math.min(surface.getMaxY() - card.getHeight(), y));
        return new Rectangle2D.Double(left, top, card.getWidth(), card.getHeight());
    }

    private static double common(Rectangle2D a, Rectangle2D b) {
        Rectangle2D common = a.createIntersection(b);
        return Math.max(0, common.getWidth()) * Math.max(0, common.getHeight());
    }
}
