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

    static final double SYMBOL = 16;
    static final double VALUE = 23;
    private static final double SMALL_VALUE = 15;
    /** How round the corners of a tower are. */
    static final double TOWER_RADIUS = 22;
    /** How small a number is when it begins to appear. */
    private static final double SMALLEST = 0.8;

    private final Scene scene;
    private final Frame frame;
    private final Layout layout;
    private final Emphasis emphasis;
    private final Brush brush;
    private final NeuronPlaces places;
    private final SmallNeuronPainter small;
    private final GradientPainter gradients;

    NeuronPainter(Scene scene) {
        this.scene = scene;
        this.frame = scene.frame();
        this.layout = scene.layout();
        this.emphasis = scene.emphasis();
        this.brush = scene.brush();
        this.gradients = new GradientPainter(scene);
        this.places = new NeuronPlaces(layout);
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
        outline(layout.bounds(quantity), mark, Double.MAX_VALUE);
        content(quantity, mark);
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
        if (activation == Activation.IDENTITY || level.compareTo(Level.TOWER) < 0) {
            paintCircle(a);
            return;
        }
        if (!layout.isInView(layout.neuron(layer, neuron))) {
            return;
        }
        Quantity z = new Quantity.PreActivation(layer, neuron);
        Emphasis.Mark whole = emphasis.of(a, z);
        outline(layout.neuron(layer, neuron), whole, level == Level.TOWER ? TOWER_RADIUS : Double.MAX_VALUE);
        content(z, emphasis.of(z));
        content(a, emphasis.of(a));
        Colour colour =
                whole.role() == Emphasis.Role.MUTED ? brush.palette().line() : brush.palette().ink().mix(brush.palette().line(), 0.3);
        Colour tint = whole.stands() ? whole.colour() : colour;
        if (activation.isElementwise()) {
            plot(layer, neuron).draw(brush, layout.unit(), frame.value(z), tint);
        } else {
            shares(layer).draw(brush, places.plot(a), neuron, tint);
        }
    }

    private SharesPlot shares(int layer) {
        return new SharesPlot(IntStream.rangeClosed(1, frame.trace().network().size(layer))
                .mapToObj(neuron -> frame.value(new Quantity.Activation(layer, neuron))).toList());
    }

    /** The small plot between z and a. */
    ActivationPlot plot(int layer, int neuron) {
        double z = frame.trace().value(new Quantity.PreActivation(layer, neuron)).orElseThrow();
        return new ActivationPlot(frame.trace().network().layer(layer).function(), places.plot(new Quantity.Activation(layer, neuron)),
                z);
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
        double full = isWhole(quantity) ? VALUE : SMALL_VALUE;
        Brush.Item number = number(quantity, frame.trace().value(quantity).orElseThrow(), brush.palette().ink());
        return brush.fitted(number, places.valueRoom(quantity), full * layout.unit(), layout.leastText());
    }

    /** Where the number of a quantity stands. */
    Point2D valuePlace(Quantity quantity) {
        return isWhole(quantity) ? places.value(quantity) : small.valuePlace(quantity);
    }

    /** Between a number and its name, where a dot covers neither. */
    Point2D turn(Quantity quantity) {
        return places.turn(quantity);
    }

    /** Where what goes from one neuron of a layer to another passes the numbers. */
    double passage(Quantity.Activation neuron) {
        return places.passage(neuron);
    }

    private boolean isWhole(Quantity quantity) {
        return layout.level(quantity).compareTo(Level.TOWER) >= 0;
    }

    private void outline(Rectangle2D box, Emphasis.Mark mark, double most) {
        double radius = Math.min(box.getHeight() / 2, most * layout.unit());
        double line = (mark.role() == Emphasis.Role.RESULT ? 3.6 : mark.stands() ? 2.8 : 1.6) * layout.unit();
        brush.surface().fillRoundRect(box.getX(), box.getY(), box.getWidth(), box.getHeight(), radius, brush.palette().background());
        brush.surface().strokeRoundRect(box.getX(), box.getY(), box.getWidth(), box.getHeight(), radius, line, emphasis.outline(mark));
    }

    private void content(Quantity quantity, Emphasis.Mark mark) {
        double least = layout.leastText();
        Brush.Item symbol = brush.symbol(frame.trace().symbols().of(quantity),
                mark.role() == Emphasis.Role.MUTED ? brush.palette().muted() : brush.palette().ink().mix(brush.palette().muted(), 0.3));
        double width = brush.width(symbol, brush.fitted(symbol, places.nameRoom(quantity), SYMBOL * layout.unit(), least));
        Point2D name = places.name(quantity, width);
        brush.readable(symbol, name.getX(), name.getY(), places.nameRoom(quantity), SYMBOL * layout.unit(), least);
        frame.value(quantity).ifPresent(value -> {
            Brush.Item number = number(quantity, value, frame.isResult(quantity) ? mark.colour() : emphasis.ink(mark));
            Point2D place = valuePlace(quantity);
            brush.readable(number, place.getX(), place.getY(), places.valueRoom(quantity), valueSize(quantity), least);
        });
        gradients.paint(quantity, mark);
    }

    private Brush.Item number(Quantity quantity, double value, Colour colour) {
        return Brush.Item.of(scene.number(value, places.valueRoom(quantity), Weight.BOLD, VALUE * layout.unit()), Weight.BOLD, 1, colour);
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
