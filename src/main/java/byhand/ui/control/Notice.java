package byhand.ui.control;

import byhand.words.Texts;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** A sentence in the bar on top that covers nothing of what is taught: what was saved, what went wrong. */
public final class Notice extends HBox {

    private static final Duration READING = Duration.seconds(8);

    private final Label sentence = new Label();
    private final Button close;
    private final PauseTransition reading = new PauseTransition(READING);
    private Texts texts;
    /** How many sentences there have been. */
    private int said;

    /** A notice that says nothing yet and is not seen. */
    public Notice(Buttons buttons, ObservableValue<Texts> language) {
        close = buttons.icon("close-notice", Feather.X, this::close);
        setId("notice");
        getStyleClass().add("notice");
        sentence.setId("notice-sentence");
        sentence.setWrapText(true);
        sentence.setMouseTransparent(true);
        setPickOnBounds(false);
        Styles.supportAnyLanguage(sentence);
        setHgrow(sentence, Priority.ALWAYS);
        getChildren().addAll(sentence, close);
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        reading.setOnFinished(event -> close());
        close();
        language.subscribe(this::setTexts);
    }

    /** Only its button is there for the pointer: what lies below the sentence can be clicked all the same. */
    @Override
    public boolean contains(double localX, double localY) {
        return false;
    }

    /** Shows a sentence until it is closed or the next one comes: something went wrong, and who looked elsewhere is to see it still. */
    public void warn(String key, Object... arguments) {
        say(key, arguments);
        reading.stop();
    }

    /**
     * Shows a sentence for as long as it takes to read it, or until it is closed or the next one comes.
     *
     * @return puts this very sentence away, as when it holds no longer; does nothing to one that has come since
     */
    public Runnable say(String key, Object... arguments) {
        sentence.setText(texts.get(key, arguments));
        setVisible(true);
        reading.playFromStart();
        said++;
        int mine = said;
        return () -> {
            if (said == mine) {
                close();
            }
        };
    }

    /** Puts the sentence away before its time. */
    public void close() {
        setVisible(false);
    }

    private void setTexts(Texts newTexts) {
        texts = newTexts;
        Buttons.tip(close, texts.get("notice.close"), "");
        close();
    }
}
