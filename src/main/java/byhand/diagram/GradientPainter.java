package byhand.diagram;

import byhand.diagram.layout.Layout;
import byhand.diagram.surface.Colour;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.trace.Stage;
import byhand.typeset.Weight;
import java.awt.geom.Rectangle2D;
import java.util.OptionalDouble;

/** Draws the gradient of an input, a neuron, a target or the loss below its value, as far as it is known. */
final class GradientPainter {

    private static final String SIGN = "∂ ";
    private static final double TEXT = 14;
    private static final double RESULT_TEXT = 18;
    private static final double ROOM = 58;
    /** The room for the gradients of z and a side by side. */
    private static final double ROOM_FOR_TWO = 130;
    /** How far a gradient may reach from a capsule's middle to its round end. */
    private static final double REACH = 68;
    private static final double FARTHEST_REACH = 73;
    private static final double BELOW = 27;

    private final Scene scene;
    private final Frame frame;
    private final Layout layout;
    private final Emphasis emphasis;
    private final Brush brush;
    private final double unit;

    GradientPainter(Scene scene) {
        this.scene = scene;
        this.frame = scene.frame();
        this.layout = scene.layout();
        this.emphasis = scene.emphasis();
        this.brush = scene.brush();
        this.unit = scene.layout().unit();
    }

    /** @param centre the middle of what the value stands in */
    void paint(Quantity quantity, double centre, Emphasis.Mark mark) {
        if (value(quantity).isEmpty() || givesWay(quantity)) {
            return;
        }
        Colour tint = brush.palette().stage(Stage.BACKWARD);
        Brush.Item label = label(quantity, mark.stands() ? tint : tint.mix(brush.palette().muted(), 0.5));
        boolean large = frame.isResult(new Quantity.Gradient(quantity)) && !isTight(quantity);
        double size = (large ? RESULT_TEXT : TEXT) * unit;
        double width = brush.width(label, brush.fitted(label, ROOM * unit, size, layout.leastText()));
        double room = layout.hasPlot(quantity) ? Double.MAX_VALUE : ROOM * unit;
        brush.readable(label, centre(quantity, centre, width), layout.bounds(quantity).getCenterY() + BELOW * unit, room,
                brush.fitted(label, ROOM * unit, size, layout.leastText()), layout.leastText());
    }

    private Brush.Item label(Quantity quantity, Colour colour) {
        double room = ROOM * unit - brush.textWidth(SIGN, Weight.SEMI_BOLD, TEXT * unit);
        String number = scene.number(value(quantity).orElseThrow(), room, Weight.SEMI_BOLD, TEXT * unit);
        return Brush.Item.of(SIGN + number, Weight.SEMI_BOLD, 1, colour);
    }

    private OptionalDouble value(Quantity quantity) {
        Quantity gradient = new Quantity.Gradient(quantity);
        return frame.trace().stepOf(gradient).isPresent() ? frame.value(gradient) : OptionalDouble.empty();
    }

    /** Under the number; but where the outline is already round, a long gradient gives way to the capsule's middle. */
    private double centre(Quantity quantity, double centre, double width) {
        if (!layout.hasPlot(quantity)) {
            return centre;
        }
        Rectangle2D box = layout.bounds(quantity);
        double reach = (isTight(quantity) ? FARTHEST_REACH : REACH) * unit - width / 2;
        return quantity instanceof Quantity.PreActivation ? Math.max(centre, box.getMaxX() - reach) : Math.min(centre, box.getX() + reach);
    }

    /** Whether the gradients of z and a have little room side by side. */
    private boolean isTight(Quantity quantity) {
        return layout.hasPlot(quantity) && value(otherHalf(quantity)).isPresent()
                && width(quantity) + width(otherHalf(quantity)) > ROOM_FOR_TWO * unit;
    }

    /**
     * Where two gradients have little room, that of a gives way, unless the step speaks of it and not of that of z, or there is just
     * enough.
     */
    private boolean givesWay(Quantity quantity) {
        if (!isTight(quantity)) {
            return false;
        }
        Quantity other = otherHalf(quantity);
        if (isSpokenOf(quantity) && isSpokenOf(other) && width(quantity) + width(other) <= 2 * FARTHEST_REACH * unit) {
            return false;
        }
        boolean activation = quantity instanceof Quantity.Activation;
        return isSpokenOf(other) && !isSpokenOf(quantity) || activation && isSpokenOf(other) == isSpokenOf(quantity);
    }

    private double width(Quantity quantity) {
        Brush.Item label = label(quantity, brush.palette().ink());
        return brush.width(label, brush.fitted(label, ROOM * unit, TEXT * unit, layout.leastText()));
    }

    private static Quantity otherHalf(Quantity quantity) {
        return ((Quantity.OfNeuron) quantity).other();
    }

    private boolean isSpokenOf(Quantity quantity) {
        Quantity gradient = new Quantity.Gradient(quantity);
        return frame.isResult(gradient) || emphasis.isOperand(gradient);
    }
}
