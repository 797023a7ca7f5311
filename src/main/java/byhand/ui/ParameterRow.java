package byhand.ui;

import byhand.diagram.Palette;
import byhand.network.ParameterId;
import byhand.session.Frame;
import byhand.trace.Quantity;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;

/** A row of the parameter table. It follows the frame by itself: the list's items are only the parameters' places. */
final class ParameterRow extends ListCell<ParameterId> {

    private static final int MOST_CHARACTERS = 9;

    private final ObservableValue<Frame> frame;
    private final FormulaLabel name;
    private final Label value = number("value-cell");
    private final Label gradient = number("gradient-cell");
    private final Label updated = number("new-cell");
    private final ParameterColumns columns;

    ParameterRow(ObservableValue<Frame> frame, Look look, Surfaces surfaces, Consumer<ParameterId> select) {
        this.frame = frame;
        name = new FormulaLabel(surfaces, look::textSize);
        columns = new ParameterColumns(name, value, gradient, updated);
        getStyleClass().add("parameter-row");
        setPrefWidth(0);
        frame.addListener((f, old, now) -> refresh());
        setOnMouseClicked(event -> {
            if (getItem() != null) {
                select.accept(getItem());
            }
        });
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
                known && now.step().flatMap(step -> ParameterTable.parameter(step.quantity())).filter(id::equals).isPresent());
        pseudoClassStateChanged(Styles.MARKED, known && now.selection().flatMap(ParameterTable::parameter).filter(id::equals).isPresent());
        if (!known) {
            return;
        }
        Quantity.Parameter parameter = new Quantity.Parameter(id);
        name.set(now.trace().symbols().of(parameter).tex(), Palette.of(now.appearance().theme()).ink());
        set(value, now, now.value(parameter));
        set(gradient, now, now.value(new Quantity.Gradient(parameter)));
        set(updated, now, now.value(new Quantity.Updated(id)));
        setAccessibleText(now.trace().network().name(id) + " " + value.getText() + " " + gradient.getText() + " " + updated.getText());
    }

    private static void set(Label label, Frame frame, OptionalDouble number) {
        label.pseudoClassStateChanged(Styles.UNKNOWN, number.isEmpty());
        label.setText(number.isPresent() ? frame.appearance().numerals().plain(number.getAsDouble()) : "·");
        label.pseudoClassStateChanged(Styles.LONG, label.getText().length() > MOST_CHARACTERS);
    }

    private static Label number(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinWidth(0);
        return label;
    }
}
