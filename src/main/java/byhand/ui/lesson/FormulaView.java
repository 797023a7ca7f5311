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
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/**
 * Stage and count, title, and the step's formula: at full size where it has room, else smaller down to a half. What is larger even then can
 * be scrolled, from top to bottom and from left to right.
 */
public final class FormulaView extends Region implements FrameView, FormulaNeed {

    private static final PseudoClass PROJECTED = PseudoClass.getPseudoClass("projected");
    private static final double GAP_IN_EM = 0.5;
    /** What stage, count and title may take of the width beside a formula. */
    private static final double[] HEAD_SHARES = {0.2, 0.22, 0.24};
    private static final double COLUMN_GAP_IN_EM = 0.8;
    /** By how much a formula for a projector is enlarged less than the rest. */
    public static final double PROJECTED_FORMULA = 0.95;
    private static final double FAR = 2;
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
    private boolean projected;
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

    /** Is as low as can be: the formula may stand beside stage, count and title, and is not larger than a class needs. */
    public void project(boolean only) {
        projected = only;
        pseudoClassStateChanged(PROJECTED, only);
        requestLayout();
    }

    private double formulaSize() {
        return look.textSize() * (projected ? PROJECTED_FORMULA : 1);
    }

    /** How much of a width stage, count and title take: as much as leaves the panel lowest; all of it if the formula stands below them. */
    private double headWidth(double width) {
        double best = width;
        for (double share : projected ? HEAD_SHARES : new double[0]) {
            double beside = Math.round(width * share);
            boolean fits = room.need(frame, formulaWidth(width, beside), formulaSize()).width() <= formulaWidth(width, beside);
            best = fits && contentHeight(width, beside) <= contentHeight(width, best) ? beside : best;
        }
        return best;
    }

    private double contentHeight(double width, double headWidth) {
        double headHeight = room.need(frame, headWidth, look.textSize()).head();
        double formulaHeight = room.need(frame, formulaWidth(width, headWidth), formulaSize()).formula();
        return headWidth < width ? Math.max(headHeight, formulaHeight) : headHeight + gap() + formulaHeight;
    }

    private double formulaWidth(double width, double headWidth) {
        return headWidth < width ? width - headWidth - columnGap() : width;
    }

    private double columnGap() {
        return COLUMN_GAP_IN_EM * look.textSize();
    }

    @Override
    public double heightIn(double width) {
        double inside = width - insetsAcross();
        return Math.ceil(contentHeight(inside, headWidth(inside)) + insetsDown()) + ROUNDING;
    }

    @Override
    public boolean hasRoomIn(double width, double height) {
        double inside = width - insetsAcross();
        double formulaWidth = formulaWidth(inside, headWidth(inside));
        return heightIn(width) <= height && room.need(frame, formulaWidth, formulaSize()).width() <= formulaWidth;
    }

    @Override
    public double leastHeightIn(double width) {
        return Math.ceil(need(width - insetsAcross()).head() + gap() + 2 * look.readingSize() + insetsDown());
    }

    /** {@inheritDoc} Rows that reach beyond any window take long to be set, so they are broken, but far behind what is asked for. */
    @Override
    public double width(double most) {
        return Math.ceil(need(FAR * most).width() + insetsAcross());
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
        double headWidth = headWidth(width);
        double headHeight = Math.ceil(painter.paintHead(frame, headWidth, look.textSize(), new Nowhere()));
        head.resizeRelocate(x, y, headWidth, headHeight);
        boolean beside = headWidth < width;
        double left = beside ? Math.round(x + headWidth + columnGap()) : x;
        double top = beside ? y : Math.round(y + headHeight + gap());
        // Letters may reach into the margins.
        formula.resizeRelocate(left, top, getWidth() - left, Math.max(0, getHeight() - top));
    }

    private void paintFormula(Surface surface, double areaWidth, double areaHeight) {
        double width = areaWidth - snappedRightInset();
        double height = areaHeight - snappedBottomInset();
        Block block = painter.formula(frame, width, height, formulaSize());
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
