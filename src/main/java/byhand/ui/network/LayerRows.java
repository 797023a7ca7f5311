package byhand.ui.network;

import byhand.network.Activation;
import byhand.network.ActivationSetting;
import byhand.scenario.NetworkDraft;
import byhand.scenario.ScenarioLimits;
import byhand.ui.control.Buttons;
import byhand.ui.control.CheckedField;
import byhand.ui.control.Choices;
import byhand.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Inputs, hidden layers and outputs: a row for each, with its size, its activation and whether it has biases. */
final class LayerRows extends VBox implements FormPart {

    private final Texts texts;
    private final Buttons buttons;
    private final Change change;
    private final GridPane rows = new GridPane();
    private final CheckedField inputs;
    private final List<CheckedField> sizes = new ArrayList<>();
    private final List<ComboBox<Activation>> activations = new ArrayList<>();
    private final List<CheckedField> shapes = new ArrayList<>();
    private final List<HBox> shapePairs = new ArrayList<>();
    private final List<CheckBox> biases = new ArrayList<>();
    private final Button add;

    LayerRows(Texts texts, Buttons buttons, Change change) {
        this.texts = texts;
        this.buttons = buttons;
        this.change = change;
        inputs = count("inputs", texts.get("network.inputs"), size -> change.make(draft -> draft.withInputs(size)));
        add = new Button(texts.get("network.add-layer"));
        add.setId("add-layer");
        add.setOnAction(event -> change.make(NetworkDraft::withHiddenLayer));
        rows.getStyleClass().add("form-grid");
        Label limits = new Label(texts.get("network.limits", ScenarioLimits.MOST_LAYERS, ScenarioLimits.MOST_NEURONS));
        limits.getStyleClass().add("form-note");
        HBox below = new HBox(add, limits);
        below.getStyleClass().add("form-row");
        getStyleClass().add("form-part");
        getChildren().addAll(rows, below);
    }

    @Override
    public void show(NetworkDraft draft) {
        if (sizes.size() != draft.depth()) {
            build(draft.depth());
        }
        inputs.show(draft.inputs());
        for (int number = 1; number <= draft.depth(); number++) {
            NetworkDraft.Part part = draft.layers().get(number - 1);
            sizes.get(number - 1).show(part.size());
            Choices.show(activations.get(number - 1), draft.activationsFor(number), part.activation());
            show(shapes.get(number - 1), shapePairs.get(number - 1), part);
            biases.get(number - 1).setSelected(part.biases());
        }
        add.setDisable(draft.depth() == ScenarioLimits.MOST_LAYERS);
    }

    private void show(CheckedField shape, HBox pair, NetworkDraft.Part part) {
        Optional<ActivationSetting> setting = part.activation().setting();
        pair.setVisible(setting.isPresent());
        pair.setManaged(setting.isPresent());
        setting.ifPresent(each -> {
            String label = texts.get("network.shape." + each.id());
            ((Label) pair.getChildren().get(0)).setText(label);
            shape.setAccessibleText(label);
            shape.show(part.shape());
        });
    }

    @Override
    public List<CheckedField> fields() {
        List<CheckedField> all = new ArrayList<>(List.of(inputs));
        all.addAll(sizes);
        all.addAll(shapes.stream().filter(shape -> shape.getParent().isManaged()).toList());
        return all;
    }

    private void build(int depth) {
        rows.getChildren().clear();
        sizes.clear();
        activations.clear();
        shapes.clear();
        shapePairs.clear();
        biases.clear();
        rows.addRow(0, Choices.label(texts.get("network.inputs"), inputs), inputs);
        for (int number = 1; number <= depth; number++) {
            int layer = number;
            String label = label(number, depth);
            CheckedField size = count("size-" + number, label, count -> change.make(draft -> draft.withSize(layer, count)));
            ComboBox<Activation> activation = Choices.of("activation-" + number, each -> texts.get("network.activation." + each.id()),
                    chosen -> change.make(draft -> draft.withActivation(layer, chosen)));
            activation.setAccessibleText(label);
            sizes.add(size);
            activations.add(activation);
            CheckedField shape = CheckedField.forNumber("shape-" + number, label, texts, ActivationSetting.ALPHA.range()::holds,
                    "entry.not-negative", value -> change.make(draft -> draft.withShape(layer, value)));
            shape.setPrefColumnCount(4);
            HBox pair = new HBox(Choices.label(label, shape), shape);
            pair.getStyleClass().add("form-pair");
            shapes.add(shape);
            shapePairs.add(pair);
            VBox function = new VBox(activation, pair);
            function.getStyleClass().add("form-function");
            GridPane.setHgrow(function, Priority.ALWAYS);
            biases.add(biases(number, label));
            rows.addRow(number, Choices.label(label, size), size, function, biases.get(number - 1));
            if (number < depth) {
                rows.add(remove(number), 4, number);
            }
        }
    }

    private String label(int number, int depth) {
        return number == depth ? texts.get("network.output")
                : depth == 2 ? texts.get("network.hidden") : texts.get("network.hidden.numbered", number);
    }

    private CheckBox biases(int number, String label) {
        CheckBox tick = new CheckBox(texts.get("network.biases"));
        tick.setId("biases-" + number);
        tick.setMinWidth(USE_PREF_SIZE);
        tick.setAccessibleText(label + ": " + texts.get("network.biases"));
        tick.selectedProperty().subscribe((before, now) -> change.make(draft -> draft.withBiases(number, now)));
        return tick;
    }

    private Button remove(int number) {
        Button remove = buttons.icon("remove-layer-" + number, Feather.TRASH_2,
                () -> change.make(draft -> draft.withoutHiddenLayer(number)));
        remove.getStyleClass().add("flat");
        remove.setFocusTraversable(true);
        Buttons.tip(remove, texts.get("network.remove-layer"), "");
        return remove;
    }

    private CheckedField count(String id, String label, IntConsumer take) {
        CheckedField field = CheckedField.forCount(id, label, texts, ScenarioLimits.MOST_NEURONS, take);
        field.setPrefColumnCount(3);
        return field;
    }
}
