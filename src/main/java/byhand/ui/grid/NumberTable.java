package byhand.ui.grid;

import byhand.ui.control.NumberEntry;
import byhand.ui.control.Scrolling;
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

/**
 * Numbers in rows and columns that have names. It shows them and knows what is marked.
 *
 * @param <R> its rows
 */
public final class NumberTable<R extends NumberRows<R>> extends TableView<Integer> {

    private static final double NUMBER_IN_EM = 4.2;
    private static final double COLUMN_IN_EM = 7.2;
    /** Stands in the place of the number of a row that is not there yet. */
    private static final String NEXT_ROW = "+";

    private final ObservableList<Integer> numbers = FXCollections.observableArrayList();
    private final TableColumn<Integer, String> number = new TableColumn<>();
    private R rows;

    /**
     * A column.
     *
     * @param styleClass what the style sheet knows it by
     */
    public record Column(String name, String styleClass) {
    }

    /**
     * @param corner stands over the names of the rows
     * @param em     the size of the text
     */
    public NumberTable(String id, R first, String corner, List<Column> columns, double em) {
        rows = first;
        setId(id);
        setItems(numbers);
        getSelectionModel().setCellSelectionEnabled(true);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        number.setText(corner);
        number.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(cell.getValue() < rows.size() ? rows.name(cell.getValue()) : NEXT_ROW));
        number.getStyleClass().add("row-number");
        getColumns().add(number);
        for (int i = 0; i < columns.size(); i++) {
            getColumns().add(column(i, columns.get(i)));
        }
        getColumns().forEach(column -> {
            column.setSortable(false);
            column.setReorderable(false);
            column.setPrefWidth(em * (column == number ? NUMBER_IN_EM : COLUMN_IN_EM));
        });
        show(first);
    }

    /** Shows other rows of the same width. */
    void show(R newRows) {
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

    private TableColumn<Integer, String> column(int index, Column described) {
        TableColumn<Integer, String> column = new TableColumn<>(described.name());
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(
                cell.getValue() < rows.lines() ? NumberEntry.text(rows.value(cell.getValue(), index)) : ""));
        column.getStyleClass().add(described.styleClass());
        return column;
    }
}
