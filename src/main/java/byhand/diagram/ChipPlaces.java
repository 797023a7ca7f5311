package byhand.diagram;

import byhand.diagram.layout.Layout;
import byhand.trace.Quantity;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Finds places for chips where they cover neither a number nor a name: beside pills, neurons and each other.
 */
final class ChipPlaces {

    /** Between a chip and what it stands beside, in units. */
    private static final double GAP = 2;
    /** So near to what has numbers a dot would reach into it, in units. */
    private static final double NEAR = 6;
    private static final double NEARER = 8;
    /** Each takes its time to be measured. */
    private static final int MOST_PILLS = 150;
    /** How much smaller a chip may be that has no room otherwise. */
    private static final double SMALLEST = 0.55;
    private static final double[] SMALLER = {1, 0.85, 0.7, SMALLEST};
    /** By which shares of its width and height a chip may be moved from a place where it would cover something. */
    private static final List<Point2D> SLIDES =
            shares(new double[][] {{0, 0}, {0.3, 0}, {-0.3, 0}, {0, 0.5}, {0, -0.5}, {0.6, 0}, {-0.6, 0}});
    /** The same in a crowded diagram. */
    private static final List<Point2D> SHIFTS =
            shares(new double[][] {{0, 0}, {0.45, 0}, {-0.45, 0}, {0, 0.45}, {0, -0.45}, {0, 1.05}, {0, -1.05}});

    private final Layout layout;
    private final Brush brush;
    private final List<Rectangle2D> chips = new ArrayList<>();
    private final List<Rectangle2D> under = new ArrayList<>();

    ChipPlaces(Scene scene) {
        this.layout = scene.layout();
        this.brush = scene.brush();
        PillPainter pills = new PillPainter(scene);
        layout.spoken(scene.frame()).stream().map(Quantity::shownAt).filter(layout::has).distinct()
                .forEach(each -> under.add(box(each, pills)));
        layout.pills().stream().filter(id -> layout.isInView(layout.bounds(new Quantity.Parameter(id)))).limit(MOST_PILLS)
                .forEach(id -> under.add(pills.shape(id)));
        layout.nodes().filter(layout::shows).forEach(each -> under.add(layout.whole(each)));
        under.add(layout.bounds(new Quantity.LossValue()));
        layout.placement().labels().forEach(label -> under.add(label.room()));
        under.addAll(layout.captions());
    }

    /** Whether something with numbers stands at a place, so that what moves goes on under it. */
    boolean isUnder(Point2D place) {
        double near = (layout.isRoomy() ? NEAR : NEARER) * layout.unit();
        return under.stream().anyMatch(box -> box.intersects(place.getX() - near, place.getY() - near, 2 * near, 2 * near));
    }

    private Rectangle2D box(Quantity quantity, PillPainter pills) {
        return quantity instanceof Quantity.Parameter parameter
                ? layout.hasPill(parameter.id()) ? pills.shape(parameter.id()) : new Rectangle2D.Double()
                : layout.whole(quantity);
    }

    /** The first of several places, or of those near them, where a chip covers nothing. It is taken then. */
    Optional<Point2D> free(String label, double size, List<Point2D> places) {
        Optional<Point2D> found = near(places, label, size).filter(place -> isFree(chip(place, label, size))).findFirst();
        found.ifPresent(place -> chips.add(chip(place, label, size)));
        return found;
    }

    /** A chip that has a place: what stands on it, the size of its font, and its middle. */
    record Chip(String label, double size, Point2D place) {
    }

    /**
     * A chip in the first of several ways to write it for which there is a free place, as large as possible: rather than get smaller, it is
     * written in another way.
     *
     * @param size   the font's full size
     * @param widest how wide it may be
     * @param around where it may stand if it is written in a way and so large, the best place first
     */
    Optional<Chip> largest(List<String> labels, double size, double widest, BiFunction<String, Double, List<Point2D>> around) {
        double[] sizes = DoubleStream.of(SMALLER).map(smaller -> Math.max(size * smaller, layout.leastText())).distinct().toArray();
        double smallest = sizes[sizes.length - 1];
        for (double fontSize : sizes) {
            for (String label : labels) {
                boolean fits = fontSize == smallest || brush.chipWidth(label, fontSize) <= widest;
                Optional<Point2D> place = fits ? free(label, fontSize, around.apply(label, fontSize)) : Optional.empty();
                if (place.isPresent()) {
                    return Optional.of(new Chip(label, fontSize, place.get()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isFree(Rectangle2D chip) {
        return layout.picture().contains(chip) && chips.stream().noneMatch(chip::intersects) && under.stream().noneMatch(chip::intersects);
    }

    private Rectangle2D chip(Point2D place, String label, double size) {
        double w = brush.chipWidth(label, size);
        double h = brush.chipHeight(label, size);
        return new Rectangle2D.Double(place.getX() - w / 2, place.getY() - h / 2, w, h);
    }

    /** Several places and others near them: in a roomy diagram a place with what is near it goes before the next one. */
    private Stream<Point2D> near(List<Point2D> places, String label, double size) {
        double w = brush.chipWidth(label, size);
        double h = brush.chipHeight(label, size);
        return layout.isRoomy() ? places.stream().flatMap(place -> SLIDES.stream().map(by -> moved(place, by, w, h)))
                : SHIFTS.stream().flatMap(by -> places.stream().map(place -> moved(place, by, w, h)));
    }

    private static Point2D moved(Point2D place, Point2D by, double w, double h) {
        return new Point2D.Double(place.getX() + by.getX() * w, place.getY() + by.getY() * h);
    }

    private static List<Point2D> shares(double[][] shares) {
        return Stream.of(shares).<Point2D>map(by -> new Point2D.Double(by[0], by[1])).toList();
    }

    /** Below, above, to the right and to the left of a box, as near as a chip can be without touching it. */
    List<Point2D> around(Rectangle2D box, String label, double size) {
        double w = brush.chipWidth(label, size) / 2 + GAP * layout.unit();
        double h = brush.chipHeight(label, size) / 2 + GAP * layout.unit();
        double x = box.getCenterX();
        double y = box.getCenterY();
        return List.of(new Point2D.Double(x, box.getMaxY() + h), new Point2D.Double(x, box.getY() - h),
                new Point2D.Double(box.getMaxX() + w, y), new Point2D.Double(box.getX() - w, y));
    }
}
