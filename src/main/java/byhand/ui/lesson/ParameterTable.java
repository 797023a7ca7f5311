package byhand.ui.lesson;

import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.scenario.LocalizedText;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.ui.action.Action;
import byhand.ui.action.WindowActions;
import byhand.ui.control.Buttons;
import byhand.ui.control.Look;
import byhand.ui.control.Notice;
import byhand.ui.control.Scrolling;
import byhand.ui.paint.Surfaces;
import byhand.words.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/**
 * All parameters with value, gradient and new value, as far as they are known at the moment; once the new values have replaced the old
 * ones, both are there to be compared. The row of the current step is kept in the middle third, another network begins at the top, and nothing else moves the rows.
 */
public final class ParameterTable extends VBox implements FrameView {

    /** The height of a row and of the head in units of the reading size, and the width of a scroll bar, as the style sheet has them. */
    private static final double ROW_IN_EM = 1.9;
    private static final double HEAD_IN_EM = 2.1;
    private static final double BAR_IN_EM = 0.5;
    private static final double BORDERS = 4;

    private final ObjectProperty<Frame> frame;
    private final ObjectProperty<ColumnPlan> plan;
    private final ListView<ParameterId> rows = new ListView<>();
    private final Label name = new Label();
    private final Label value = new Label();
    private final Label gradient = new Label();
    private final Label updated = new Label();
    private final ParameterEditing editing;
    private final Look look;
    private final ColumnMeasure measure;
    private Texts texts;
    private boolean measuring;
    private Network listed;
    private Optional<ParameterId> shown = Optional.empty();
    /** What the first click of a double click was on: between the two, rows may move, as the steps may be playing. */
    private Optional<ParameterId> clicked = Optional.empty();
    /** How high the list and its rows were when it was laid out last. */
    private List<Double> heights = List.of();

    /** @param editing changes, renames and freezes what a row is about */
    public ParameterTable(Player player, ParameterEditing editing, Look look, Surfaces surfaces, Buttons buttons,
            ObservableValue<Texts> language) {
        this.editing = editing;
        this.look = look;
        frame = new SimpleObjectProperty<>(player.frame());
        measure = new ColumnMeasure(surfaces.typesetter());
        plan = new SimpleObjectProperty<>(plan(language.getValue(), 0));
        ParameterColumns head = new ParameterColumns(plan, name, value, gradient, updated);
        head.getStyleClass().add("table-head");
        rows.setId("parameters");
        rows.setFocusTraversable(false);
        rows.setCellFactory(list -> new ParameterRow(this, frame, plan, editing, surfaces, buttons, language));
        rows.fixedCellSizeProperty().bind(Bindings.createDoubleBinding(this::rowHeight, look.textSizeProperty()));
        // The list goes on reckoning with the rows' old height (JavaFX 21), and so scrolls to wrong places, unless it makes them anew.
        rows.fixedCellSizeProperty().addListener((size, old, now) -> rows.refresh());
        rows.addEventFilter(ScrollEvent.SCROLL, this::holdStillBelowField);
        head.minHeightProperty().bind(Bindings.createDoubleBinding(this::headHeight, look.textSizeProperty()));
        plan.subscribe(now -> head.setMinWidth(now.wide() ? now.total() : 0));
        setMinWidth(0);
        Scrolling.onSideways(rows, by -> head.setTranslateX(-by));
        for (Label each : List.of(value, gradient, updated)) {
            each.setAlignment(Pos.CENTER_RIGHT);
        }
        clipToBounds();
        setVgrow(rows, Priority.ALWAYS);
        getChildren().addAll(head, rows);
        getStyleClass().add("parameter-table");
        language.subscribe(this::setTexts);
    }

