package byhand.ui;

import byhand.diagram.DiagramPainter;
import byhand.diagram.Layout;
import byhand.diagram.Palette;
import byhand.diagram.Surface;
import byhand.network.Network;
import byhand.session.Frame;
import byhand.trace.Quantity;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;

/** The diagram, in two layers: what an animation does not touch is drawn once, and only the rest at every tick. */
final class DiagramView extends Region implements FrameView {

    private final DiagramPainter painter;
    private final PaintedCanvas still;
    private final PaintedCanvas moving;
    private Frame frame;
    private Layout layout;
    private Network laidOut;
    private Optional<Quantity> hovered = Optional.empty();
    private Optional<Quantity> focused = Optional.empty();

    DiagramView(DiagramPainter painter, Surfaces surfaces, Frame first) {
        this.painter = painter;
        frame = first;
        still = new PaintedCanvas(surfaces, this::paintStill);
        moving = new PaintedCanvas(surfaces, this::paintMoving);
        getChildren().addAll(still, moving);
        getStyleClass().add("diagram");
        setId("diagram");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        setOnMouseMoved(event -> hover(at(event.getX(), event.getY())));
        setOnMouseExited(event -> hover(Optional.empty()));
    }

    @Override
    public void show(Frame newFrame) {
        frame = newFrame;
        hovered = hovered.filter(frame.trace()::knows);
        focused = focused.filter(frame.trace()::knows);
        layOut(false);
        still.repaint();
        moving.repaint();
        setAccessibleText(frame.step().map(step -> step.formula().plain(frame.appearance().numerals())).orElse(""));
    }

    @Override
    public void move(Frame newFrame) {
        frame = newFrame;
        moving.repaint();
    }

    /** What is drawn now. */
    Frame frame() {
        return frame;
    }

    /** Marks what has the keyboard's focus. */
    void focus(Optional<Quantity> quantity) {
        focused = quantity;
        moving.repaint();
    }

    /** What can be edited, in reading order. */
    List<Quantity> editable() {
        layOut(false);
        return layout.editable();
    }

    /** What is drawn at a point of this view. */
    Optional<Quantity> at(double x, double y) {
        layOut(false);
        return layout.at(x, y);
    }

    /** Where something editable stands in this view. */
    Bounds bounds(Quantity quantity) {
        layOut(false);
        Rectangle2D bounds = layout.bounds(quantity);
        return new BoundingBox(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    @Override
    protected void layoutChildren() {
        layOut(true);
        still.size(getWidth(), getHeight());
        moving.size(getWidth(), getHeight());
        still.repaint();
        moving.repaint();
    }

    private void hover(Optional<Quantity> quantity) {
        setCursor(quantity.filter(editable()::contains).isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        if (!quantity.equals(hovered)) {
            hovered = quantity;
            moving.repaint();
        }
    }

    private void layOut(boolean resized) {
        if (resized || layout == null || laidOut != frame.trace().network()) {
            laidOut = frame.trace().network();
            layout = Layout.of(laidOut, getWidth(), getHeight());
        }
    }

    private void paintStill(Surface surface, double width, double height) {
        surface.fillRoundRect(0, 0, width, height, 0, Palette.of(frame.appearance().theme()).background());
        painter.paintStill(frame, layout, surface);
    }

    private void paintMoving(Surface surface, double width, double height) {
        painter.paintMoving(frame, layout, surface);
        painter.paintMarks(frame, layout, hovered, focused, surface);
    }
}
