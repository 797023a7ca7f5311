package byhand.ui.chart;

import byhand.diagram.chart.ChartPainter;
import byhand.diagram.chart.ChartWords;
import byhand.diagram.chart.LossChart;
import byhand.diagram.surface.Surface;
import byhand.session.Frame;
import byhand.ui.control.Look;
import byhand.ui.control.Settings;
import byhand.ui.paint.PaintedPane;
import byhand.ui.paint.Surfaces;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The large chart, on which the pointer or the arrow keys point at an iteration, and a click or Enter goes there. */
final class LargeChart extends PaintedPane {

    private static final double TEXT_IN_EM = 1.25;
    /** Into how many parts a page divides the iterations. */
    private static final int PAGES = 10;

    private final Settings settings;
    private final Look look;
    private final ChartPainter painter;
    private final ChartWords words = new ChartWords();
    private final IntConsumer go;
    private final Consumer<LossChart> pointing;
    private Frame frame;
    private OptionalInt pointed = OptionalInt.empty();

    /**
     * @param go       is called with the iteration to go to
     * @param pointing is told what is shown whenever that changes
     */
    LargeChart(Frame first, IntConsumer go, Consumer<LossChart> pointing, Settings settings, Look look, Surfaces surfaces) {
        super(surfaces);
        this.settings = settings;
        this.look = look;
        this.go = go;
        this.pointing = pointing;
        painter = new ChartPainter(surfaces.typesetter());
        frame = first;
        setId("loss-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setCursor(Cursor.CROSSHAIR);
        setMinSize(0, 0);
        setOnMouseMoved(event -> point(under(event)));
        setOnMouseExited(event -> point(OptionalInt.empty()));
        setOnMouseClicked(this::clicked);
        setOnKeyPressed(this::pressed);
        settings.logarithmicLoss().subscribe(this::refresh);
    }

    void show(Frame newFrame) {
        frame = newFrame;
        refresh();
    }

    /** Points at an iteration, or at none. */
    void point(OptionalInt iteration) {
        pointed = iteration;
        refresh();
    }

    private void refresh() {
        LossChart chart = chart();
        setAccessibleText(words.caption(chart));
        pointing.accept(chart);
        repaint();
    }

    private LossChart chart() {
        return new LossChart(frame, settings.logarithmicLoss().get(), pointed);
    }

    private OptionalInt under(MouseEvent event) {
        return painter.iterationAt(chart(), event.getX(), getWidth(), getHeight(), textSize());
    }

    /** The second click of a double click that has opened the chart is not meant for it. */
    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1) {
            under(event).ifPresent(go);
        }
    }

    private void pressed(KeyEvent event) {
        int known = chart().losses().size();
        if (known == 0) {
            return;
        }
        int at = Math.max(1, Math.min(known, pointed.orElse(frame.at().iteration())));
        int near = Math.max(1, (int) (known / Math.max(1, getWidth())));
        int far = Math.max(1, known / PAGES);
        OptionalInt there = switch (event.getCode()) {
            case LEFT -> OptionalInt.of(at - near);
            case RIGHT -> OptionalInt.of(at + near);
            case PAGE_UP -> OptionalInt.of(at - far);
            case PAGE_DOWN -> OptionalInt.of(at + far);
            case HOME -> OptionalInt.of(1);
            case END -> OptionalInt.of(known);
            default -> OptionalInt.empty();
        };
        there.ifPresent(iteration -> {
            event.consume();
            point(OptionalInt.of(Math.max(1, Math.min(known, iteration))));
        });
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            go.accept(at);
        }
    }

    private double textSize() {
        return look.textSize() * TEXT_IN_EM;
    }

    @Override
    protected void paint(Surface surface, double width, double height) {
        painter.paint(chart(), surface, width, height, textSize());
    }
}
