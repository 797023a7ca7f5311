package byhand.ui.control;

import byhand.network.Batch;
import byhand.network.BatchReduction;
import byhand.words.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** What says in a sheet how many samples an iteration uses, and how their losses become one. */
public final class BatchFields extends FlowPane {

    private enum Kind {
        ONE, SOME, ALL;

        String textKey() {
            return "batch." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Texts texts;
    private final Consumer<Batch> take;
    private final ComboBox<Kind> kind;
    private final ComboBox<BatchReduction> reduction;
    private final CheckedField size;
    private final Label beforeReduction;
    private Batch batch = Batch.ONE;
    private int samples = 1;
    private boolean showing;

    /** @param take is called with every other batch that the user chooses */
    public BatchFields(Texts texts, Consumer<Batch> take) {
        this.texts = texts;
        this.take = take;
        kind = Choices.of("batch", each -> texts.get(each.textKey()), this::choose);
        reduction =
                Choices.of("batch-reduction", each -> texts.get("batch." + each.id()), chosen -> change(new Batch(batch.size(), chosen)));
        size = new CheckedField("batch-size", texts.get("batch.size"), text -> complaint(count(text)),
                text -> change(Batch.of(count(text), batch.reduction())));
        size.setPrefColumnCount(4);
        beforeReduction = Choices.label(texts.get("batch.reduction"), reduction);
        getChildren().addAll(Choices.label(texts.get("batch.uses"), kind), kind, size, beforeReduction, reduction);
        getStyleClass().addAll("form-row", "batch-fields");
    }

    /**
     * Shows a batch.
     *
     * @param newSamples how many samples there are, at least 1
     */
    public void show(Batch newBatch, int newSamples) {
        boolean some = kind.getValue() == Kind.SOME && newBatch.size().isPresent();
        batch = newBatch;
        samples = newSamples;
        showing = true;
        Kind shown = batch.size().isEmpty() ? Kind.ALL : some || batch.size().getAsInt() > 1 ? Kind.SOME : Kind.ONE;
        Choices.show(kind, List.of(Kind.values()), shown);
        Choices.show(reduction, List.of(BatchReduction.values()), batch.reduction());
        size.show(String.valueOf(batch.size(samples)));
        size.check();
        size.setVisible(shown == Kind.SOME);
        size.setManaged(shown == Kind.SOME);
        for (var each : List.of(beforeReduction, reduction)) {
            each.setVisible(shown != Kind.ONE);
            each.setManaged(shown != Kind.ONE);
        }
        showing = false;
    }

    /** The fields that count at the moment. */
    public List<CheckedField> fields() {
        return size.isVisible() ? List.of(size) : List.of();
    }

    private void choose(Kind chosen) {
        change(switch (chosen) {
            case ONE -> Batch.of(1, batch.reduction());
            case SOME -> Batch.of(Math.min(samples, Math.max(2, batch.size(samples))), batch.reduction());
            case ALL -> Batch.all(batch.reduction());
        });
    }

    private void change(Batch changed) {
        if (!showing) {
            show(changed, samples);
            take.accept(changed);
        }
    }

    private Optional<String> complaint(int count) {
        return count > 0 ? Optional.empty() : Optional.of(texts.get("batch.size.wrong", samples));
    }

    /** The number of samples that a text stands for; 0 if there are not so many, or if it is none. */
    private int count(String text) {
        try {
            int count = Integer.parseInt(text.strip());
            return count >= 1 && count <= samples ? count : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
