package byhand.ui.lesson;

import byhand.diagram.FormulaPainter;
import byhand.diagram.FormulaRoom;
import byhand.diagram.surface.Colour;
import byhand.diagram.surface.Nowhere;
import byhand.diagram.surface.Palette;
import byhand.diagram.surface.Surface;
import byhand.session.Frame;
import byhand.typeset.Block;
import byhand.typeset.Typesetter;
import byhand.ui.arrangement.FormulaNeed;
import byhand.ui.control.Look;
import byhand.ui.paint.PaintedPane;
import byhand.ui.paint.Surfaces;
import byhand.words.StepWords;
import javafx.scene.AccessibleRole;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/**
 * Stage and count, title, and the step's formula: at full size where it has room, else smaller down to a half. What is larger even then can
 * be scrolled, from top to bottom and from left to right.
 */
public final class FormulaView extends Region implements FrameView, FormulaNeed {

    private static final double GAP_IN_EM = 0.5;
    /** What may get lost by rounding to whole pixels. */
    private static final double ROUNDING = 2;
    /** How wide the mark is that shows which part of a long formula is seen. */
    private static final double THUMB = 4;

    private final FormulaPainter painter;
    private final FormulaRoom room;
    private final StepWords words = new StepWords();
    private final Look look;
    private final PaintedPane head;
    private final PaintedPane formula;
    private Frame frame;
    private double scrolledX;
    private double scrolledY;

    /** @param first what is shown until another frame comes */
    public FormulaView(Frame first, Typesetter typesetter, Look look, Surfaces surfaces) {
        painter = new FormulaPainter(typesetter);
        room = new FormulaRoom(typesetter);
        this.look = look;
        frame = first;
        head = new PaintedPane(surfaces) {
            @Override
            protected void paint(Surface surface, double width, double height) {
                painter.paintHead(frame, width, look.textSize(), surface);
            }
        };
        formula = new PaintedPane(surfaces) {
            @Override
            protected void paint(Surface surface, double width, double height) {
                paintFormula(surface, width, height);
            }
        };
        getChildren().addAll(head, formula);
        getStyleClass().add("formula-panel");
        setId("formula");
        setAccessibleRole(AccessibleRole.TEXT);
        setOnScroll(this::scroll);
    }

    @Override
    public void show(Frame newFrame) {
        if (!newFrame.at().equals(frame.at())) {
            scrolledX = 0;
            scrolledY = 0;
        }
        frame = newFrame;
        setAccessibleText(words.spoken(frame));
        requestLayout();
        head.repaint();
        formula.repaint();
    }

    @Override
    public double heightIn(double width) {
        FormulaRoom.Need need = need(width - insetsAcross());
        return Math.ceil(need.head() + gap() + need.formula() + insetsDown()) + ROUNDING;
    }

    @Override
    public double leastHeightIn(double width) {
        return Math.ceil(need(width - insetsAcross()).head() + gap() + 2 * look.readingSize() + insetsDown());
    }

    @Override
    public double width() {
        return Math.ceil(need(Double.MAX_VALUE).width() + insetsAcross());
    }

    private FormulaRoom.Need need(double width) {
        return room.need(frame, width, look.textSize());
    }

    private double gap() {
        return GAP_IN_EM * look.textSize();
    }

    private double insetsAcross() {
        return snappedLeftInset() + snappedRightInset();
    }

    private double insetsDown() {
        return snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double width = getWidth() - insetsAcross();
        double headHeight = Math.ceil(painter.paintHead(frame, width, look.textSize(), new Nowhere()));
        head.resizeRelocate(x, y, width, headHeight);
        double top = Math.round(y + headHeight + gap());
        // Letters may reach into the margins.
        formula.resizeRelocate(x, top, getWidth() - x, Math.max(0, getHeight() - top));
    }

    private void paintFormula(Surface surface, double areaWidth, double areaHeight) {
        double width = areaWidth - snappedRightInset();
        double height = areaHeight - snappedBottomInset();
        Block block = painter.formula(frame, width, height, look.textSize());
        scrolledX = Math.max(0, Math.min(block.width() - width, scrolledX));
        scrolledY = Math.max(0, Math.min(block.height() - height, scrolledY));
        painter.paintFormula(frame, block, -scrolledX, -scrolledY, surface);
        Colour colour = Palette.of(frame.appearance().theme()).line();
        if (block.height() > height) {
            surface.fillRoundRect(areaWidth - 2 * THUMB, scrolledY / block.height() * height, THUMB, height * height / block.height(),
                    THUMB / 2, colour);
        }
        if (block.width() > width) {
            surface.fillRoundRect(scrolledX / block.width() * width, areaHeight - 2 * THUMB, width * width / block.width(), THUMB,
                    THUMB / 2, colour);
        }
    }

    private void scroll(ScrollEvent event) {
        event.consume();
        scrolledX -= event.getDeltaX();
        scrolledY -= event.getDeltaY();
        formula.repaint();
    }
}
