package byhand.ui;

import byhand.diagram.Colour;
import byhand.diagram.ExplanationPainter;
import byhand.diagram.Surface;
import byhand.session.Frame;
import byhand.typeset.Weight;
import java.awt.geom.Path2D;
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
        setAccessibleText(frame.step().map(step -> step.formula().plain(frame.appearance().numerals())).orElse(""));
        repaint();
    }

    @Override
    void paint(Surface surface, double width, double height) {
        double size = look.textSize();
        while (size > look.textSize() * LEAST_IN_EM && painter.paint(frame, width, size, Nowhere.SURFACE) > height) {
            size *= SHRINK;
        }
        painter.paint(frame, width, size, surface);
    }

    /** A surface for measuring. */
    private static final class Nowhere implements Surface {
        private static final Surface SURFACE = new Nowhere();

        @Override
        public void fill(Path2D shape, double x, double y, double scale, Colour colour) {
            // Only the painter's answer is wanted.
        }

        @Override
        public void fillRoundRect(double x, double y, double width, double height, double radius, Colour colour) {
            // Only the painter's answer is wanted.
        }

        @Override
        public void strokeRoundRect(double x, double y, double width, double height, double radius, double lineWidth, Colour colour) {
            // Only the painter's answer is wanted.
        }

        @Override
        public void stroke(Path2D path, double lineWidth, boolean dashed, Colour colour) {
            // Only the painter's answer is wanted.
        }

        @Override
        public void text(String text, double x, double baseline, Weight weight, double size, Colour colour) {
            // Only the painter's answer is wanted.
        }
    }
}
