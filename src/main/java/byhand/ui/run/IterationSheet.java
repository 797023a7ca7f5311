package byhand.ui.run;

import byhand.ui.control.CheckedField;
import byhand.ui.control.SheetButtons;
import byhand.ui.control.Styles;
import byhand.words.Texts;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Asks for an iteration to go to, among those known. */
final class IterationSheet extends VBox {

    private final CheckedField iteration;

    /** @param known how many iterations there are */
    IterationSheet(int current, int known, Texts texts, IntConsumer go, Runnable cancel) {
        String where = texts.get(known == 1 ? "go.one" : "go.range", String.valueOf(known));
        iteration = CheckedField.forCount("go-iteration", texts.get("go.title"), where, known, count -> {});
        SheetButtons buttons =
                new SheetButtons("go", texts.get("go.go"), texts, () -> go.accept((int) iteration.number().orElseThrow()), cancel);
        setId("iteration-sheet");
        getStyleClass().add("sheet");
        Label title = new Label(texts.get("go.title"));
        title.getStyleClass().add("sheet-title");
        Label range = new Label(where);
        range.setId("go-range");
        range.setWrapText(true);
        range.getStyleClass().add("sheet-label");
        addEventHandler(CheckedField.READ, event -> {
            buttons.allow(iteration.complaint().isEmpty());
            range.pseudoClassStateChanged(Styles.WRONG, iteration.complaint().isPresent());
        });
        getChildren().addAll(title, new VBox(range, iteration), buttons);
        iteration.show(String.valueOf(current));
    }

    /** What is to be typed first. */
    Node first() {
        return iteration;
    }
}
