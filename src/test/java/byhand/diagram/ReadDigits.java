package byhand.diagram;

import byhand.diagram.layout.Layout;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.trace.Stage;
import byhand.typeset.Typesetter;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The numbers of a diagram by what they are, with their sizes. */
public final class ReadDigits {

    /** The height of digits in the bundled fonts as a share of the font's size. */
    private static final double DIGIT = 0.727;
    /** When the chips of a step stand beside what they belong to; in the backward pass they do at its end. */
    private static final double WITH_CHIPS = 0.5;

    private final DiagramPainter painter;

    public ReadDigits(Typesetter typesetter) {
        painter = new DiagramPainter(typesetter);
    }

    /** What a number is. */
    public enum Kind {
        VALUE, GRADIENT, PILL, CHIP
    }

    /**
     * A number in a diagram.
     *
     * @param height of its digits, in pixels
     */
    public record Digits(Kind kind, String text, double height) {
    }

    /** All numbers of a moment's picture, and those that move over it. */
    public List<Digits> of(Frame frame, Layout layout) {
        RecordingSurface still = new RecordingSurface();
        painter.paintStill(frame, layout, still);
        List<Rectangle2D> pills = layout.pills().stream().map(id -> layout.bounds(new Quantity.Parameter(id))).toList();
        List<Rectangle2D> nodes = Stream.concat(layout.nodes(), Stream.of(new Quantity.LossValue())).map(layout::whole).toList();
        List<Digits> found = new ArrayList<>();
        for (RecordingSurface.Text text : still.texts()) {
            if (isIn(pills, text)) {
                found.add(digits(Kind.PILL, text));
            } else if (isIn(nodes, text)) {
                found.add(digits(text.text().startsWith(GradientPainter.SIGN) ? Kind.GRADIENT : Kind.VALUE, text));
            }
        }
        if (frame.step().isPresent()) {
            RecordingSurface moving = new RecordingSurface();
            boolean backward = frame.step().get().stage() == Stage.BACKWARD;
            painter.paintMoving(frame.at(backward ? 1 : WITH_CHIPS), layout, moving);
            moving.texts().stream().filter(text -> !isIn(pills, text) && !isIn(nodes, text))
                    .forEach(text -> found.add(digits(Kind.CHIP, text)));
        }
        return found.stream().filter(digits -> digits.text().matches(".*\\d.*")).toList();
    }

    private static boolean isIn(List<Rectangle2D> boxes, RecordingSurface.Text text) {
        return boxes.stream().anyMatch(box -> box.contains(text.x() + text.size() / 2, text.baseline() - text.size() / 3));
    }

    private static Digits digits(Kind kind, RecordingSurface.Text text) {
        return new Digits(kind, text.text(), text.size() * DIGIT);
    }
}
