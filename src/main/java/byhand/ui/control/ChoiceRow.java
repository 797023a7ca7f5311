package byhand.ui.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** A few things side by side of which always exactly one is chosen: nothing that is done to the chosen one switches it off. */
public final class ChoiceRow<T> extends HBox {

    /** A button that is pressed in already stays so, be it clicked, given a key, or pressed by a screen reader. */
    private static final class ChoiceButton extends ToggleButton {
        private ChoiceButton(String words) {
            super(words);
        }

        @Override
        public void fire() {
            if (!isSelected()) {
                super.fire();
            }
        }
    }

    private final ToggleGroup group = new ToggleGroup();
    private final Map<Toggle, T> values = new HashMap<>();

    /**
     * @param id     a choice's id as a control
     * @param words  what a choice is called
     * @param chosen one of the choices
     */
    public ChoiceRow(List<T> choices, Function<T, String> id, Function<T, String> words, T chosen) {
        if (!choices.contains(chosen)) {
            throw new IllegalArgumentException(chosen + " is none of " + choices);
        }
        getStyleClass().add("choices");
        for (T each : choices) {
            ToggleButton button = new ChoiceButton(words.apply(each));
            button.setId(id.apply(each));
            button.setToggleGroup(group);
            button.setSelected(each.equals(chosen));
            values.put(button, each);
            getChildren().add(button);
        }
    }

    /**
     * Says what Enter does on what is chosen already; a button would keep the key for itself, and the sheet's usual answer not hear of it.
     */
    public void onEnter(Runnable doing) {
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.getTarget() == group.getSelectedToggle()) {
                event.consume();
                doing.run();
            }
        });
    }

    /** Says what is done as soon as another is chosen. */
    public void onChoice(Consumer<T> doing) {
        group.selectedToggleProperty().addListener((p, old, now) -> doing.accept(chosen()));
    }

    /** What is chosen. */
    public T chosen() {
        return values.get(group.getSelectedToggle());
    }
}
