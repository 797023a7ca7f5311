package byhand.diagram;

import byhand.diagram.layout.Layout;
import byhand.diagram.layout.Level;
import byhand.diagram.surface.Colour;
import byhand.network.Activation;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.typeset.Weight;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

/** Draws what is not a parameter: inputs, neurons, loss and targets, with their values and gradients as far as they are known. */
final class NeuronPainter {

    private static final double SYMBOL = 16;
    static final double VALUE = 23;
    private static final double SMALL_VALUE = 15;
    /** The plot stands between the names, above the numbers. */
    private static final double PLOT_WIDTH = 46;
    private static final double PLOT_HEIGHT = 34;
    private static final double NAME_ABOVE = 23;
    private static final double VALUE_BELOW = 6;
    private static final double LIFT = 6;
    /** How small a number is when it begins to appear. */
    private static final double SMALLEST = 0.8;
    /** What a number leaves free at the outline, and what at the middle of a capsule. */
    private static final double MARGIN = 8;

    private final Scene scene;
    private final Frame frame;
    private final Layout layout;
    private final Emphasis emphasis;
    private final Brush brush;
    private final SmallNeuronPainter small;
    private final GradientPainter gradients;

    NeuronPainter(Scene scene) {
        this.scene = scene;
        this.frame = scene.frame();
        this.layout = scene.layout();
        this.emphasis = scene.emphasis();
        this.brush = scene.brush();
        this.gradients = new GradientPainter(scene);
        this.small = new SmallNeuronPainter(scene);
    }

    /** Draws an input, a target or the loss. */
    void paintCircle(Quantity quantity) {
        if (!layout.isInView(layout.bounds(quantity))) {
            return;
        }
        Level level = layout.level(quantity);
        if (level == Level.DOT) {
            small.paintDot(quantity);
        } else if (level == Level.ROW) {
            small.paintRow(quantity);
        } else {
            circle(quantity);
        }
    }

    private void circle(Quantity quantity) {
        Emphasis.Mark mark = emphasis.of(quantity);
        outline(layout.bounds(quantity), mark);
        if (!layout.isCovered(quantity)) {
            content(quantity, mark);
        }
    }

    /** Draws a neuron: a circle if its activation is the identity, else a capsule with z, the activation's plot, and a. */
    void paintNeuron(int layer, int neuron) {
        Quantity.Activation a = new Quantity.Activation(layer, neuron);
        Level level = layout.level(a);
        if (level == Level.STACK && layout.isInView(layout.neuron(layer, neuron))) {
            small.paintStack(a);
            return;
        }
        Activation activation = frame.trace().network().layer(layer).activation();
        if (activation == Activation.IDENTITY || level != Level.WHOLE) {
            paintCircle(a);
            return;
        }
        if (!layout.isInView(layout.neuron(layer, neuron))) {
            return;
        }
        Quantity z = new Quantity.PreActivation(layer, neuron);
        Emphasis.Mark whole = emphasis.of(a, z);
        outline(layout.neuron(layer, neuron), whole);
        if (layout.isCovered(a)) {
            return;
        }
        content(z, emphasis.of(z));
        content(a, emphasis.of(a));
        Colour colour =
                whole.role() == Emphasis.Role.MUTED ? brush.palette().line() : brush.palette().ink().mix(brush.palette().line(), 0.3);
        Colour tint = whole.stands() ? whole.colour() : colour;
        if (activation.isElementwise()) {
            plot(layer, neuron).draw(brush, layout.unit(), frame.value(z), tint);
        } else {
            shares(layer).draw(brush, plotArea(layer, neuron), neuron, tint);
        }
    }

    private SharesPlot shares(int layer) {
        return new SharesPlot(IntStream.rangeClosed(1, frame.trace().network().size(layer))
                .mapToObj(neuron -> frame.value(new Quantity.Activation(layer, neuron))).toList());
    }

    private Rectangle2D plotArea(int layer, int neuron) {
        Rectangle2D box = layout.neuron(layer, neuron);
        double unit = layout.unit();
        return new Rectangle2D.Double(box.getCenterX() - PLOT_WIDTH * unit / 2,
                box.getCenterY() - NAME_ABOVE * unit - PLOT_HEIGHT * unit / 2, PLOT_WIDTH * unit, PLOT_HEIGHT * unit);
    }

    /** The small plot between z and a. */
    ActivationPlot plot(int layer, int neuron) {
        double z = frame.trace().value(new Quantity.PreActivation(layer, neuron)).orElseThrow();
        return new ActivationPlot(frame.trace().network().layer(layer).function(), plotArea(layer, neuron), z);
    }

    /** Draws only the value, at a share of its full size and opacity: a number that is just appearing. */
    void appearing(Quantity quantity, double share) {
        double value = frame.trace().value(quantity).orElseThrow();
        Point2D place = valuePlace(quantity);
        double size = valueSize(quantity) * (SMALLEST + (1 - SMALLEST) * share);
        Brush.Item number = number(quantity, value, emphasis.of(quantity).colour().faded(share));
        brush.row(List.of(number), place.getX(), place.getY(), Double.MAX_VALUE, size);
    }

