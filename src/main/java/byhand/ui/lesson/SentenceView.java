package byhand.ui.lesson;

import byhand.diagram.SentencePainter;
import byhand.diagram.surface.Nowhere;
import byhand.diagram.surface.Palette;
import byhand.diagram.surface.Surface;
import byhand.session.Frame;
import byhand.ui.control.Look;
import byhand.ui.paint.PaintedPane;
import byhand.ui.paint.Surfaces;
import javafx.scene.AccessibleRole;
import javafx.scene.input.ScrollEvent;

/** What is said about the step. What has no room can be scrolled, line by line, so that no line is ever cut. */
public final class SentenceView extends PaintedPane implements FrameView {

    /** How wide the mark is that shows which part of a long text is seen. */
    private static final double THUMB = 4;

    private final SentencePainter painter;
    private final Look look;
    private Frame frame;
    private int skipped;

    /** @param first what is shown until another frame comes */
    public SentenceView(Frame first, SentencePainter painter, Look look, Surfaces surfaces) {
        super(surfaces);
        this.painter = painter;
        this.look = look;
        frame = first;
        setId("sentence");
        setAccessibleRole(AccessibleRole.TEXT);
        setOnScroll(this::scroll);
    }

    @Override
    public void show(Frame newFrame) {
        if (!newFrame.at().equals(frame.at())) {
            skipped = 0;
        }
        boolean sameStart =
                newFrame.about().equals(frame.about()) && newFrame.appearance().language().equals(frame.appearance().language());
        frame = newFrame;
        if (!sameStart) {
            requestLayout();
        }
        repaint();
    }

    /** The largest height not above a given one in which no line is cut. */
    public double wholeLines(double height) {
        return Math.ceil(Math.floor(height / line()) * line());
    }

    private double line() {
        return SentencePainter.lineHeight(look.readingSize());
    }

    @Override
    protected void paint(Surface surface, double width, double height) {
        double size = look.readingSize();
        double needed = painter.paint(frame, 0, width, size, new Nowhere());
        boolean scrolls = needed > height + 1;
        double text = scrolls ? width - 3 * THUMB : width;
        double all = scrolls ? painter.paint(frame, 0, text, size, new Nowhere()) : needed;
        skipped = (int) Math.max(0, Math.min(Math.ceil((all - height - 1) / line()), skipped));
        if (scrolls && skipped == 0 && frame.step().isEmpty() && frame.diverged().isEmpty()) {
            painter.paintWhole(frame, text, height + 1, size, surface);
        } else {
            painter.paint(frame, -skipped * line(), text, size, surface);
        }
        if (scrolls) {
            surface.fillRoundRect(width - THUMB, skipped * line() / all * height, THUMB, height * height / all, THUMB / 2,
                    Palette.of(frame.appearance().theme()).line());
        }
    }

    private void scroll(ScrollEvent event) {
        event.consume();
        skipped -= (int) Math.signum(event.getDeltaY());
        repaint();
    }
}
