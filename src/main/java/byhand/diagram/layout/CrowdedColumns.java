package byhand.diagram.layout;

import static byhand.diagram.layout.Measures.BIAS_GAP;
import static byhand.diagram.layout.Measures.BIAS_HEIGHT;
import static byhand.diagram.layout.Measures.CAPSULE_WIDTH;
import static byhand.diagram.layout.Measures.FAN;
import static byhand.diagram.layout.Measures.HEADER;
import static byhand.diagram.layout.Measures.TARGET_PITCH;
import static byhand.diagram.layout.Measures.WIDEST_PITCH;

import byhand.network.Network;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Arranges a network that has no room for all its numbers at a size that can be read. The size stays readable, and numbers give way, column
 * by column: first the biases, then the neurons from capsules over rows to dots; and the weights of a layer have pills only if all of them
 * fit. Zooming makes distances grow faster than sizes, so that more and more of it has room.
 */
final class CrowdedColumns {

    private static final double BREATH = 8;
    private static final double LESS = 0.1;
    private static final double LEAST_BIAS_HEIGHT = 26;
    private static final double BIAS_BREATH = 10;

    private final CrowdedGrid grid;
    private final Network network;
    private final LevelSizes sizes;
    private final double unit;
    private final int last;
    private final Level[] levels;
    private final double[] x;

    private CrowdedColumns(CrowdedGrid grid, Level[] levels, double[] x) {
        this.grid = grid;
        this.network = grid.network();
        this.sizes = grid.sizes();
        this.unit = grid.unit();
        this.last = grid.last();
        this.levels = levels;
        this.x = x;
    }

    /** Where numbers as wide as they are have no room, they are set smaller before anything else gives way. */
    static CrowdedColumns of(Network network, double width, double height, Viewport wanted, Legibility legibility, NumberRoom numbers) {
        for (Levels.Choice choice : Levels.Choice.ALL) {
            for (double share = 1; share > 0; share -= LESS) {
                NumberRoom room = share > LESS ? numbers.limited(share) : NumberRoom.USUAL;
                CrowdedGrid grid = CrowdedGrid.of(new LevelSizes(network, room), width, height, wanted, legibility);
                Optional<Level[]> levels = new Levels(grid.fit(), grid.fit()::middles).having(choice);
                if (levels.isPresent()) {
                    return of(grid, levels.get());
                }
            }
        }
        CrowdedGrid grid = CrowdedGrid.of(new LevelSizes(network, NumberRoom.USUAL), width, height, wanted, legibility);
        return of(grid, new Levels(grid.fit(), grid.fit()::middles).least());
    }

    /** @param whole what is drawn when all of the diagram is in view */
    private static CrowdedColumns of(CrowdedGrid grid, Level[] whole) {
        double[] x = grid.middles(whole);
        return new CrowdedColumns(grid, grid.viewport().isFit() ? whole : new Levels(grid, levels -> x).most(), x);
    }

    Arrangement arrangement() {
        List<Column> columns = IntStream.range(0, last).mapToObj(this::column).toList();
        List<Gap> gaps = IntStream.rangeClosed(1, network.depth()).mapToObj(this::gap).toList();
        Rectangle2D loss = loss();
        return new Arrangement(grid.width(), grid.height(), unit, 22 * grid.fitUnit(), columns, gaps, loss, targets(loss), grid.magnifier(),
                grid.viewport(), false, grid.legibility(), sizes.numbers());
    }

    private Column column(int c) {
        double w = sizes.width(c, levels[c]) * unit;
        double h = sizes.height(c, levels[c]) * unit;
        boolean dot = levels[c] == Level.DOT;
        double diameter = Math.min(w, grid.pitch(c) * 0.72);
        double biasHeight = biasHeight(c, h);
        double shift = shift(c, h);
        double first = grid.seen(HEADER * grid.fitUnit() + grid.content() / network.size(c) / 2) + shift;
        double biasWidth = Math.min(CAPSULE_WIDTH, sizes.width(c, levels[c]) + 2 * BREATH) * unit;
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
        double forPills = CrowdedGap.leastPitch() * unit * network.size(c - 1);
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
        double nodeHeight = sizes.height(layer, levels[layer]) * unit;
        double pillPitch = (grid.pitch(layer) - 2 * shift(layer, nodeHeight)) / network.size(layer - 1) + 1e-9;
        if (CrowdedGap.hasPills(room / unit, pillPitch / unit)) {
            double pillWidth = CrowdedGap.pill(room / unit) * unit;
            return new Gap(left, right, left + (room - pillWidth) * FAN,
                    new Column.Room(pillWidth, Math.min(WIDEST_PITCH * unit, pillPitch)),
                    network.size(layer - 1));
        }
        boolean small = levels[layer].compareTo(Level.STACK) < 0 || levels[layer - 1].compareTo(Level.STACK) < 0;
        return small ? new Gap(left, right, left, Column.Room.NONE, network.size(layer - 1))
                : new HangingPills(column(layer - 1), column(layer), grid.height(), unit).gap(left, right);
    }

    private double reserved(int column) {
        Level level = levels[column];
        return sizes.width(column, level.compareTo(Level.STACK) >= 0 ? level : sizes.enlarged(column, beside(column) / unit)) * unit / 2;
    }

    /** From the middle of a column to the nearer one of those beside it. */
    private double beside(int c) {
        double left = c == 0 ? Double.MAX_VALUE : x[c] - x[c - 1] - sizes.width(c - 1, levels[c - 1]) * unit / 2;
        double right = c == last ? Double.MAX_VALUE : x[c + 1] - x[c] - sizes.width(c + 1, levels[c + 1]) * unit / 2;
        return Math.min(left, right);
    }

    private Rectangle2D loss() {
        double size = sizes.numbers().neuronCircle() * unit;
        double middle =
                network.outputs() == 1 ? HEADER * grid.fitUnit() + grid.content() / 2
                        : (HEADER + sizes.numbers().neuronCircle() / 2) * grid.fitUnit();
        return new Rectangle2D.Double(x[last] - size / 2, grid.seen(middle) - size / 2, size, size);
    }

    private Column targets(Rectangle2D loss) {
        double size = sizes.numbers().target() * unit;
        if (network.outputs() == 1) {
            double below = Math.min(TARGET_PITCH * unit * 1.35, Math.max(TARGET_PITCH * unit, grid.pitch(last) / 4));
            return new Column(x[last], loss.getCenterY() + below, below, 1, Level.WHOLE, size, size, Column.Room.NONE);
        }
        double w = sizes.width(last, levels[last]) * unit;
        double h = sizes.height(last, levels[last]) * unit;
        double dot = Math.min(w, grid.pitch(last) * 0.72);
        boolean isDot = levels[last] == Level.DOT;
        double first = grid.firstTarget();
        return new Column(x[last], first, grid.pitch(last), network.outputs(), levels[last], isDot ? dot : w, isDot ? dot : h,
                Column.Room.NONE);
    }
}
