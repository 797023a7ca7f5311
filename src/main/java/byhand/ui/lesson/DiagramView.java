package byhand.ui.lesson;

import byhand.diagram.Details;
import byhand.diagram.DiagramPainter;
import byhand.diagram.layout.Layout;
import byhand.diagram.layout.Viewport;
import byhand.diagram.surface.Palette;
import byhand.diagram.surface.Surface;
import byhand.trace.Trace;
import byhand.formula.Numerals;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.ui.control.Look;
import byhand.ui.paint.PaintedCanvas;
import byhand.ui.paint.Surfaces;
import byhand.words.StepWords;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import javafx.event.EventTarget;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * The diagram, in layers: the edges of a large network are drawn once, what a step changes once a step, what an animation moves at every
 * tick, and what belongs to the pointer and to the keyboard over all that.
 */
public final class DiagramView extends Region implements FrameView {

    /** The width of the loss with its margin, as a share of this view's height. */
    private static final double BESIDE_LOSS = 0.13;
    private static final double MARGIN = 4;

    private final DiagramPainter painter;
    private final Look look;
    private final StepWords words = new StepWords();
    private final PaintedCanvas ground;
    private final PaintedCanvas still;
    private final PaintedCanvas moving;
    private final PaintedCanvas marks;
    private final ZoomButtons buttons;
    private final Rest rest = new Rest(this::rested);
    private Frame frame;
    private Viewport viewport = Viewport.FIT;
    private Layout layout;
    private Trace laidOut;
    private Numerals laidOutAs;
    private Optional<Object> groundShown = Optional.empty();
    private Optional<Quantity> hovered = Optional.empty();
    private Optional<Quantity> focused = Optional.empty();
    private Optional<Quantity> rested = Optional.empty();
    /** Where the pointer is on the screen, while it is over the diagram. */
    private Optional<Point2D> pointer = Optional.empty();
    /** Where everything stood when it was last looked what the pointer is over. */
    private Layout pointedIn;

    /**
     * @param buttons those for looking closer, which lie in a corner of the diagram
     * @param first   what is shown until another frame comes
     */
    public DiagramView(DiagramPainter painter, Surfaces surfaces, ZoomButtons buttons, Frame first, Look look) {
        this.painter = painter;
        this.buttons = buttons;
        this.look = look;
        look.textSizeProperty().addListener((p, old, now) -> requestLayout());
        frame = first;
        ground = new PaintedCanvas(surfaces, this::paintGround);
        still = new PaintedCanvas(surfaces, this::paintStill);
        moving = new PaintedCanvas(surfaces, (surface, width, height) -> painter.paintMoving(frame, layout, surface));
        marks = new PaintedCanvas(surfaces, this::paintMarks);
        getChildren().addAll(ground, still, moving, marks, buttons);
        getStyleClass().add("diagram");
        setId("diagram");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
    }

    @Override
    public void show(Frame newFrame) {
        frame = newFrame;
        hovered = hovered.filter(frame.trace()::knows);
        focused = focused.filter(frame.trace()::knows);
        rest.end();
        rested = Optional.empty();
        layOut(false);
        repaint();
        setAccessibleText(words.spoken(frame));
    }

    @Override
    public void move(Frame newFrame) {
        frame = newFrame;
        moving.repaint();
    }

    /** What is drawn now. */
    public Frame frame() {
        return frame;
    }

    /** Where everything stands now. */
    public Layout arranged() {
        layOut(false);
        return layout;
    }

    /** What the pointer rests on, and of which the details are shown. */
    public Optional<Quantity> resting() {
        return rested;
    }

    /** What the pointer is over, and what is ringed for that. */
    public Optional<Quantity> pointed() {
        return hovered;
    }

    /** Shows another part of the diagram. */
    public void look(Viewport newViewport) {
        viewport = newViewport;
        rested = Optional.empty();
        layOut(true);
        repaint();
    }

    /** Marks what has the keyboard's focus. */
    void focus(Optional<Quantity> quantity) {
        focused = quantity;
        mark();
    }

    /** What can be edited, in reading order. */
    List<Quantity> editable() {
        return arranged().editable();
    }

    /** What is drawn at a point of this view. */
    UnderPointer under(double x, double y) {
        return arranged().at(x, y).map(each -> new UnderPointer(place(each), Optional.of(each))).orElse(UnderPointer.GROUND);
    }

    private UnderPointer.Place place(Quantity quantity) {
        if (!layout.isEditable(quantity)) {
            return UnderPointer.Place.COMPUTED;
        } else if (!layout.shows(quantity)) {
            return UnderPointer.Place.HIDDEN_NUMBER;
        }
        return focused.equals(Optional.of(quantity)) ? UnderPointer.Place.FOCUSED_NUMBER : UnderPointer.Place.NUMBER;
    }

