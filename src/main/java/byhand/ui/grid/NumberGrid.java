package byhand.ui.grid;

import byhand.trace.Symbols;
import byhand.ui.control.NumberEditor;
import byhand.ui.control.OpenEntries;
import byhand.ui.control.PlacedField;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;

/**
 * A table of numbers, with the field that opens over a cell: by a double click, by Enter, or as soon as a number is typed. Tab takes what
 * is typed and opens the next cell, Enter takes it and marks the row below, in the column where the typing began.
 *
 * @param <R> its rows
 */
public final class NumberGrid<R extends NumberRows<R>> extends StackPane {

    private static final String BEGINS_A_NUMBER = "[-+−.,0-9]";

    private final NumberTable<R> table;
    private final Symbols symbols;
    private final NumberEditor editor;
    private final Consumer<R> change;
    private final Runnable full;
    private R rows;
    /** The column in which the typing began. */
    private int began;

    /**
     * @param symbols says what the numbers are values of
     * @param editor  the field that opens over a cell
     * @param change  is called with the rows as the user has changed them
     * @param full    is called when the user goes on to a row that there cannot be
     */
    public NumberGrid(NumberTable<R> table, R first, Symbols symbols, NumberEditor editor, Consumer<R> change, Runnable full) {
        this.table = table;
        this.symbols = symbols;
        this.editor = editor;
        this.change = change;
        this.full = full;
        rows = first;
        getChildren().addAll(table, editor);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && table.row().isPresent()) {
                begin();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::entered);
        table.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (!editor.turnAway()) {
                event.consume();
            }
        });
        addEventFilter(MouseEvent.ANY, new OpenEntries(List.of(editor))::hear);
    }

    /** Shows other rows, with one cell marked. */
    public void show(R newRows, int row, int column) {
        rows = newRows;
        table.show(newRows);
        table.mark(row, column);
    }

    /** The row of the marked cell; the one behind the last if that or nothing is marked. */
    public int row() {
        return table.row().orElse(rows.size());
    }

    /** The column of the marked cell, the first if none is. */
    public int column() {
        return table.column();
    }

    /** All rows that are marked, in order. */
    public List<Integer> markedRows() {
        return table.markedRows();
    }

    /** Gives the focus to the table. */
    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    /** Whether a field is open. */
    public boolean isTyping() {
        return editor.isOpen();
    }

    /** Takes what is being typed because the user turns to something else; whether it could be taken, as {@link #finish} does. */
    public boolean turnAway() {
        return editor.turnAway();
    }

    /** Takes what is being typed; whether it could be taken, for otherwise the field stays open and says why. */
    public boolean finish() {
        return editor.finish();
    }

    /** Drops what is being typed; whether there was anything. */
    public boolean cancel() {
        boolean open = editor.isOpen();
        if (open) {
            editor.cancel();
        }
        return open;
    }

    private void pressed(KeyEvent event) {
        boolean opens = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2;
        if (opens && table.row().isPresent()) {
            event.consume();
            begin();
        }
    }

    /** A presenter's keys take what is being typed, as Enter does. */
    private void entered(KeyEvent event) {
        boolean turnsThePage = event.getCode() == KeyCode.PAGE_DOWN || event.getCode() == KeyCode.PAGE_UP;
        if (turnsThePage && editor.isOpen()) {
            event.consume();
            editor.finish();
        }
        if (event.getCode() == KeyCode.ENTER && editor.isOpen()) {
            event.consume();
            int below = row() + 1;
            if (editor.finish()) {
                goTo(below, began, table::mark);
            }
        }
    }

    private void typed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (plain && event.getCharacter().matches(BEGINS_A_NUMBER) && table.row().isPresent()) {
            event.consume();
            begin();
            if (editor.isOpen()) {
                editor.type(event.getCharacter());
            }
        }
    }

    private void begin() {
        began = table.column();
        edit(table.row().orElseThrow(), began);
    }

    private void edit(int row, int column) {
        table.mark(row, column);
        table.place(row, column).ifPresent(place -> editor.open(editor.sceneToLocal(place), symbols.of(rows.quantity(row, column)),
                rows.value(row, column), (value, then) -> {
                    table.requestFocus();
                    if (value != null) {
                        change.accept(rows.with(row, column, value));
                    }
                    table.mark(row, column);
                    if (then == PlacedField.Then.NEXT || then == PlacedField.Then.PREVIOUS) {
                        int there = row * rows.width() + column + (then == PlacedField.Then.NEXT ? 1 : -1);
                        goTo(Math.floorDiv(there, rows.width()), Math.floorMod(there, rows.width()), this::edit);
                    }
                }));
    }

    /** Where there is no cell to go to, none stays marked that has a number, so that what is typed on overwrites nothing. */
    private void goTo(int row, int column, BiConsumer<Integer, Integer> there) {
        if (row >= 0 && row < rows.lines()) {
            there.accept(row, column);
        } else if (row < 0) {
            table.unmark();
        } else if (!rows.hasRoom()) {
            table.unmark();
            full.run();
        }
    }
}
