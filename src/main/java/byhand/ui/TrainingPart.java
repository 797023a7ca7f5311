package byhand.ui;

import byhand.network.Loss;
import byhand.network.Optimizer;
import byhand.scenario.NetworkDraft;
import byhand.words.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Loss function and optimizer, with the optimizer's settings. */
final class TrainingPart extends VBox implements FormPart {

    private final Texts texts;
    private final Change change;
    private final ComboBox<Loss> loss;
    private final ComboBox<String> kind;
    private final FlowPane settings = new FlowPane();
    private final List<CheckedField> fields = new ArrayList<>();
    private String shownKind = "";

    TrainingPart(Texts texts, Change change) {
        this.texts = texts;
        this.change = change;
        loss = Choices.of("loss", each -> texts.get("network.loss." + each.id()), chosen -> change.make(draft -> draft.withLoss(chosen)));
        kind = Choices.of("optimizer", each -> texts.get("network.optimizer." + each), this::choose);
        settings.getStyleClass().add("form-row");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        grid.addRow(0, Choices.label(texts.get("network.loss"), loss), loss);
        grid.addRow(1, Choices.label(texts.get("network.optimizer"), kind), kind);
        getStyleClass().add("form-part");
        getChildren().addAll(grid, settings);
    }

    @Override
    public void show(NetworkDraft draft) {
        Choices.show(loss, List.of(Loss.values()), draft.loss());
        Choices.show(kind, OptimizerSetting.kinds(0).stream().map(Optimizer::kind).toList(), draft.optimizer().kind());
        List<OptimizerSetting> all = OptimizerSetting.of(draft.optimizer());
        if (!shownKind.equals(draft.optimizer().kind())) {
            shownKind = draft.optimizer().kind();
            build(all);
        }
        for (int i = 0; i < all.size(); i++) {
            fields.get(i).show(all.get(i).value());
        }
    }

    @Override
    public List<CheckedField> fields() {
        return List.copyOf(fields);
    }

    private void choose(String chosen) {
        change.make(draft -> draft.optimizer().kind().equals(chosen) ? draft
                : draft.with(OptimizerSetting.kinds(draft.optimizer().learningRate()).stream().filter(each -> each.kind().equals(chosen))
                        .findFirst().orElseThrow()));
    }

    private void build(List<OptimizerSetting> all) {
        settings.getChildren().clear();
        fields.clear();
        for (int i = 0; i < all.size(); i++) {
            int index = i;
            OptimizerSetting setting = all.get(i);
            CheckedField field = CheckedField.forNumber(setting.id(), setting.symbol(), texts, setting.range()::holds,
                    setting.range().textKey(),
                    value -> change.make(draft -> draft.with(OptimizerSetting.of(draft.optimizer()).get(index).with().apply(value))));
            field.setPrefColumnCount(5);
            fields.add(field);
            HBox pair = new HBox(Choices.label(setting.symbol(), field), field);
            pair.getStyleClass().add("form-pair");
            settings.getChildren().add(pair);
        }
    }
}
