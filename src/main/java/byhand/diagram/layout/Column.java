package byhand.diagram.layout;

import java.awt.geom.Rectangle2D;

/**
 * Inputs, the neurons of a layer, or targets, one below the other.
 *
 * @param x      the middle
 * @param first  the middle of the first one, from top to bottom
 * @param pitch  the distance from one to the next
 * @param size   how many there are
 * @param level  how much of each is drawn
 * @param width  of each
 * @param height of each
 * @param bias   the room for the bias above each of them, empty where it has none
 */
public record Column(double x, double first, double pitch, int size, Level level, double width, double height, Room bias) {

    /** A width and a height. */
    record Room(double width, double height) {
        static final Room NONE = new Room(0, 0);

        boolean isEmpty() {
            return height <= 0;
        }

        Room times(double scale) {
            return new Room(width * scale, height * scale);
        }
    }

    /** The middle of the one with an index from 1. */
    public double y(int index) {
        return first + (index - 1) * pitch;
    }

    /** Where its neurons begin, as an x of the surface. */
    public double left() {
        return x - width / 2;
    }

    /** Where its neurons end, as an x of the surface. */
    public double right() {
        return x + width / 2;
    }

    /** The room of the one with an index from 1. */
    Rectangle2D box(int index) {
        return new Rectangle2D.Double(left(), y(index) - height / 2, width, height);
    }

    /** The index of the one that is nearest to a height. */
    int nearest(double y) {
        return (int) Math.max(1, Math.min(size, Math.round((y - first) / pitch) + 1));
    }

    /** Larger by a scale, the point (x, y) coming to stand in the middle of a surface. */
    Column seen(double centreX, double centreY, double scale, double width, double height) {
        return new Column((x - centreX) * scale + width / 2, (first - centreY) * scale + height / 2, pitch * scale, size, level,
                this.width * scale, this.height * scale, bias.times(scale));
    }
}
