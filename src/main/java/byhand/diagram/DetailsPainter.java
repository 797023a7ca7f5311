package byhand.diagram;

import byhand.diagram.layout.CardPlace;
import byhand.diagram.layout.Layout;
import byhand.diagram.surface.Palette;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.typeset.Block;
import byhand.typeset.Paragraphs;
import byhand.typeset.Typesetter;
import byhand.typeset.Weight;
import byhand.words.QuantityWords;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Draws a card with all that is known about something in the diagram at a moment. */
final class DetailsPainter {

    private static final double TITLE = 0.94;
    private static final double PADDING = 0.75;
    private static final double WIDEST = 24;
    /** How far a card stands from what it is about, in font sizes. */
    private static final double DISTANCE = 0.9;

    private final Frame frame;
    private final Layout layout;
    private final Brush brush;
    private final Typesetter typesetter;
    private final double size;
    private final Rectangle2D room;

    DetailsPainter(Scene scene, Typesetter typesetter, Details details) {
        this.frame = scene.frame();
        this.layout = scene.layout();
        this.brush = scene.brush();
        this.typesetter = typesetter;
        this.size = details.textSize();
        this.room = details.room();
    }

    /** Draws the card beside something, which it does not cover; nothing about what there is nothing to say about. */
    void paintBeside(Quantity quantity, Rectangle2D place) {
        List<Block> blocks = blocks(frame, quantity, false);
        if (!blocks.isEmpty()) {
            Rectangle2D card = size(blocks);
            Point2D corner = CardPlace.beside(place, card, layout, room, DISTANCE * size);
            draw(blocks, corner, card);
        }
    }

    /**
     * Draws the card in that corner of the diagram where it covers least when it is largest, and not what it is about; so it stays there
     * while steps add to it.
     *
     * @param place   where that stands
     * @param focused whether keys change the number, which the card then says
     */
    void paintInCorner(Quantity quantity, Rectangle2D place, boolean focused) {
        List<Block> blocks = blocks(frame, quantity, focused);
        if (!blocks.isEmpty()) {
            Rectangle2D card = size(blocks);
            Rectangle2D largest = size(blocks(frame.atStep(frame.trace().size() - 1), quantity, true));
            draw(blocks, CardPlace.inCorner(place, card, largest, layout.showing(frame.atStep(0)), room, DISTANCE * size), card);
        }
    }

    private List<Block> blocks(Frame moment, Quantity quantity, boolean focused) {
        Paragraphs paragraphs = new Paragraphs(typesetter);
        List<Block> blocks = new ArrayList<>();
        double widest = Math.max(size, Math.min(WIDEST * size, layout.surface().getWidth() - 2 * PADDING * size));
        QuantityWords words = new QuantityWords();
        List<String> lines = new ArrayList<>(words.details(moment, quantity));
        if (focused) {
            lines.add(words.keys(moment));
        }
        for (String line : lines) {
            boolean title = blocks.isEmpty();
            blocks.add(paragraphs.text(line, widest, title ? Weight.SEMI_BOLD : Weight.REGULAR, title ? size * TITLE : size));
        }
        return blocks;
    }

    private Rectangle2D size(List<Block> blocks) {
        double width = blocks.stream().mapToDouble(Block::width).max().orElse(0) + 2 * PADDING * size;
        double height = blocks.stream().mapToDouble(Block::height).sum() + 2 * PADDING * size;
        return new Rectangle2D.Double(0, 0, width, height);
    }

    private void draw(List<Block> blocks, Point2D corner, Rectangle2D card) {
        Palette palette = brush.palette();
        brush.surface().fillRoundRect(corner.getX(), corner.getY(), card.getWidth(), card.getHeight(), size * 0.6,
                palette.panel());
        brush.surface().strokeRoundRect(corner.getX(), corner.getY(), card.getWidth(), card.getHeight(), size * 0.6, 1.2, palette.line());
        double y = corner.getY() + PADDING * size;
        double x = corner.getX() + PADDING * size;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (layout.picture().contains(new Rectangle2D.Double(x, y, block.width(), block.height()))) {
                brush.block(block, x, y, i == 0 ? palette.muted() : palette.ink());
            }
            y += block.height();
        }
    }
}
