package byhand.diagram;

import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.typeset.Typesetter;
import byhand.words.Languages;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * Draws a frame: the network with its numbers as far as they are known, and the current step standing out from the rest. Numbers for which
 * the layout has no room give way; see {@link Layout}.
 */
public final class DiagramPainter {

    private final Typesetter typesetter;
    private final Languages languages = new Languages();

    public DiagramPainter(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /** Draws the whole picture, with its ground. */
    public void paint(Frame frame, Layout layout, double width, double height, Surface surface) {
        surface.fillRoundRect(0, 0, width, height, 0, palette(frame).background());
        Layout showing = layout.showing(frame);
        paintGround(frame, showing, surface);
        paintStill(frame, showing, surface);
        paintMoving(frame, showing, surface);
    }

    /**
     * Draws what lies under everything else, without a ground: the edges of weights whose numbers have given way. It changes only with the
     * network's values, the layout, the theme, and whether there is a step, and takes long where there are many.
     */
    public void paintGround(Frame frame, Layout layout, Surface surface) {
        new MagnitudePainter(frame, layout.showing(frame), new Brush(surface, typesetter, palette(frame))).paint();
    }

    /** What {@link #paintGround} depends on: it draws the same for frames and layouts for which this is equal; empty if it draws nothing. */
    public Optional<Object> ground(Frame frame, Layout layout) {
        Layout showing = layout.showing(frame);
        return showing.hasBareLayers() ? Optional.of(List.of(showing.arrangement(), frame.trace().network(), frame.replaced(),
                frame.step().isPresent(), frame.appearance().theme())) : Optional.empty();
    }

    /** Draws what stays the same while the current step's animation runs, without a ground. */
    public void paintStill(Frame frame, Layout layout, Surface surface) {
        paintStill(frame, layout.showing(frame), new Brush(surface, typesetter, palette(frame)));
    }

    private void paintStill(Frame frame, Layout layout, Brush brush) {
        Emphasis emphasis = new Emphasis(frame, brush.palette());
        PillPainter pills = new PillPainter(frame, layout, emphasis, brush);
        CaptionPainter captions = new CaptionPainter(frame, layout, brush, languages.texts(frame.appearance().language()));
        captions.paint();
        new EdgePainter(frame, layout, emphasis, brush).paint();
        new NodesPainter(frame, layout, emphasis, brush).paint();
        pills.paint(layout.pills());
        frame.selection().map(Emphasis::shownAt).ifPresent(new RingPainter(frame, layout, pills, brush.surface())::selected);
        captions.paintPinned();
    }

    /** Draws what depends on {@link Frame#progress}, over the rest. */
    public void paintMoving(Frame frame, Layout layout, Surface surface) {
        Brush brush = new Brush(surface, typesetter, palette(frame));
        frame.step().ifPresent(step -> new Motion(frame, layout.showing(frame), brush).paint(step));
    }

    /** Draws the marks of what the pointer is over and of what has the keyboard's focus, each in a form of its own, over the rest. */
    public void paintMarks(Frame frame, Layout layout, Optional<Quantity> hovered, Optional<Quantity> focused, Surface surface) {
        Layout showing = layout.showing(frame);
        Brush brush = new Brush(surface, typesetter, palette(frame));
        PillPainter pills = new PillPainter(frame, showing, new Emphasis(frame, palette(frame)), brush);
        RingPainter rings = new RingPainter(frame, showing, pills, surface);
        hovered.filter(quantity -> !Optional.of(quantity).equals(focused)).ifPresent(rings::pointed);
        focused.ifPresent(rings::focused);
    }

    /**
     * Draws cards with all that is known of something: for what is selected in a corner, for what the pointer rests on beside it, over the
     * rest.
     *
     * @param rested   what the pointer rests on
     * @param pointer  where it rests
     * @param textSize the font's size
     */
    public void paintDetails(Frame frame, Layout layout, Optional<Quantity> rested, Point2D pointer, double textSize, Surface surface) {
        Layout showing = layout.showing(frame);
        Brush brush = new Brush(surface, typesetter, palette(frame));
        DetailsPainter details = new DetailsPainter(frame, showing, brush, typesetter, textSize);
        frame.selection().map(Emphasis::shownAt).filter(showing::has).ifPresent(details::paintInCorner);
        rested.ifPresent(quantity -> details.paintBeside(quantity, place(quantity, pointer, frame, showing, brush)));
    }

    /** What a card must not cover; of an edge only what is near the pointer. */
    private static Rectangle2D place(Quantity quantity, Point2D pointer, Frame frame, Layout layout, Brush brush) {
        if (quantity instanceof Quantity.Parameter parameter) {
            double near = 8 * layout.unit();
            return layout.hasPill(parameter.id())
                    ? new PillPainter(frame, layout, new Emphasis(frame, brush.palette()), brush).shape(parameter.id())
                    : new Rectangle2D.Double(pointer.getX() - near, pointer.getY() - near, 2 * near, 2 * near);
        }
        return layout.whole(quantity);
    }

    private static Palette palette(Frame frame) {
        return Palette.of(frame.appearance().theme());
    }
}
