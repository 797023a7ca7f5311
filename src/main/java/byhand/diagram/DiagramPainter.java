package byhand.diagram;

import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.typeset.Typesetter;
import byhand.typeset.Weight;
import byhand.words.Languages;
import byhand.words.Texts;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Draws a frame: the network with its numbers as far as they are known, and the current step standing out from the rest. */
public final class DiagramPainter {

    private static final double CAPTION = 14;

    private final Typesetter typesetter;
    private final Languages languages = new Languages();

    public DiagramPainter(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /** Draws the whole picture, with its ground. */
    public void paint(Frame frame, Layout layout, double width, double height, Surface surface) {
        surface.fillRoundRect(0, 0, width, height, 0, palette(frame).background());
        paintStill(frame, layout, surface);
        paintMoving(frame, layout, surface);
    }

    /** Draws what stays the same while the current step's animation runs, without a ground. */
    public void paintStill(Frame frame, Layout layout, Surface surface) {
        Brush brush = new Brush(surface, typesetter, palette(frame));
        Emphasis emphasis = new Emphasis(frame, palette(frame));
        EdgePainter edges = new EdgePainter(frame, layout, emphasis, brush);
        PillPainter pills = new PillPainter(frame, layout, emphasis, brush);
        NeuronPainter neurons = new NeuronPainter(frame, layout, emphasis, brush);
        Network network = frame.trace().network();
        captions(frame, layout, brush);
        edges.paint();
        for (int k = 1; k <= network.outputs(); k++) {
            neurons.paintTargetLine(k);
        }
        for (int i = 1; i <= network.size(0); i++) {
            neurons.paintCircle(new Quantity.Input(i));
        }
        for (int layer = 1; layer <= network.depth(); layer++) {
            for (int neuron = 1; neuron <= network.size(layer); neuron++) {
                neurons.paintNeuron(layer, neuron);
            }
        }
        neurons.paintCircle(new Quantity.LossValue());
        for (int k = 1; k <= network.outputs(); k++) {
            neurons.paintCircle(new Quantity.Target(k));
        }
        List<ParameterId> byEmphasis = new ArrayList<>(network.parameters());
        byEmphasis.sort(Comparator.comparing(id -> emphasis.of(new Quantity.Parameter(id)).role()));
        byEmphasis.forEach(pills::paint);
        frame.selection().map(Emphasis::shownAt)
                .ifPresent(selected -> ring(selected, pills, layout, 3, palette(frame).selection(), surface));
    }

    /** Draws what depends on {@link Frame#progress}, over the rest. */
    public void paintMoving(Frame frame, Layout layout, Surface surface) {
        Brush brush = new Brush(surface, typesetter, palette(frame));
        frame.step().ifPresent(step -> new Motion(frame, layout, brush).paint(step));
    }

    /** Draws the marks of what the pointer is over and of what has the keyboard's focus, over the rest. */
    public void paintMarks(Frame frame, Layout layout, Optional<Quantity> hovered, Optional<Quantity> focused, Surface surface) {
        Brush brush = new Brush(surface, typesetter, palette(frame));
        PillPainter pills = new PillPainter(frame, layout, new Emphasis(frame, palette(frame)), brush);
        hovered.ifPresent(quantity -> ring(quantity, pills, layout, 2, palette(frame).selection().faded(0.7), surface));
        focused.ifPresent(quantity -> ring(quantity, pills, layout, 3.5, palette(frame).selection(), surface));
    }

    private static Palette palette(Frame frame) {
        return Palette.of(frame.appearance().theme());
    }

    private static void ring(Quantity quantity, PillPainter pills, Layout layout, double width, Colour colour, Surface surface) {
        if (quantity instanceof Quantity.LearningRate) {
            return;
        }
        boolean pill = quantity instanceof Quantity.Parameter;
        Rectangle2D box = pill ? pills.shape(((Quantity.Parameter) quantity).id()) : wholeBox(quantity, layout);
        double gap = 4 * layout.unit();
        double radius = Math.min(box.getHeight() / 2, pill ? 16 * layout.unit() : box.getHeight()) + gap;
        surface.strokeRoundRect(box.getX() - gap, box.getY() - gap, box.getWidth() + 2 * gap, box.getHeight() + 2 * gap, radius,
                width * layout.unit(), colour);
    }

    private static Rectangle2D wholeBox(Quantity quantity, Layout layout) {
        if (quantity instanceof Quantity.PreActivation z) {
            return layout.neuron(z.layer(), z.neuron());
        }
        return quantity instanceof Quantity.Activation a ? layout.neuron(a.layer(), a.neuron()) : layout.bounds(quantity);
    }

    private void captions(Frame frame, Layout layout, Brush brush) {
        Texts texts = languages.texts(frame.appearance().language());
        Network network = frame.trace().network();
        int depth = network.depth();
        caption(texts.get("caption.inputs"), layout.bounds(new Quantity.Input(1)), layout, brush);
        for (int layer = 1; layer < depth; layer++) {
            String text = depth == 2 ? texts.get("caption.hidden") : texts.get("caption.hidden.numbered", layer);
            caption(text, layout.neuron(layer, 1), layout, brush);
        }
        caption(texts.get(network.outputs() == 1 ? "caption.output" : "caption.outputs"), layout.neuron(depth, 1), layout, brush);
        caption(texts.get("caption.loss"), layout.bounds(new Quantity.LossValue()), layout, brush);
        Rectangle2D lowest = layout.bounds(new Quantity.Target(network.outputs()));
        double size = CAPTION * layout.unit();
        brush.text(texts.get(network.outputs() == 1 ? "caption.target" : "caption.targets"), lowest.getCenterX(), lowest.getMaxY() + size,
                lowest.getWidth() * 2, Weight.REGULAR, size, brush.palette().muted());
    }

    private static void caption(String text, Rectangle2D column, Layout layout, Brush brush) {
        double size = CAPTION * layout.unit();
        brush.text(text, column.getCenterX(), layout.headerBaseline() - size * 0.36, column.getWidth() + 60 * layout.unit(), Weight.REGULAR,
                size, brush.palette().muted());
    }
}
