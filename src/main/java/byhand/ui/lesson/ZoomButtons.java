package byhand.ui.lesson;

import byhand.ui.action.Action;
import byhand.ui.action.KeyMap;
import byhand.ui.action.WindowActions;
import byhand.ui.control.Buttons;
import byhand.words.Texts;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Buttons in a corner of the diagram for looking closer; there only where not everything can be read, or one already looks closer. */
public final class ZoomButtons extends HBox {

    private final Button in;
    private final Button out;
    private final Button fit;
    private final KeyMap keys;

    /** @param keys what the tips on the buttons say */
    public ZoomButtons(Buttons buttons, WindowActions actions, KeyMap keys, ObservableValue<Texts> language) {
        this.keys = keys;
        out = buttons.icon("zoom-out", Feather.ZOOM_OUT, () -> actions.perform(Action.ZOOM_OUT));
        in = buttons.icon("zoom-in", Feather.ZOOM_IN, () -> actions.perform(Action.ZOOM_IN));
        fit = buttons.icon("zoom-fit", Feather.MAXIMIZE_2, () -> actions.perform(Action.ZOOM_FIT));
        getChildren().addAll(out, in, fit);
        setId("zoom-buttons");
        setAlignment(Pos.CENTER);
        getStyleClass().add("zoom-buttons");
        setManaged(false);
        language.subscribe(this::setTexts);
    }

    /** Shows the buttons that are of use now. */
    void offer(boolean useful, boolean closer) {
        setVisible(useful || closer);
        out.setDisable(!closer);
        fit.setDisable(!closer);
    }

    private void setTexts(Texts texts) {
        Buttons.tip(in, texts.get(Action.ZOOM_IN.textKey()), keys.keys(Action.ZOOM_IN, texts));
        Buttons.tip(out, texts.get(Action.ZOOM_OUT.textKey()), keys.keys(Action.ZOOM_OUT, texts));
        Buttons.tip(fit, texts.get(Action.ZOOM_FIT.textKey()), keys.keys(Action.ZOOM_FIT, texts));
    }
}
