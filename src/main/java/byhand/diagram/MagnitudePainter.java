package byhand.diagram;

import byhand.diagram.layout.Column;
import byhand.diagram.layout.Curve;
import byhand.diagram.layout.Layout;
import byhand.diagram.surface.Colour;
import byhand.diagram.surface.Palette;
import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.session.Frame;
import byhand.trace.Quantity;
import java.awt.geom.Path2D;
import java.util.Arrays;

/**
 * Draws the weights of layers whose numbers have given way as edges: the larger the weight beside the largest of its layer, the wider the
 * edge; positive ones in one colour, negative ones in another and dashed. Small ones are hairlines of no colour. Edges of the same look are
 * one path, because a stroke costs more than its length.
 */
final class MagnitudePainter {

    /** What is not even this share of the layer's largest weight, or not among so many of its largest, is a hairline. */
    private static final double LEAST_SHARE = 0.2;
    private static final int MOST = 240;
    /** Of very many, the smallest are left out: they would be nothing but a grey ground. */
    private static final int MOST_DRAWN = 900;
    private static final int NONE = -1;
    /** From these shares of the way from there to the largest on, an edge belongs to the next class. */
    private static final double[] CLASSES = {0, 0.3, 0.6, 0.85};
    private static final double[] WIDTHS = {0.6, 1.1, 1.8, 2.7, 3.6};
    private static final double HAIRLINE = 0.6;
    /** A path of too many edges takes long to fill; a stroke of too few wastes its cost. */
    private static final int MOST_IN_PATH = 128;
    /** No edge may be wider than this share of the distance between two neurons. */
    private static final double WIDEST_IN_PITCH = 0.25;
    private static final double STEPPED_BACK = 0.55;

    private final Frame frame;
    private final Layout layout;
    private final Brush brush;
    private final Network network;

    MagnitudePainter(Scene scene) {
        this.frame = scene.frame();
        this.layout = scene.layout();
        this.brush = scene.brush();
        this.network = scene.frame().trace().network();
    }

    void paint() {
        for (int layer = 1; layer <= network.depth(); layer++) {
            if (layout.isBare(layer)) {
                paint(layer);
            }
        }
    }

    private void paint(int layer) {
        double[][] weights = weights(layer);
        double[] sizes = Arrays.stream(weights).flatMapToDouble(Arrays::stream).filter(Double::isFinite).map(Math::abs).sorted().toArray();
        double largest = sizes.length == 0 ? 0 : sizes[sizes.length - 1];
        Scale scale = new Scale(ranked(sizes, MOST_DRAWN), Math.max(LEAST_SHARE * largest, ranked(sizes, MOST)), largest);
        for (int kind = 0; kind < WIDTHS.length; kind++) {
            for (int sign = 1; sign >= (kind == 0 ? 1 : -1); sign -= 2) {
                paint(layer, weights, scale, kind, sign);
            }
        }
    }

    private double[][] weights(int layer) {
        double[][] weights = new double[network.size(layer)][network.size(layer - 1)];
        for (int to = 1; to <= weights.length; to++) {
            for (int from = 1; from <= weights[to - 1].length; from++) {
                weights[to - 1][from - 1] = frame.value(new Quantity.Parameter(new ParameterId.Weight(layer, from, to))).orElse(0);
            }
        }
        return weights;
    }

    private void paint(int layer, double[][] weights, Scale scale, int kind, int sign) {
        Column sources = layout.arrangement().column(layer - 1);
        Column targets = layout.arrangement().column(layer);
        double width = width(kind, sources, targets);
        Path2D path = new Path2D.Double();
        int count = 0;
        for (int to = 1; to <= targets.size(); to++) {
            for (int from = 1; from <= sources.size(); from++) {
                double weight = weights[to - 1][from - 1];
                if (scale.kind(weight) != kind || kind > 0 && Math.signum(weight) != sign || !inView(sources.y(from), targets.y(to))) {
                    continue;
                }
                path.append(new Curve(sources.right(), sources.y(from), targets.left(), targets.y(to)).path(), false);
                if (++count % MOST_IN_PATH == 0) {
                    brush.surface().stroke(path, width, sign < 0, colour(kind, sign));
                    path = new Path2D.Double();
                }
            }
        }
        if (count % MOST_IN_PATH > 0) {
            brush.surface().stroke(path, width, sign < 0, colour(kind, sign));
        }
    }

    /** The size of which so many are at least as large; 0 if there are no more. */
    private static double ranked(double[] ascending, int count) {
        return ascending.length > count ? ascending[ascending.length - count] : 0;
    }

    /** The classes of a layer's weights. */
    private record Scale(double drawn, double least, double largest) {
        int kind(double weight) {
            double size = Math.abs(weight);
            if (size < drawn) {
                return NONE;
            }
            if (!(size > 0 && size >= least && Double.isFinite(size))) {
                return 0;
            }
            double share = largest > least ? (size - least) / (largest - least) : 1;
            int kind = 0;
            while (kind < CLASSES.length && share >= CLASSES[kind]) {
                kind++;
            }
            return kind;
        }
    }

    private double width(int kind, Column sources, Column targets) {
        double widest = WIDTHS[WIDTHS.length - 1] * layout.unit();
        double allowed = Math.max(sources.pitch(), targets.pitch()) * WIDEST_IN_PITCH;
        return Math.max(HAIRLINE, WIDTHS[kind] * layout.unit() * Math.min(1, allowed / widest));
    }

    private boolean inView(double from, double to) {
        return Math.max(from, to) >= 0 && Math.min(from, to) <= layout.arrangement().height();
    }

    private Colour colour(int kind, int sign) {
        Palette palette = brush.palette();
        Colour colour = kind == 0 ? palette.faint().mix(palette.line(), 0.25) : sign > 0 ? palette.positive() : palette.negative();
        return frame.step().isPresent() && kind > 0 ? colour.mix(palette.background(), STEPPED_BACK) : colour;
    }
}
