package byhand.diagram;

import byhand.diagram.layout.Picture;
import byhand.diagram.surface.Colour;
import byhand.diagram.surface.Palette;
import byhand.diagram.surface.Surface;
import byhand.formula.FormulaLine;
import byhand.session.Frame;
import byhand.typeset.Block;
import byhand.typeset.Paragraphs;
import byhand.typeset.Typesetter;
import byhand.typeset.Weight;
import byhand.words.StepWords;
import java.util.List;

/** Draws what a step computes: stage and count, title, and the formula, whose digits are as high as those in the diagram. */
public final class FormulaPainter {

    private static final double HEADING = 1;
    private static final double TITLE = 1.5;
    private static final double GAP = 0.1;
    /** Between the parts of the heading. */
    private static final String BETWEEN_PARTS = " · ";
    /** The font size of a formula in text sizes. */
    private static final double FORMULA = 2.01;
    /** What a table should have room for at least, in its font sizes: three rows. */
    private static final double TABLE_HEIGHT = 4.1;
    /** No formula is set smaller than by this factor. */
    private static final double LEAST = 0.5;
    private static final double SHRINK = 0.94;

    private final Typesetter typesetter;
    private final Paragraphs paragraphs;
    private final StepWords words = new StepWords();

    public FormulaPainter(Typesetter typesetter) {
        this.typesetter = typesetter;
        this.paragraphs = new Paragraphs(typesetter);
    }

    /**
     * Draws stage, count and title from the surface's upper left corner, without a ground.
     *
     * @param width    how wide it may be
     * @param textSize the font size of the stage's line
     * @param surface  may be one that ignores what is drawn, to find the height
     * @return where it ends
     */
    public double paintHead(Frame frame, double width, double textSize, Surface surface) {
        Palette palette = Palette.of(frame.appearance().theme());
        Brush brush = brush(frame, surface);
        Colour accent = frame.step().map(step -> palette.stage(step.stage())).orElse(palette.muted());
        double y = text(whole(words.heading(frame)), brush, 0, width, Weight.SEMI_BOLD, textSize * HEADING, accent);
        return text(words.title(frame), brush, y + textSize * GAP, width, Weight.BOLD, textSize * TITLE, palette.ink());
    }

    /** The parts of a heading, such as "step 6 of 10", are not broken. */
    private static String whole(String heading) {
        return heading.replace(' ', Paragraphs.UNBROKEN).replace(BETWEEN_PARTS.replace(' ', Paragraphs.UNBROKEN), BETWEEN_PARTS);
    }

    private double text(String marked, Brush brush, double y, double width, Weight weight, double size, Colour colour) {
        Block block = paragraphs.text(marked, width, weight, size);
        brush.block(block, 0, y, colour);
        return y + block.height();
    }

    /**
     * A formula's lines at full size, as high as they need, broken at their operators where they are wider than there is room; of a table a
     * few rows.
     */
    Block fullSize(List<FormulaLine> lines, double width, double textSize) {
        return set(lines, width, TABLE_HEIGHT * textSize * FORMULA, textSize * FORMULA);
    }

    /**
     * The formula of a frame as large as it fits into a room, but not smaller than half of its full size: then it is larger than that. At
     * an iteration's start there is none.
     */
    public Block formula(Frame frame, double width, double height, double textSize) {
        List<FormulaLine> lines = frame.formula().map(formula -> formula.lines(frame.numerals())).orElse(List.of());
        double size = textSize * FORMULA;
        Block block = set(lines, width, height, size);
        while ((block.width() > width || block.height() > height) && size * SHRINK >= textSize * FORMULA * LEAST) {
            size *= SHRINK;
            block = set(lines, width, height, size);
        }
        return block;
    }

    private Block set(List<FormulaLine> lines, double width, double height, double size) {
        if (lines.isEmpty()) {
            return Block.EMPTY;
        }
        return FormulaLine.isTable(lines) ? paragraphs.table(lines, width, height, size) : paragraphs.derivation(lines, width, size);
    }

    /** Draws a formula; the result has its place from the beginning, but appears only when the animation has led to it. */
    public void paintFormula(Frame frame, Block formula, double x, double y, Surface surface) {
        Palette palette = Palette.of(frame.appearance().theme());
        brush(frame, surface).block(formula, x, y, palette.ink(), palette.ink().faded(frame.moving() ? 0 : 1));
    }

    private Brush brush(Frame frame, Surface surface) {
        return new Brush(surface, typesetter, Palette.of(frame.appearance().theme()), Picture.ENDLESS);
    }
}