    /** Says what the action does that is about the table as a whole. */
    public void bind(WindowActions actions, Notice notice) {
        actions.on(Action.COPY_TABLE, () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(TableText.of(frame.get(), texts));
            Clipboard.getSystemClipboard().setContent(content);
            notice.say("table.copied");
        });
    }

    /** The head moves sideways with the rows. */
    private void clipToBounds() {
        Rectangle bounds = new Rectangle();
        bounds.widthProperty().bind(widthProperty());
        bounds.heightProperty().bind(heightProperty());
        setClip(bounds);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // of a network that is equal, the rows are only compared once more
    public void show(Frame newFrame) {
        Network network = newFrame.trace().network();
        List<ParameterId> distinct = network == listed ? rows.getItems() : network.distinctParameters();
        // An edit takes away what the scenario says of itself, and moves no row.
        boolean other = !newFrame.about().equals(LocalizedText.EMPTY) && !newFrame.about().equals(frame.get().about());
        if (!rows.getItems().equals(distinct)) {
            rows.getItems().setAll(distinct);
            other = true;
        }
        if (other) {
            rows.scrollTo(0);
            shown = Optional.empty();
        }
        listed = network;
        setStyle(Look.stageTokens(newFrame));
        boolean sameLocks = newFrame.trace().network().frozen().equals(frame.get().trace().network().frozen());
        frame.set(newFrame);
        if (!sameLocks) {
            requestLayout();
        }
        nameColumns();
        Optional<ParameterId> current = current();
        Optional<ParameterId> looked = current.or(() -> newFrame.selection().flatMap(Quantity::parameter).map(network::first));
        if (!looked.equals(shown) && !editing.isTyping()) {
            shown = looked;
            looked.filter(id -> current.isPresent() || row(id).isEmpty()).ifPresent(this::bringToMiddle);
        }
        fitColumns();
    }

    private Optional<ParameterId> current() {
        return frame.get().step().flatMap(step -> step.quantity().parameter());
    }

    private void setTexts(Texts newTexts) {
        texts = newTexts;
        nameColumns();
        rows.setAccessibleText(texts.get("table.accessible"));
        requestLayout();
    }

    private void nameColumns() {
        String suffix = plan.get().brief() ? ".brief" : "";
        name.setText(texts.get("table.parameter" + suffix));
        value.setText(texts.get((frame.get().replaced() ? "table.old" : "table.value") + suffix));
        gradient.setText(texts.get("table.gradient" + suffix));
        updated.setText(texts.get("table.new" + suffix));
    }

    /** Finds out how wide the columns have to be. */
    private void fitColumns() {
        measuring = false;
        if (measure.measure(frame.get(), shownRows().toList())) {
            requestLayout();
        }
    }

    /** Is told by a row that it shows another parameter, perhaps a wider one. The rows are being laid out then, so this has to wait. */
    void revealed() {
        if (!measuring) {
            measuring = true;
            Platform.runLater(this::fitColumns);
        }
    }

    private ColumnPlan plan(Texts words, double width) {
        boolean frozen = !frame.get().trace().network().frozen().isEmpty();
        return ColumnPlan.of(measure.needs(words), em(), em() / look.legibility().factor(), width, frozen);
    }

    @Override
    protected void layoutChildren() {
        plan.set(plan(texts, getWidth() - BORDERS - BAR_IN_EM * em()));
        nameColumns();
        super.layoutChildren();
        List<Double> now = List.of(rows.getHeight(), rows.getFixedCellSize());
        if (!now.equals(heights)) {
            heights = now;
            current().ifPresent(this::bringToMiddle);
        }
    }

    /** Gives the focus to a parameter whose row was clicked; the rows stay where they are. */
    void click(ParameterId id) {
        clicked = Optional.of(id);
        editing.select(id);
    }

    /** Opens the field over the name or the number of what was clicked twice. */
    void doubleClick(boolean onName) {
        clicked.ifPresent(onName ? this::rename : this::edit);
    }

    /** Opens the field over a parameter's name; Tab leads from there to the next. */
    void rename(ParameterId any) {
        ParameterId id = frame.get().trace().network().first(any);
        visible(id).ifPresent(row -> editing.rename(id, row.nameCell(), direction -> rename(beside(id, direction))));
    }

    /** Opens the field over a parameter's number; Tab leads from there to the next. */
    private void edit(ParameterId id) {
        visible(id).ifPresent(row -> editing.edit(id, row.numberCell(), direction -> edit(beside(id, direction))));
    }

    private ParameterId beside(ParameterId id, int direction) {
        List<ParameterId> all = rows.getItems();
        return all.get(Math.floorMod(all.indexOf(id) + direction, all.size()));
    }

    /** The row of a parameter, marked and brought into sight. */
    private Optional<ParameterRow> visible(ParameterId id) {
        editing.select(id);
        Scrolling.reveal(rows, rows.getItems().indexOf(id));
        return row(id);
    }

    /** Where the name of a parameter, one for all that are one with it, stands; empty if its row is out of sight. */
    Optional<Node> nameCell(ParameterId id) {
        return row(frame.get().trace().network().first(id)).map(ParameterRow::nameCell);
    }

    private Optional<ParameterRow> row(ParameterId id) {
        return shownRows().filter(row -> id.equals(row.getItem())).findFirst();
    }

    private Stream<ParameterRow> shownRows() {
        return rows.lookupAll(".parameter-row").stream().map(ParameterRow.class::cast)
                .filter(row -> row.isVisible() && row.getItem() != null);
    }

    /** The largest height not above a given one in which no row is cut and none is empty. */
    public double wholeRows(double height) {
        return heightOf((int) Math.max(1, Math.floor((height - fixedHeight()) / rowHeight())));
    }

    /** The height for so many rows. */
    public double heightOf(int count) {
        return fixedHeight() + Math.min(count, rows.getItems().size()) * rowHeight();
    }

    /** The size of the table's text, in logical pixels. */
    private double em() {
        return look.readingSize();
    }

    /** Whole pixels, so that what is drawn in a row stays sharp. */
    private double rowHeight() {
        return Math.round(ROW_IN_EM * em());
    }

    private double headHeight() {
        return Math.round(HEAD_IN_EM * em());
    }

    private double fixedHeight() {
        double bar = plan.get().wide() ? Math.ceil(BAR_IN_EM * em()) : 0;
        return headHeight() + bar + getInsets().getTop() + getInsets().getBottom() + 2;
    }

    private void holdStillBelowField(ScrollEvent event) {
        if (editing.isTyping()) {
            event.consume();
        }
    }

    private void bringToMiddle(ParameterId id) {
        int index = rows.getItems().indexOf(id);
        if (!Scrolling.toMiddle(rows, index)) {
            rows.scrollTo(index);
        }
    }
}
