package byhand.diagram.surface;

import byhand.typeset.Weight;
import java.awt.geom.Path2D;

/** A surface that forgets what is drawn: for a painter's answer, or for what it prepares on the way. */
public record Nowhere() implements Surface {

    @Override
    public void fill(Path2D shape, double x, double y, double scale, Colour colour) {
        // Nothing is kept.
    }

    @Override
    public void fillRoundRect(double x, double y, double width, double height, double radius, Colour colour) {
        // Nothing is kept.
    }

    @Override
    public void strokeRoundRect(double x, double y, double width, double height, double radius, double lineWidth, Colour colour) {
        // Nothing is kept.
    }

    @Override
    public void stroke(Path2D path, double lineWidth, boolean dashed, Colour colour) {
        // Nothing is kept.
    }

    @Override
    public void text(String text, double x, double baseline, Weight weight, double size, Colour colour) {
        // Nothing is kept.
    }
}
