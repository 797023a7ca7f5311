package byhand.diagram;

import byhand.trace.Quantity;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * What the cards of details are to tell of, beside what is selected.
 *
 * @param rested   what the pointer rests on
 * @param pointer  where it rests
 * @param focused  the number that keys change
 * @param textSize the font's size
 * @param room     the part of the surface on which nothing else lies
 */
public record Details(Optional<Quantity> rested, Point2D pointer, Optional<Quantity> focused, double textSize, Rectangle2D room) {
}
