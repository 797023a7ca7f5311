package byhand.ui.paint;

import byhand.diagram.surface.Colour;
import byhand.diagram.surface.Surface;
import byhand.typeset.Typesetter;
import byhand.typeset.Weight;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** Draws on a JavaFX canvas. Text advances as the typesetter measures it, so that every surface shows the same picture. */
final class CanvasSurface implements Surface {

    private static final double DASH = 3;

    private final GraphicsContext graphics;
    private final FontLibrary fonts;
    private final Typesetter typesetter;
    private final double[] points = new double[6];

    CanvasSurface(GraphicsContext graphics, FontLibrary fonts, Typesetter typesetter) {
        this.graphics = graphics;
        this.fonts = fonts;
        this.typesetter = typesetter;
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
    }

    @Override
    public void fill(Path2D shape, double x, double y, double scale, Colour colour) {
        graphics.setFill(paint(colour));
        graphics.setFillRule(shape.getWindingRule() == Path2D.WIND_EVEN_ODD ? FillRule.EVEN_ODD : FillRule.NON_ZERO);
        trace(shape, x, y, scale);
        graphics.fill();
    }

    @Override
    public void fillRoundRect(double x, double y, double width, double height, double radius, Colour colour) {
        graphics.setFill(paint(colour));
        if (radius <= 0) {
            graphics.fillRect(x, y, width, height);
        } else {
            graphics.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
        }
    }

    @Override
    public void strokeRoundRect(double x, double y, double width, double height, double radius, double lineWidth, Colour colour) {
        pen(lineWidth, false, colour);
        graphics.strokeRoundRect(x, y, width, height, 2 * radius, 2 * radius);
    }

    @Override
    public void stroke(Path2D path, double lineWidth, boolean dashed, Colour colour) {
        pen(lineWidth, dashed, colour);
        trace(path, 0, 0, 1);
        graphics.stroke();
    }

    @Override
    public void text(String text, double x, double baseline, Weight weight, double size, Colour colour) {
        graphics.setFill(paint(colour));
        double left = x;
        for (Weight.Run run : weight.runs(text)) {
            graphics.setFont(fonts.font(run.font(), size));
            graphics.fillText(run.text(), left, baseline);
            left += typesetter.width(run.text(), weight, size);
        }
    }

    private void pen(double lineWidth, boolean dashed, Colour colour) {
        graphics.setStroke(paint(colour));
        graphics.setLineWidth(lineWidth);
        if (dashed) {
            graphics.setLineDashes(DASH * lineWidth, DASH * lineWidth);
        } else {
            graphics.setLineDashes((double[]) null);
        }
    }

    private void trace(Path2D path, double x, double y, double scale) {
        graphics.beginPath();
        double[] p = points;
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int segment = i.currentSegment(p);
            for (int k = 0; k < p.length; k += 2) {
                p[k] = x + scale * p[k];
                p[k + 1] = y + scale * p[k + 1];
            }
            switch (segment) {
                case PathIterator.SEG_MOVETO -> graphics.moveTo(p[0], p[1]);
                case PathIterator.SEG_LINETO -> graphics.lineTo(p[0], p[1]);
                case PathIterator.SEG_QUADTO -> graphics.quadraticCurveTo(p[0], p[1], p[2], p[3]);
                case PathIterator.SEG_CUBICTO -> graphics.bezierCurveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> graphics.closePath();
            }
        }
    }

    private static Color paint(Colour colour) {
        return Color.rgb(colour.red(), colour.green(), colour.blue(), colour.alpha());
    }
}
