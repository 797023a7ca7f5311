package byhand.diagram.layout;

import java.awt.geom.Rectangle2D;

/**
 * The room between a layer's neurons and the column before, where its weights stand.
 *
 * @param left   where it begins
 * @param right  where it ends
 * @param pillX  the left edge of the weights' pills
 * @param room   the width of a pill and the distance from one to the next; empty where they have no room
 * @param fanIn  how many weights lead to each neuron
 * @param drop   how far below the middle of a neuron the middle of its weights' pills is: they hang below it where the gap is too narrow,
 *               and stand higher (less than 0) where the neurons leave room for their biases
 */
record Gap(double left, double right, double pillX, Column.Room room, int fanIn, double drop) {

    private static final double FILLED = 0.94;

    /** With pills level with the neurons that they lead to. */
    Gap(double left, double right, double pillX, Column.Room room, int fanIn) {
        this(left, right, pillX, room, fanIn, 0);
    }

    /** Whether every weight has a pill. */
    boolean hasPills() {
        return !room.isEmpty();
    }

    /** The room of a pill, given the middle of the neuron that it leads to. */
    Rectangle2D pill(int from, double neuronY) {
        double y = neuronY + drop + (from - (fanIn + 1) / 2.0) * room.height();
        double height = room.height() * FILLED;
        return new Rectangle2D.Double(pillX, y - height / 2, room.width(), height);
    }

    /** Larger by a scale. */
    Gap seen(double centreX, double scale, double width) {
        return new Gap((left - centreX) * scale + width / 2, (right - centreX) * scale + width / 2,
                (pillX - centreX) * scale + width / 2, room.times(scale), fanIn, drop * scale);
    }
}
