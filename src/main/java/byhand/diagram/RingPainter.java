package byhand.diagram;

import byhand.diagram.layout.Layout;
import byhand.diagram.surface.Colour;
import byhand.diagram.surface.Surface;
import byhand.network.ParameterId;
import byhand.trace.Quantity;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/**
 * Draws the rings of the user's: around a pill, a circle or a whole neuron, and along the edge of a weight without a pill. Each kind has a
 * form of its own, so that nobody takes what the pointer is over, or what is only marked, for the number that the keys change.
 */
final class RingPainter {

    private static final double GAP = 4;
    private static final double POINTED_WIDTH = 1.25;
    private static final double POINTED_STRENGTH = 0.6;
    private static final double SELECTED_WIDTH = 2;
    private static final double FOCUSED_WIDTH = 3.5;
    /** Half the width of the arrowheads on the ring of the focus, and how far they reach out of it. */
    private static final double ARROW = 8;

    private final Layout layout;
    private final PillPainter pills;
    private final Surface surface;
    private final Colour colour;

    RingPainter(Scene scene, PillPainter pills) {
        this.layout = scene.layout();
        this.pills = pills;
        this.surface = scene.surface();
        this.colour = scene.palette().selection();
    }

    /** What the pointer is over: thin, pale and dashed. */
    void pointed(Quantity quantity) {
        ring(quantity, POINTED_WIDTH, true, colour.faded(POINTED_STRENGTH));
    }

    /** What is marked: a plain line. */
    void selected(Quantity quantity) {
        ring(quantity, SELECTED_WIDTH, false, colour);
    }

    /** The number that the keys and the wheel change: strong, with an arrowhead above and below. */
    void focused(Quantity quantity) {
        ring(quantity, FOCUSED_WIDTH, false, colour);
        if (layout.shows(quantity)) {
            Rectangle2D around = around(quantity);
            arrow(around.getCenterX(), around.getMinY(), -ARROW * layout.unit());
            arrow(around.getCenterX(), around.getMaxY(), ARROW * layout.unit());
        }
    }

    private void ring(Quantity quantity, double width, boolean dashed, Colour drawn) {
        double unit = layout.unit();
        if (!layout.has(quantity)) {
            return;
        }
        if (isBare(quantity)) {
            if (((Quantity.Parameter) quantity).id() instanceof ParameterId.Weight weight) {
                surface.stroke(layout.edge(weight).path(), width * unit, dashed, drawn);
            }
            return;
        }
        Rectangle2D around = around(quantity);
        double radius = radius(quantity, around.getHeight() - 2 * GAP * unit);
        if (dashed) {
            surface.stroke(
                    new Path2D.Double(new RoundRectangle2D.Double(around.getX(), around.getY(), around.getWidth(), around.getHeight(),
                            2 * radius, 2 * radius)),
                    width * unit, true, drawn);
        } else {
            surface.strokeRoundRect(around.getX(), around.getY(), around.getWidth(), around.getHeight(), radius, width * unit, drawn);
        }
    }

    /** Stands on the ring's line and points away from the number. */
    private void arrow(double x, double y, double height) {
        Path2D head = new Path2D.Double();
        double half = Math.abs(height);
        head.moveTo(x - half, y);
        head.lineTo(x, y + height);
        head.lineTo(x + half, y);
        head.closePath();
        surface.fill(head, 0, 0, 1, colour);
    }

    /** What a ring goes around, with the ring. */
    Rectangle2D ringed(Quantity quantity) {
        if (isBare(quantity)) {
            return layout.bounds(quantity);
        }
        Rectangle2D ring = around(quantity);
        double line = SELECTED_WIDTH / 2 * layout.unit();
        return new Rectangle2D.Double(ring.getX() - line, ring.getY() - line, ring.getWidth() + 2 * line, ring.getHeight() + 2 * line);
    }

    private boolean isBare(Quantity quantity) {
        return quantity instanceof Quantity.Parameter parameter && !layout.hasPill(parameter.id());
    }

    private Rectangle2D around(Quantity quantity) {
        Rectangle2D box = quantity instanceof Quantity.Parameter parameter ? pills.shape(parameter.id()) : layout.whole(quantity);
        double gap = GAP * layout.unit();
        return new Rectangle2D.Double(box.getX() - gap, box.getY() - gap, box.getWidth() + 2 * gap, box.getHeight() + 2 * gap);
    }

    private double radius(Quantity quantity, double height) {
        boolean pill = quantity instanceof Quantity.Parameter;
        double rounded = layout.isStack(quantity) ? SmallNeuronPainter.RADIUS * layout.unit()
                : layout.isTower(quantity) ? NeuronPainter.TOWER_RADIUS * layout.unit() : pill ? 16 * layout.unit() : height;
        return Math.min(height / 2, rounded) + GAP * layout.unit();
    }
}
