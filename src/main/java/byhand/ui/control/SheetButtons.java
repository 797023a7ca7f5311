package byhand.ui.control;

import byhand.words.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** The buttons below a sheet in which something is made: to drop it, and to take it, which Enter does as well. */
public final class SheetButtons extends HBox {

    private final Button apply;

    /** @param name what the sheet is called in the scene: the buttons are {@code name-cancel} and {@code name-apply} */
    public SheetButtons(String name, Texts texts, Runnable take, Runnable drop) {
        this(name, texts.get("sheet.apply"), texts, take, drop);
    }

    /** @param verb what stands on the button that takes it */
    public SheetButtons(String name, String verb, Texts texts, Runnable take, Runnable drop) {
        Button cancel = new Button(texts.get("sheet.cancel"));
        cancel.setId(name + "-cancel");
        cancel.setOnAction(event -> drop.run());
        apply = new Button(verb);
        apply.setId(name + "-apply");
        apply.setDefaultButton(true);
        apply.setOnAction(event -> take.run());
        getStyleClass().add("sheet-buttons");
        setAlignment(Pos.BOTTOM_RIGHT);
        getChildren().addAll(cancel, apply);
        getChildren().forEach(each -> ((Button) each).setMinWidth(USE_PREF_SIZE));
    }

    /** Says whether what has been made can be taken. */
    public void allow(boolean possible) {
        apply.setDisable(!possible);
    }
}
