package byhand.diagram.layout;

import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.trace.Quantity;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what is drawn at a point: what a moment has made room for, what stands in the columns, pills between them, and edges without pills.
 */
record HitSearch(Layout layout, Arrangement arrangement, Placement placement, Network network) {

    /** How near a pointer has to come to what is too small to be met, in units. */
    private static final double NEAR = 6;

    Optional<Quantity> at(double x, double y) {
        return placed(x, y).or(() -> inColumns(x, y)).or(() -> inGaps(x, y)).or(() -> onEdges(x, y));
    }

    private Optional<Quantity> placed(double x, double y) {
        return placement.boxes().entrySet().stream().filter(each -> each.getValue().contains(x, y)).map(Map.Entry::getKey).findFirst()
                .or(() -> placement.labels().stream().filter(each -> each.room().contains(x, y)).findFirst()
                        .map(each -> each.quantity().shownAt()));
    }

    private Optional<Quantity> inColumns(double x, double y) {
        if (arrangement.loss().contains(x, y)) {
            return Optional.of(new Quantity.LossValue());
        }
        for (int c = 0; c <= network.depth() + 1; c++) {
            Column column = arrangement.column(c);
            int index = column.nearest(y);
            double reachX = Math.max(column.width() / 2, column.level() == Level.DOT ? NEAR * layout.unit() : 0);
            double reachY =
                    Math.max(column.height() / 2, column.level() == Level.DOT ? Math.min(NEAR * layout.unit(), column.pitch() / 2) : 0);
            if (Math.abs(x - column.x()) <= reachX && Math.abs(y - column.y(index)) <= reachY) {
                return Optional.of(part(Nodes.at(c, index, network), x, y));
            }
        }
        return Optional.empty();
    }

    private Quantity part(Quantity node, double x, double y) {
        if (node instanceof Quantity.Activation a && Measures.isCapsule(network, a.layer()) && !layout.bounds(a).contains(x, y)) {
            Quantity z = a.preActivation();
            return layout.bounds(z).contains(x, y) ? z : a;
        }
        return node;
    }

    private Optional<Quantity> inGaps(double x, double y) {
        for (int layer = 1; layer <= network.depth(); layer++) {
            Column column = arrangement.column(layer);
            int nearest = column.nearest(y);
            for (int to = Math.max(1, nearest - 1); to <= Math.min(column.size(), nearest + 1); to++) {
                Optional<Quantity> found = ofNeuron(layer, to, x, y);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Quantity> ofNeuron(int layer, int to, double x, double y) {
        Gap gap = arrangement.gap(layer);
        if (gap.hasPills() && x >= gap.pillX() && x <= gap.pillX() + gap.room().width()) {
            for (int from = 1; from <= gap.fanIn(); from++) {
                if (gap.pill(from, arrangement.column(layer).y(to)).contains(x, y)) {
                    return Optional.of(new Quantity.Parameter(new ParameterId.Weight(layer, from, to)));
                }
            }
        }
        Quantity bias = new Quantity.Parameter(new ParameterId.Bias(layer, to));
        return network.hasBiases(layer) && layout.bounds(bias).contains(x, y) ? Optional.of(bias) : Optional.empty();
    }

    private Optional<Quantity> onEdges(double x, double y) {
        for (int layer = 1; layer <= network.depth(); layer++) {
            Column from = arrangement.column(layer - 1);
            Column to = arrangement.column(layer);
            if (layout.isBare(layer) && x > from.right() && x < to.left()) {
                return nearest(layer, new Curve(from.right(), 0, to.left(), 1).shareAt(x), y);
            }
        }
        return Optional.empty();
    }

    /** All edges of a layer begin and end at the same x, and so are met at the same share of their way. */
    private Optional<Quantity> nearest(int layer, double share, double y) {
        Column sources = arrangement.column(layer - 1);
        Column targets = arrangement.column(layer);
        double rise = share * share * (3 - 2 * share);
        double least = NEAR * layout.unit();
        Optional<Quantity> found = Optional.empty();
        for (int to = 1; to <= targets.size(); to++) {
            for (int from = 1; from <= sources.size(); from++) {
                double climb = targets.y(to) - sources.y(from);
                double slope = 4 * share * (1 - share) / (1 - 2 * share * (1 - share)) * climb / (targets.left() - sources.right());
                double distance = Math.abs(sources.y(from) + rise * climb - y) / Math.hypot(1, slope);
                if (distance < least) {
                    least = distance;
                    found = Optional.of(new Quantity.Parameter(new ParameterId.Weight(layer, from, to)));
                }
            }
        }
        return found;
    }
}
