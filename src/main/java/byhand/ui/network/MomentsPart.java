package byhand.ui.network;

import byhand.network.GivenMoments;
import byhand.network.MomentKind;
import byhand.network.Network;
import byhand.network.OptimizerKind;
import byhand.network.ParameterId;
import byhand.scenario.NetworkDraft;
import byhand.scenario.ScenarioLimits;
import byhand.ui.control.CheckedField;
import byhand.ui.control.Choices;
import byhand.ui.control.NumberEntry;
import byhand.words.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The moments that the optimizer begins with, for an exercise that goes on where others have been before. */
final class MomentsPart extends VBox implements FormPart {

    private static final String SEPARATOR = "[;；]";

    private final Texts texts;
    private final Network base;
    private final Change change;
    private final CheckBox given;
    private final GridPane grid = new GridPane();
    private final Label about = new Label();
    private final CheckedField updates;
    private final Map<MomentKind, CheckedField> moments = new EnumMap<>(MomentKind.class);
    private Optional<OptimizerKind> shown = Optional.empty();
    private boolean open;

    /** @param base whose parameters have moments, by their names */
    MomentsPart(Texts texts, Network base, Change change) {
        this.texts = texts;
        this.base = base;
        this.change = change;
        given = new CheckBox(texts.get("network.moments"));
        given.setId("moments");
        given.setOnAction(event -> change.make(draft -> draft.with(
                draft.optimizer().beginning(given.isSelected() ? Optional.of(GivenMoments.zero()) : Optional.empty()))));
        updates = new CheckedField("updates", texts.get("network.moments.updates"), this::wrongCount,
                text -> take(before -> before.withUpdates(Integer.parseInt(text.strip()))));
        updates.setPrefColumnCount(5);
        for (MomentKind kind : List.of(MomentKind.FIRST, MomentKind.SECOND)) {
            moments.put(kind, new CheckedField(kind.id(), kind.symbol().plain(), text -> wrong(kind, text),
                    text -> take(before -> before.with(kind, values(text)))));
        }
        about.setText(texts.get("network.moments.about"));
        about.setWrapText(true);
        about.getStyleClass().add("form-note");
        grid.getStyleClass().add("form-grid");
        getStyleClass().add("form-part");
    }

    @Override
    public void show(NetworkDraft draft) {
        OptimizerKind kind = draft.optimizer().kind();
        Optional<GivenMoments> begin = draft.optimizer().begin();
        if (!shown.equals(Optional.of(kind)) || open != begin.isPresent()) {
            shown = Optional.of(kind);
            open = begin.isPresent();
            build(kind);
        }
        given.setSelected(open);
        begin.ifPresent(each -> {
            updates.show(String.valueOf(each.updates()));
            kept(kind).forEach(moment -> show(moments.get(moment), each.of(moment)));
        });
    }

    /** What stands there already, perhaps in another order, is not written anew. */
    private void show(CheckedField field, Map<ParameterId, Double> values) {
        boolean isSame = problem(field.getText()).isEmpty() && values(field.getText()).equals(values);
        if (!isSame || field.getText().isEmpty()) {
            field.show(base.distinctParameters().stream().filter(values::containsKey)
                    .map(id -> base.name(id) + " = " + NumberEntry.text(values.get(id))).collect(Collectors.joining("; ")));
        }
    }

    private void build(OptimizerKind kind) {
        getChildren().clear();
        grid.getChildren().clear();
        if (!kind.hasMemory()) {
            return;
        }
        getChildren().add(given);
        if (open) {
            grid.addRow(0, Choices.label(updates.getAccessibleText(), updates), updates);
            for (MomentKind moment : kept(kind)) {
                CheckedField field = moments.get(moment);
                GridPane.setHgrow(field, Priority.ALWAYS);
                grid.addRow(grid.getRowCount(), Choices.label(field.getAccessibleText(), field), field);
            }
            getChildren().addAll(grid, about);
        }
    }

    @Override
    public List<CheckedField> fields() {
        if (!open || shown.filter(OptimizerKind::hasMemory).isEmpty()) {
            return List.of();
        }
        List<CheckedField> counting = new ArrayList<>(List.of(updates));
        kept(shown.get()).forEach(moment -> counting.add(moments.get(moment)));
        return counting;
    }

    private static List<MomentKind> kept(OptimizerKind kind) {
        return kind.moments().stream().filter(MomentKind::isKept).toList();
    }

    private void take(UnaryOperator<GivenMoments> changed) {
        change.make(draft -> draft.with(draft.optimizer().beginning(draft.optimizer().begin().map(changed))));
    }

    private Optional<String> wrongCount(String text) {
        boolean isCount = text.strip().matches("[0-9]{1,10}") && Long.parseLong(text.strip()) <= ScenarioLimits.MOST_UPDATES;
        return isCount ? Optional.empty() : Optional.of(texts.get("entry.count-from-0", ScenarioLimits.MOST_UPDATES));
    }

    private Optional<String> wrong(MomentKind kind, String text) {
        Optional<String> problem = problem(text);
        boolean isNegative = problem.isEmpty() && kind == MomentKind.SECOND && values(text).values().stream().anyMatch(value -> value < 0);
        return isNegative ? Optional.of(texts.get("entry.not-negative")) : problem;
    }

    /** What is wrong with a list of names and numbers. */
    private Optional<String> problem(String text) {
        for (String each : entries(text)) {
            int equals = each.lastIndexOf('=');
            if (equals < 0 || !(NumberEntry.parse(each.substring(equals + 1)) instanceof NumberEntry.Valid)) {
                return Optional.of(texts.get("network.moments.form"));
            }
            if (named(each.substring(0, equals).strip()).isEmpty()) {
                return Optional.of(texts.get("network.moments.unknown", each.substring(0, equals).strip()));
            }
        }
        return Optional.empty();
    }

    private Map<ParameterId, Double> values(String text) {
        Map<ParameterId, Double> values = new HashMap<>();
        for (String each : entries(text)) {
            int equals = each.lastIndexOf('=');
            NumberEntry.Valid number = (NumberEntry.Valid) NumberEntry.parse(each.substring(equals + 1));
            base.together(named(each.substring(0, equals).strip()).orElseThrow()).forEach(id -> values.put(id, number.value()));
        }
        return values;
    }

    private static List<String> entries(String text) {
        return List.of(text.split(SEPARATOR)).stream().filter(each -> !each.isBlank()).toList();
    }

    private Optional<ParameterId> named(String name) {
        return base.parameters().stream().filter(id -> base.name(id).equals(name)).findFirst();
    }
}
