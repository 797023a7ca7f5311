package byhand.diagram.layout;

import byhand.trace.Quantity;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a moment needs to show in a crowded diagram beside what has room anyway.
 *
 * @param boxes   where it stands: pills of parameters, and inputs, neurons and targets that are drawn larger than the rest of their column;
 *                in the order in which they were placed
 * @param levels  how much is drawn of the latter
 * @param labels  numbers beside the dots that they belong to
 * @param covered inputs, neurons and targets whose numbers give way to all these
 */
public record Placement(Map<Quantity, Rectangle2D> boxes, Map<Quantity, Level> levels, List<Label> labels, Set<Quantity> covered) {

    /** Nothing beside what has room anyway. */
    static final Placement NONE = new Placement(Map.of(), Map.of(), List.of(), Set.of());

    public Placement {
        boxes = Collections.unmodifiableMap(new LinkedHashMap<>(boxes));
        levels = Map.copyOf(levels);
        labels = List.copyOf(labels);
        covered = Set.copyOf(covered);
    }

    /**
     * A number beside a dot.
     *
     * @param quantity whose number it is
     * @param room     where it stands
     * @param atRight  whether it stands at the right of its dot, else at the left
     */
    public record Label(Quantity quantity, Rectangle2D room, boolean atRight) {
    }

    static Placement ofBoxes(Map<Quantity, Rectangle2D> boxes) {
        return new Placement(boxes, Map.of(), List.of(), Set.of());
    }

    static Placement ofLabels(List<Label> labels) {
        return new Placement(Map.of(), Map.of(), labels, Set.of());
    }

    /** All of several, one after the other. */
    static Placement all(List<Placement> parts) {
        Map<Quantity, Rectangle2D> boxes = new LinkedHashMap<>();
        Map<Quantity, Level> levels = new HashMap<>();
        List<Label> labels = new ArrayList<>();
        Set<Quantity> covered = new HashSet<>();
        for (Placement part : parts) {
            boxes.putAll(part.boxes);
            levels.putAll(part.levels);
            labels.addAll(part.labels);
            covered.addAll(part.covered);
        }
        return new Placement(boxes, levels, labels, covered);
    }

    /** This and then another. */
    Placement and(Placement other) {
        return all(List.of(this, other));
    }

    /** The same with numbers that give way to it. */
    Placement covering(Set<Quantity> nodes) {
        return new Placement(boxes, levels, labels, nodes);
    }
}
