package byhand.diagram;

import byhand.diagram.surface.Colour;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Marks the pill of a frozen parameter with a padlock at its upper right corner. Lengths are in the layout's units. */
final class Padlock {

    /** So far inside that the ring around a marked pill goes around it. */
    private static final double FROM_RIGHT = 7;
    private static final double FROM_TOP = -1.5;
    private static final double RADIUS = 8;
    private static final double BODY_WIDTH = 9.5;
    private static final double BODY_HEIGHT = 6.5;
    private static final double SHACKLE = 6.6;
    private static final double THICKNESS = 1.5;

    private Padlock() {
    }

    /** @param pill where the pill is drawn */
    static void paint(Rectangle2D pill, double unit, Colour colour, Brush brush) {
        double x = pill.getMaxX() - FROM_RIGHT * unit;
        double y = pill.getY() + FROM_TOP * unit;
        double radius = RADIUS * unit;
        brush.surface().fillRoundRect(x - radius, y - radius, 2 * radius, 2 * radius, radius, brush.palette().background());
        brush.surface().fill(shape(), x, y, unit, colour);
    }

    /** Around the origin: a body below a shackle. */
    private static Path2D shape() {
        double middle = -BODY_HEIGHT / 4;
        Area lock = ellipse(middle, SHACKLE);
        lock.subtract(ellipse(middle, SHACKLE - 2 * THICKNESS));
        lock.add(new Area(new RoundRectangle2D.Double(-BODY_WIDTH / 2, middle, BODY_WIDTH, BODY_HEIGHT, 2, 2)));
        return new Path2D.Double(lock);
    }

    private static Area ellipse(double y, double width) {
        double height = width + SHACKLE / 2;
        return new Area(new Ellipse2D.Double(-width / 2, y - height / 2, width, height));
    }
}
