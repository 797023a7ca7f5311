package byhand.export.picture;

import byhand.diagram.surface.Colour;
import byhand.diagram.surface.Surface;
import byhand.typeset.Typesetter;
import byhand.typeset.Weight;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Map;

/** A surface on anything that Java2D can draw to. Units are those of the graphics' own transform. */
public final class Graphics2DSurface implements Surface {

    private static final Map<RenderingHints.Key, Object> EXACT = Map.of(RenderingHints.KEY_ANTIALIASING,
            RenderingHints.VALUE_ANTIALIAS_ON, RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
            RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON, RenderingHints.KEY_STROKE_CONTROL,
            RenderingHints.VALUE_STROKE_PURE, RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    private static final float DASH = 3;
    private static final float MITER_LIMIT = 10;
    private static final int OPAQUE = 255;

    private final Graphics2D graphics;
    private final Typesetter typesetter;

    /**
     * @param graphics   is drawn on and not disposed of; its rendering hints are set
     * @param typesetter gives the fonts
     */
    public Graphics2DSurface(Graphics2D graphics, Typesetter typesetter) {
        this.graphics = graphics;
        this.typesetter = typesetter;
        graphics.addRenderingHints(EXACT);
    }

    @Override
    public void fill(Path2D shape, double x, double y, double scale, Colour colour) {
        fill(shape.createTransformedShape(new AffineTransform(scale, 0, 0, scale, x, y)), colour);
    }

    @Override
    public void fillRoundRect(double x, double y, double width, double height, double radius, Colour colour) {
        fill(roundRect(x, y, width, height, radius), colour);
    }

    @Override
    public void strokeRoundRect(double x, double y, double width, double height, double radius, double lineWidth, Colour colour) {
        stroke(roundRect(x, y, width, height, radius), lineWidth, false, colour);
    }

    @Override
    public void stroke(Path2D path, double lineWidth, boolean dashed, Colour colour) {
        stroke((Shape) path, lineWidth, dashed, colour);
    }

    @Override
    public void text(String text, double x, double baseline, Weight weight, double size, Colour colour) {
        graphics.setColor(color(colour));
        double at = x;
        for (Weight.Run run : weight.runs(text)) {
            graphics.setFont(typesetter.font(run.font()).deriveFont((float) size));
            graphics.drawString(run.text(), (float) at, (float) baseline);
            at += typesetter.width(run.text(), weight, size);
        }
    }

    private void fill(Shape shape, Colour colour) {
        graphics.setColor(color(colour));
        graphics.fill(shape);
    }

    private void stroke(Shape shape, double lineWidth, boolean dashed, Colour colour) {
        float width = (float) lineWidth;
        float[] dashes = dashed ? new float[] {DASH * width, DASH * width} : null;
        graphics.setColor(color(colour));
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, MITER_LIMIT, dashes, 0));
        graphics.draw(shape);
    }

    private static Shape roundRect(double x, double y, double width, double height, double radius) {
        return radius <= 0 ? new Rectangle2D.Double(x, y, width, height)
                : new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius);
    }

    private static Color color(Colour colour) {
        return new Color(colour.red(), colour.green(), colour.blue(), (int) Math.round(colour.alpha() * OPAQUE));
    }
}
