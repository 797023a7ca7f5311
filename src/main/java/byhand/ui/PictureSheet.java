package byhand.ui;

import byhand.words.Texts;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks what a picture is to show and how large it is to be. */
final class PictureSheet extends VBox {

    private static final int USUAL_SCALE = 2;

    private final ToggleGroup subjects = new ToggleGroup();
    private final ToggleGroup scales = new ToggleGroup();

    /**
     * @param save is called with the subject and the scale
     */
    PictureSheet(Texts texts, BiConsumer<Pictures.Subject, Integer> save, Runnable cancel) {
        setId("picture-sheet");
        getStyleClass().add("sheet");
        Label title = new Label(texts.get("picture.title"));
        title.getStyleClass().add("sheet-title");
        HBox what = new HBox();
        for (Pictures.Subject each : Pictures.Subject.values()) {
            String name = each.name().toLowerCase(Locale.ROOT);
            what.getChildren()
                    .add(choice("picture-" + name, texts.get("picture." + name), each, subjects, each == Pictures.Subject.DIAGRAM));
        }
        HBox scale = new HBox();
        for (int i = 1; i <= Pictures.LARGEST_SCALE; i++) {
            scale.getChildren().add(choice("scale-" + i, texts.get("picture.scale", String.valueOf(i)), i, scales, i == USUAL_SCALE));
        }
        Button ok = new Button(texts.get("picture.save"));
        ok.setId("picture-save");
        ok.setDefaultButton(true);
        ok.setOnAction(event -> save.accept((Pictures.Subject) subjects.getSelectedToggle().getUserData(),
                (Integer) scales.getSelectedToggle().getUserData()));
        Button no = new Button(texts.get("picture.cancel"));
        no.setId("picture-cancel");
        no.setOnAction(event -> cancel.run());
        HBox buttons = new HBox(no, ok);
        buttons.getStyleClass().add("sheet-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, row(texts.get("picture.what"), what), row(texts.get("picture.size"), scale), buttons);
    }

    private static Node row(String name, HBox choices) {
        Label label = new Label(name);
        label.getStyleClass().add("sheet-label");
        choices.getStyleClass().add("choices");
        return new VBox(label, choices);
    }

    private static ToggleButton choice(String id, String name, Object value, ToggleGroup group, boolean selected) {
        ToggleButton button = new ToggleButton(name);
        button.setId(id);
        button.setUserData(value);
        button.setToggleGroup(group);
        button.setSelected(selected);
        button.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (button.isSelected()) {
                event.consume();
            }
        });
        return button;
    }
}
