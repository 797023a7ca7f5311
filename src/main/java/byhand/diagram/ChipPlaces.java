package byhand.diagram;

import byhand.diagram.layout.Layout;
import byhand.trace.Quantity;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds places for chips where they cover neither a number nor a name: beside pills, neurons and each other. Where a crowded diagram
 * has no such place, at least what the step speaks of is kept clear.
 */
final class ChipPlaces {

    /** Between a chip and what it stands beside, in units. */
    private static final double GAP = 2;
    /** So near to what has numbers a dot would reach into it, in units. */
    private static final double NEAR = 3;
    /** Each takes its time to be measured. */
    private static final int MOST_PILLS = 150;

    private final Layout layout;
    private final Brush brush;
    /** What the step speaks of, and chips that have a place already. */
    private final List<Rectangle2D> spoken = new ArrayList<>();
    private final List<Rectangle2D> others = new ArrayList<>();
    private final List<Rectangle2D> under = new ArrayList<>();

    ChipPlaces(Scene scene) {
        this.layout = scene.layout();
        this.brush = scene.brush();
        PillPainter pills = new PillPainter(scene);
        layout.spoken(scene.frame()).stream().map(Quantity::shownAt).filter(layout::has).distinct()
                .forEach(each -> spoken.add(box(each, pills)));
        layout.pills().stream().filter(id -> layout.isInView(layout.bounds(new Quantity.Parameter(id)))).limit(MOST_PILLS)
                .forEach(id -> others.add(pills.shape(id)));
        layout.nodes().filter(layout::shows).forEach(each -> others.add(layout.whole(each)));
        others.add(layout.bounds(new Quantity.LossValue()));
        under.addAll(spoken);
        under.addAll(others);
    }

    /** Whether something with numbers stands at a place, so that what moves goes on under it. */
    boolean isUnder(Point2D place) {
        double near = NEAR * layout.unit();
        return under.stream().anyMatch(box -> box.intersects(place.getX() - near, place.getY() - near, 2 * near, 2 * near));
    }

    private Rectangle2D box(Quantity quantity, PillPainter pills) {
        return quantity instanceof Quantity.Parameter parameter
                ? layout.hasPill(parameter.id()) ? pills.shape(parameter.id()) : new Rectangle2D.Double()
                : layout.whole(quantity);
    }

    /**
     * The first of several places where a chip of a size covers nothing; in a crowded diagram, if there is none, the first where it covers
     * nothing that the step speaks of. It is taken then.
     */
    Optional<Point2D> free(String label, double size, List<Point2D> places) {
        Optional<Point2D> clear = places.stream().filter(place -> isFree(chip(place, label, size), others)).findFirst();
        Optional<Point2D> found = clear.or(() -> places.stream()
                .filter(place -> !layout.isRoomy() && isFree(chip(place, label, size), List.of())).findFirst());
        found.ifPresent(place -> spoken.add(chip(place, label, size)));
        return found;
    }

    private boolean isFree(Rectangle2D chip, List<Rectangle2D> beside) {
        return layout.picture().contains(chip) && spoken.stream().noneMatch(chip::intersects)
                && beside.stream().noneMatch(chip::intersects);
    }

    private Rectangle2D chip(Point2D place, String label, double size) {
        double w = brush.chipWidth(label, size);
        double h = brush.chipHeight(size);
        return new Rectangle2D.Double(place.getX() - w / 2, place.getY() - h / 2, w, h);
    }

    /** Below, above, to the right and to the left of a box, as near as a chip can be without touching it. */
    List<Point2D> around(Rectangle2D box, String label, double size) {
        double w = brush.chipWidth(label, size) / 2 + GAP * layout.unit();
        double h = brush.chipHeight(size) / 2 + GAP * layout.unit();
        double x = box.getCenterX();
        double y = box.getCenterY();
        return List.of(new Point2D.Double(x, box.getMaxY() + h), new Point2D.Double(x, box.getY() - h),
                new Point2D.Double(box.getMaxX() + w, y), new Point2D.Double(box.getX() - w, y));
    }
}
