package byhand.diagram;

import byhand.diagram.layout.Layout;
import byhand.diagram.layout.Measures;
import byhand.network.Network;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.typeset.Weight;
import byhand.words.Texts;
import java.awt.geom.Rectangle2D;

/** Writes above the columns what stands in them. When one has zoomed in, the captions stay at the upper edge. */
final class CaptionPainter {

    private static final double CAPTION = 14;
    private static final double ROOM_BESIDE = 60;
    private static final double PINNED = 1.6;

    private final Frame frame;
    private final Layout layout;
    private final Brush brush;
    private final Texts texts;

    CaptionPainter(Scene scene, Texts texts) {
        this.frame = scene.frame();
        this.layout = scene.layout();
        this.brush = scene.brush();
        this.texts = texts;
    }

    /** Writes the captions under everything else. */
    void paint() {
        if (layout.viewport().isFit()) {
            columns();
        }
        target();
    }

    /** Writes the captions that stay at the upper edge over everything else. */
    void paintPinned() {
        if (!layout.viewport().isFit()) {
            columns();
        }
    }

    private void columns() {
        Network network = frame.trace().network();
        int depth = network.depth();
        caption(texts.get("caption.inputs"), layout.bounds(new Quantity.Input(1)));
        for (int layer = 1; layer < depth; layer++) {
            String text = depth == 2 ? texts.get("caption.hidden") : texts.get("caption.hidden.numbered", layer);
            caption(text, layout.neuron(layer, 1));
        }
        caption(texts.get(network.outputs() == 1 ? "caption.output" : "caption.outputs"), layout.neuron(depth, 1));
        caption(texts.get("caption.loss"), layout.bounds(new Quantity.LossValue()));
    }

    private void target() {
        int outputs = frame.trace().network().outputs();
        Rectangle2D lowest = layout.bounds(new Quantity.Target(outputs));
        double size = CAPTION * layout.unit();
        brush.text(texts.get(outputs == 1 ? "caption.target" : "caption.targets"), lowest.getCenterX(), lowest.getMaxY() + size,
                Math.max(lowest.getWidth(), Measures.TARGET_CIRCLE * layout.unit()) * 2, Weight.REGULAR, size, brush.palette().muted());
    }

    /** A caption that has no room at a size that can be read is left out. */
    private void caption(String text, Rectangle2D column) {
        boolean pinned = !layout.viewport().isFit();
        double size = pinned ? layout.leastText() * PINNED / 1.2 : CAPTION * layout.unit();
        double least = Math.min(size, layout.leastText());
        double room = layout.isRoomy() ? column.getWidth() + ROOM_BESIDE * layout.unit() : layout.pitch(column) * 0.96;
        if (brush.textWidth(text, Weight.REGULAR, least) > room) {
            return;
        }
        double y = pinned ? size : layout.headerBaseline() - size * 0.36;
        if (pinned) {
            double width = Math.min(room, brush.textWidth(text, Weight.REGULAR, size)) + size;
            Rectangle2D ground = new Rectangle2D.Double(column.getCenterX() - width / 2, 0, width, 2 * size);
            if (!layout.picture().contains(ground)) {
                return;
            }
            brush.surface().fillRoundRect(ground.getX(), 0, width, 2 * size, size * 0.4, brush.palette().background().faded(0.9));
        }
        brush.text(text, column.getCenterX(), y, room, Weight.REGULAR, size, brush.palette().muted());
    }
}
