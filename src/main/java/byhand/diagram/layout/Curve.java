package byhand.diagram.layout;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** A line from left to right or back that leaves and arrives horizontally: a cubic Bézier curve with its control points in the middle. */
public record Curve(double x0, double y0, double x1, double y1) {

    private static final int HALVINGS = 24;

    /** The point at a share of the way, from 0 to 1. */
    public Point2D point(double t) {
        double middle = (x0 + x1) / 2;
        double s = 1 - t;
        double x = s * s * s * x0 + 3 * s * s * t * middle + 3 * s * t * t * middle + t * t * t * x1;
        double y = s * s * s * y0 + 3 * s * s * t * y0 + 3 * s * t * t * y1 + t * t * t * y1;
        return new Point2D.Double(x, y);
    }

    /** The share of the way, from 0 to 1, at which the curve passes an x between its ends. */
    double shareAt(double x) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            boolean before = (point(middle).getX() - x) * (x1 - x0) < 0;
            low = before ? middle : low;
            high = before ? high : middle;
        }
        return (low + high) / 2;
    }

    /** The curve as a path to draw. */
    public Path2D path() {
        Path2D path = new Path2D.Double();
        path.moveTo(x0, y0);
        path.curveTo((x0 + x1) / 2, y0, (x0 + x1) / 2, y1, x1, y1);
        return path;
    }

    /** The same curve from its end to its beginning. */
    public Curve reversed() {
        return new Curve(x1, y1, x0, y0);
    }

    /** About how long the curve is: the distance between its ends. */
    public double length() {
        return Math.hypot(x1 - x0, y1 - y0);
    }
}
