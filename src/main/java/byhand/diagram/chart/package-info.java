/**
 * The chart of the losses: a painter that draws it onto a surface, small or large, and what it says.
 *
 * <p>Uses {@code session}, {@code words} and the colours of {@code diagram.surface}; nothing of the network's diagram, and no toolkit.
 * What is drawn follows from a {@link byhand.diagram.chart.LossChart} alone, and takes no longer however many iterations there are. Start
 * reading at {@link byhand.diagram.chart.ChartPainter}.
 */
package byhand.diagram.chart;
