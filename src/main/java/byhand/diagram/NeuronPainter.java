package byhand.diagram;

import byhand.formula.Numerals;
import byhand.network.Activation;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.trace.Stage;
import byhand.typeset.Weight;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Draws what is not a parameter: inputs, neurons, loss and targets, with their values and gradients as far as they are known. */
final class NeuronPainter {

    private static final double SYMBOL = 16;
    private static final double VALUE = 23;
    private static final double GRADIENT = 14;
    private static final double GRADIENT_ROOM = 58;
    private static final double RESULT_GRADIENT = 18;
    private static final double PLOT = 50;

    private final Frame frame;
    private final Layout layout;
    private final Emphasis emphasis;
    private final Brush brush;

    NeuronPainter(Frame frame, Layout layout, Emphasis emphasis, Brush brush) {
        this.frame = frame;
        this.layout = layout;
        this.emphasis = emphasis;
        this.brush = brush;
    }

    /** Draws a circle for one quantity. */
    void paintCircle(Quantity quantity) {
        Emphasis.Mark mark = emphasis.of(quantity);
        outline(layout.bounds(quantity), mark);
        content(quantity, mark);
    }

    /** Draws a neuron: a circle if its activation is the identity, else a capsule with z, the activation's plot, and a. */
    void paintNeuron(int layer, int neuron) {
        Quantity a = new Quantity.Activation(layer, neuron);
        Activation activation = frame.trace().network().layer(layer).activation();
        if (activation == Activation.IDENTITY) {
            paintCircle(a);
            return;
        }
        Quantity z = new Quantity.PreActivation(layer, neuron);
        Emphasis.Mark whole = emphasis.of(a, z);
        outline(layout.neuron(layer, neuron), whole);
        content(z, emphasis.of(z));
        content(a, emphasis.of(a));
        Colour colour =
                whole.role() == Emphasis.Role.MUTED ? brush.palette().line() : brush.palette().ink().mix(brush.palette().line(), 0.3);
        Colour tint = whole.stands() ? whole.colour() : colour;
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
        double size = VALUE * layout.unit() * (1.5 - 0.5 * share);
        String number = frame.appearance().numerals().plain(value);
        brush.text(number, place.getX(), place.getY(), readable(number, quantity), Weight.BOLD, size,
                emphasis.of(quantity).colour().faded(share));
    }

    /** Where the number of a quantity stands. */
    Point2D valuePlace(Quantity quantity) {
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
        Numerals numerals = frame.appearance().numerals();
        Rectangle2D box = layout.bounds(quantity);
        double unit = layout.unit();
        double x = textCentre(quantity);
        OptionalDouble value = frame.value(quantity);
        OptionalDouble gradient = gradient(quantity);
        brush.symbol(frame.trace().symbols().of(quantity), x, box.getCenterY() - 21 * unit, room(quantity), SYMBOL * unit,
                mark.role() == Emphasis.Role.MUTED ? brush.palette().muted() : brush.palette().ink().mix(brush.palette().muted(), 0.3));
        if (value.isPresent()) {
            Point2D place = valuePlace(quantity);
            String number = numerals.plain(value.getAsDouble());
            brush.text(number, place.getX(), place.getY(), readable(number, quantity), Weight.BOLD, VALUE * unit,
                    frame.isResult(quantity) ? mark.colour() : emphasis.ink(mark));
        }
        if (gradient.isPresent()) {
            Colour tint = brush.palette().stage(Stage.BACKWARD);
            double size = (frame.isResult(new Quantity.Gradient(quantity)) ? RESULT_GRADIENT : GRADIENT) * unit;
            String label = "∂ " + numerals.plain(gradient.getAsDouble());
            brush.text(label, gradientCentre(quantity, label, size), box.getCenterY() + 27 * unit, GRADIENT_ROOM * unit, Weight.SEMI_BOLD,
                    size, mark.stands() ? tint : tint.mix(brush.palette().muted(), 0.5));
        }
    }

    /** Under the number; but where the outline is already round, a long gradient gives way to the capsule's middle. */
    private double gradientCentre(Quantity quantity, String label, double size) {
        double unit = layout.unit();
        double centre = textCentre(quantity);
        if (!isHalf(quantity)) {
            return centre;
        }
        Rectangle2D box = layout.bounds(quantity);
        double width = Math.min(GRADIENT_ROOM * unit, brush.textWidth(label, Weight.SEMI_BOLD, size));
        double reach = (GRADIENT_ROOM + 10) * unit - width / 2;
        return quantity instanceof Quantity.PreActivation ? Math.max(centre, box.getMaxX() - reach) : Math.min(centre, box.getX() + reach);
    }

    private OptionalDouble gradient(Quantity quantity) {
        Quantity gradient = new Quantity.Gradient(quantity);
        return frame.trace().stepOf(gradient).isPresent() ? frame.value(gradient) : OptionalDouble.empty();
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

    /** The room for a number: a long one may come close to its surroundings before it is set too small to be read. */
    private double readable(String number, Quantity quantity) {
        double most = layout.bounds(quantity).getWidth() - (isHalf(quantity) ? PLOT / 2 : 4) * layout.unit();
        return Math.max(room(quantity), Math.min(most, brush.textWidth(number, Weight.BOLD, layout.leastText())));
    }

    private boolean isHalf(Quantity quantity) {
        return quantity instanceof Quantity.PreActivation || quantity instanceof Quantity.Activation a
                && frame.trace().network().layer(a.layer()).activation() != Activation.IDENTITY;
    }

    /** Draws a dashed line between the loss and a target. */
    void paintTargetLine(int output) {
        Rectangle2D loss = layout.bounds(new Quantity.LossValue());
        Rectangle2D target = layout.bounds(new Quantity.Target(output));
        Path2D line = new Path2D.Double();
        line.moveTo(loss.getCenterX(), loss.getMaxY());
        line.lineTo(target.getCenterX(), target.getY());
        Emphasis.Mark mark = emphasis.of(new Quantity.Target(output));
        brush.surface().stroke(line, 1.6 * layout.unit(), true, mark.stands() ? mark.colour() : brush.palette().line());
    }
}
