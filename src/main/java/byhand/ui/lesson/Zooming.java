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
import javafx.scene.input.ScrollEvent;

/**
 * Looking closer at the diagram, by wheel, drag, keys and buttons. The view follows what a step computes and what is selected elsewhere,
 * if that is out of view.
 */
public final class Zooming implements FrameView {

    private static final double NOTCH = 40;
    private static final double FACTOR = 1.25;
    private static final double KEY_FACTOR = 1.5;

    private final DiagramView diagram;
    private final BooleanSupplier typing;
    private final Glide glide;
    private Moment shown;
    private Optional<Quantity> selected = Optional.empty();

    /**
     * @param typing   whether a field is open over the diagram, which has to stay where it is
     * @param animated whether the view may glide to where it is going
     */
    public Zooming(DiagramView diagram, BooleanSupplier typing, BooleanSupplier animated) {
        this.diagram = diagram;
        this.typing = typing;
        this.glide = new Glide(diagram::look, animated);
        this.shown = diagram.frame().at();
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
        if (typing.getAsBoolean()) {
            return;
        }
        Layout layout = diagram.arranged();
        Optional<Quantity> looked = diagram.frame().selection().or(() -> diagram.frame().step().map(step -> step.quantity()));
        double[] centre = looked.flatMap(layout::seen).map(box -> new double[] {box.getCenterX(), box.getCenterY()})
                .orElseGet(() -> new double[] {diagram.getWidth() / 2, diagram.getHeight() / 2});
        zoom(factor, centre[0], centre[1]);
    }

    /** Zooms, so that a point of the diagram stays where it is. */
    void zoom(double factor, double x, double y) {
        glide.stop();
        diagram.look(diagram.arranged().zoomed(factor, x, y));
    }

    /** Zooms to the pointer by a turn of the wheel. */
    void turn(ScrollEvent event) {
        zoom(Math.pow(FACTOR, event.getDeltaY() / NOTCH), event.getX(), event.getY());
    }

    /** Moves what is seen, by pixels. */
    void pan(double dx, double dy) {
        glide.stop();
        diagram.look(diagram.arranged().panned(dx, dy));
    }
}
