package byhand.diagram.layout;

import static byhand.diagram.layout.Measures.BIAS_GAP;
import static byhand.diagram.layout.Measures.BIAS_HEIGHT;
import static byhand.diagram.layout.Measures.CAPSULE_WIDTH;
import static byhand.diagram.layout.Measures.FAN;
import static byhand.diagram.layout.Measures.HEADER;
import static byhand.diagram.layout.Measures.LEAST_PILL_WIDTH;
import static byhand.diagram.layout.Measures.NEURON_CIRCLE;
import static byhand.diagram.layout.Measures.TARGET_CIRCLE;
import static byhand.diagram.layout.Measures.TARGET_PITCH;
import static byhand.diagram.layout.Measures.WIDEST_PILL;
import static byhand.diagram.layout.Measures.WIDEST_PITCH;

import byhand.network.Network;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Arranges a network that has no room for all its numbers at a size that can be read. The size stays readable, and numbers give way, column
 * by column: first the biases, then the neurons from capsules over rows to dots; and the weights of a layer have pills only if all of them
 * fit. Zooming makes distances grow faster than sizes, so that more and more of it has room.
 */
final class CrowdedColumns {

    private static final double BREATH = 8;
    private static final double LEAST_PILL_PITCH = 24;
    private static final double LEAST_GAP_BESIDE_PILLS = 36;
    private static final double LEAST_BIAS_HEIGHT = 26;
    private static final double BIAS_BREATH = 10;
    /** What a gap needs whose weights are spoken of, and what it leaves to the others. */
    private static final double FOCUS_GAP = 150;
    private static final double LEAST_GAP = 20;

    private final CrowdedGrid grid;
    private final Network network;
    private final double unit;
    private final int last;
    private final Level[] levels;
    private final double[] x;

    private CrowdedColumns(CrowdedGrid grid, Level[] levels, double[] x) {
        this.grid = grid;
        this.network = grid.network();
        this.unit = grid.unit();
        this.last = grid.last();
        this.levels = levels;
        this.x = x;
    }

    /** @param focus layers whose weights are spoken of */
    static CrowdedColumns of(Network network, double width, double height, Viewport wanted, Set<Integer> focus, Legibility legibility) {
        CrowdedGrid grid = CrowdedGrid.of(network, width, height, wanted, legibility);
        Level[] levels = new Levels(network, grid.middles(), grid.pitches(), grid.unit()).choose();
        return new CrowdedColumns(grid, levels, widened(grid, levels, focus));
    }

    Arrangement arrangement() {
        List<Column> columns = IntStream.range(0, last).mapToObj(this::column).toList();
        List<Gap> gaps = IntStream.rangeClosed(1, network.depth()).mapToObj(this::gap).toList();
        Rectangle2D loss = loss();
        return new Arrangement(grid.width(), grid.height(), unit, 22 * grid.fitUnit(), columns, gaps, loss, targets(loss), grid.magnifier(),
                grid.viewport(), false, grid.legibility());
    }

    /** The middles of the columns: the gaps whose weights are spoken of take from the others what these can spare. */
    private static double[] widened(CrowdedGrid grid, Level[] levels, Set<Integer> focus) {
        double unit = grid.unit();
        double[] middles = grid.middles();
        double[] halves = IntStream.range(0, levels.length)
                .mapToDouble(c -> Levels.width(grid.network(), c, levels[c]) * unit / 2).toArray();
        double[] gaps = new double[levels.length];
        double wanted = 0;
        double spare = 0;
        for (int c = 1; c < levels.length; c++) {
            gaps[c] = middles[c] - middles[c - 1] - halves[c - 1] - halves[c];
            wanted += focus.contains(c) ? Math.max(0, FOCUS_GAP * unit - gaps[c]) : 0;
            spare += focus.contains(c) ? 0 : Math.max(0, gaps[c] - LEAST_GAP * unit);
        }
        double given = Math.min(wanted, spare);
        if (given <= 0) {
            return middles;
        }
        double[] x = new double[levels.length];
        x[0] = middles[0];
        for (int c = 1; c < levels.length; c++) {
            double change = focus.contains(c) ? Math.max(0, FOCUS_GAP * unit - gaps[c]) * given / wanted
                    : -Math.max(0, gaps[c] - LEAST_GAP * unit) * given / spare;
            x[c] = x[c - 1] + halves[c - 1] + halves[c] + gaps[c] + change;
        }
        return x;
    }

