package byhand.diagram;

import byhand.diagram.layout.Layout;
import byhand.diagram.layout.Legibility;
import byhand.diagram.layout.NumberRoom;
import byhand.diagram.layout.Viewport;
import byhand.diagram.surface.Nowhere;
import byhand.diagram.surface.Surface;
import byhand.formula.Numerals;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.trace.Trace;
import byhand.typeset.Typesetter;
import byhand.words.Languages;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * Draws a frame: the network with its numbers as far as they are known, and the current step standing out from the rest. Numbers for which
 * the layout has no room give way; see {@link Layout}. Remembers what it has measured; use it on one thread.
 */
public final class DiagramPainter {

    private final Typesetter typesetter;
    private final Languages languages = new Languages();
    private Trace measured;
    private Numerals measuredAs;
    private List<NumberRoom> room = List.of();

    public DiagramPainter(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /** Lays out a frame's network so that there is nothing but the diagram in a picture, all of it in view. */
    public Layout layout(Frame frame, double width, double height) {
        return layout(frame, width, height, Viewport.FIT, Legibility.ofPicture(width, height));
    }

    /** Lays out a frame's network, with places as large as the widest number of its iteration needs. */
    public Layout layout(Frame frame, double width, double height, Viewport viewport, Legibility legibility) {
        return Layout.of(frame.trace().network(), width, height, viewport, legibility, room(frame));
    }

    /**
     * How wide the numbers of a frame's iteration are, however often the diagram is laid out: with the digits that their lines need, and as they are usually written.
     */
    @SuppressWarnings("ReferenceEquality") // the numbers of a trace that is equal are only measured once more
    public List<NumberRoom> room(Frame frame) {
        if (measured != frame.trace() || !frame.appearance().numerals().equals(measuredAs)) {
            room = NumberWidths.of(frame, typesetter);
            measured = frame.trace();
            measuredAs = frame.appearance().numerals();
        }
        return room;
    }

    /** Draws the whole picture, with its ground. */
    public void paint(Frame frame, Layout layout, double width, double height, Surface surface) {
        Scene scene = scene(frame, layout, surface);
        surface.fillRoundRect(0, 0, width, height, 0, scene.palette().background());
        new MagnitudePainter(scene).paint();
        paintStill(scene);
        paintMoving(scene);
    }

    /**
     * Draws what lies under everything else, without a ground: the edges of weights whose numbers have given way. It changes only with the
     * network's values, the layout, the theme, and whether there is a step, and takes long where there are many.
     */
    public void paintGround(Frame frame, Layout layout, Surface surface) {
        new MagnitudePainter(scene(frame, layout, surface)).paint();
    }

    /**
     * What {@link #paintGround} depends on: it draws the same for frames and layouts for which this is equal; empty if it draws nothing.
     */
    public Optional<Object> ground(Frame frame, Layout layout) {
        Layout showing = layout.showing(frame);
        return showing.hasBareLayers() ? Optional.of(List.of(showing.arrangement(), frame.trace().network(), frame.replaced(),
                frame.step().isPresent(), frame.appearance().theme())) : Optional.empty();
    }

    /** Draws what stays the same while the current step's animation runs, without a ground. */
    public void paintStill(Frame frame, Layout layout, Surface surface) {
        paintStill(scene(frame, layout, surface));
    }

    private void paintStill(Scene scene) {
        Layout layout = scene.layout();
        PillPainter pills = new PillPainter(scene);
        CaptionPainter captions = new CaptionPainter(scene, languages.texts(scene.frame().appearance().language()));
        captions.paint();
        new EdgePainter(scene).paint();
        new NodesPainter(scene).paint(() -> layout.pills().stream().map(pills::shape).toList());
        pills.paint(layout.pills());
        scene.frame().selection().map(Quantity::shownAt).ifPresent(new RingPainter(scene, pills)::selected);
        captions.paintPinned();
    }

    /** Draws what depends on {@link Frame#progress}, over the rest. */
    public void paintMoving(Frame frame, Layout layout, Surface surface) {
        paintMoving(scene(frame, layout, surface));
    }

    private static void paintMoving(Scene scene) {
        scene.frame().step().filter(step -> Motion.shows(step, scene.frame())).ifPresent(step -> new Motion(scene).paint(step));
    }

    /** Draws the marks of what the pointer is over and of what has the keyboard's focus, each in a form of its own, over the rest. */
    public void paintMarks(Frame frame, Layout layout, Optional<Quantity> hovered, Optional<Quantity> focused, Surface surface) {
        Scene scene = scene(frame, layout, surface);
        RingPainter rings = new RingPainter(scene, new PillPainter(scene));
        hovered.filter(quantity -> !Optional.of(quantity).equals(focused)).ifPresent(rings::pointed);
        focused.ifPresent(rings::focused);
    }

    /** What the mark of something covers with all that is in it; of a weight without a pill, nothing in the middle of its edge. */
    public Rectangle2D ringed(Frame frame, Layout layout, Quantity quantity) {
        Scene scene = scene(frame, layout, new Nowhere());
        return new RingPainter(scene, new PillPainter(scene)).ringed(quantity);
    }

    /**
     * Draws cards with all that is known of something: for what is selected in a corner, for what the pointer rests on beside it, over the
     * rest.
     */
    public void paintDetails(Frame frame, Layout layout, Details details, Surface surface) {
        Scene scene = scene(frame, layout, surface);
        DetailsPainter cards = new DetailsPainter(scene, typesetter, details);
        frame.selection().map(Quantity::shownAt).filter(scene.layout()::has)
                .ifPresent(quantity -> cards.paintInCorner(quantity, place(quantity, details.pointer(), scene),
                        frame.selection().equals(details.focused())));
        details.rested().ifPresent(quantity -> cards.paintBeside(quantity, place(quantity, details.pointer(), scene)));
    }

    private Scene scene(Frame frame, Layout layout, Surface surface) {
        return Scene.of(frame, layout, surface, typesetter);
    }

    /** What a card must not cover; of an edge only what is near the pointer. */
    private static Rectangle2D place(Quantity quantity, Point2D pointer, Scene scene) {
        Layout layout = scene.layout();
        if (quantity instanceof Quantity.Parameter parameter) {
            double near = 8 * layout.unit();
            return layout.hasPill(parameter.id()) ? new PillPainter(scene).shape(parameter.id())
                    : new Rectangle2D.Double(pointer.getX() - near, pointer.getY() - near, 2 * near, 2 * near);
        }
        return layout.whole(quantity);
    }
}
