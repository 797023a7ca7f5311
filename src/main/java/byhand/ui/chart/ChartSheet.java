package byhand.ui.chart;

import byhand.diagram.chart.ChartWords;
import byhand.diagram.chart.LossChart;
import byhand.session.Frame;
import byhand.ui.control.Paged;
import byhand.ui.control.Buttons;
import byhand.ui.control.ChoiceRow;
import byhand.ui.control.Look;
import byhand.ui.control.Settings;
import byhand.ui.paint.Surfaces;
import byhand.words.Texts;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The chart of the losses over the whole window, with a choice of the axis, and what is known of the iteration that is pointed at. */
final class ChartSheet extends VBox implements Paged {

    private final Settings settings;
    private final Label title = new Label();
    private final HBox axis = new HBox();
    private final Button close;
    private final Label pointed = new Label();
    private final ChartWords words = new ChartWords();
    private final LargeChart chart;
    private Texts texts;

    /** @param go is called with the iteration to go to */
    ChartSheet(Frame first, IntConsumer go, Runnable leave, Settings settings, Look look, Surfaces surfaces, Buttons buttons,
            ObservableValue<Texts> language) {
        this.settings = settings;
        setId("chart-sheet");
        getStyleClass().addAll("sheet", "chart-sheet");
        title.getStyleClass().add("sheet-title");
        close = buttons.icon("close-chart", Feather.X, leave);
        close.getStyleClass().add("flat");
        pointed.setId("chart-pointed");
        pointed.getStyleClass().add("chart-pointed");
        texts = language.getValue();
        chart = new LargeChart(first, go, this::tell, settings, look, surfaces);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, axis, close);
        head.getStyleClass().add("sheet-head");
        head.setAlignment(Pos.CENTER_LEFT);
        setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(head, chart, pointed);
        language.subscribe(this::setTexts);
    }

    @Override
    public boolean turnsPages() {
        return true;
    }

    /** What has the keyboard's focus first. */
    Node first() {
        return chart;
    }

    void show(Frame frame) {
        chart.show(frame);
    }

    /** Begins anew, with nothing pointed at. */
    void begin(Frame frame) {
        chart.point(OptionalInt.empty());
        chart.show(frame);
    }

    private void tell(LossChart shown) {
        String known = words.pointed(shown);
        pointed.setText(known.isEmpty() ? texts.get("chart.hint") : known);
    }

    private void setTexts(Texts newTexts) {
        texts = newTexts;
        title.setText(texts.get("loss.title"));
        Buttons.tip(close, texts.get("chart.close"), texts.get("key.escape"));
        ChoiceRow<Boolean> choice = new ChoiceRow<>(List.of(false, true), logarithmic -> logarithmic ? "chart-logarithmic" : "chart-linear",
                logarithmic -> texts.get(logarithmic ? "chart.logarithmic" : "chart.linear"), settings.logarithmicLoss().get());
        choice.onChoice(settings.logarithmicLoss()::set);
        axis.getChildren().setAll(choice);
        chart.point(OptionalInt.empty());
    }
}
