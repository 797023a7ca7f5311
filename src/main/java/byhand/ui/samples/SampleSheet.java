package byhand.ui.samples;

import byhand.network.Batch;
import byhand.network.Sample;
import byhand.scenario.ScenarioLimits;
import byhand.trace.Quantity;
import byhand.trace.Symbols;
import byhand.ui.control.BatchFields;
import byhand.ui.control.CheckedField;
import byhand.ui.control.NumberEditor;
import byhand.ui.control.SheetButtons;
import byhand.ui.control.WorkSheet;
import byhand.ui.grid.NumberGrid;
import byhand.ui.grid.NumberTable;
import byhand.ui.grid.Versions;
import byhand.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The form in which samples are changed. Nothing of it reaches the session before it is applied, and every change can be taken back. */
final class SampleSheet extends BorderPane implements WorkSheet {

    private final Texts texts;
    private final Supplier<SampleText> clipboard;
    private final Supplier<Optional<SampleText>> file;
    private final NumberGrid<SampleRows> grid;
    private final Label count = new Label();
    private final Label complaint = new Label();
    private final Label advice = new Label();
    private final SheetButtons buttons;
    private final Button back;
    private final SampleRows first;
    private final Runnable question;
    private final Function<List<Sample>, Optional<String>> remarks;
    private final Versions<SampleRows> versions;
    private final BatchFields batchFields;
    private final Batch firstBatch;
    /** What the user wants, even if there are fewer samples for a while. */
    private Batch batch;

    /**
     * @param batch     which samples an iteration uses
     * @param current   the row that is marked first
     * @param em        the size of the text
     * @param editor    the field for the numbers
     * @param clipboard reads what has been copied in another program
     * @param file      asks for a file and reads it; empty if the user has thought better of it
     * @param remarks   what is to be said about samples that can be used all the same
     * @param apply     is called with the samples and the batch when they are done
     * @param question  asks whether changes are to be dropped
     */
    SampleSheet(SampleRows first, Batch batch, int current, Symbols symbols, Texts texts, double em, NumberEditor editor,
            Supplier<SampleText> clipboard,
            Supplier<Optional<SampleText>> file, Function<List<Sample>, Optional<String>> remarks, BiConsumer<List<Sample>, Batch> apply,
            Runnable cancel, Runnable question) {
        this.first = first;
        this.firstBatch = batch;
        this.batch = batch;
        this.question = question;
        this.texts = texts;
        this.clipboard = clipboard;
        this.file = file;
        this.remarks = remarks;
        versions = new Versions<>(first);
        NumberTable<SampleRows> table = new NumberTable<>("samples", first, texts.get("samples.number"), columns(first, symbols), em);
        grid = new NumberGrid<>(table, first, symbols, editor, this::change, this::full);
        back = tool("undo-rows", this::takeBack);
        buttons = new SheetButtons("samples", texts, () -> {
            if (grid.finish()) {
                apply.accept(rows().samples(), this.batch.within(rows().size()));
            }
        }, cancel);
        batchFields = new BatchFields(texts, chosen -> {
            this.batch = chosen;
            judge();
        });
        setId("sample-sheet");
        getStyleClass().addAll("sheet", "work-sheet", "sample-sheet");
        arrange();
        addEventHandler(CheckedField.READ, event -> allow());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show(current, 0);
    }

    /** One for each input, and behind them one for each target. */
    private static List<NumberTable.Column> columns(SampleRows rows, Symbols symbols) {
        List<NumberTable.Column> columns = new ArrayList<>();
        for (int i = 1; i <= rows.inputs(); i++) {
            columns.add(new NumberTable.Column(symbols.of(new Quantity.Input(i)).plain(), "input-column"));
        }
        for (int k = 1; k <= rows.targets(); k++) {
            columns.add(new NumberTable.Column(symbols.of(new Quantity.Target(k)).plain(), "target-column"));
        }
        return columns;
    }

    private SampleRows rows() {
        return versions.now();
    }

    /** The control that has the focus first. */
    Node first() {
        return grid;
    }

    /** Gives the focus to the table. */
    @Override
    public void requestFocus() {
        grid.requestFocus();
    }

    /** Drops what is being typed. */
    @Override
    public boolean escape() {
        return grid.cancel();
    }

    @Override
    public boolean isChanged() {
        return grid.isTyping() || differs();
    }

    /** What is being typed counts, be it a number or not. */
    @Override
    public boolean ask() {
        boolean changed = !grid.turnAway() || differs();
        if (changed) {
            question.run();
        }
        return changed;
    }

    private boolean differs() {
        return !rows().equals(first) || !batch.equals(firstBatch) || !batchIsRight();
    }

    private void arrange() {
        Label title = new Label(texts.get("samples.title"));
        title.getStyleClass().add("sheet-title");
        FlowPane tools = new FlowPane(tool("add-row", this::add), tool("remove-rows", this::remove), tool("move-up", () -> move(-1)),
                tool("move-down", () -> move(1)), tool("paste-rows", this::paste), tool("import-rows", this::importFile),
                back);
        tools.getStyleClass().add("sheet-tools");
        count.getStyleClass().add("form-note");
        count.setId("samples-count");
        advice.setId("samples-advice");
        advice.getStyleClass().add("form-note");
        advice.setWrapText(true);
        complaint.setId("samples-complaint");
        complaint.getStyleClass().add("complaint");
        complaint.setWrapText(true);
        BorderPane below = new BorderPane(new VBox(complaint, advice, batchFields, count));
        below.setRight(buttons);
        below.getStyleClass().add("sheet-foot");
        VBox head = new VBox(title, tools);
        head.getStyleClass().add("sheet-head");
        setTop(head);
        setCenter(grid);
        setBottom(below);
    }

