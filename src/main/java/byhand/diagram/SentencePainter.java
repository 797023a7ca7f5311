package byhand.diagram;

import byhand.diagram.layout.Picture;
import byhand.diagram.surface.Colour;
import byhand.diagram.surface.Palette;
import byhand.diagram.surface.Surface;
import byhand.session.Frame;
import byhand.trace.Stage;
import byhand.typeset.Block;
import byhand.typeset.Paragraphs;
import byhand.typeset.Typesetter;
import byhand.typeset.Weight;
import byhand.words.StepWords;
import java.util.List;

/** Draws what is said about a step in one or two sentences, and what went wrong with the training so far. */
public final class SentencePainter {

    private static final double GAP = 0.6;

    private final Typesetter typesetter;
    private final Paragraphs paragraphs;
    private final StepWords words = new StepWords();

    public SentencePainter(Typesetter typesetter) {
        this.typesetter = typesetter;
        this.paragraphs = new Paragraphs(typesetter);
    }

    /**
     * Draws the sentences from the surface's left edge, without a ground.
     *
     * @param top     where they begin; negative if a part of them is to be above the surface
     * @param width   how wide they may be
     * @param size    the font size
     * @param surface may be one that ignores what is drawn, to find the height
     * @return where they end
     */
    public double paint(Frame frame, double top, double width, double size, Surface surface) {
        Palette palette = Palette.of(frame.appearance().theme());
        Brush brush = new Brush(surface, typesetter, palette, Picture.ENDLESS);
        double y = text(words.sentence(frame), brush, top, width, Weight.REGULAR, size, palette.ink());
        if (frame.diverged().isPresent()) {
            y = text(words.warning(frame), brush, y + size * GAP, width, Weight.SEMI_BOLD, size, palette.stage(Stage.BACKWARD));
        }
        return y;
    }

    /** Draws as many of the sentences as have room as a whole, and at least the first: one that is cut reads as if it ended there. */
    public void paintWhole(Frame frame, double width, double height, double size, Surface surface) {
        List<String> shorter = words.shorterAndShorter(frame);
        String fitting = shorter.stream().filter(text -> paragraphs.text(text, width, Weight.REGULAR, size).height() <= height).findFirst()
                .orElse(shorter.get(shorter.size() - 1));
        Palette palette = Palette.of(frame.appearance().theme());
        Brush brush = new Brush(surface, typesetter, palette, Picture.ENDLESS);
        text(fitting, brush, 0, width, Weight.REGULAR, size, palette.ink());
    }

    private double text(String marked, Brush brush, double y, double width, Weight weight, double size, Colour colour) {
        Block block = paragraphs.text(marked, width, weight, size);
        brush.block(block, 0, y, colour);
        return y + block.height();
    }

    /** The distance from one line to the next at a font size. */
    public static double lineHeight(double size) {
        return Paragraphs.lineHeight(size);
    }
}
