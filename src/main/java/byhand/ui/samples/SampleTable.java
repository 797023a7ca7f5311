package byhand.ui.samples;

import byhand.trace.Quantity;
import byhand.trace.Symbols;
import byhand.ui.control.NumberEntry;
import byhand.ui.control.Scrolling;
import byhand.words.Texts;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The samples in rows: a column for each input, and behind them one for each target. It shows them and knows what is marked. */
public final class SampleTable extends TableView<Integer> {

    private static final double NUMBER_IN_EM = 4.2;
    private static final double COLUMN_IN_EM = 7.2;
    /** Stands in the place of the number of a row that is not there yet. */
    private static final String NEXT_ROW = "+";

    private final ObservableList<Integer> numbers = FXCollections.observableArrayList();
    private final TableColumn<Integer, String> number = new TableColumn<>();
    private SampleRows rows;

    /** @param em the size of the text */
    SampleTable(SampleRows first, Symbols symbols, Texts texts, double em) {
        rows = first;
        setId("samples");
        setItems(numbers);
        getSelectionModel().setCellSelectionEnabled(true);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        number.setText(texts.get("samples.number"));
        number.setCellValueFactory(cell -> new ReadOnlyStringWrapper(
                cell.getValue() < rows.size() ? String.valueOf(cell.getValue() + 1) : NEXT_ROW));
        number.getStyleClass().add("row-number");
        getColumns().add(number);
        for (int i = 1; i <= rows.inputs(); i++) {
            getColumns().add(column(i - 1, symbols.of(new Quantity.Input(i)).plain(), "input-column"));
        }
        for (int k = 1; k <= rows.targets(); k++) {
            getColumns().add(column(rows.inputs() + k - 1, symbols.of(new Quantity.Target(k)).plain(), "target-column"));
        }
        getColumns().forEach(column -> {
            column.setSortable(false);
            column.setReorderable(false);
            column.setPrefWidth(em * (column == number ? NUMBER_IN_EM : COLUMN_IN_EM));
        });
        show(first);
    }

    /** Shows other rows of the same width. */
    void show(SampleRows newRows) {
        rows = newRows;
        numbers.setAll(IntStream.range(0, rows.lines()).boxed().toList());
        refresh();
    }

    /** Marks one cell and shows it; a line beyond the last is the last one. */
    public void mark(int row, int column) {
        int existing = Math.max(0, Math.min(row, rows.lines() - 1));
        TableColumn<Integer, ?> where = getColumns().get(column + 1);
        getSelectionModel().clearSelection();
        getSelectionModel().select(existing, where);
        getFocusModel().focus(existing, where);
        if (!Scrolling.reveal(this, existing)) {
            scrollTo(Math.max(0, existing - 2));
        }
        scrollToColumn(where);
    }

    /** Marks nothing, so that nothing is typed into a cell. */
    void unmark() {
        getSelectionModel().clearSelection();
        getFocusModel().focus(-1);
    }

    /** The marked rows in order, without the line below the last. */
    List<Integer> markedRows() {
        return List.copyOf(new TreeSet<>(
                getSelectionModel().getSelectedCells().stream().map(cell -> cell.getRow()).filter(row -> row < rows.size()).toList()));
    }

    /** The row of the marked cell; empty if nothing is marked. */
    public Optional<Integer> row() {
        return Optional.of(getFocusModel().getFocusedCell().getRow()).filter(row -> row >= 0 && row < rows.lines());
    }

    /** The column of the marked cell, the first if the row's number is marked. */
    int column() {
        return Math.max(0, getFocusModel().getFocusedCell().getColumn() - 1);
    }

    /** Where a cell stands in the scene; empty if it is out of sight. */
    public Optional<Bounds> place(int row, int column) {
        layout();
        TableColumn<Integer, ?> where = getColumns().get(column + 1);
        return lookupAll(".table-cell").stream().filter(TableCell.class::isInstance).map(cell -> (TableCell<?, ?>) cell)
                .filter(cell -> cell.getTableColumn() == where && cell.getIndex() == row && cell.isVisible()).findFirst()
                .map(cell -> cell.localToScene(cell.getLayoutBounds()));
    }

    private TableColumn<Integer, String> column(int index, String name, String styleClass) {
        TableColumn<Integer, String> column = new TableColumn<>(name);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(
                cell.getValue() < rows.lines() ? NumberEntry.text(rows.value(cell.getValue(), index)) : ""));
        column.getStyleClass().add(styleClass);
        return column;
    }
}
