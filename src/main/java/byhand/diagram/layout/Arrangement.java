package byhand.diagram.layout;

import byhand.network.Network;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;

/**
 * Where the columns of a diagram stand on a surface and how much of what is in them has room.
 *
 * @param width     of the surface
 * @param height    of the surface
 * @param unit      what sizes are measured in
 * @param header    the baseline of the columns' captions
 * @param columns   the inputs, then the layers
 * @param gaps      the room before each layer
 * @param loss      where the loss stands
 * @param targets   where the targets stand
 * @param magnifier what zooming does to it
 * @param viewport  what part of the diagram is in view
 * @param roomy     whether nothing has to give way
 * @param legibility how large it had to be
 */
public record Arrangement(double width, double height, double unit, double header, List<Column> columns, List<Gap> gaps, Rectangle2D loss,
        Column targets, Magnifier magnifier, Viewport viewport, boolean roomy,
        Legibility legibility) {

    private static final double LESS = 0.06;

    public Arrangement {
        columns = List.copyOf(columns);
        gaps = List.copyOf(gaps);
    }

    /**
     * Arranges a network on a surface.
     *
     * @param wanted what part is to be in view; the nearest possible one is taken
     * @param focus  layers whose weights are spoken of and so get room, if necessary at the cost of the others
     * @param numbers how wide the numbers are; as far as the rest stays as large as it has to be
     */
    static Arrangement of(Network network, double width, double height, Viewport wanted, Set<Integer> focus, Legibility legibility,
            NumberRoom numbers) {
        double usual = RoomyColumns.unit(network, width, height, legibility, NumberRoom.USUAL);
        double least = legibility.leastText() / Measures.TEXT;
        if (usual < least) {
            return CrowdedColumns.of(network, width, height, wanted, focus, legibility).arrangement();
        }
        double enough = Math.max(least, Math.min(usual, legibility.unit() * legibility.factor()));
        NumberRoom room = numbers;
        for (double share = 1 - LESS; share > 0 && RoomyColumns.unit(network, width, height, legibility, room) < enough; share -= LESS) {
            room = share > LESS ? numbers.limited(share) : NumberRoom.USUAL;
        }
        return new RoomyColumns(network, width, height, wanted, legibility, room).arrangement();
    }

    /** The column of inputs (0), of a layer, or of targets. */
    public Column column(int number) {
        return number < columns.size() ? columns.get(number) : targets;
    }

    /** The room before a layer. */
    Gap gap(int layer) {
        return gaps.get(layer - 1);
    }
}
