package byhand.ui.control;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * A question with a few answers, of which the last is the usual one. Tab and the arrows go from one to the next, Enter and Space answer.
 */
public final class QuestionSheet extends VBox {

    /** One of the answers. */
    public record Answer(String id, String words, Runnable doing) {
    }

    private final Button usual;

    /**
     * @param id       what the sheet is called in the scene
     * @param question its title
     * @param why      the sentence below it
     * @param answers  from left to right; the last is the usual one
     */
    public QuestionSheet(String id, String question, String why, List<Answer> answers) {
        setId(id);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(question);
        getStyleClass().addAll("sheet", "question-sheet");
        Label title = new Label(question);
        title.getStyleClass().add("sheet-title");
        Label sentence = new Label(why);
        sentence.setWrapText(true);
        Styles.supportAnyLanguage(sentence);
        List<Button> buttons = answers.stream().map(QuestionSheet::button).toList();
        usual = buttons.get(buttons.size() - 1);
        usual.getStyleClass().add("accent");
        HBox row = new HBox();
        row.getChildren().addAll(buttons);
        row.getStyleClass().add("sheet-buttons");
        row.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, sentence, row);
    }

    /** The button that is to have the focus first. */
    public Button usual() {
        return usual;
    }

    private static Button button(Answer answer) {
        Button button = new Button(answer.words());
        button.setId(answer.id());
        button.setOnAction(event -> answer.doing().run());
        button.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                button.fire();
            }
        });
        return button;
    }
}
