package byhand.ui;

import byhand.formula.Numerals;
import byhand.words.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** How far a long training has come, with a button to stop it; shown only while one is under way. */
final class RunProgress extends HBox implements Speaking {

    private final ProgressBar bar = new ProgressBar();
    private final Label sentence = new Label();
    private final Button stop = new Button();
    private Texts texts;

    RunProgress(Texts texts) {
        this.texts = texts;
        setId("run-progress");
        getStyleClass().addAll("notice", "run-progress");
        sentence.setId("run-sentence");
        stop.setId("run-stop");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().addAll(bar, sentence, stop);
        setVisible(false);
    }

    /** Says what the button does. */
    void onStop(Runnable stopping) {
        stop.setOnAction(event -> stopping.run());
    }

    /**
     * Shows where the run is.
     *
     * @param share how much of the way is done, from 0 to 1
     */
    void show(int iteration, int last, double loss, double share, Numerals numerals) {
        bar.setProgress(share);
        sentence.setText(texts.get("run.progress", String.valueOf(iteration), String.valueOf(last), numerals.plain(loss)));
        setVisible(true);
    }

    void close() {
        setVisible(false);
    }

    @Override
    public void speak(Texts newTexts) {
        texts = newTexts;
        stop.setText(texts.get("run.stop"));
    }
}
