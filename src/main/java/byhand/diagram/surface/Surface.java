package byhand.diagram.surface;

import byhand.typeset.Weight;
import java.awt.geom.Path2D;

/** What a picture can be drawn on. Units are the window's logical pixels; the origin is the top left corner, y grows downwards. */
public interface Surface {

    /** Fills a shape after scaling it and moving its origin to (x, y). */
    void fill(Path2D shape, double x, double y, double scale, Colour colour);

    /** Fills a rectangle with rounded corners; a radius of half its size makes a circle. */
    void fillRoundRect(double x, double y, double width, double height, double radius, Colour colour);

    /** Draws the outline of a rectangle with rounded corners, the line centred on its edge. */
    void strokeRoundRect(double x, double y, double width, double height, double radius, double lineWidth, Colour colour);

    /** Draws a line along a path, with round ends; dashes are three line widths long. */
    void stroke(Path2D path, double lineWidth, boolean dashed, Colour colour);

    /** Writes text with its left end at x, on a baseline, in the bundled fonts. */
    void text(String text, double x, double baseline, Weight weight, double size, Colour colour);
}
