package byhand.ui.run;

import byhand.formula.Numerals;
import byhand.session.LongRun;
import byhand.words.Texts;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** How far a long training has come, with a button to stop it; shown only while one is under way. */
public final class RunProgress extends HBox {

    private final ProgressBar bar = new ProgressBar();
    private final Label sentence = new Label();
    private final Button stop = new Button();
    private Texts texts;

    /** A bar that is not seen before there is a run. */
    public RunProgress(ObservableValue<Texts> language) {
        setId("run-progress");
        getStyleClass().addAll("notice", "run-progress");
        sentence.setId("run-sentence");
        stop.setId("run-stop");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().addAll(bar, sentence, stop);
        setVisible(false);
        language.subscribe(this::setTexts);
    }

    /** Says what the button does. */
    void onStop(Runnable stopping) {
        stop.setOnAction(event -> stopping.run());
    }

    /**
     * Shows where a run is.
     *
     * @param from the iteration from which it started
     * @param last the iteration at which it ends, if nothing else ends it sooner
     */
    void show(LongRun.Progress reached, int from, int last, Numerals numerals) {
        bar.setProgress((reached.iteration() - from) / (double) Math.max(1, last - from));
        String key = reached.averaged() == 1 ? "run.progress" : "run.progress.mean";
        sentence.setText(texts.get(key, String.valueOf(reached.iteration()), String.valueOf(last), numerals.plain(reached.loss()),
                String.valueOf(reached.averaged())));
        setVisible(true);
    }

    void close() {
        setVisible(false);
    }

    private void setTexts(Texts newTexts) {
        texts = newTexts;
        stop.setText(texts.get("run.stop"));
    }
}
