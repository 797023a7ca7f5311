package byhand.diagram;

import static byhand.diagram.Measures.BIAS_GAP;
import static byhand.diagram.Measures.BIAS_HEIGHT;
import static byhand.diagram.Measures.CAPSULE_WIDTH;
import static byhand.diagram.Measures.FAN;
import static byhand.diagram.Measures.FOOTER;
import static byhand.diagram.Measures.HEADER;
import static byhand.diagram.Measures.LEAST_PILL_WIDTH;
import static byhand.diagram.Measures.MARGIN;
import static byhand.diagram.Measures.NEURON_CIRCLE;
import static byhand.diagram.Measures.TARGET_CIRCLE;
import static byhand.diagram.Measures.TARGET_PITCH;
import static byhand.diagram.Measures.WEIGHT_GAP;
import static byhand.diagram.Measures.WIDEST_PILL;
import static byhand.diagram.Measures.WIDEST_PITCH;

import byhand.network.Network;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
    private static final double TARGET_LINE = 22;
    private static final double TARGET_CAPTION = 22;
    private static final double LOSS_GAP_SHARE = 0.55;
    private static final double LEAST_FULL_GAP = 36;
    /** What a gap needs whose weights are spoken of, and what it leaves to the others. */
    private static final double FOCUS_GAP = 150;
    private static final double LEAST_GAP = 20;

    private final Network network;
    private final double width;
    private final double height;
    private final Set<Integer> focus;
    private final Magnifier magnifier;
    private final Viewport viewport;
    private final double fitUnit;
    private final double unit;
    private final int last;
    private final double[] x;
    private final double[] pitch;
    private final Level[] levels;

    CrowdedColumns(Network network, double width, double height, Viewport wanted, Set<Integer> focus) {
        this.network = network;
        this.width = width;
        this.height = height;
        this.focus = focus;
        this.last = network.depth() + 1;
        this.fitUnit = Measures.leastText(width, height) / Measures.TEXT;
        double across = (last + 1) * (WEIGHT_GAP + CAPSULE_WIDTH);
        this.magnifier = Magnifier.reading(fitUnit, Measures.down(network) * fitUnit / content(), across * fitUnit / width);
        this.viewport = wanted.within(magnifier);
        this.unit = magnifier.unit(viewport.zoom());
        this.pitch = pitches();
        this.x = middles();
        this.levels = new Levels(network, x, pitch, unit).choose();
        widenFocus();
    }

    Arrangement arrangement() {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < last; c++) {
            columns.add(column(c));
        }
        List<Gap> gaps = new ArrayList<>();
        for (int layer = 1; layer <= network.depth(); layer++) {
            gaps.add(gap(layer));
        }
        Rectangle2D loss = loss();
        return new Arrangement(width, height, unit, 22 * fitUnit, columns, gaps, loss, targets(loss), magnifier, viewport, false);
    }

    private double content() {
        return height - (HEADER + FOOTER) * fitUnit;
    }

    private double[] pitches() {
        double[] pitches = new double[last + 1];
        double down = magnifier.down(viewport.zoom());
        for (int c = 0; c < last; c++) {
            pitches[c] = content() / network.size(c) * down;
        }
        double targets = network.outputs() == 1 ? content()
                : (content() - (NEURON_CIRCLE + TARGET_LINE + TARGET_CAPTION) * fitUnit) / network.outputs();
        pitches[last] = targets * down;
        return pitches;
    }

    /** The outermost columns stand at the edges, and all gaps between are alike, but for a smaller one before the loss. */
    private double[] middles() {
        double left = (MARGIN + NEURON_CIRCLE / 2) * fitUnit;
        double wide = gap(left, true);
        boolean full = wide >= LEAST_FULL_GAP * fitUnit;
        double gap = full ? wide : gap(left, false);
        double across = magnifier.across(viewport.zoom());
        double[] middles = new double[last + 1];
        double fit = left;
        for (int c = 0; c <= last; c++) {
            fit += c == 0 ? 0 : (nominal(c - 1, full) + nominal(c, full)) / 2 * fitUnit + gap * (c == last ? LOSS_GAP_SHARE : 1);
            middles[c] = (fit - viewport.x() * width) * across + width / 2;
        }
        return middles;
    }

    /** The gap between two columns if all neurons are drawn at full size, or all alike. */
    private double gap(double left, boolean full) {
        double needed = 0;
        for (int c = 1; c <= last; c++) {
            needed += (nominal(c - 1, full) + nominal(c, full)) / 2 * fitUnit;
        }
        return (width - 2 * left - needed) / (last - 1 + LOSS_GAP_SHARE);
    }

    private double nominal(int column, boolean full) {
        return full && column > 0 && column < last ? Measures.neuronWidth(network, column) : NEURON_CIRCLE;
    }

    /** The gaps whose weights are spoken of take from the others what these can spare. */
    private void widenFocus() {
        double[] gaps = new double[last + 1];
        double wanted = 0;
        double spare = 0;
        for (int c = 1; c <= last; c++) {
            gaps[c] = x[c] - x[c - 1] - halfWidth(c - 1) - halfWidth(c);
            wanted += focus.contains(c) ? Math.max(0, FOCUS_GAP * unit - gaps[c]) : 0;
            spare += focus.contains(c) ? 0 : Math.max(0, gaps[c] - LEAST_GAP * unit);
        }
        double given = Math.min(wanted, spare);
        if (given <= 0) {
            return;
        }
        for (int c = 1; c <= last; c++) {
            double change = focus.contains(c) ? Math.max(0, FOCUS_GAP * unit - gaps[c]) * given / wanted
                    : -Math.max(0, gaps[c] - LEAST_GAP * unit) * given / spare;
            x[c] = x[c - 1] + halfWidth(c - 1) + halfWidth(c) + gaps[c] + change;
        }
    }

    private double halfWidth(int column) {
        return Levels.width(network, column, levels[column]) * unit / 2;
    }

    /** The middle of a column's first one when the whole diagram is in view, and from there where it is seen. */
    private double seen(double fitY) {
        return (fitY - viewport.y() * height) * magnifier.down(viewport.zoom()) + height / 2;
    }

    private Column column(int c) {
        double w = Levels.width(network, c, levels[c]) * unit;
        double h = Levels.height(network, c, levels[c]) * unit;
        boolean dot = levels[c] == Level.DOT;
        double diameter = Math.min(w, pitch[c] * 0.72);
        double biasHeight = biasHeight(c, h);
        double shift = shift(c, h);
        double first = seen(HEADER * fitUnit + content() / network.size(c) / 2) + shift;
        double biasWidth = Math.min(CAPSULE_WIDTH, Levels.width(network, c, levels[c]) + 2 * BREATH) * unit;
        Column.Room bias = biasHeight == 0 ? Column.Room.NONE : new Column.Room(biasWidth, biasHeight);
        return new Column(x[c], first, pitch[c], network.size(c), levels[c], dot ? diameter : w, dot ? diameter : h, bias);
    }

    /** How far the neurons of a column stand below the middle of their bands, to leave room for the biases above them. */
    private double shift(int c, double nodeHeight) {
        double bias = biasHeight(c, nodeHeight);
        return bias == 0 ? 0 : Math.max(0, nodeHeight / 2 + (BIAS_GAP + 2) * unit + bias - pitch[c] / 2);
    }

    /** As high as there is room, and as the pills of the neuron's weights allow, which are pushed down by it. */
    private double biasHeight(int c, double nodeHeight) {
        if (c == 0 || levels[c].compareTo(Level.STACK) < 0) {
            return 0;
        }
        double room = pitch[c] - nodeHeight - (BIAS_GAP + BIAS_BREATH) * unit;
        double forPills = LEAST_PILL_PITCH * unit * network.size(c - 1);
        if (pitch[c] >= forPills) {
            double besidePills = pitch[c] - forPills / 2 - nodeHeight / 2 - (BIAS_GAP + 2) * unit;
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
        double pillPitch = (pitch[layer] - 2 * shift(layer, nodeHeight)) / network.size(layer - 1) + 1e-9;
        boolean pills = pillPitch >= LEAST_PILL_PITCH * unit && room >= (LEAST_PILL_WIDTH + LEAST_GAP_BESIDE_PILLS) * unit;
        double pillWidth = Math.min(WIDEST_PILL * unit, Math.max(LEAST_PILL_WIDTH * unit, room - LEAST_GAP_BESIDE_PILLS * unit));
        return new Gap(left, right, left + (room - pillWidth) * FAN,
                pills ? new Column.Room(pillWidth, Math.min(WIDEST_PITCH * unit, pillPitch)) : Column.Room.NONE, network.size(layer - 1));
    }

    private double reserved(int column) {
        Level full = levels[column] == Level.STACK ? Level.STACK : Level.WHOLE;
        return Levels.width(network, column, full) * unit / 2;
    }

    private Rectangle2D loss() {
        double size = NEURON_CIRCLE * unit;
        double middle = network.outputs() == 1 ? HEADER * fitUnit + content() / 2 : (HEADER + NEURON_CIRCLE / 2) * fitUnit;
        return new Rectangle2D.Double(x[last] - size / 2, seen(middle) - size / 2, size, size);
    }

    private Column targets(Rectangle2D loss) {
        double size = TARGET_CIRCLE * unit;
        if (network.outputs() == 1) {
            double below = Math.min(TARGET_PITCH * unit * 1.35, Math.max(TARGET_PITCH * unit, pitch[last] / 4));
            return new Column(x[last], loss.getCenterY() + below, below, 1, Level.WHOLE, size, size, Column.Room.NONE);
        }
        double w = Levels.width(network, last, levels[last]) * unit;
        double h = Levels.height(network, last, levels[last]) * unit;
        double dot = Math.min(w, pitch[last] * 0.72);
        boolean isDot = levels[last] == Level.DOT;
        double first = seen((HEADER + NEURON_CIRCLE + TARGET_LINE) * fitUnit
                + (content() - (NEURON_CIRCLE + TARGET_LINE + TARGET_CAPTION) * fitUnit) / network.outputs() / 2);
        return new Column(x[last], first, pitch[last], network.outputs(), levels[last], isDot ? dot : w, isDot ? dot : h,
                Column.Room.NONE);
    }
}
