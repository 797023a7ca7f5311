package byhand.diagram;

import byhand.diagram.layout.Picture;
import byhand.diagram.surface.Colour;
import byhand.diagram.surface.Palette;
import byhand.diagram.surface.Surface;
import byhand.formula.Formula;
import byhand.session.Frame;
import byhand.trace.Stage;
import byhand.typeset.Block;
import byhand.typeset.Paragraphs;
import byhand.typeset.Typesetter;
import byhand.typeset.Weight;
import byhand.words.StepWords;

/** Draws the explanation of a frame: stage and count, title, formula, and one or two sentences. */
public final class ExplanationPainter {

    private static final double HEADING = 0.86;
    private static final double TITLE = 1.5;
    private static final double FORMULA = 1.3;
    private static final double CARD_PADDING = 1.1;
    private static final double GAP = 0.7;

    private final Typesetter typesetter;
    private final Paragraphs paragraphs;
    private final StepWords words = new StepWords();

    public ExplanationPainter(Typesetter typesetter) {
        this.typesetter = typesetter;
        this.paragraphs = new Paragraphs(typesetter);
    }

    /**
     * Draws the explanation from the surface's left edge, without a ground.
     *
     * @param top      where it begins; negative if a part of it is to be above the surface
     * @param width    how wide it may be
     * @param textSize the font size of the sentences
     * @param surface  may be one that ignores what is drawn, to find the height
     * @return where it ends
     */
    public double paint(Frame frame, double top, double width, double textSize, Surface surface) {
        Palette palette = Palette.of(frame.appearance().theme());
        Brush brush = new Brush(surface, typesetter, palette, Picture.ENDLESS);
        Colour accent = frame.step().map(step -> palette.stage(step.stage())).orElse(palette.muted());
        double y = text(words.heading(frame), brush, top, width, Weight.SEMI_BOLD, textSize * HEADING, accent);
        y = text(words.title(frame), brush, y + textSize * 0.1, width, Weight.BOLD, textSize * TITLE, palette.ink());
        y += textSize * GAP;
        if (frame.step().isPresent()) {
            y = card(frame, frame.formula().orElseThrow(), brush, y, width, textSize);
            y += textSize * GAP;
        }
        y = text(words.sentence(frame), brush, y, width, Weight.REGULAR, textSize, palette.ink());
        if (frame.diverged().isPresent()) {
            y = text(words.warning(frame), brush, y + textSize * GAP, width, Weight.SEMI_BOLD, textSize, palette.stage(Stage.BACKWARD));
        }
        return y;
    }

    private double text(String marked, Brush brush, double y, double width, Weight weight, double size, Colour colour) {
        Block block = paragraphs.text(marked, width, weight, size);
        brush.block(block, 0, y, colour);
        return y + block.height();
    }

    /** The result has its place from the beginning, but appears only when the animation has led to it. */
    private double card(Frame frame, Formula formula, Brush brush, double y, double width, double textSize) {
        double padding = textSize * CARD_PADDING;
        Palette palette = brush.palette();
        Block block = paragraphs.derivation(formula.lines(frame.numerals()), width - 2 * padding, textSize * FORMULA);
        double height = block.height() + 2 * padding;
        brush.surface().fillRoundRect(0, y, width, height, textSize * 0.6, palette.background());
        brush.surface().strokeRoundRect(0.5, y + 0.5, width - 1, height - 1, textSize * 0.6, 1, palette.faint());
        brush.block(block, padding, y + padding, palette.ink(), palette.ink().faded(frame.moving() ? 0 : 1));
        return y + height;
    }
}
