package byhand.diagram.layout;

import byhand.network.Network;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

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
 * @param numbers   how wide its numbers are
 */
public record Arrangement(double width, double height, double unit, double header, List<Column> columns, List<Gap> gaps, Rectangle2D loss,
        Column targets, Magnifier magnifier, Viewport viewport, boolean roomy,
        Legibility legibility, NumberRoom numbers) {

    private static final double LESS = 0.06;
    /** By so much all numbers may be smaller than they have to be, so that none is smaller than the rest. */
    private static final double SMALLER = 0.72;
    /** So much larger have numbers to get by another way to write or to place them. */
    private static final double BETTER = 1.005;

    public Arrangement {
        columns = List.copyOf(columns);
        gaps = List.copyOf(gaps);
    }

    /**
     * Arranges a network on a surface.
     *
     * @param wanted  what part is to be in view; the nearest possible one is taken
     * @param numbers how wide the numbers are if they are written in several ways, the best one first: the first one is taken with which
     *                they are all as large as they have to be, and otherwise that with which they get largest; in a crowded diagram the
     *                first one, as far as the rest stays as large as it has to be
     */
    static Arrangement of(Network network, double width, double height, Viewport wanted, Legibility legibility,
            List<NumberRoom> numbers) {
        double usual = RoomyColumns.unit(network, width, height, legibility, NumberRoom.USUAL);
        double least = legibility.leastUnit();
        if (usual < least) {
            return CrowdedColumns.of(network, width, height, wanted, legibility, numbers.get(0)).arrangement();
        }
        double enough = Math.max(least, Math.min(usual, legibility.unit() * legibility.factor()));
        List<NumberRoom> choices = numbers.stream().flatMap(each -> Stream.of(each, each.inTowers())).toList();
        ToDoubleFunction<NumberRoom> unit = room -> Math.min(enough, RoomyColumns.unit(network, width, height, legibility, room));
        NumberRoom best = choices.get(0);
        for (NumberRoom each : choices) {
            best = unit.applyAsDouble(each) > unit.applyAsDouble(best) * BETTER ? each : best;
        }
        NumberRoom room = best;
        // One very long number must not make all the others small.
        for (double share = 1 - LESS; share > 0 && unit.applyAsDouble(room) < Math.max(least, enough * SMALLER); share -= LESS) {
            room = share > LESS ? best.limited(share) : NumberRoom.USUAL;
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
