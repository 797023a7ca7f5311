package byhand.diagram.chart;

import byhand.diagram.surface.Surface;
import byhand.typeset.Typesetter;
import java.util.OptionalInt;

/**
 * Draws the chart of the losses. A small one has the ends of its axes; a large one has axes with names and numbers, and says what each
 * line is.
 */
public final class ChartPainter {

    private final Typesetter typesetter;
    private final ChartWords words = new ChartWords();

    /** @param typesetter measures text */
    public ChartPainter(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /**
     * Draws the whole chart. A small one without a loss shows nothing, for there is nothing to head.
     *
     * @param width    in logical pixels
     * @param height   in logical pixels
     * @param textSize the size of the heading's text in logical pixels; with the room it tells whether the chart is a large one
     */
    public void paint(LossChart chart, Surface surface, double width, double height, double textSize) {
        boolean large = Plot.isLarge(width, height, textSize);
        if (chart.losses().isEmpty() && !large) {
            return;
        }
        Plot plot = Plot.of(chart, width, height, textSize, typesetter);
        ChartBrush brush = new ChartBrush(chart, plot, surface, typesetter, words);
        brush.axes(large);
        brush.lines();
        brush.marks(large);
        brush.heading(width, textSize, large);
    }

    /**
     * The iteration whose place is nearest to a place in the chart; empty if no loss is known.
     *
     * @param x from the chart's left edge
     */
    public OptionalInt iterationAt(LossChart chart, double x, double width, double height, double textSize) {
        return Plot.of(chart, width, height, textSize, typesetter).iterationAt(x, chart.losses().size());
    }
}
