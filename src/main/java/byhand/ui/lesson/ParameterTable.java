package byhand.ui.lesson;

import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.ui.control.Buttons;
import byhand.ui.control.Look;
import byhand.ui.control.Scrolling;
import byhand.ui.paint.Surfaces;
import byhand.words.Texts;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All parameters with value, gradient and new value, as far as they are known at the moment. */
public final class ParameterTable extends VBox implements FrameView {

    /** The height of a row and of the head in units of the reading size, as the style sheet has them. */
    private static final double ROW_IN_EM = 1.9;
    private static final double HEAD_IN_EM = 2.1;

    private final ObjectProperty<Frame> frame;
    private final ListView<ParameterId> rows = new ListView<>();
    private final Label name = new Label();
    private final Label value = new Label();
    private final Label gradient = new Label();
    private final Label updated = new Label();
    private final Look look;
    private Optional<ParameterId> shown = Optional.empty();

    /** @param editing renames and freezes what a row is about */
    public ParameterTable(Player player, ParameterEditing editing, Look look, Surfaces surfaces, Buttons buttons,
            ObservableValue<Texts> language) {
        this.look = look;
        frame = new SimpleObjectProperty<>(player.frame());
        ParameterColumns head = new ParameterColumns(name, value, gradient, updated);
        head.getStyleClass().add("table-head");
        name.setMinWidth(USE_PREF_SIZE);
        rows.setId("parameters");
        rows.setFocusTraversable(false);
        rows.setCellFactory(list -> new ParameterRow(frame, editing, look, surfaces, buttons));
        rows.fixedCellSizeProperty().bind(Bindings.createDoubleBinding(this::rowHeight, look.textSizeProperty()));
        // The list goes on reckoning with the rows' old height (JavaFX 21), and so scrolls to wrong places, unless it makes them anew.
        rows.fixedCellSizeProperty().addListener((size, old, now) -> rows.refresh());
        head.minHeightProperty().bind(Bindings.createDoubleBinding(this::headHeight, look.textSizeProperty()));
        setVgrow(rows, Priority.ALWAYS);
        getChildren().addAll(head, rows);
        getStyleClass().add("parameter-table");
        language.subscribe(this::setTexts);
    }

    @Override
    public void show(Frame newFrame) {
        Network network = newFrame.trace().network();
        if (!rows.getItems().equals(network.parameters())) {
            rows.getItems().setAll(network.parameters());
        }
        setStyle(Look.stageTokens(newFrame));
        frame.set(newFrame);
        Optional<ParameterId> current = newFrame.step().flatMap(step -> step.quantity().parameter());
        Optional<ParameterId> marked = newFrame.selection().flatMap(Quantity::parameter);
        Optional<ParameterId> looked = current.or(() -> marked);
        if (!looked.equals(shown)) {
            shown = looked;
            looked.filter(id -> current.isPresent() || nameCell(id).isEmpty()).ifPresent(this::bringIntoView);
        }
    }

    private void setTexts(Texts texts) {
        name.setText(texts.get("table.parameter"));
        value.setText(texts.get("table.value"));
        gradient.setText(texts.get("table.gradient"));
        updated.setText(texts.get("table.new"));
        rows.setAccessibleText(texts.get("table.accessible"));
    }

    /** Where the name of a parameter stands; empty if its row is out of sight. */
    Optional<Node> nameCell(ParameterId id) {
        return rows.lookupAll(".parameter-row").stream().map(ParameterRow.class::cast)
                .filter(row -> row.isVisible() && id.equals(row.getItem())).findFirst()
                .map(ParameterRow::nameCell);
    }

    /** The height at which every row is seen. */
    public double fullHeight() {
        return fixedHeight() + rows.getItems().size() * rowHeight();
    }

    /** The height for so many rows. */
    public double heightOf(int count) {
        return fixedHeight() + Math.min(count, rows.getItems().size()) * rowHeight();
    }

    /** Whole pixels, so that what is drawn in a row stays sharp. */
    private double rowHeight() {
        return Math.round(ROW_IN_EM * look.readingSize());
    }

    private double headHeight() {
        return Math.round(HEAD_IN_EM * look.readingSize());
    }

    private double fixedHeight() {
        return headHeight() + getInsets().getTop() + getInsets().getBottom() + 2;
    }

    private void bringIntoView(ParameterId id) {
        int index = rows.getItems().indexOf(id);
        if (!Scrolling.reveal(rows, index)) {
            rows.scrollTo(index);
        }
    }
}
