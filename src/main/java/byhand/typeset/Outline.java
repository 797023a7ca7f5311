package byhand.typeset;

import java.awt.geom.Path2D;
import java.util.List;

/**
 * A typeset formula at a font size of 1: scale it to the size wanted. The origin is on the baseline at the left edge.
 *
 * @param width   how far it advances
 * @param ascent  how far it reaches above the baseline
 * @param descent how far it reaches below the baseline
 * @param parts   the shapes, in drawing order
 */
public record Outline(double width, double ascent, double descent, List<Part> parts) {

    /**
     * Shapes of one colour.
     *
     * @param operand the index of the operand that the part belongs to, -1 for none
     */
    public record Part(Path2D shape, int operand) {
    }

    public Outline {
        parts = List.copyOf(parts);
    }

    /** How far it reaches to the right: an italic letter leans over what it advances. */
    double right() {
        return Math.max(width, parts.stream().mapToDouble(part -> part.shape().getBounds2D().getMaxX()).max().orElse(0));
    }
}
