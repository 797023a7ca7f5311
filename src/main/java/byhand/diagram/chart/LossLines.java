package byhand.diagram.chart;

import byhand.diagram.surface.Colour;
import byhand.diagram.surface.Surface;
import byhand.session.Epochs;
import byhand.session.Extent;
import byhand.session.Losses;
import java.awt.geom.Path2D;

/**
 * Draws losses as lines. Where several share a pixel they are drawn together, so that the number of points depends on the width alone; a
 * gap is where one is not finite.
 */
final class LossLines {

    /** Single losses get a dot where they are so many dots' sizes apart. */
    private static final double ROOM_FOR_DOTS = 3;

    private final Losses losses;
    private final Plot plot;
    private final Surface surface;

    LossLines(Losses losses, Plot plot, Surface surface) {
        this.losses = losses;
        this.plot = plot;
        this.surface = surface;
    }

    /** The line through the losses from an index to before another; from the least to the greatest where they share a pixel. */
    void each(int from, int to, double thickness, Colour colour) {
        int together = together(plot.pitch());
        boolean dotted = plot.pitch() > ROOM_FOR_DOTS * plot.dot();
        Path2D line = new Path2D.Double();
        boolean drawing = false;
        for (int first = from / together * together; first < to; first += together) {
            Extent column = losses.extent(Math.max(from, first), Math.min(to, first + together));
            if (column.isEmpty()) {
                drawing = false;
                continue;
            }
            append(line, drawing, plot.x(Math.max(from, first)), plot.y(column.greatest()));
            drawing = true;
            if (column.least() < column.greatest()) {
                append(line, true, plot.x(Math.max(from, first)), plot.y(column.least()));
            }
            if (dotted) {
                dot(plot.x(first), plot.y(column.greatest()), plot.dot() * 0.6, colour);
            }
        }
        surface.stroke(line, thickness, false, colour);
    }

    /** The line through the means of some epochs of a row, from one to before another, each in the middle of its epoch. */
    void means(Epochs row, int from, int to, double thickness, Colour colour) {
        int together = together(row.samples() * plot.pitch());
        boolean dotted = row.samples() * plot.pitch() > ROOM_FOR_DOTS * plot.dot() || row.count() == 1;
        Path2D line = new Path2D.Double();
        boolean drawing = false;
        for (int first = from / together * together; first < to; first += together) {
            int begin = row.begin(Math.max(from, first));
            int end = row.begin(Math.min(to, first + together));
            double mean = losses.mean(begin, end);
            boolean finite = Double.isFinite(mean);
            if (finite) {
                double x = plot.x((begin + end - 1) / 2.0);
                append(line, drawing, x, plot.y(mean));
                if (dotted) {
                    dot(x, plot.y(mean), thickness, colour);
                }
            }
            drawing = finite;
        }
        surface.stroke(line, thickness, false, colour);
    }

    /** How many of what are so far apart share a pixel. */
    static int together(double pitch) {
        return (int) Math.max(1, Math.ceil(1 / pitch));
    }

    void dot(double x, double y, double radius, Colour colour) {
        surface.fillRoundRect(x - radius, y - radius, 2 * radius, 2 * radius, radius, colour);
    }

    private static void append(Path2D line, boolean drawing, double x, double y) {
        if (drawing) {
            line.lineTo(x, y);
        } else {
            line.moveTo(x, y);
        }
    }
}
