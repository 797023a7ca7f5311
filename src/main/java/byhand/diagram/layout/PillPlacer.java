package byhand.diagram.layout;

import byhand.network.ParameterId;
import byhand.trace.Quantity;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds room for the pills of parameters in a crowded diagram. */
final class PillPlacer {

    private static final double TALLEST = 62;
    private static final double WIDEST = 150;
    private static final double NARROW = 100;
    private static final double ROW_HEIGHT = 24;
    private static final double ROW_WIDTH = 74;
    private static final double NARROWEST = 62;
    private static final double NEAR_MARGIN = 10;
    private static final double FAR_MARGIN = 36;
    private static final double LEAST_MARGINS = 10;
    private static final double BIAS_HEIGHT = 28;
    private static final double BIAS_WIDTH = 116;
    private static final double BREATH = 6;
    private static final double BEYOND_LABELS = 84;
    private static final double FILLED = 0.92;
    private static final double[] SHARES = {0.5, 0.4, 0.6, 0.32, 0.68, 0.24, 0.76, 0.16, 0.84};
    private static final double[] RISES = {0, -0.6, 0.6, -1.2, 1.2};

    private final Layout layout;
    private final double unit;

    /** @param layout with what has been placed so far */
    PillPlacer(Layout layout) {
        this.layout = layout;
        this.unit = layout.unit();
    }

    /** Those of some weights that have no pill yet. */
    List<ParameterId.Weight> without(List<ParameterId.Weight> weights) {
        return weights.stream().filter(weight -> !layout.hasPill(weight)).toList();
    }

    /** Places weights of a layer that the step involves, wherever something else would be. */
    Placement spoken(List<ParameterId.Weight> layer) {
        return layer.size() == 1 ? alone(layer.get(0)) : placed(fan(layer));
    }

    /** Places weights where nothing else is. */
    Placement asSpaceAllows(List<ParameterId.Weight> weights) {
        List<ParameterId.Weight> without = without(weights);
        if (without.isEmpty()) {
            return Placement.NONE;
        }
        Map<ParameterId.Weight, Rectangle2D> rooms = new LinkedHashMap<>();
        fan(without).forEach((weight, room) -> {
            if (room.getWidth() >= ROW_WIDTH * unit && layout.isInView(room) && isFree(room)
                    && rooms.values().stream().noneMatch(room::intersects)) {
                rooms.put(weight, room);
            }
        });
        return placed(rooms);
    }

    /** Places a bias where nothing else is. */
    Placement asSpaceAllows(ParameterId.Bias bias) {
        if (layout.hasPill(bias) || !layout.isInView(layout.neuron(bias.layer(), bias.to()))) {
            return Placement.NONE;
        }
        return placed(bias, besideNeuron(bias).stream()
                .filter(room -> layout.isInView(room) && isFree(room) && nodes(room).isEmpty()).findFirst());
    }

    /** Places a single parameter: a weight on its edge, a bias beside or above its neuron. */
    Placement alone(ParameterId id) {
        if (layout.hasPill(id) || !layout.isInView(layout.neuron(id.layer(), id.to())) && id instanceof ParameterId.Bias) {
            return Placement.NONE;
        }
        List<Rectangle2D> all = id instanceof ParameterId.Weight weight ? onEdge(weight) : besideNeuron(id);
        List<Rectangle2D> candidates = all.stream().filter(id instanceof ParameterId.Weight ? this::isInside : layout::isInView).toList();
        return placed(id,
                standingFree(candidates.stream().filter(room -> !layout.focus().isAbout(id) || room.getHeight() >= TALLEST * unit))
                        .or(() -> standingFree(candidates.stream()))
                        .or(() -> candidates.stream().filter(room -> spoken().noneMatch(room::intersects)).findFirst())
                        .or(() -> candidates.stream().findFirst()));
    }

    /** The first where nothing else is; or at least nothing that the step involves. */
    private Optional<Rectangle2D> standingFree(Stream<Rectangle2D> candidates) {
        List<Rectangle2D> free = candidates.filter(this::isFree).toList();
        return free.stream().filter(room -> nodes(room).isEmpty()).findFirst()
                .or(() -> free.stream().filter(room -> nodes(room).stream().noneMatch(layout.focus()::involves)).findFirst());
    }

    /** Where everything stands that the step involves. */
    private Stream<Rectangle2D> spoken() {
        return layout.focus().step().stream().map(Quantity::shownAt).filter(layout::shows).map(layout::whole);
    }

    /** As a whole below the captions. If one has zoomed in, it may be cut. */
    private boolean isInside(Rectangle2D room) {
        return layout.viewport().isFit() ? room.getY() >= layout.captionsBottom() && layout.picture().contains(room)
                : layout.isInView(room);
    }

