package byhand.diagram.layout;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Where a card stands. */
public final class CardPlace {

    /** How much worse it is to cover what a card is about than to cover something else. */
    private static final double OWN = 1e6;

    private CardPlace() {
    }

    /**
     * The upper left corner of a card beside something, above, below, at its right or at its left: inside its room at any rate, where it
     * does not cover what it is about, and covers least of the rest.
     *
     * @param place what the card is about
     * @param card  its size
     * @param room  the part of the surface where the card may stand
     */
    public static Point2D beside(Rectangle2D place, Rectangle2D card, Layout layout, Rectangle2D room, double distance) {
        double w = card.getWidth();
        double h = card.getHeight();
        double x = place.getCenterX() - w / 2;
        double y = place.getCenterY() - h / 2;
        double[][] corners = {{x, place.getY() - distance - h}, {x, place.getMaxY() + distance}, {place.getMaxX() + distance, y},
            {place.getX() - distance - w, y}};
        List<Rectangle2D> places = new ArrayList<>();
        for (double[] corner : corners) {
            places.add(inside(corner[0], corner[1], card, room));
        }
        Rectangle2D best = places.get(best(places, layout, each -> common(each, place) * OWN));
        return new Point2D.Double(best.getX(), best.getY());
    }

    private static int best(List<Rectangle2D> places, Layout layout, ToDoubleFunction<Rectangle2D> more) {
        List<Rectangle2D> boxes = layout.allBoxes();
        double[] covered = places.stream()
                .mapToDouble(place -> more.applyAsDouble(place) + boxes.stream().mapToDouble(box -> common(place, box)).sum()).toArray();
        return IntStream.range(0, covered.length).boxed().min(Comparator.comparingDouble(i -> covered[i])).orElseThrow();
    }

    /**
     * The upper left corner of a card in one of a diagram's corners, or in the middle of its lower or upper edge: where it would cover
     * least, and not what it is about, if it were as large as it may get.
     *
     * @param place   what the card is about
     * @param card    its size
     * @param largest its size when it is largest
     * @param room    the part of the surface where the card may stand
     */
    public static Point2D inCorner(Rectangle2D place, Rectangle2D card, Rectangle2D largest, Layout layout, Rectangle2D room,
            double margin) {
        double top = layout.headerBaseline() + margin;
        // What has the focus wears a ring.
        Rectangle2D ringed = new Rectangle2D.Double(place.getX() - margin, place.getY() - margin, place.getWidth() + 2 * margin,
                place.getHeight() + 2 * margin);
        int corner = best(corners(largest, top, room, margin), layout, each -> common(each, ringed) * OWN);
        Rectangle2D best = corners(card, top, room, margin).get(corner);
        return new Point2D.Double(best.getX(), best.getY());
    }

    private static List<Rectangle2D> corners(Rectangle2D card, double top, Rectangle2D room, double margin) {
        double right = room.getMaxX() - margin - card.getWidth();
        double bottom = room.getMaxY() - margin - card.getHeight();
        double centre = room.getCenterX() - card.getWidth() / 2;
        List<Rectangle2D> places = new ArrayList<>();
        for (double[] corner : new double[][] {{margin, bottom}, {right, bottom}, {margin, top}, {right, top}, {centre, bottom},
            {centre, top}}) {
            places.add(inside(corner[0], corner[1], card, room));
        }
        return places;
    }

    private static Rectangle2D inside(double x, double y, Rectangle2D card, Rectangle2D room) {
        double left = Math.max(room.getX(), Math.min(room.getMaxX() - card.getWidth(), x));
        double top = Math.max(room.getY(), Math.min(room.getMaxY() - card.getHeight(), y));
        return new Rectangle2D.Double(left, top, card.getWidth(), card.getHeight());
    }

    private static double common(Rectangle2D a, Rectangle2D b) {
        Rectangle2D common = a.createIntersection(b);
        return Math.max(0, common.getWidth()) * Math.max(0, common.getHeight());
    }
}
