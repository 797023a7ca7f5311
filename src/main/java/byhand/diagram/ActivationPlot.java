package byhand.diagram;

import byhand.diagram.surface.Colour;
import byhand.network.ShapedActivation;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.OptionalDouble;

/** The small plot of an activation function in a neuron, scaled so that the operating point is on it. */
final class ActivationPlot {

    private static final double LEAST_REACH = 2;
    /** A function with two limits is known by its bends on the way to both of them. */
    private static final double LEAST_REACH_OF_BOUNDED = 4.5;
    private static final double MARGIN = 1.25;
    private static final double HEADROOM = 1.15;
    private static final int POINTS = 40;

    /** Where a bounded function has come to its limit. */
    private static final double FAR = 1e6;

    private final ShapedActivation activation;
    private final Rectangle2D area;
    private final double reach;
    /** Bounded functions fill the height; the others have the same scale in both directions. */
    private final double height;

    /** @param z the operating point; the plot reaches a quarter further to both sides */
    ActivationPlot(ShapedActivation activation, Rectangle2D area, double z) {
        this.activation = activation;
        this.area = area;
        double limit = Math.max(Math.abs(activation.value(-FAR)), Math.abs(activation.value(FAR)));
        boolean bounded = limit < FAR;
        double least = bounded ? LEAST_REACH_OF_BOUNDED : LEAST_REACH;
        this.reach = Double.isFinite(z) ? Math.min(Math.max(least, Math.abs(z) * MARGIN), Double.MAX_VALUE) : least;
        double farthest = Math.max(Math.abs(activation.value(-reach)), Math.abs(activation.value(reach))) / HEADROOM;
        this.height = bounded ? Math.min(reach, HEADROOM * limit) : Math.min(Math.max(reach, farthest), Double.MAX_VALUE);
    }

    /** Draws axes, curve and, if z is known, the operating point. */
    void draw(Brush brush, double unit, OptionalDouble z, Colour colour) {
        Path2D axes = new Path2D.Double();
        axes.moveTo(area.getX(), at(0, 0).getY());
        axes.lineTo(area.getMaxX(), at(0, 0).getY());
        axes.moveTo(at(0, 0).getX(), area.getY());
        axes.lineTo(at(0, 0).getX(), area.getMaxY());
        brush.surface().stroke(axes, 0.9 * unit, false, brush.palette().faint().mix(brush.palette().line(), 0.35));
        Path2D curve = new Path2D.Double();
        for (int i = 0; i <= POINTS; i++) {
            double x = reach * (2.0 * i / POINTS - 1);
            Point2D point = at(x, activation.value(x));
            if (i == 0) {
                curve.moveTo(point.getX(), point.getY());
            } else {
                curve.lineTo(point.getX(), point.getY());
            }
        }
        brush.surface().stroke(curve, 2.2 * unit, false, colour);
        if (z.isPresent() && Double.isFinite(z.getAsDouble())) {
            brush.dot(point(z.getAsDouble()), 4.2 * unit, colour);
        }
    }

    /** The place of the point (z, a) on the curve. */
    Point2D point(double z) {
        return at(z, activation.value(z));
    }

    /** The place of z on the horizontal axis. */
    Point2D onAxis(double z) {
        return at(z, 0);
    }

    private Point2D at(double x, double y) {
        return new Point2D.Double(area.getCenterX() + x / reach * area.getWidth() / 2,
                area.getCenterY() - y / height * area.getHeight() / 2);
    }
}
