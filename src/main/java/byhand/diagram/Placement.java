package byhand.diagram;

import byhand.trace.Quantity;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a moment needs to show in a crowded diagram beside what has room anyway.
 *
 * @param boxes   where it stands: pills of parameters, and inputs, neurons and targets that are drawn larger than the rest of their column
 * @param levels  how much is drawn of the latter
 * @param labels  numbers beside the dots that they belong to
 * @param covered inputs, neurons and targets whose numbers give way to all these
 */
record Placement(Map<Quantity, Rectangle2D> boxes, Map<Quantity, Level> levels, List<Label> labels, Set<Quantity> covered) {

    /** Nothing beside what has room anyway. */
    static final Placement NONE = new Placement(Map.of(), Map.of(), List.of(), Set.of());

    /**
     * A number beside a dot.
     *
     * @param quantity whose number it is
     * @param room     where it stands
     * @param atRight  whether it stands at the right of its dot, else at the left
     */
    record Label(Quantity quantity, Rectangle2D room, boolean atRight) {
    }
}