    private static Placement placed(ParameterId id, Optional<Rectangle2D> room) {
        return room.map(each -> Placement.ofBoxes(Map.of(new Quantity.Parameter(id), each))).orElse(Placement.NONE);
    }

    /** As far as they are in view. */
    private Placement placed(Map<ParameterId.Weight, Rectangle2D> rooms) {
        Map<Quantity, Rectangle2D> boxes = new LinkedHashMap<>();
        rooms.forEach((weight, room) -> {
            if (layout.isInView(room)) {
                boxes.put(new Quantity.Parameter(weight), room);
            }
        });
        return Placement.ofBoxes(boxes);
    }

    private boolean isFree(Rectangle2D room) {
        return layout.placement().boxes().values().stream().noneMatch(room::intersects)
                && layout.placement().labels().stream().noneMatch(label -> label.room().intersects(room)) && !meetsPills(room);
    }

    /** The neurons with numbers that would be covered. */
    private List<Quantity> nodes(Rectangle2D room) {
        return layout.nodes().filter(node -> layout.level(node) != Level.DOT && layout.whole(node).intersects(room)).toList();
    }

    private boolean meetsPills(Rectangle2D room) {
        return layout.arrangement().gaps().stream()
                .anyMatch(gap -> gap.hasPills() && room.getMaxX() > gap.pillX() && room.getX() < gap.pillX() + gap.room().width());
    }

    /** On its edge or near it, in two rows of text if there is room, else in one. */
    private List<Rectangle2D> onEdge(ParameterId.Weight weight) {
        Curve edge = layout.edge(weight);
        double least = layout.focus().isAbout(weight) ? BIAS_WIDTH : ROW_WIDTH;
        double longest = Math.max(least * unit, edge.x1() - edge.x0() - 2 * NEAR_MARGIN * unit);
        List<Rectangle2D> rooms = new ArrayList<>();
        for (double[] size : new double[][] {{WIDEST, TALLEST}, {NARROW, TALLEST}, {NARROW, ROW_HEIGHT}, {ROW_WIDTH, ROW_HEIGHT}}) {
            double w = Math.min(size[0] * unit, longest);
            for (double rise : RISES) {
                for (double share : SHARES) {
                    Point2D point = edge.point(edge.shareAt(within(edge, edge.x0() + (edge.x1() - edge.x0()) * share, w)));
                    double h = size[1] * unit;
                    rooms.add(new Rectangle2D.Double(point.getX() - w / 2, point.getY() + (rise - 0.5) * h, w, h));
                }
            }
            double h = size[1] * unit;
            double beyond = (Measures.CAPSULE_HEIGHT / 2 + BREATH) * unit;
            double x = (edge.x0() + edge.x1() - w) / 2;
            rooms.add(new Rectangle2D.Double(x, Math.max(edge.y0(), edge.y1()) + beyond, w, h));
            rooms.add(new Rectangle2D.Double(x, Math.min(edge.y0(), edge.y1()) - beyond - h, w, h));
        }
        return rooms;
    }

    /** The x nearest to another at which a pill stays between the ends of its edge. */
    private double within(Curve edge, double x, double width) {
        double least = edge.x0() + NEAR_MARGIN * unit + width / 2;
        double most = edge.x1() - NEAR_MARGIN * unit - width / 2;
        return least > most ? (edge.x0() + edge.x1()) / 2 : Math.max(least, Math.min(most, x));
    }

    /** How high the pill of a bias is, in units. */
    private static double biasHeight(ParameterId bias, Focus focus) {
        return focus.isAbout(bias) ? TALLEST : BIAS_HEIGHT;
    }

