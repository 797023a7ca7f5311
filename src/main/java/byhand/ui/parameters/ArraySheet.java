package byhand.ui.parameters;

import byhand.trace.Quantity;
import byhand.trace.Symbols;
import byhand.ui.control.Choices;
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
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The form in which the weights and biases of one layer after the other are changed. Nothing of it reaches the session before it is applied,
 * and every change can be taken back.
 */
final class ArraySheet extends BorderPane implements WorkSheet {

    /** Where arrays come from. */
    @FunctionalInterface
    interface Source {
        /** The arrays; empty if the user has thought better of it. */
        Optional<List<NumberArray>> read() throws ArrayProblem;
    }

    private final Texts texts;
    private final double em;
    private final Symbols symbols;
    private final NumberEditor editor;
    private final Source clipboard;
    private final Source file;
    private final Consumer<String> copy;
    private final ComboBox<Integer> layer;
    private final Label about = new Label();
    private final Label complaint = new Label();
    private final SheetButtons buttons;
    private final Button back;
    private final Button copyBiases;
    private final List<LayerArrays> first;
    private final Runnable question;
    private final Versions<List<LayerArrays>> versions;
    private NumberGrid<LayerArrays> grid;
    /** The place in the list of the layer that is shown. */
    private int shown;

    /**
     * @param em        the size of the text
     * @param symbols   what the numbers are called
     * @param editor    the field for the numbers
     * @param clipboard reads what has been copied in another program
     * @param file      asks for a file and reads it
     * @param copy      takes what is to be pasted elsewhere
     * @param apply     is called with the layers when they are done
     * @param question  asks whether changes are to be dropped
     */
    ArraySheet(List<LayerArrays> first, Texts texts, double em, Symbols symbols, NumberEditor editor, Source clipboard,
            Source file, Consumer<String> copy, Consumer<List<LayerArrays>> apply, Runnable cancel, Runnable question) {
        this.first = first;
        this.texts = texts;
        this.em = em;
        this.symbols = symbols;
        this.editor = editor;
        this.clipboard = clipboard;
        this.file = file;
        this.copy = copy;
        this.question = question;
        versions = new Versions<>(first);
        layer = Choices.of("array-layer", number -> texts.get("arrays.layer", number), number -> choose(number - 1));
        Choices.show(layer, IntStream.rangeClosed(1, first.size()).boxed().toList(), 1);
        back = tool("undo-arrays", this::takeBack);
        copyBiases = tool("copy-biases",
                () -> copy.accept(NumberArrays.python(new NumberArray(List.of(arrays().biases()), true))));
        buttons = new SheetButtons("arrays", texts, () -> {
            if (grid.finish()) {
                apply.accept(versions.now());
            }
        }, cancel);
        setId("array-sheet");
        getStyleClass().addAll("sheet", "work-sheet", "sample-sheet");
        arrange();
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        showLayer(0);
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

    /** Closes the list of layers, or drops what is being typed. */
    @Override
    public boolean escape() {
        boolean choosing = layer.isShowing();
        layer.hide();
        return choosing || grid.cancel();
    }

    @Override
    public boolean isChanged() {
        return grid.isTyping() || differs();
    }

    /** What is being typed counts, be it a number or not. */
    @Override
    public boolean ask() {
        layer.hide();
        boolean changed = !grid.turnAway() || differs();
        if (changed) {
            question.run();
        }
        return changed;
    }

    private boolean differs() {
        return !versions.now().equals(first);
    }

    private void arrange() {
        Label title = new Label(texts.get("arrays.title"));
        title.getStyleClass().add("sheet-title");
        FlowPane tools = new FlowPane(tool("paste-arrays", () -> take(clipboard, false)),
                tool("paste-transposed", () -> take(clipboard, true)),
                tool("import-arrays", () -> take(file, false)), tool("copy-arrays", this::copyTable),
                tool("copy-weights", () -> copy.accept(NumberArrays.python(new NumberArray(arrays().weights(), false)))),
                copyBiases, back);
        tools.getStyleClass().add("sheet-tools");
        HBox choice = new HBox(Choices.label(texts.get("arrays.of"), layer), layer);
        choice.getStyleClass().add("form-pair");
        about.getStyleClass().add("form-note");
        about.setId("arrays-about");
        about.setWrapText(true);
        complaint.setId("arrays-complaint");
        complaint.getStyleClass().add("complaint");
        complaint.setWrapText(true);
        BorderPane below = new BorderPane(new VBox(complaint, about));
        below.setRight(buttons);
        below.getStyleClass().add("sheet-foot");
        VBox head = new VBox(title, choice, tools);
        head.getStyleClass().add("sheet-head");
        setTop(head);
        setBottom(below);
    }

    private Button tool(String name, Runnable doing) {
        Button button = new Button(texts.get("arrays." + name));
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
        Runnable doing = grid.isTyping() || !event.isShortcutDown() ? null : withShortcut(event);
        if (doing != null) {
            event.consume();
            doing.run();
        }
    }

    private Runnable withShortcut(KeyEvent event) {
        return switch (event.getCode()) {
            case V -> () -> take(clipboard, event.isShiftDown());
            case C -> this::copyTable;
            case Z -> event.isShiftDown() ? this::redo : this::takeBack;
            case Y -> this::redo;
            default -> null;
        };
    }

    private LayerArrays arrays() {
        return versions.now().get(shown);
    }

    private void copyTable() {
        copy.accept(NumberArrays.tabbed(arrays().all()));
    }

    private void take(Source source, boolean transposed) {
        try {
            Optional<List<NumberArray>> read = source.read();
            if (read.isPresent()) {
                List<NumberArray> arrays = transposed ? read.get().stream().map(NumberArray::transposed).toList() : read.get();
                versions.change(LayerArrays.filled(versions.now(), shown, arrays));
                show(0, 0);
            }
        } catch (ArrayProblem e) {
            complain(texts.get(e.textKey(), e.arguments()));
        }
    }

    private void takeBack() {
        versions.takeBack();
        show(grid.row(), grid.column());
    }

    private void redo() {
        versions.makeAgain();
        show(grid.row(), grid.column());
    }

    /** An entry that cannot be taken stays, and so does its layer. */
    private void choose(int chosen) {
        if (chosen != shown && grid.turnAway()) {
            showLayer(chosen);
            grid.requestFocus();
        }
        Choices.show(layer, IntStream.rangeClosed(1, first.size()).boxed().toList(), shown + 1);
    }

    private void showLayer(int chosen) {
        shown = chosen;
        LayerArrays rows = arrays();
        NumberTable<LayerArrays> table = new NumberTable<>("arrays", rows, texts.get("arrays.to"), columns(rows), em);
        grid = new NumberGrid<>(table, rows, symbols, editor, this::change, () -> {
        });
        setCenter(grid);
        copyBiases.setDisable(rows.biases().isEmpty());
        about.setText(texts.get("arrays.about", rows.size(), rows.fanIn()));
        show(0, 0);
    }

    /** One for each neuron or input that a weight comes from, and behind them one for the biases. */
    private List<NumberTable.Column> columns(LayerArrays rows) {
        List<NumberTable.Column> columns = new ArrayList<>();
        for (int from = 1; from <= rows.fanIn(); from++) {
            Quantity source = rows.number() == 1 ? new Quantity.Input(from) : new Quantity.Activation(rows.number() - 1, from);
            columns.add(new NumberTable.Column(symbols.of(source).plain(), "input-column"));
        }
        if (rows.width() > rows.fanIn()) {
            columns.add(new NumberTable.Column(texts.get("arrays.bias"), "target-column"));
        }
        return columns;
    }

    private void change(LayerArrays changed) {
        List<LayerArrays> layers = new ArrayList<>(versions.now());
        layers.set(shown, changed);
        versions.change(layers);
        show(grid.row(), grid.column());
    }

    private void show(int row, int column) {
        grid.show(arrays(), row, column);
        back.setDisable(!versions.canTakeBack());
        complain("");
    }

    private void complain(String sentence) {
        complaint.setText(sentence);
        complaint.setVisible(!sentence.isEmpty());
        complaint.setManaged(!sentence.isEmpty());
    }
}
