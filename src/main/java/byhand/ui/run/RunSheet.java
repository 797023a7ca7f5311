package byhand.ui.run;

import byhand.session.Goal;
import byhand.ui.control.CheckedField;
import byhand.ui.control.NumberEntry;
import byhand.ui.control.SheetButtons;
import byhand.words.Texts;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Asks how far a training is to go on by itself. */
final class RunSheet extends VBox {

    private final CheckedField iteration;
    private final CheckedField loss;
    private final Label complaint = new Label();
    private final SheetButtons buttons;

    /**
     * @param proposed the last iteration that is proposed
     * @param epoch    how many iterations an epoch has: the bound is for the mean loss of as many of the latest ones
     * @param batches  whether these have several samples each
     */
    RunSheet(int proposed, int epoch, boolean batches, Texts texts, Consumer<Goal> start, Runnable cancel) {
        iteration = CheckedField.forCount("run-iteration", texts.get("run.iteration"), texts, Goal.MOST_ITERATIONS, count -> {});
        String bound = texts.get(epoch == 1 ? "run.loss" : batches ? "run.loss.mean.batches" : "run.loss.mean");
        loss = new CheckedField("run-loss", bound, text -> complaint(text, texts), text -> {});
        buttons = new SheetButtons("run", texts.get("run.start"), texts, () -> start.accept(goal()), cancel);
        setId("run-sheet");
        getStyleClass().add("sheet");
        Label title = new Label(texts.get("run.title"));
        title.getStyleClass().add("sheet-title");
        complaint.setId("run-complaint");
        complaint.getStyleClass().add("complaint");
        complaint.managedProperty().bind(complaint.visibleProperty());
        addEventHandler(CheckedField.READ, event -> judge());
        getChildren().addAll(title, row(iteration), row(loss), complaint, buttons);
        iteration.show(String.valueOf(proposed));
        judge();
    }

    /** What is to be typed first. */
    Node first() {
        return iteration;
    }

    private static Node row(CheckedField field) {
        Label label = new Label(field.getAccessibleText());
        label.getStyleClass().add("sheet-label");
        label.setLabelFor(field);
        return new VBox(label, field);
    }

    /** Without a bound, only the number of iterations counts. */
    private static Optional<String> complaint(String text, Texts texts) {
        boolean wrong = !text.isBlank() && NumberEntry.parse(text) instanceof NumberEntry.Invalid;
        return wrong ? Optional.of(texts.get("entry.not-a-number")) : Optional.empty();
    }

    private void judge() {
        String wrong = iteration.complaint().or(loss::complaint).orElse("");
        complaint.setText(wrong);
        complaint.setVisible(!wrong.isEmpty());
        buttons.allow(wrong.isEmpty());
    }

    private Goal goal() {
        OptionalDouble bound = loss.getText().isBlank() ? OptionalDouble.empty() : loss.number();
        return new Goal((int) iteration.number().orElseThrow(), bound);
    }
}
