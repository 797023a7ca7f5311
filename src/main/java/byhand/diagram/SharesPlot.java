package byhand.diagram;

import byhand.diagram.surface.Colour;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The small plot in a neuron of a softmax layer: the activations of the whole layer side by side, as far as they are known.
 *
 * @param shares the activations in order, from 0 to 1
 */
record SharesPlot(List<OptionalDouble> shares) {

    private static final double BAR = 0.72;

    SharesPlot {
        shares = List.copyOf(shares);
    }

    /**
     * Draws the base line and the bars.
     *
     * @param own which of them belongs to the neuron, from 1
     */
    void draw(Brush brush, Rectangle2D area, int own, Colour colour) {
        Path2D base = new Path2D.Double();
        base.moveTo(area.getX(), area.getMaxY());
        base.lineTo(area.getMaxX(), area.getMaxY());
        brush.surface().stroke(base, area.getHeight() / 50, false, brush.palette().line());
        double pitch = area.getWidth() / shares.size();
        for (int i = 0; i < shares.size(); i++) {
            double height = Math.max(0, Math.min(1, shares.get(i).orElse(0))) * area.getHeight();
            if (height > 0) {
                Colour bar = i + 1 == own ? colour : brush.palette().faint().mix(brush.palette().line(), 0.5);
                brush.surface().fillRoundRect(area.getX() + (i + (1 - BAR) / 2) * pitch, area.getMaxY() - height, pitch * BAR, height, 0,
                        bar);
            }
        }
    }
}