    /** Both numbers of a capsule are equally large, and are so from the beginning. */
    private double valueSize(Quantity quantity) {
        double size = fitted(quantity);
        return isHalf(quantity) ? Math.min(size, fitted(((Quantity.OfNeuron) quantity).other())) : size;
    }

    private double fitted(Quantity quantity) {
        double full = layout.level(quantity) == Level.WHOLE ? VALUE : SMALL_VALUE;
        Brush.Item number = number(quantity, frame.trace().value(quantity).orElseThrow(), brush.palette().ink());
        return brush.fitted(number, room(quantity), full * layout.unit(), layout.leastText());
    }

    /** Where the number of a quantity stands. */
    Point2D valuePlace(Quantity quantity) {
        if (layout.level(quantity) != Level.WHOLE) {
            return small.valuePlace(quantity);
        }
        Rectangle2D box = layout.bounds(quantity);
        return new Point2D.Double(textCentre(quantity), box.getCenterY() + (VALUE_BELOW - lift(layout, quantity)) * layout.unit());
    }

    private void outline(Rectangle2D box, Emphasis.Mark mark) {
        double radius = box.getHeight() / 2;
        double line = (mark.role() == Emphasis.Role.RESULT ? 3.6 : mark.stands() ? 2.8 : 1.6) * layout.unit();
        brush.surface().fillRoundRect(box.getX(), box.getY(), box.getWidth(), box.getHeight(), radius, brush.palette().background());
        brush.surface().strokeRoundRect(box.getX(), box.getY(), box.getWidth(), box.getHeight(), radius, line, emphasis.outline(mark));
    }

    private void content(Quantity quantity, Emphasis.Mark mark) {
        Rectangle2D box = layout.bounds(quantity);
        double unit = layout.unit();
        double least = layout.leastText();
        double x = textCentre(quantity);
        Brush.Item symbol = brush.symbol(frame.trace().symbols().of(quantity),
                mark.role() == Emphasis.Role.MUTED ? brush.palette().muted() : brush.palette().ink().mix(brush.palette().muted(), 0.3));
        brush.readable(symbol, x, box.getCenterY() - (NAME_ABOVE + lift(layout, quantity)) * unit, room(quantity), SYMBOL * unit, least);
        frame.value(quantity).ifPresent(value -> {
            Brush.Item number = number(quantity, value, frame.isResult(quantity) ? mark.colour() : emphasis.ink(mark));
            brush.readable(number, x, valuePlace(quantity).getY(), room(quantity), valueSize(quantity), least);
        });
        gradients.paint(quantity, mark);
    }

    private Brush.Item number(Quantity quantity, double value, Colour colour) {
        return Brush.Item.of(scene.number(value, room(quantity), Weight.BOLD, VALUE * layout.unit()), Weight.BOLD, 1, colour);
    }

    /** In a circle a gradient needs room below the value, where the circle is not too narrow for it yet. */
    static double lift(Layout layout, Quantity quantity) {
        return quantity instanceof Quantity.OfNeuron && !layout.hasPlot(quantity) ? LIFT : 0;
    }

    /** In a capsule, z and a stand in the middles of its halves, somewhat away from the round ends. */
    private double textCentre(Quantity quantity) {
        Rectangle2D box = layout.bounds(quantity);
        double inwards = isHalf(quantity) ? MARGIN / 4 * layout.unit() : 0;
        return quantity instanceof Quantity.PreActivation ? box.getCenterX() + inwards : box.getCenterX() - inwards;
    }

    /** A circle is as wide as the chord at the lower edge of the number. */
    private double room(Quantity quantity) {
        Rectangle2D box = layout.bounds(quantity);
        double unit = layout.unit();
        return isHalf(quantity) ? box.getWidth() - 2 * MARGIN * unit
                : Brush.chord(box.getWidth(), (VALUE_BELOW - lift(layout, quantity) + 0.36 * VALUE) * unit) - MARGIN * unit;
    }

    private boolean isHalf(Quantity quantity) {
        return layout.hasPlot(quantity);
    }

    /** Draws a dashed line from the loss to the first target, and from each to the next, so that each line is seen with its colour. */
    void paintTargetLine(int output) {
        Rectangle2D loss = layout.bounds(output > 1 ? new Quantity.Target(output - 1) : new Quantity.LossValue());
        Rectangle2D target = layout.bounds(new Quantity.Target(output));
        if (target.getY() <= loss.getMaxY()) {
            return;
        }
        Path2D line = new Path2D.Double();
        line.moveTo(loss.getCenterX(), loss.getMaxY());
        line.lineTo(target.getCenterX(), target.getY());
        Emphasis.Mark mark = emphasis.of(new Quantity.Target(output));
        brush.surface().stroke(line, 1.6 * layout.unit(), true, mark.stands() ? mark.colour() : brush.palette().line());
    }
}
