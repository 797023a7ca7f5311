package byhand.diagram;

import byhand.diagram.surface.Colour;
import byhand.diagram.surface.Surface;
import byhand.typeset.Weight;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was drawn, so that a test can say what a picture shows and where. */
public final class RecordingSurface implements Surface {

    /** A text with the left end of its baseline. */
    public record Text(String text, double x, double baseline, Weight weight, double size, Colour colour) {
    }

    /** The outline of a box. */
    public record Box(Rectangle2D bounds, double radius, double lineWidth, Colour colour) {
    }

    /** A filled box. */
    public record Ground(Rectangle2D bounds, Colour colour) {
    }

    /** A stroked path. */
    public record Line(Rectangle2D bounds, double width, boolean dashed, Colour colour) {
    }

    /** A filled shape: a symbol or a part of one. */
    public record Shape(Rectangle2D bounds, double scale, Colour colour) {
    }

    private final List<Shape> shapes = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Ground> grounds = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Colour> fills = new ArrayList<>();

    @Override
    public void fill(Path2D shape, double x, double y, double scale, Colour colour) {
        fills.add(colour);
        Rectangle2D own = shape.getBounds2D();
        shapes.add(new Shape(new Rectangle2D.Double(x + own.getX() * scale, y + own.getY() * scale, own.getWidth() * scale,
                own.getHeight() * scale), scale, colour));
    }

    @Override
    public void fillRoundRect(double x, double y, double width, double height, double radius, Colour colour) {
        grounds.add(new Ground(new Rectangle2D.Double(x, y, width, height), colour));
    }

    @Override
    public void strokeRoundRect(double x, double y, double width, double height, double radius, double lineWidth, Colour colour) {
        boxes.add(new Box(new Rectangle2D.Double(x, y, width, height), radius, lineWidth, colour));
    }

    @Override
    public void stroke(Path2D path, double lineWidth, boolean dashed, Colour colour) {
        lines.add(new Line(path.getBounds2D(), lineWidth, dashed, colour));
    }

    @Override
    public void text(String text, double x, double baseline, Weight weight, double size, Colour colour) {
        texts.add(new Text(text, x, baseline, weight, size, colour));
    }

    public List<Text> texts() {
        return texts;
    }

    public List<Box> boxes() {
        return boxes;
    }

    public List<Ground> grounds() {
        return grounds;
    }

    public List<Line> lines() {
        return lines;
    }

    /** The filled shapes, in drawing order. */
    public List<Shape> shapes() {
        return shapes;
    }

    /** The colours of the filled shapes: the symbols. */
    public List<Colour> fills() {
        return fills;
    }

    /** The texts whose baseline begins inside a rectangle, in drawing order. */
    public List<String> textsIn(Rectangle2D area) {
        return texts.stream().filter(text -> area.contains(text.x(), text.baseline())).map(Text::text).toList();
    }
}
