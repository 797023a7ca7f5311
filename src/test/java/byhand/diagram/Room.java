package byhand.diagram;

import byhand.diagram.surface.Palette;
import byhand.session.Appearance;
import byhand.typeset.Typesetter;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Finds what overlaps in a picture: numbers, names, outlines, plots, and the chips that move over them. */
final class Room {

    /** The height of digits in the bundled fonts, as a share of the font's size. */
    private static final double DIGITS = 0.73;
    /** How much may overlap unseen, as a share of a pixel of a window 800 high. */
    private static final double UNSEEN = 1;
    private static final double LEAST_SIZE = 5;

    private final Typesetter typesetter;

    Room(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /** What a text covers. */
    Rectangle2D box(RecordingSurface.Text text) {
        double width = typesetter.width(text.text(), text.weight(), text.size());
        return new Rectangle2D.Double(text.x(), text.baseline() - DIGITS * text.size(), width, DIGITS * text.size());
    }

    /** What overlaps of what does not move, a line for each. */
    List<String> still(RecordingSurface picture) {
        List<String> found = new ArrayList<>();
        List<RecordingSurface.Text> texts = picture.texts();
        for (int i = 0; i < texts.size(); i++) {
            Rectangle2D one = box(texts.get(i));
            for (int j = i + 1; j < texts.size(); j++) {
                if (overlap(one, box(texts.get(j)))) {
                    found.add("\"" + texts.get(i).text() + "\" and \"" + texts.get(j).text() + "\"");
                }
            }
            for (RecordingSurface.Shape shape : names(picture)) {
                if (overlap(one, shape.bounds())) {
                    found.add("\"" + texts.get(i).text() + "\" and a name");
                }
            }
            for (RecordingSurface.Box outline : picture.boxes()) {
                if (crosses(outline, one)) {
                    found.add("\"" + texts.get(i).text() + "\" and an outline");
                }
            }
        }
        return found;
    }

    /**
     * What chips and dots cover of a picture, a line for each.
     *
     * @param still  what does not move
     * @param moving what is drawn over it: a chip is a ground with a text on it
     */
    List<String> covered(RecordingSurface still, RecordingSurface moving) {
        List<String> found = new ArrayList<>();
        for (RecordingSurface.Ground ground : moving.grounds()) {
            if (ground.colour().equals(Palette.of(Appearance.DEFAULT.theme()).background()) || ground.colour().alpha() < 0.3) {
                continue;
            }
            for (RecordingSurface.Text text : still.texts()) {
                if (overlap(ground.bounds(), box(text))) {
                    found.add(name(moving, ground) + " over \"" + text.text() + "\"");
                }
            }
            for (RecordingSurface.Shape shape : names(still)) {
                if (overlap(ground.bounds(), shape.bounds())) {
                    found.add(name(moving, ground) + " over a name");
                }
            }
        }
        return found;
    }

    /** Symbols are set at a font size; what else is filled is a part of a plot. */
    private static List<RecordingSurface.Shape> names(RecordingSurface picture) {
        return picture.shapes().stream().filter(shape -> shape.scale() > LEAST_SIZE).toList();
    }

    private String name(RecordingSurface moving, RecordingSurface.Ground ground) {
        return moving.texts().stream().filter(text -> ground.bounds().contains(box(text))).map(text -> "\"" + text.text() + "\"")
                .findFirst()
                .orElse("a dot");
    }

    private static boolean crosses(RecordingSurface.Box outline, Rectangle2D text) {
        Rectangle2D b = outline.bounds();
        double inner = outline.lineWidth() / 2;
        double r = 2 * outline.radius();
        RoundRectangle2D outside = new RoundRectangle2D.Double(b.getX() - inner, b.getY() - inner, b.getWidth() + 2 * inner,
                b.getHeight() + 2 * inner, r, r);
        RoundRectangle2D inside = new RoundRectangle2D.Double(b.getX() + inner, b.getY() + inner, b.getWidth() - 2 * inner,
                b.getHeight() - 2 * inner, r - 2 * inner, r - 2 * inner);
        Rectangle2D seen = new Rectangle2D.Double(text.getX() + UNSEEN / 2, text.getY() + UNSEEN / 2, text.getWidth() - UNSEEN,
                text.getHeight() - UNSEEN);
        return outside.intersects(seen) && !inside.contains(seen);
    }

    static boolean overlap(Rectangle2D one, Rectangle2D other) {
        Rectangle2D common = one.createIntersection(other);
        return common.getWidth() > UNSEEN && common.getHeight() > UNSEEN;
    }
}
