package byhand.ui.lesson;

import byhand.diagram.surface.Palette;
import byhand.formula.Symbol;
import byhand.network.ParameterId;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.ui.control.Buttons;
import byhand.ui.control.Styles;
import byhand.ui.paint.FormulaLabel;
import byhand.ui.paint.Surfaces;
import byhand.words.Texts;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the parameter table. It follows the frame by itself: the list's items are only the parameters' places. */
public final class ParameterRow extends ListCell<ParameterId> {

    private final ParameterTable table;
    private final ObservableValue<Frame> frame;
    private final ObservableValue<ColumnPlan> plan;
    private final ParameterEditing editing;
    private final Button lock;
    private final FormulaLabel name;
    private final Label value = number("value-cell");
    private final Label gradient = number("gradient-cell");
    private final Label updated = number("new-cell");
    private final ParameterColumns columns;

    ParameterRow(ParameterTable table, ObservableValue<Frame> frame, ObservableValue<ColumnPlan> plan, ParameterEditing editing,
            Surfaces surfaces, Buttons buttons, ObservableValue<Texts> language) {
        this.table = table;
        this.frame = frame;
        this.plan = plan;
        this.editing = editing;
        name = new FormulaLabel(surfaces, () -> plan.getValue().size());
        lock = buttons.icon(null, Feather.UNLOCK, () -> editing.toggle(getItem()));
        lock.getStyleClass().add("lock");
        HBox named = new HBox(lock, name);
        named.setAlignment(Pos.CENTER_LEFT);
        columns = new ParameterColumns(plan, named, value, gradient, updated);
        getStyleClass().add("parameter-row");
        frame.addListener((f, old, now) -> refresh());
        plan.subscribe(this::follow);
        language.subscribe(texts -> List.of(value, updated).forEach(cell -> cell.setTooltip(tip(texts))));
        setOnMouseClicked(this::clicked);
        setOnContextMenuRequested(event -> {
            if (getItem() != null) {
                editing.menuInTable(getItem(), event, () -> table.rename(getItem()));
            }
        });
    }

    /** Where the name stands. */
    public Node nameCell() {
        return name.getParent();
    }

    /** Where the number stands that can be changed: once new values have replaced the old ones, that is the new one. */
    Node numberCell() {
        return frame.getValue().replaced() ? updated : value;
    }

    /** What stands in the columns of numbers. */
    List<String> numbers() {
        return List.of(value.getText(), gradient.getText(), updated.getText());
    }

    private void follow(ColumnPlan now) {
        setPrefWidth(now.wide() ? now.total() : 0);
        lock.setManaged(now.locks());
        lock.setVisible(now.locks());
        refresh();
    }

    private static Tooltip tip(Texts texts) {
        return new Tooltip(texts.get("table.tip"));
    }

    private void clicked(MouseEvent event) {
        if (getItem() == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.getClickCount() == 2) {
            double x = columns.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
            table.doubleClick(x < nameCell().getBoundsInParent().getMaxX());
        } else {
            table.click(getItem());
        }
    }

    @Override
    protected void updateItem(ParameterId id, boolean empty) {
        super.updateItem(id, empty);
        setGraphic(empty ? null : columns);
        refresh();
        if (id != null) {
            table.revealed();
        }
    }

    private void refresh() {
        ParameterId id = getItem();
        Frame now = frame.getValue();
        boolean known = id != null && now.trace().knows(new Quantity.Parameter(id));
        pseudoClassStateChanged(Styles.CURRENT,
                known && now.step().flatMap(step -> step.quantity().parameter()).filter(id::equals).isPresent());
        pseudoClassStateChanged(Styles.MARKED,
                known && now.selection().flatMap(Quantity::parameter).map(now.trace().network()::first).filter(id::equals).isPresent());
        if (!known) {
            return;
        }
        Quantity.Parameter parameter = new Quantity.Parameter(id);
        Symbol symbol = now.trace().symbols().of(parameter);
        int places = now.trace().network().together(id).size();
        name.set(tex(plan.getValue().brief() ? symbol.brief() : symbol, places), Palette.of(now.appearance().theme()).ink());
        set(value, now, now.trace().value(parameter));
        set(gradient, now, now.value(new Quantity.Gradient(parameter)));
        set(updated, now, now.value(new Quantity.Updated(id)));
        showFrozen(now.trace().network().frozen().contains(id), now.trace().network().name(id));
        setAccessibleText(editing.wordsFor(now.trace().network().name(id), places) + " " + value.getText() + " " + gradient.getText() + " "
                + updated.getText());
    }

    /** A parameter that is one in several places has one row, which says in how many. */
    static String tex(Symbol symbol, int places) {
        return places == 1 ? symbol.tex() : symbol.tex() + "\\;{\\scriptstyle " + places + "\\times}";
    }

    private void showFrozen(boolean frozen, String parameter) {
        pseudoClassStateChanged(Styles.FROZEN, frozen);
        ((FontIcon) lock.getGraphic()).setIconCode(frozen ? Feather.LOCK : Feather.UNLOCK);
        Buttons.tip(lock, editing.wordsForLock(frozen, parameter), "");
    }

    private static void set(Label label, Frame frame, OptionalDouble number) {
        label.pseudoClassStateChanged(Styles.UNKNOWN, number.isEmpty());
        label.setText(number.isPresent() ? frame.numerals().plain(number.getAsDouble()) : "·");
    }

    private static Label number(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }
}
