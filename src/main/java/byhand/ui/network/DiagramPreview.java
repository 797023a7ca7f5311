package byhand.ui.network;

import byhand.diagram.DiagramPainter;
import byhand.diagram.surface.Surface;
import byhand.scenario.Scenario;
import byhand.session.Appearance;
import byhand.session.Frame;
import byhand.session.Session;
import byhand.ui.paint.PaintedPane;
import byhand.ui.paint.Surfaces;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/**
 * The diagram of a scenario that nobody has opened yet, before its first step. A large network takes its time to compute, so that happens
 * beside the window; what changes meanwhile is shown next.
 */
public final class DiagramPreview extends PaintedPane {

    private final DiagramPainter painter;
    private final Appearance appearance;
    private Optional<Frame> frame = Optional.empty();
    private Optional<Scenario> waiting = Optional.empty();
    private boolean computing;

    DiagramPreview(DiagramPainter painter, Surfaces surfaces, Appearance appearance) {
        super(surfaces);
        this.painter = painter;
        this.appearance = appearance;
        setId("preview");
        getStyleClass().add("diagram-preview");
        setMinSize(0, 0);
    }

    /** Shows a scenario as soon as it is computed. */
    void show(Scenario scenario) {
        waiting = Optional.of(scenario);
        if (!computing) {
            compute();
        }
    }

    /** What is drawn; empty before the first drawing. */
    public Optional<Frame> frame() {
        return frame;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what fails is handed to computed()
    private void compute() {
        Scenario next = waiting.orElseThrow();
        waiting = Optional.empty();
        computing = true;
        CompletableFuture.supplyAsync(() -> new Session(next).frame(appearance))
                .whenComplete((done, error) -> Platform.runLater(() -> computed(done, error)));
    }

    private void computed(Frame computed, Throwable error) {
        computing = false;
        if (error != null) {
            throw new IllegalStateException("the preview of a network cannot be computed", error);
        }
        frame = Optional.of(computed);
        repaint();
        if (waiting.isPresent()) {
            compute();
        }
    }

    @Override
    protected void paint(Surface surface, double width, double height) {
        frame.ifPresent(now -> painter.paint(now, painter.layout(now, width, height), width, height, surface));
    }
}
