/**
 * The chart of the losses in the window: small in the side panel, and large as a sheet from which one can go to an iteration.
 *
 * <p>Uses {@code ui.lesson} and the painter in {@code diagram.chart}, and no room beside it. Start reading at
 * {@link byhand.ui.chart.LossCharts}.
 */
package byhand.ui.chart;
