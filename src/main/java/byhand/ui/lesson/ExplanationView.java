package byhand.ui.lesson;

import byhand.diagram.ExplanationPainter;
import byhand.diagram.surface.Nowhere;
import byhand.diagram.surface.Palette;
import byhand.diagram.surface.Surface;
import byhand.session.Frame;
import byhand.ui.control.Look;
import byhand.ui.paint.PaintedPane;
import byhand.ui.paint.Surfaces;
import javafx.scene.AccessibleRole;
import javafx.scene.input.ScrollEvent;

/** The explanation of the step, as large as the text around it if there is room, else smaller; what is still too long can be scrolled. */
public final class ExplanationView extends PaintedPane implements FrameView {

    private static final double LEAST_IN_EM = 0.8;
    private static final double SHRINK = 0.95;
    /** How wide the mark is that shows which part of a long explanation is seen. */
    private static final double THUMB = 4;

    private final ExplanationPainter painter;
    private final Look look;
    private Frame frame;
    private double scrolled;

    /** @param first what is shown until another frame comes */
    public ExplanationView(Frame first, ExplanationPainter painter, Look look, Surfaces surfaces) {
        super(surfaces);
        this.painter = painter;
        this.look = look;
        frame = first;
        setId("explanation");
        setAccessibleRole(AccessibleRole.TEXT);
        setOnScroll(this::scroll);
    }

    @Override
    public void show(Frame newFrame) {
        if (!newFrame.at().equals(frame.at())) {
            scrolled = 0;
        }
        frame = newFrame;
        setAccessibleText(frame.formula().map(formula -> formula.plain(frame.numerals())).orElse(""));
        repaint();
    }

    @Override
    protected void paint(Surface surface, double width, double height) {
        double size = look.textSize();
        double needed = painter.paint(frame, 0, width, size, new Nowhere());
        while (needed > height && size > look.textSize() * LEAST_IN_EM) {
            size *= SHRINK;
            needed = painter.paint(frame, 0, width, size, new Nowhere());
        }
        scrolled = Math.max(0, Math.min(needed - height, scrolled));
        painter.paint(frame, -scrolled, width, size, surface);
        if (needed > height) {
            double length = height * height / needed;
            surface.fillRoundRect(width - THUMB, scrolled / needed * height, THUMB, length, THUMB / 2,
                    Palette.of(frame.appearance().theme()).line());
        }
    }

    private void scroll(ScrollEvent event) {
        event.consume();
        scrolled -= event.getDeltaY();
        repaint();
    }
}