    /** Above its neuron, if nothing else stands there or only rows and dots, else beside it in the gaps. */
    private List<Rectangle2D> besideNeuron(ParameterId id) {
        Rectangle2D neuron = layout.neuron(id.layer(), id.to());
        Column column = layout.arrangement().column(id.layer());
        List<Rectangle2D> rooms = new ArrayList<>();
        boolean small = column.level().compareTo(Level.STACK) < 0;
        double gap = id.to() > 1 && !small ? column.pitch() - column.height() : Double.MAX_VALUE;
        double wanted = biasHeight(id, layout.focus()) * unit;
        double h = Math.min(wanted, gap - unit);
        if (h >= Math.min(wanted, ROW_HEIGHT * unit) && (h >= wanted || !layout.focus().isAbout(id))) {
            double lift = Math.min(Measures.BIAS_GAP * unit, (gap - h) / 2);
            rooms.add(new Rectangle2D.Double(neuron.getCenterX() - BIAS_WIDTH * unit / 2, neuron.getY() - lift - h, BIAS_WIDTH * unit, h));
        }
        for (double[] size : new double[][] {{BIAS_WIDTH, BREATH}, {ROW_WIDTH, BREATH}, {ROW_WIDTH, BEYOND_LABELS}}) {
            double w = size[0] * unit;
            double away = size[1] * unit;
            for (double y : new double[] {neuron.getY(), neuron.getMaxY(), neuron.getY() - neuron.getHeight() / 2}) {
                double lowest = layout.surface().getMaxY() - BREATH * unit - wanted;
                double top = Math.max(layout.captionsBottom(), Math.min(lowest, y - wanted / 2));
                rooms.add(new Rectangle2D.Double(neuron.getX() - away - w, top, w, wanted));
                rooms.add(new Rectangle2D.Double(neuron.getMaxX() + away, top, w, wanted));
            }
        }
        rooms.removeIf(room -> room.getY() < layout.captionsBottom());
        return rooms;
    }

    /** Rooms for the weights that lead to one neuron, near where they come from, or of those that come from one, near where they lead. */
    private Map<ParameterId.Weight, Rectangle2D> fan(List<ParameterId.Weight> weights) {
        boolean nearSource = weights.stream().mapToInt(ParameterId.Weight::to).distinct().count() == 1;
        List<Curve> edges = weights.stream().map(layout::edge).toList();
        double begin = edges.stream().mapToDouble(Curve::x0).max().orElseThrow();
        double end = edges.stream().mapToDouble(Curve::x1).min().orElseThrow();
        double margins = Math.max(LEAST_MARGINS * unit, Math.min((NEAR_MARGIN + FAR_MARGIN) * unit, end - begin - ROW_WIDTH * unit));
        double near = margins * NEAR_MARGIN / (NEAR_MARGIN + FAR_MARGIN);
        double left = begin + (nearSource ? near : margins - near);
        double right = end - (nearSource ? margins - near : near);
        double[] y = edges.stream().mapToDouble(nearSource ? Curve::y0 : Curve::y1).toArray();
        double pitch = smallestStep(y);
        int columns = (int) Math.max(1, Math.ceil(ROW_HEIGHT * unit / pitch));
        if (right - left < NARROWEST * unit) {
            return betweenRows(weights, edges, nearSource);
        }
        boolean pills = (right - left) / columns >= (columns > 1 ? ROW_WIDTH : NARROWEST) * unit;
        int used = pills ? columns : 1;
        double w = Math.min(WIDEST * unit, (right - left) / used - (used > 1 ? BREATH * unit : 0));
        double h = pills ? Math.min(TALLEST * unit, pitch * used * FILLED) : pitch;
        Map<ParameterId.Weight, Rectangle2D> rooms = new LinkedHashMap<>();
        for (int i = 0; i < weights.size(); i++) {
            double along = (i % used) * (w + BREATH * unit);
            double x = nearSource ? left + along : right - w - along;
            rooms.put(weights.get(i), new Rectangle2D.Double(x, y[i] - h / 2, w, h));
        }
        return rooms;
    }

    /** Where the gap is too narrow for pills: below the neurons of that side, into which they reach; nowhere if these are too close. */
    private Map<ParameterId.Weight, Rectangle2D> betweenRows(List<ParameterId.Weight> weights, List<Curve> edges, boolean nearSource) {
        Column column = layout.arrangement().column(weights.get(0).layer() - (nearSource ? 1 : 0));
        double h = Math.min(TALLEST * unit, column.pitch() - column.height() - BREATH * unit);
        double w = ROW_WIDTH * unit;
        Map<ParameterId.Weight, Rectangle2D> rooms = new LinkedHashMap<>();
        for (int i = 0; i < weights.size() && h >= ROW_HEIGHT * unit; i++) {
            Curve edge = edges.get(i);
            double x = nearSource ? edge.x1() - BREATH * unit - w : edge.x0() + BREATH * unit;
            double top = (nearSource ? edge.y0() : edge.y1()) + (column.height() + BREATH * unit) / 2;
            rooms.put(weights.get(i), new Rectangle2D.Double(x, top, w, Math.min(h, layout.surface().getMaxY() - BREATH * unit - top)));
        }
        return rooms;
    }

    private static double smallestStep(double[] y) {
        double least = Double.MAX_VALUE;
        for (int i = 1; i < y.length; i++) {
            least = Math.min(least, Math.abs(y[i] - y[i - 1]));
        }
        return least;
    }
}