    private Button tool(String name, Runnable doing) {
        Button button = new Button(texts.get("samples." + name));
        button.setId(name);
        button.setOnAction(event -> {
            if (grid.turnAway()) {
                doing.run();
                grid.requestFocus();
            }
        });
        return button;
    }

    private void key(KeyEvent event) {
        if (grid.isTyping() || event.getTarget() instanceof CheckedField) {
            return;
        }
        Runnable doing = event.isShortcutDown() ? withShortcut(event) : plain(event);
        if (doing != null) {
            event.consume();
            doing.run();
        }
    }

    private Runnable withShortcut(KeyEvent event) {
        return switch (event.getCode()) {
            case V -> this::paste;
            case Z -> event.isShiftDown() ? this::redo : this::takeBack;
            case Y -> this::redo;
            default -> null;
        };
    }

    private Runnable plain(KeyEvent event) {
        return switch (event.getCode()) {
            case INSERT -> this::add;
            case DELETE -> this::remove;
            case UP -> event.isAltDown() ? () -> move(-1) : null;
            case DOWN -> event.isAltDown() ? () -> move(1) : null;
            default -> null;
        };
    }

    /** A row of zeros, in which one begins with the first number. */
    private void add() {
        insert(List.of(rows().zeros()));
    }

    private void remove() {
        List<Integer> marked = grid.markedRows();
        if (!marked.isEmpty()) {
            SampleRows fewer = rows().without(marked);
            change(fewer, Math.max(0, Math.min(marked.get(0), fewer.size() - 1)), grid.column());
        }
    }

    @SuppressWarnings("ReferenceEquality") // equal rows may change places
    private void move(int by) {
        SampleRows moved = rows().moved(grid.row(), by);
        if (moved != rows()) {
            change(moved, grid.row() + by, grid.column());
        }
    }

    private void paste() {
        take(clipboard.get(), this::insert);
    }

    /** A file holds all samples there are to be. */
    private void importFile() {
        file.get().ifPresent(text -> take(text, samples -> replace(rows().with(samples), 0)));
    }

    private void take(SampleText text, Consumer<List<Sample>> use) {
        if (text instanceof SampleText.Problem problem) {
            complain(texts.get(problem.textKey(), problem.arguments().toArray()));
        } else {
            use.accept(((SampleText.Rows) text).samples());
            ((SampleText.Rows) text).doubtful().filter(cell -> complaint.getText().isEmpty())
                    .ifPresent(cell -> complain(texts.get("samples.decimal-comma", cell, cell.replace(',', '.'))));
        }
    }

    /** Below the marked row, or at the end. */
    private void insert(List<Sample> samples) {
        int at = Math.min(grid.row() + 1, rows().size());
        replace(rows().inserted(at, samples), at);
    }

    private void replace(SampleRows longer, int row) {
        if (longer.size() > ScenarioLimits.MOST_SAMPLES) {
            refuse(longer.size());
        } else {
            change(longer, row, 0);
        }
    }

    private void full() {
        refuse(rows().size() + 1);
    }

    private void refuse(int count) {
        complain(texts.get("samples.too-many", ScenarioLimits.MOST_SAMPLES, count));
    }

    private void takeBack() {
        versions.takeBack();
        show(grid.row(), grid.column());
    }

    private void redo() {
        versions.makeAgain();
        show(grid.row(), grid.column());
    }

    private void change(SampleRows changed) {
        change(changed, grid.row(), grid.column());
    }

    private void change(SampleRows changed, int row, int column) {
        versions.change(changed);
        show(row, column);
    }

    private void show(int row, int column) {
        grid.show(rows(), row, column);
        count.setText(texts.get("samples.count", rows().size(), ScenarioLimits.MOST_SAMPLES));
        back.setDisable(!versions.canTakeBack());
        judge();
        complain(rows().size() > 0 ? "" : texts.get("samples.none"));
    }

    /** Says what is to be said of samples and batch, though they can be used. */
    private void judge() {
        batchFields.show(batch.within(rows().size()), Math.max(1, rows().size()));
        allow();
        boolean fewer = rows().size() > 0 && batch.size(rows().size()) > rows().size();
        Optional<String> fitted = fewer ? Optional.of(texts.get("samples.batch-fitted", batch.size(rows().size()), rows().size()))
                : Optional.empty();
        List<String> said = Stream.concat(fitted.stream(), remarks.apply(rows().samples()).stream()).toList();
        advice.setText(String.join("\n", said));
        advice.setVisible(!said.isEmpty());
        advice.setManaged(!said.isEmpty());
    }

    private void allow() {
        buttons.allow(rows().size() > 0 && batchIsRight());
    }

    private boolean batchIsRight() {
        return batchFields.fields().stream().allMatch(field -> field.complaint().isEmpty());
    }

    private void complain(String sentence) {
        complaint.setText(sentence);
        complaint.setVisible(!sentence.isEmpty());
        complaint.setManaged(!sentence.isEmpty());
    }
}
