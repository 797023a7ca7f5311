package byhand.ui.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

/** Makes the lists of a sheet from which one thing is chosen, and the names of its controls. */
public final class Choices {

    private Choices() {
    }

    /**
     * A list without anything in it yet.
     *
     * @param words what a choice is called
     * @param take  is called with what the user chooses
     */
    public static <T> ComboBox<T> of(String id, Function<T, String> words, Consumer<T> take) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(box, Priority.ALWAYS);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : words.apply(choice);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("a choice is not typed");
            }
        });
        box.setOnAction(event -> {
            if (box.getValue() != null) {
                take.accept(box.getValue());
            }
        });
        return box;
    }

    /** The name of a control, which stands beside it and is read out with it. */
    public static Label label(String words, Control control) {
        Label label = new Label(words);
        label.setLabelFor(control);
        control.setAccessibleText(words);
        return label;
    }

    /** Shows what can be chosen, and what is. */
    public static <T> void show(ComboBox<T> box, List<T> choices, T chosen) {
        if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
        }
        box.setValue(chosen);
    }
}