    /** Whether an event is for the buttons that lie on the diagram. */
    boolean isZoomButton(EventTarget target) {
        for (Node each = target instanceof Node node ? node : null; each != null; each = each.getParent()) {
            if (each == buttons) {
                return true;
            }
        }
        return false;
    }

    /** Where something editable stands in this view. */
    public Bounds bounds(Quantity quantity) {
        return bounds(arranged().bounds(quantity));
    }

    /** What is drawn of something editable in this view, with the ring around it: what a field in its place has to cover. */
    public Bounds drawn(Quantity quantity) {
        return bounds(painter.ringed(frame, arranged(), quantity));
    }

    private static Bounds bounds(Rectangle2D box) {
        return new BoundingBox(box.getX(), box.getY(), box.getWidth(), box.getHeight());
    }

    @Override
    protected void layoutChildren() {
        layOut(true);
        for (PaintedCanvas each : List.of(ground, still, moving, marks)) {
            each.size(getWidth(), getHeight());
        }
        double width = buttons.prefWidth(-1);
        double height = buttons.prefHeight(-1);
        buttons.resizeRelocate(getWidth() - width - getHeight() * BESIDE_LOSS, getHeight() - height - MARGIN, width, height);
        groundShown = Optional.empty();
        ground.setVisible(false);
        repaint();
    }

    private void repaint() {
        Optional<Object> wanted = painter.ground(frame, layout);
        if (!wanted.equals(groundShown)) {
            groundShown = wanted;
            ground.setVisible(wanted.isPresent());
            ground.repaint();
        }
        still.repaint();
        moving.repaint();
        pointAgain();
        mark();
    }

    /** Something else may be under a pointer that has not moved: what stands here has, or the window. */
    @SuppressWarnings("ReferenceEquality") // another layout that is equal is only searched once more
    private void pointAgain() {
        if (layout != pointedIn) {
            pointedIn = layout;
            pointer.map(this::screenToLocal).filter(this::contains).ifPresent(point -> {
                hovered = under(point.getX(), point.getY()).quantity();
                rested = Optional.empty();
                rest.begin();
            });
        }
    }

    /** A layer with nothing on it costs time as well. */
    private void mark() {
        marks.setVisible(hovered.isPresent() || focused.isPresent() || frame.selection().isPresent());
        marks.repaint();
    }

    /** Rings what is under the pointer, and tells of it as soon as the pointer rests. */
    void hover(UnderPointer under, Point2D point) {
        pointer = Optional.ofNullable(localToScreen(point));
        setCursor(under.isEditable() ? Cursor.HAND : Cursor.DEFAULT);
        if (!under.quantity().equals(hovered) || rested.isPresent() && !rested.equals(under.quantity())) {
            hovered = under.quantity();
            rested = Optional.empty();
            mark();
        }
        if (rested.isEmpty()) {
            rest.begin();
        }
    }

    private void rested() {
        rested = hovered.filter(each -> !each.equals(frame.selection().orElse(null)));
        if (rested.isPresent()) {
            mark();
        }
    }

    /** The pointer is over nothing any more. */
    void endHover() {
        rest.end();
        pointer = Optional.empty();
        hovered = Optional.empty();
        rested = Optional.empty();
        mark();
    }

    private void layOut(boolean changed) {
        Trace trace = frame.trace();
        if (changed || layout == null || laidOut == null || !laidOut.isSame(trace) || !frame.appearance().numerals().equals(laidOutAs)) {
            boolean other = laidOut != null && !layout.fits(trace.network());
            viewport = other ? Viewport.FIT : viewport;
            laidOut = trace;
            laidOutAs = frame.appearance().numerals();
            layout = painter.layout(frame, getWidth(), getHeight(), viewport, look.legibility());
            viewport = layout.viewport();
        }
        layout = layout.showing(frame);
        buttons.offer(layout.isCrowded(), !viewport.isFit());
    }

    private void background(Surface surface, double width, double height) {
        surface.fillRoundRect(0, 0, width, height, 0, Palette.of(frame.appearance().theme()).background());
    }

    private void paintGround(Surface surface, double width, double height) {
        background(surface, width, height);
        painter.paintGround(frame, layout, surface);
    }

    private void paintStill(Surface surface, double width, double height) {
        if (!ground.isVisible()) {
            background(surface, width, height);
        }
        painter.paintStill(frame, layout, surface);
    }

    private void paintMarks(Surface surface, double width, double height) {
        painter.paintMarks(frame, layout, hovered, focused, surface);
        Point2D point = pointer.map(this::screenToLocal).orElse(Point2D.ZERO);
        Details details = new Details(rested, new java.awt.geom.Point2D.Double(point.getX(), point.getY()), focused, look.textSize(),
                new Rectangle2D.Double(0, 0, width, buttons.isVisible() ? Math.max(0, buttons.getLayoutY()) : height));
        painter.paintDetails(frame, layout, details, surface);
    }
}
