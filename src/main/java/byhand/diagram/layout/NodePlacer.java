package byhand.diagram.layout;

import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.trace.Quantity;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws the inputs, neurons and targets that a moment is about larger than the rest of their column, if they all have room; else their
 * numbers stand beside their dots.
 */
final class NodePlacer {

    private static final double BREATH = 6;
    private static final double TOP = 30;
    private static final double LABEL_WIDTH = 72;
    private static final double LABEL_HEIGHT = 20;
    private static final double LABEL_GAP = 4;
    /** The height of the digits beside a dot, as a share of the font's size. */
    private static final double LABEL_TEXT = 0.74;

    private final Network network;
    private final Arrangement arrangement;
    private final Focus focus;
    private final double unit;
    private final LevelSizes sizes;

    NodePlacer(Network network, Arrangement arrangement, Focus focus) {
        this.network = network;
        this.arrangement = arrangement;
        this.focus = focus;
        this.unit = arrangement.unit();
        this.sizes = new LevelSizes(network, arrangement.numbers());
    }

    Placement place() {
        return Placement.all(IntStream.rangeClosed(0, network.depth() + 1)
                .filter(c -> arrangement.column(c).level().compareTo(Level.STACK) < 0).mapToObj(this::place).toList());
    }

    /** What is spoken of in a column, by index, each in order of importance. */
    private SortedMap<Integer, List<Quantity>> spoken(int c) {
        return Stream.concat(focus.step().stream(), focus.selection().stream()).filter(quantity -> standsIn(c, quantity.shownAt()))
                .collect(Collectors.groupingBy(quantity -> quantity.shownAt().index(), TreeMap::new, Collectors.toList()));
    }

    private boolean standsIn(int c, Quantity node) {
        int index = node.index();
        if (index == 0 || Nodes.column(node, network) != c) {
            return false;
        }
        double y = arrangement.column(c).y(index);
        return y > 0 && y < arrangement.height();
    }

    private Placement place(int c) {
        SortedMap<Integer, List<Quantity>> spoken = spoken(c);
        Column column = arrangement.column(c);
        if (spoken.size() > 1 && column.level() == Level.ROW && isNarrow(c)) {
            return Placement.NONE;
        }
        Level level = level(c);
        List<Integer> indices = List.copyOf(spoken.keySet());
        double[] heights = indices.stream().mapToDouble(index -> (sizes.height(c, level) + BREATH) * unit)
                .toArray();
        double top = TOP * unit;
        double bottom = arrangement.height() - BREATH * unit;
        double needed = 0;
        for (double height : heights) {
            needed += height;
        }
        List<Placement> placed = new ArrayList<>();
        if (needed <= bottom - top) {
            double[] wanted = indices.stream().mapToDouble(column::y).toArray();
            double[] middles = Spread.apart(wanted, heights, top, bottom);
            for (int i = 0; i < middles.length; i++) {
                placed.add(enlarged(c, indices.get(i), middles[i], level));
            }
        } else if (column.level() == Level.DOT) {
            int every = every(column);
            spoken.forEach((index, quantities) -> {
                boolean result = focus.step().stream().limit(1).anyMatch(quantities::contains);
                if (result || index % every == 0) {
                    placed.add(labelled(c, index, quantities));
                }
            });
        }
        return Placement.all(placed);
    }

    /** Whether the weights beside a column have room between its rows only. */
    private boolean isNarrow(int c) {
        double left = c == 0 ? Double.MAX_VALUE : arrangement.column(c).left() - arrangement.column(c - 1).right();
        double right = c >= network.depth() ? Double.MAX_VALUE : arrangement.column(c + 1).left() - arrangement.column(c).right();
        return Math.min(left, right) < CrowdedGap.FOR_SOME * unit;
    }

    /** Of how many dots one has room for a number. */
    private int every(Column column) {
        return (int) Math.max(1, Math.ceil(LABEL_TEXT * arrangement.legibility().leastText() / column.pitch()));
    }

    private Level level(int c) {
        Column column = arrangement.column(c);
        double left = c == 0 ? Double.MAX_VALUE : column.x() - arrangement.column(c - 1).right();
        double right = c > network.depth() ? Double.MAX_VALUE : arrangement.column(c + 1).left() - column.x();
        return sizes.enlarged(c, Math.min(left, right) / unit);
    }

    private Placement enlarged(int c, int index, double y, Level level) {
        double w = sizes.width(c, level) * unit;
        double h = sizes.height(c, level) * unit;
        Rectangle2D box = new Rectangle2D.Double(arrangement.column(c).x() - w / 2, y - h / 2, w, h);
        Quantity node = Nodes.at(c, index, network);
        Map<Quantity, Rectangle2D> boxes = new LinkedHashMap<>();
        if (node instanceof Quantity.Activation a && Measures.isCapsule(network, c)) {
            boxes.put(a.preActivation(), Layout.half(box, level, true));
            boxes.put(a, Layout.half(box, level, false));
        } else {
            boxes.put(node, box);
        }
        return new Placement(boxes, Map.of(node, level), List.of(), Set.of());
    }

    /** The result stands at the right, what it is computed from on the side where no weights are spoken of. */
    private Placement labelled(int c, int index, List<Quantity> quantities) {
        boolean weightsAtLeft = focus.parameters().stream().anyMatch(id -> id instanceof ParameterId.Weight && id.layer() == c);
        boolean right = weightsAtLeft || c > network.depth();
        boolean used = false;
        List<Placement.Label> labels = new ArrayList<>();
        for (Quantity quantity : quantities) {
            boolean result = !focus.step().isEmpty() && focus.step().get(0).equals(quantity);
            if (result && !right) {
                labels.add(new Placement.Label(quantity, beside(c, index, true), true));
            } else if (!used) {
                labels.add(new Placement.Label(quantity, beside(c, index, right), right));
                used = true;
            }
        }
        return Placement.ofLabels(labels);
    }

    private Rectangle2D beside(int c, int index, boolean right) {
        Column column = arrangement.column(c);
        double h = Math.min(LABEL_HEIGHT * unit, column.pitch());
        double w = LABEL_WIDTH * unit;
        double x = right ? column.right() + LABEL_GAP * unit : column.left() - LABEL_GAP * unit - w;
        return new Rectangle2D.Double(x, column.y(index) - h / 2, w, h);
    }
}
