package byhand.ui;

import byhand.diagram.ExplanationPainter;
import byhand.diagram.Nowhere;
import byhand.diagram.Surface;
import byhand.session.Frame;
import javafx.scene.AccessibleRole;

/** The explanation of the step, as large as the text around it if there is room, else smaller. */
final class ExplanationView extends PaintedPane implements FrameView {

    private static final double LEAST_IN_EM = 0.8;
    private static final double SHRINK = 0.95;

    private final ExplanationPainter painter;
    private final Look look;
    private Frame frame;

    ExplanationView(Frame first, ExplanationPainter painter, Look look, Surfaces surfaces) {
        super(surfaces);
        this.painter = painter;
        this.look = look;
        frame = first;
        setId("explanation");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    @Override
    public void show(Frame newFrame) {
        frame = newFrame;
        setAccessibleText(frame.formula().map(formula -> formula.plain(frame.appearance().numerals())).orElse(""));
        repaint();
    }

    @Override
    void paint(Surface surface, double width, double height) {
        double size = look.textSize();
        while (size > look.textSize() * LEAST_IN_EM && painter.paint(frame, width, size, new Nowhere()) > height) {
            size *= SHRINK;
        }
        painter.paint(frame, width, size, surface);
    }
}
