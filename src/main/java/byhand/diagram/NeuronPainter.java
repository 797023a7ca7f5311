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
    private static final double VALUE = 23;
    private static final double SMALL_VALUE = 15;
    private static final double GRADIENT = 14;
    /** What is wider has no room beside the plot. */
    private static final double LONG = 62;
    private static final double PLOT = 50;

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
        if (isLong(z) || isLong(a)) {
            return;
        }
        if (activation.isElementwise()) {
            plot(layer, neuron).draw(brush, layout.unit(), frame.value(z), tint);
        } else {
            Rectangle2D area = plotArea(layer, neuron);
            double above = (GRADIENT + 2) * layout.unit();
            area.setRect(area.getX(), area.getY() - above / 4, area.getWidth(), area.getHeight() - above);
            shares(layer).draw(brush, area, neuron, tint);
        }
    }

    private SharesPlot shares(int layer) {
        return new SharesPlot(IntStream.rangeClosed(1, frame.trace().network().size(layer))
                .mapToObj(neuron -> frame.value(new Quantity.Activation(layer, neuron))).toList());
    }

    private Rectangle2D plotArea(int layer, int neuron) {
        Rectangle2D box = layout.neuron(layer, neuron);
        double size = PLOT * layout.unit();
        return new Rectangle2D.Double(box.getCenterX() - size / 2, box.getCenterY() - size / 2, size, size);
    }

    /** The small plot between z and a. */
    ActivationPlot plot(int layer, int neuron) {
        double z = frame.trace().value(new Quantity.PreActivation(layer, neuron)).orElseThrow();
        return new ActivationPlot(frame.trace().network().layer(layer).activation(), plotArea(layer, neuron), z);
    }

    /** Draws only the value, at a share of its full size and opacity: a number that is just appearing. */
    void appearing(Quantity quantity, double share) {
        double value = frame.trace().value(quantity).orElseThrow();
        Point2D place = valuePlace(quantity);
        double full = layout.level(quantity) == Level.WHOLE ? VALUE : SMALL_VALUE;
        double size = full * layout.unit() * (1.5 - 0.5 * share);
        Brush.Item number = number(quantity, value, emphasis.of(quantity).colour().faded(share));
        double fitted = brush.fitted(number, room(quantity), size, layout.leastText());
        brush.row(List.of(number), numberCentre(quantity, brush.width(number, fitted)), place.getY(), Double.MAX_VALUE, fitted);
    }

    /** Where the number of a quantity stands. */
    Point2D valuePlace(Quantity quantity) {
        if (layout.level(quantity) != Level.WHOLE) {
            return small.valuePlace(quantity);
        }
        Rectangle2D box = layout.bounds(quantity);
        return new Point2D.Double(textCentre(quantity), box.getCenterY() + 3 * layout.unit());
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
        brush.readable(symbol, x, box.getCenterY() - 21 * unit, room(quantity), SYMBOL * unit, least);
        frame.value(quantity).ifPresent(value -> {
            Brush.Item number = number(quantity, value, frame.isResult(quantity) ? mark.colour() : emphasis.ink(mark));
            double width = brush.width(number, brush.fitted(number, room(quantity), VALUE * unit, least));
            brush.readable(number, numberCentre(quantity, width), valuePlace(quantity).getY(), room(quantity), VALUE * unit, least);
        });
        gradients.paint(quantity, x, mark);
    }

    private Brush.Item number(Quantity quantity, double value, Colour colour) {
        return Brush.Item.of(scene.number(value, room(quantity), Weight.BOLD, VALUE * layout.unit()), Weight.BOLD, 1, colour);
    }

    /** A number that is too long for its half of a capsule begins in the middle, where the plot gives way, and ends outside. */
    private double numberCentre(Quantity quantity, double width) {
        double unit = layout.unit();
        if (!isHalf(quantity) || width <= LONG * unit) {
            return textCentre(quantity);
        }
        Rectangle2D box = layout.bounds(quantity);
        return quantity instanceof Quantity.PreActivation ? Math.min(box.getCenterX(), box.getMaxX() - 3 * unit - width / 2)
                : Math.max(box.getCenterX(), box.getX() + 3 * unit + width / 2);
    }

    private boolean isLong(Quantity quantity) {
        Brush.Item number = number(quantity, frame.trace().value(quantity).orElse(0), brush.palette().ink());
        return brush.width(number, brush.fitted(number, room(quantity), VALUE * layout.unit(), layout.leastText())) > LONG * layout.unit();
    }

    /** In a capsule, z and a stand in the middle of what the plot leaves free. */
    private double textCentre(Quantity quantity) {
        Rectangle2D box = layout.bounds(quantity);
        double inset = (PLOT / 2 - 4) / 2 * layout.unit();
        if (isHalf(quantity)) {
            return quantity instanceof Quantity.PreActivation ? box.getCenterX() - inset : box.getCenterX() + inset;
        }
        return box.getCenterX();
    }

    private double room(Quantity quantity) {
        double width = layout.bounds(quantity).getWidth();
        return isHalf(quantity) ? width - (PLOT / 2 + 10) * layout.unit() : width - 18 * layout.unit();
    }

    private boolean isHalf(Quantity quantity) {
        return layout.hasPlot(quantity);
    }

    /** Draws a dashed line between the loss and a target. */
    void paintTargetLine(int output) {
        boolean chained = !layout.isRoomy() && output > 1;
        Rectangle2D loss = layout.bounds(chained ? new Quantity.Target(output - 1) : new Quantity.LossValue());
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