    private Column column(int c) {
        double w = Levels.width(network, c, levels[c]) * unit;
        double h = Levels.height(network, c, levels[c]) * unit;
        boolean dot = levels[c] == Level.DOT;
        double diameter = Math.min(w, grid.pitch(c) * 0.72);
        double biasHeight = biasHeight(c, h);
        double shift = shift(c, h);
        double first = grid.seen(HEADER * grid.fitUnit() + grid.content() / network.size(c) / 2) + shift;
        double biasWidth = Math.min(CAPSULE_WIDTH, Levels.width(network, c, levels[c]) + 2 * BREATH) * unit;
        Column.Room bias = biasHeight == 0 ? Column.Room.NONE : new Column.Room(biasWidth, biasHeight);
        return new Column(x[c], first, grid.pitch(c), network.size(c), levels[c], dot ? diameter : w, dot ? diameter : h, bias);
    }

    /** How far the neurons of a column stand below the middle of their bands, to leave room for the biases above them. */
    private double shift(int c, double nodeHeight) {
        double bias = biasHeight(c, nodeHeight);
        return bias == 0 ? 0 : Math.max(0, nodeHeight / 2 + (BIAS_GAP + 2) * unit + bias - grid.pitch(c) / 2);
    }

    /** As high as there is room, and as the pills of the neuron's weights allow, which are pushed down by it. */
    private double biasHeight(int c, double nodeHeight) {
        if (c == 0 || levels[c].compareTo(Level.STACK) < 0) {
            return 0;
        }
        double room = grid.pitch(c) - nodeHeight - (BIAS_GAP + BIAS_BREATH) * unit;
        double forPills = LEAST_PILL_PITCH * unit * network.size(c - 1);
        if (grid.pitch(c) >= forPills) {
            double besidePills = grid.pitch(c) - forPills / 2 - nodeHeight / 2 - (BIAS_GAP + 2) * unit;
            room = Math.min(room, besidePills);
        }
        return room < LEAST_BIAS_HEIGHT * unit ? 0 : Math.min(BIAS_HEIGHT * unit, room);
    }

    /** Between neurons at full size, even if they are drawn smaller: those that are spoken of are not. */
    private Gap gap(int layer) {
        double left = x[layer - 1] + reserved(layer - 1);
        double right = x[layer] - reserved(layer);
        double room = right - left;
        double nodeHeight = Levels.height(network, layer, levels[layer]) * unit;
        double pillPitch = (grid.pitch(layer) - 2 * shift(layer, nodeHeight)) / network.size(layer - 1) + 1e-9;
        boolean pills = pillPitch >= LEAST_PILL_PITCH * unit && room >= (LEAST_PILL_WIDTH + LEAST_GAP_BESIDE_PILLS) * unit;
        double pillWidth = Math.min(WIDEST_PILL * unit, Math.max(LEAST_PILL_WIDTH * unit, room - LEAST_GAP_BESIDE_PILLS * unit));
        return new Gap(left, right, left + (room - pillWidth) * FAN,
                pills ? new Column.Room(pillWidth, Math.min(WIDEST_PITCH * unit, pillPitch)) : Column.Room.NONE, network.size(layer - 1),
                0);
    }

    private double reserved(int column) {
        Level full = levels[column] == Level.STACK ? Level.STACK : Level.WHOLE;
        return Levels.width(network, column, full) * unit / 2;
    }

    private Rectangle2D loss() {
        double size = NEURON_CIRCLE * unit;
        double middle =
                network.outputs() == 1 ? HEADER * grid.fitUnit() + grid.content() / 2 : (HEADER + NEURON_CIRCLE / 2) * grid.fitUnit();
        return new Rectangle2D.Double(x[last] - size / 2, grid.seen(middle) - size / 2, size, size);
    }

    private Column targets(Rectangle2D loss) {
        double size = TARGET_CIRCLE * unit;
        if (network.outputs() == 1) {
            double below = Math.min(TARGET_PITCH * unit * 1.35, Math.max(TARGET_PITCH * unit, grid.pitch(last) / 4));
            return new Column(x[last], loss.getCenterY() + below, below, 1, Level.WHOLE, size, size, Column.Room.NONE);
        }
        double w = Levels.width(network, last, levels[last]) * unit;
        double h = Levels.height(network, last, levels[last]) * unit;
        double dot = Math.min(w, grid.pitch(last) * 0.72);
        boolean isDot = levels[last] == Level.DOT;
        double first = grid.firstTarget();
        return new Column(x[last], first, grid.pitch(last), network.outputs(), levels[last], isDot ? dot : w, isDot ? dot : h,
                Column.Room.NONE);
    }
}
