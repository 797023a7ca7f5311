package byhand.ui.network;

import byhand.network.Initialization;
import byhand.scenario.NetworkDraft;
import byhand.ui.control.CheckedField;
import byhand.ui.control.Choices;
import byhand.words.Texts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoublePredicate;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Initial values, and the seed of random ones. */
final class InitialPart extends VBox implements FormPart {

    /** New seeds are below this, so that they are short enough for a blackboard. */
    private static final int NEW_SEEDS = 10_000;
    private static final String SEED = "[0-9]{1,18}";
    private static final double FIRST_CONSTANT = 0.5;
    private static final double FIRST_BOUND = 1;

    private final Texts texts;
    private final Change change;
    private final ComboBox<InitialKind> kind;
    private final Label about = new Label();
    private final FlowPane settings = new FlowPane();
    private final CheckedField constant;
    private final CheckedField low;
    private final CheckedField high;
    private final CheckedField seed;
    private List<CheckedField> counting = List.of();
    private InitialKind shown;

    InitialPart(Texts texts, Change change) {
        this.texts = texts;
        this.change = change;
        kind = Choices.of("initial", each -> texts.get(each.textKey()), this::take);
        constant = number("constant", value -> true, FIRST_CONSTANT);
        low = number("low", value -> true, -FIRST_BOUND);
        high = number("high", value -> value >= lowest(value), FIRST_BOUND);
        seed = new CheckedField("seed", texts.get("network.seed"),
                text -> text.strip().matches(SEED) ? Optional.empty() : Optional.of(texts.get("entry.seed")),
                text -> take(shown));
        List.of(constant, low, high, seed).forEach(field -> field.setPrefColumnCount(5));
        about.setWrapText(true);
        about.getStyleClass().add("form-note");
        settings.getStyleClass().add("form-row");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        grid.addRow(0, Choices.label(texts.get("network.initial"), kind), kind);
        getStyleClass().add("form-part");
        getChildren().addAll(grid, settings, about);
    }

    @Override
    public void show(NetworkDraft draft) {
        InitialKind chosen = InitialKind.of(draft.initialization());
        Choices.show(kind, List.of(InitialKind.values()), chosen);
        seed.show(String.valueOf(draft.seed()));
        if (draft.initialization() instanceof Initialization.Constant initial) {
            constant.show(initial.value());
        } else if (draft.initialization() instanceof Initialization.Uniform initial) {
            low.show(initial.low());
            high.show(initial.high());
        }
        if (chosen != shown) {
            shown = chosen;
            about.setText(texts.get(chosen.textKey() + ".about"));
            settings.getChildren().clear();
            counting = fieldsOf(chosen);
            counting.forEach(field -> settings.getChildren().add(pair(field)));
            if (chosen.isRandom()) {
                settings.getChildren().add(newSeed());
            }
        }
    }

    @Override
    public List<CheckedField> fields() {
        return counting;
    }

    private List<CheckedField> fieldsOf(InitialKind chosen) {
        return switch (chosen) {
            case AS_TYPED, ZEROS -> List.of();
            case CONSTANT -> List.of(constant);
            case UNIFORM -> List.of(low, high, seed);
            case XAVIER, HE -> List.of(seed);
        };
    }

    /** Nothing is taken as long as there is something wrong; what can be the upper bound depends on the lower one. */
    private void take(InitialKind chosen) {
        fieldsOf(chosen).forEach(CheckedField::check);
        if (fieldsOf(chosen).stream().allMatch(field -> field.complaint().isEmpty())) {
            change.make(draft -> draft.with(initialization(chosen), Long.parseLong(seed.getText().strip())));
        }
    }

    private Initialization initialization(InitialKind chosen) {
        return switch (chosen) {
            case AS_TYPED -> new Initialization.AsTyped();
            case ZEROS -> new Initialization.Zeros();
            case CONSTANT -> new Initialization.Constant(constant.number().orElseThrow());
            case UNIFORM -> new Initialization.Uniform(low.number().orElseThrow(), high.number().orElseThrow());
            case XAVIER -> new Initialization.Xavier();
            case HE -> new Initialization.He();
        };
    }

    private double lowest(double otherwise) {
        return low.number().orElse(otherwise);
    }

    private CheckedField number(String id, DoublePredicate fits, double first) {
        CheckedField field = CheckedField.forNumber(id, texts.get("network." + id), texts, fits, "entry.below-low", value -> take(shown));
        field.show(first);
        return field;
    }

    private HBox pair(CheckedField field) {
        HBox pair = new HBox(Choices.label(field.getAccessibleText(), field), field);
        pair.getStyleClass().add("form-pair");
        return pair;
    }

    private Button newSeed() {
        Button button = new Button(texts.get("network.new-seed"));
        button.setId("new-seed");
        button.setOnAction(event -> seed.setText(String.valueOf(ThreadLocalRandom.current().nextInt(NEW_SEEDS))));
        return button;
    }
}
