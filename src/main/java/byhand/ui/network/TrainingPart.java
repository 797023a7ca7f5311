package byhand.ui.network;

import byhand.network.Loss;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.OptimizerSetting;
import byhand.scenario.NetworkDraft;
import byhand.ui.control.BatchFields;
import byhand.ui.control.CheckedField;
import byhand.ui.control.Choices;
import byhand.words.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.function.BiFunction;
import java.util.function.DoublePredicate;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Loss function and optimizer, with the optimizer's settings. */
final class TrainingPart extends VBox implements FormPart {

    private final Texts texts;
    private final Change change;
    private final ComboBox<Loss> loss;
    private final ComboBox<OptimizerKind> kind;
    private final int samples;
    private final BatchFields batch;
    private final Label order = new Label();
    private final FlowPane settings = new FlowPane();
    private final List<CheckedField> fields = new ArrayList<>();
    private final Map<OptimizerSetting, CheckBox> switches = new EnumMap<>(OptimizerSetting.class);
    private final Label about = new Label();
    private Optional<OptimizerKind> shownKind = Optional.empty();

    /** @param samples how many there are */
    TrainingPart(Texts texts, int samples, Change change) {
        this.samples = samples;
        this.texts = texts;
        this.change = change;
        loss = Choices.of("loss", each -> texts.get("network.loss." + each.id()), chosen -> change.make(draft -> draft.withLoss(chosen)));
        kind = Choices.of("optimizer", each -> texts.get("network.optimizer." + each.id()), this::choose);
        settings.getStyleClass().add("form-row");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        grid.addRow(0, Choices.label(texts.get("network.loss"), loss), loss);
        grid.addRow(1, Choices.label(texts.get("network.optimizer"), kind), kind);
        getStyleClass().add("form-part");
        batch = new BatchFields(texts, chosen -> change.make(draft -> draft.with(chosen)));
        order.setId("sample-order");
        order.setWrapText(true);
        order.getStyleClass().add("form-note");
        about.setId("optimizer-about");
        about.setWrapText(true);
        about.getStyleClass().add("form-note");
        getChildren().addAll(grid, settings, about, batch, order);
    }

    @Override
    public void show(NetworkDraft draft) {
        Choices.show(loss, List.of(Loss.values()), draft.loss());
        Choices.show(kind, List.of(OptimizerKind.values()), draft.optimizer().kind());
        batch.show(draft.batch(), samples);
        order.setText(texts.get(draft.batch().size(samples) > 1 ? "network.batches" : "network.one-sample"));
        Optimizer optimizer = draft.optimizer();
        if (!shownKind.equals(Optional.of(optimizer.kind()))) {
            shownKind = Optional.of(optimizer.kind());
            build(optimizer.kind());
        }
        fields.get(0).show(optimizer.learningRate());
        List<OptimizerSetting> numbers = numbers(optimizer.kind());
        for (int i = 0; i < numbers.size(); i++) {
            fields.get(i + 1).show(optimizer.setting(numbers.get(i)));
        }
        switches.forEach((setting, box) -> box.setSelected(optimizer.setting(setting) != 0));
    }

    @Override
    public List<CheckedField> fields() {
        return Stream.concat(fields.stream(), batch.fields().stream()).toList();
    }

    private static List<OptimizerSetting> numbers(OptimizerKind kind) {
        return kind.settings().stream().filter(setting -> !setting.isSwitch()).toList();
    }

    private void choose(OptimizerKind chosen) {
        change.make(draft -> draft.optimizer().kind() == chosen ? draft
                : draft.with(Optimizer.of(chosen, draft.optimizer().learningRate())));
    }

    private void build(OptimizerKind shown) {
        settings.getChildren().clear();
        fields.clear();
        switches.clear();
        add("learning-rate-field", "η", number -> true, "entry.not-a-number", Optimizer::withLearningRate);
        for (OptimizerSetting setting : numbers(shown)) {
            String sentence = switch (setting.range()) {
                case SHARE -> "entry.share";
                case NOT_NEGATIVE -> "entry.not-negative";
                case SWITCH -> throw new IllegalArgumentException(setting.id() + " is no number");
            };
            add(setting.id(), setting.symbol().plain(), setting.range()::holds, sentence,
                    (optimizer, value) -> optimizer.with(setting, value));
        }
        shown.settings().stream().filter(OptimizerSetting::isSwitch).forEach(this::addSwitch);
        about.setText(sentences(shown));
    }

    /** What the optimizer does, and what each of its numbers means. */
    private String sentences(OptimizerKind shown) {
        List<String> sentences = new ArrayList<>(List.of(texts.get("network.optimizer." + shown.id() + ".about")));
        numbers(shown).forEach(setting -> sentences.add(setting.symbol().plain() + ": " + texts.get("network.setting." + setting.id())));
        return String.join("\n", sentences);
    }

    private void addSwitch(OptimizerSetting setting) {
        CheckBox box = new CheckBox(texts.get("network.setting." + setting.id()));
        box.setId(setting.id());
        box.setOnAction(event -> change.make(draft -> draft.with(draft.optimizer().with(setting, box.isSelected() ? 1 : 0))));
        switches.put(setting, box);
        settings.getChildren().add(box);
    }

    private void add(String id, String symbol, DoublePredicate holds, String sentence, BiFunction<Optimizer, Double, Optimizer> with) {
        CheckedField field = CheckedField.forNumber(id, symbol, texts, holds, sentence,
                value -> change.make(draft -> draft.with(with.apply(draft.optimizer(), value))));
        field.setPrefColumnCount(5);
        fields.add(field);
        HBox pair = new HBox(Choices.label(symbol, field), field);
        pair.getStyleClass().add("form-pair");
        settings.getChildren().add(pair);
    }
}
