package byhand.ui.lesson;

import byhand.diagram.surface.Palette;
import byhand.network.ParameterId;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.ui.control.Buttons;
import byhand.ui.control.Look;
import byhand.ui.control.Styles;
import byhand.ui.paint.FormulaLabel;
import byhand.ui.paint.Surfaces;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the parameter table. It follows the frame by itself: the list's items are only the parameters' places. */
public final class ParameterRow extends ListCell<ParameterId> {

    private static final int MOST_CHARACTERS = 9;

    private final ObservableValue<Frame> frame;
    private final ParameterEditing editing;
    private final Button lock;
    private final FormulaLabel name;
    private final Label value = number("value-cell");
    private final Label gradient = number("gradient-cell");
    private final Label updated = number("new-cell");
    private final ParameterColumns columns;

    ParameterRow(ObservableValue<Frame> frame, ParameterEditing editing, Look look, Surfaces surfaces, Buttons buttons) {
        this.frame = frame;
        this.editing = editing;
        name = new FormulaLabel(surfaces, look::readingSize);
        lock = buttons.icon(null, Feather.UNLOCK, () -> editing.toggle(getItem()));
        lock.getStyleClass().add("lock");
        HBox named = new HBox(lock, name);
        named.setAlignment(Pos.CENTER_LEFT);
        columns = new ParameterColumns(named, value, gradient, updated);
        getStyleClass().add("parameter-row");
        setPrefWidth(0);
        frame.addListener((f, old, now) -> refresh());
        setOnMouseClicked(this::clicked);
        setOnContextMenuRequested(event -> {
            if (getItem() != null) {
                editing.menu(getItem(), event, () -> editing.rename(getItem(), nameCell()));
            }
        });
    }

    /** Where the name stands. */
    public Node nameCell() {
        return name.getParent();
    }

    private void clicked(MouseEvent event) {
        if (getItem() == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        boolean onName = nameCell().getBoundsInParent().contains(columns.sceneToLocal(event.getSceneX(), event.getSceneY()));
        if (event.getClickCount() == 2 && onName) {
            editing.rename(getItem(), nameCell());
        } else if (event.getClickCount() == 2) {
            editing.edit(getItem(), value);
        } else {
            editing.select(getItem());
        }
    }

    @Override
    protected void updateItem(ParameterId id, boolean empty) {
        super.updateItem(id, empty);
        setGraphic(empty ? null : columns);
        refresh();
    }

    private void refresh() {
        ParameterId id = getItem();
        Frame now = frame.getValue();
        boolean known = id != null && now.trace().knows(new Quantity.Parameter(id));
        pseudoClassStateChanged(Styles.CURRENT,
                known && now.step().flatMap(step -> step.quantity().parameter()).filter(id::equals).isPresent());
        pseudoClassStateChanged(Styles.MARKED, known && now.selection().flatMap(Quantity::parameter).filter(id::equals).isPresent());
        if (!known) {
            return;
        }
        Quantity.Parameter parameter = new Quantity.Parameter(id);
        name.set(now.trace().symbols().of(parameter).tex(), Palette.of(now.appearance().theme()).ink());
        set(value, now, now.value(parameter));
        set(gradient, now, now.value(new Quantity.Gradient(parameter)));
        set(updated, now, now.value(new Quantity.Updated(id)));
        showFrozen(now.trace().network().frozen().contains(id), now.trace().network().name(id));
        setAccessibleText(now.trace().network().name(id) + " " + value.getText() + " " + gradient.getText() + " " + updated.getText());
    }

    private void showFrozen(boolean frozen, String parameter) {
        pseudoClassStateChanged(Styles.FROZEN, frozen);
        ((FontIcon) lock.getGraphic()).setIconCode(frozen ? Feather.LOCK : Feather.UNLOCK);
        Buttons.tip(lock, editing.wordsForLock(frozen, parameter), "");
    }

    private static void set(Label label, Frame frame, OptionalDouble number) {
        label.pseudoClassStateChanged(Styles.UNKNOWN, number.isEmpty());
        label.setText(number.isPresent() ? frame.numerals().plain(number.getAsDouble()) : "·");
        label.pseudoClassStateChanged(Styles.LONG, label.getText().length() > MOST_CHARACTERS);
    }

    private static Label number(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinWidth(0);
        return label;
    }
}
