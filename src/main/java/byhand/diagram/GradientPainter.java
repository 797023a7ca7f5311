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

    static final String SIGN = "∂ ";
    static final double TEXT = 14.8;
    private static final double RESULT_TEXT = 18;
    /** Between the two gradients of a capsule. */
    private static final double MARGIN = 0.8;
    private static final double SMALLER = 0.88;

    private final Scene scene;
    private final Frame frame;
    private final Layout layout;
    private final Emphasis emphasis;
    private final Brush brush;
    private final NeuronPlaces places;
    private final double unit;

    GradientPainter(Scene scene) {
        this.scene = scene;
        this.frame = scene.frame();
        this.layout = scene.layout();
        this.emphasis = scene.emphasis();
        this.brush = scene.brush();
        this.places = new NeuronPlaces(layout);
        this.unit = scene.layout().unit();
    }

    void paint(Quantity quantity, Emphasis.Mark mark) {
        if (value(quantity).isEmpty() || givesWay(quantity)) {
            return;
        }
        Colour tint = brush.palette().stage(Stage.BACKWARD);
        Brush.Item label = label(quantity, mark.stands() ? tint : tint.mix(brush.palette().muted(), 0.5));
        double size = (frame.isResult(new Quantity.Gradient(quantity)) && layout.isRoomy() && othersOver(quantity) == 0 ? RESULT_TEXT
                : TEXT) * unit;
        Rectangle2D room = places.gradient(quantity, size);
        double width = brush.width(label, brush.fitted(label, room.getWidth(), size, least()));
        brush.readable(label, centre(quantity, room, width), room.getCenterY(), Math.max(room.getWidth(), width), size, least());
    }

    /** By how much the gradient in the other half of a capsule is too wide for it. */
    private double othersOver(Quantity quantity) {
        return !isBeside(quantity) || value(otherHalf(quantity)).isEmpty() ? 0
                : Math.max(0, width(otherHalf(quantity)) - places.gradient(otherHalf(quantity), TEXT * unit).getWidth());
    }

    /** What is too wide for its half of a capsule takes room from the other, which moves away from the middle. */
    private double centre(Quantity quantity, Rectangle2D room, double width) {
        double over = isBeside(quantity) ? Math.max(0, width - room.getWidth()) / 2 : 0;
        double away = Math.min(Math.max(0, room.getWidth() - width) / 2, othersOver(quantity));
        double inwards = over - away;
        return room.getCenterX() + (quantity instanceof Quantity.PreActivation ? inwards : -inwards);
    }

    private Brush.Item label(Quantity quantity, Colour colour) {
        double room = places.gradient(quantity, TEXT * unit).getWidth() - brush.textWidth(SIGN, Weight.SEMI_BOLD, TEXT * unit);
        String number = scene.number(value(quantity).orElseThrow(), room, Weight.SEMI_BOLD, TEXT * unit);
        return Brush.Item.of(SIGN + number, Weight.SEMI_BOLD, 1, colour);
    }

    private OptionalDouble value(Quantity quantity) {
        Quantity gradient = new Quantity.Gradient(quantity);
        return frame.trace().stepOf(gradient).isPresent() ? frame.value(gradient) : OptionalDouble.empty();
    }

    /** Where a capsule is too narrow for two gradients, that of a gives way, unless the step speaks of it and not of that of z. */
    private boolean givesWay(Quantity quantity) {
        if (!isBeside(quantity) || value(otherHalf(quantity)).isEmpty()) {
            return false;
        }
        double room = places.gradient(quantity, TEXT * unit).getWidth() + places.gradient(otherHalf(quantity), TEXT * unit).getWidth()
                + MARGIN * unit;
        if (width(quantity) + width(otherHalf(quantity)) <= room) {
            return false;
        }
        boolean spoken = isSpokenOf(quantity);
        boolean otherSpoken = isSpokenOf(otherHalf(quantity));
        return spoken == otherSpoken ? quantity instanceof Quantity.Activation : otherSpoken;
    }

    /** Whether there is another gradient at the same height. */
    private boolean isBeside(Quantity quantity) {
        return layout.hasPlot(quantity) && !layout.isTower(quantity);
    }

    private double width(Quantity quantity) {
        Brush.Item label = label(quantity, brush.palette().ink());
        return brush.width(label, brush.fitted(label, places.gradient(quantity, TEXT * unit).getWidth(), TEXT * unit, least()));
    }

    /** In a crowded diagram somewhat smaller than the rest, rather than across the outline. */
    private double least() {
        return layout.leastText() * (layout.isRoomy() ? 1 : SMALLER);
    }

    private static Quantity otherHalf(Quantity quantity) {
        return ((Quantity.OfNeuron) quantity).other();
    }

    private boolean isSpokenOf(Quantity quantity) {
        Quantity gradient = new Quantity.Gradient(quantity);
        return frame.isResult(gradient) || emphasis.isOperand(gradient);
    }
}
