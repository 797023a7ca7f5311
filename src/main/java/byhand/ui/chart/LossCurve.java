package byhand.ui.chart;

import byhand.diagram.chart.ChartPainter;
import byhand.diagram.chart.ChartWords;
import byhand.diagram.chart.LossChart;
import byhand.diagram.surface.Surface;
import byhand.session.Frame;
import byhand.ui.control.Look;
import byhand.ui.control.Settings;
import byhand.ui.lesson.FrameView;
import byhand.ui.paint.PaintedPane;
import byhand.ui.paint.Surfaces;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;

/** The loss of each iteration so far, as a small chart that a click opens large. */
public final class LossCurve extends PaintedPane implements FrameView {

    private static final double HEIGHT_IN_EM = 6.2;
    private static final double LEAST_HEIGHT_IN_EM = 3.2;
    private static final double TEXT_IN_EM = 0.92;

    private final Settings settings;
    private final Look look;
    private final ChartPainter painter;
    private final ChartWords words = new ChartWords();
    private Frame frame;

    /**
     * @param settings have whether the axis is logarithmic
     * @param enlarge  is called when it is to be seen large
     */
    public LossCurve(Frame first, Runnable enlarge, Settings settings, Look look, Surfaces surfaces) {
        super(surfaces);
        this.settings = settings;
        this.look = look;
        painter = new ChartPainter(surfaces.typesetter());
        frame = first;
        setId("loss-curve");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                enlarge.run();
            }
        });
        settings.logarithmicLoss().subscribe(this::repaint);
    }

    @Override
    public void show(Frame newFrame) {
        frame = newFrame;
        setAccessibleText(words.caption(chart()));
        setCursor(isEmpty() ? Cursor.DEFAULT : Cursor.HAND);
        repaint();
    }

    @Override
    public void addLosses(Frame newFrame) {
        show(newFrame);
    }

    private boolean isEmpty() {
        return chart().losses().isEmpty();
    }

    private LossChart chart() {
        return new LossChart(frame, settings.logarithmicLoss().get());
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.round(LEAST_HEIGHT_IN_EM * look.textSize());
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.round(HEIGHT_IN_EM * look.textSize());
    }

    @Override
    protected void paint(Surface surface, double width, double height) {
        painter.paint(chart(), surface, width, height, look.textSize() * TEXT_IN_EM);
    }
}
