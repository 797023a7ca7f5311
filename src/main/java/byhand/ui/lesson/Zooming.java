package byhand.ui.lesson;

import byhand.diagram.layout.Layout;
import byhand.diagram.layout.Viewport;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.session.Moment;
import byhand.trace.Quantity;
import byhand.ui.action.Action;
import byhand.ui.action.WindowActions;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Looking closer at the diagram: the wheel zooms to the pointer, but over the number that has the focus only with Ctrl; dragging moves what
 * is seen, and so do keys and buttons. The view follows what a step computes and what is selected elsewhere, if that is out of view.
 */
public final class Zooming implements FrameView {

    private static final double NOTCH = 40;
    private static final double FACTOR = 1.25;
    private static final double KEY_FACTOR = 1.5;
    /** How far a press may move, in pixels, and still be a click. */
    private static final double CLICK = 4;

    private final DiagramView diagram;
    private final BooleanSupplier busy;
    private final Glide glide;
    private Moment shown;
    private Optional<Quantity> selected = Optional.empty();
    private double pressedX;
    private double pressedY;
    private boolean dragging;

    /**
     * @param busy     whether a field is open over the diagram, which has to stay where it is
     * @param animated whether the view may glide to where it is going
     */
    public Zooming(DiagramView diagram, BooleanSupplier busy, BooleanSupplier animated) {
        this.diagram = diagram;
        this.busy = busy;
        this.glide = new Glide(diagram::look, animated);
        this.shown = diagram.frame().at();
        diagram.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        diagram.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        diagram.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        diagram.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        diagram.setOnZoom(event -> zoom(event.getZoomFactor(), event.getX(), event.getY()));
    }

    /** Makes actions of it. */
    public void bind(WindowActions actions) {
        actions.on(Action.ZOOM_IN, () -> zoom(KEY_FACTOR));
        actions.on(Action.ZOOM_OUT, () -> zoom(1 / KEY_FACTOR));
        actions.on(Action.ZOOM_FIT, this::fit);
    }

    /** Another scenario is seen as a whole. */
    public void changed(Command command) {
        if (command instanceof Command.Open) {
            fit();
        }
    }

    @Override
    public void show(Frame frame) {
        if (!frame.at().equals(shown)) {
            shown = frame.at();
            frame.step().ifPresent(step -> reveal(step.quantity()));
        }
        if (!frame.selection().equals(selected)) {
            selected = frame.selection();
            selected.ifPresent(this::reveal);
        }
    }

    private void reveal(Quantity quantity) {
        Layout layout = diagram.arranged();
        Viewport to = layout.revealing(quantity);
        if (!to.equals(layout.viewport())) {
            glide.to(layout.viewport(), to);
        }
    }

    private void fit() {
        glide.stop();
        diagram.look(Viewport.FIT);
    }

    /** Keys zoom to what one is looking at: what is selected, else what the step computes, else the middle. */
    private void zoom(double factor) {
        Layout layout = diagram.arranged();
        Optional<Quantity> looked = diagram.frame().selection().or(() -> diagram.frame().step().map(step -> step.quantity()));
        double[] centre = looked.flatMap(layout::seen).map(box -> new double[] {box.getCenterX(), box.getCenterY()})
                .orElseGet(() -> new double[] {diagram.getWidth() / 2, diagram.getHeight() / 2});
        zoom(factor, centre[0], centre[1]);
    }

    private void zoom(double factor, double x, double y) {
        if (!busy.getAsBoolean()) {
            glide.stop();
            diagram.look(diagram.arranged().zoomed(factor, x, y));
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.isInertia() || diagram.armed(event).isPresent()) {
            return;
        }
        event.consume();
        zoom(Math.pow(FACTOR, event.getDeltaY() / NOTCH), event.getX(), event.getY());
    }

    private void pressed(MouseEvent event) {
        pressedX = event.getX();
        pressedY = event.getY();
        dragging = false;
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() == MouseButton.SECONDARY || diagram.arranged().viewport().isFit() || busy.getAsBoolean()) {
            return;
        }
        double dx = event.getX() - pressedX;
        double dy = event.getY() - pressedY;
        if (dragging || Math.hypot(dx, dy) > CLICK) {
            dragging = true;
            glide.stop();
            diagram.setCursor(Cursor.CLOSED_HAND);
            diagram.look(diagram.arranged().panned(dx, dy));
            pressedX = event.getX();
            pressedY = event.getY();
        }
    }

    private void released(MouseEvent event) {
        if (dragging) {
            dragging = false;
            diagram.setCursor(Cursor.DEFAULT);
        }
    }
}
