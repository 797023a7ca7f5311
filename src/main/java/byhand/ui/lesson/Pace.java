package byhand.ui.lesson;

import byhand.session.Frame;
import byhand.ui.action.Action;
import byhand.ui.action.KeyMap;
import byhand.ui.action.WindowActions;
import byhand.ui.control.Buttons;
import byhand.ui.control.Settings;
import byhand.ui.control.Speed;
import byhand.words.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The iteration's number with the way to the one before and after it, the same for its sample if there are several, and the speed. */
public final class Pace extends VBox implements FrameView {

    private final KeyMap keys;
    private final Settings settings;
    private final Label counter = new Label();
    private final Button previous;
    private final Button next;
    private final Label sample = new Label();
    private final Button previousSample;
    private final Button nextSample;
    private final HBox samples;
    private final MenuButton speed;
    private final Map<Speed, RadioMenuItem> speeds = new EnumMap<>(Speed.class);
    private Texts texts;
    private Frame frame;
    private boolean batches;

    /** @param first what is shown until another frame comes */
    public Pace(Frame first, Settings settings, KeyMap keys, WindowActions actions, Buttons buttons,
            ObservableValue<Texts> language) {
        this.keys = keys;
        this.settings = settings;
        frame = first;
        previous = buttons.icon("previous-iteration", Feather.CHEVRON_LEFT, () -> actions.perform(Action.PREVIOUS_ITERATION));
        next = buttons.icon("next-iteration", Feather.CHEVRON_RIGHT, () -> actions.perform(Action.NEXT_ITERATION));
        previousSample = buttons.icon("previous-sample", Feather.CHEVRON_LEFT, () -> actions.perform(before()));
        nextSample = buttons.icon("next-sample", Feather.CHEVRON_RIGHT, () -> actions.perform(after()));
        speed = buttons.menu("speed");
        counter.setId("iteration");
        counter.getStyleClass().add("iteration");
        sample.setId("sample");
        sample.getStyleClass().add("sample");
        HBox iterations = row(previous, counter, next);
        samples = row(previousSample, sample, nextSample);
        ToggleGroup group = new ToggleGroup();
        for (Speed each : Speed.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.setToggleGroup(group);
            item.setSelected(each == settings.speed().get());
            item.setOnAction(event -> settings.speed().set(each));
            speeds.put(each, item);
        }
        speed.getItems().addAll(speeds.values());
        speed.getStyleClass().add("quiet");
        settings.speed().addListener((p, old, now) -> chosen(now));
        getChildren().addAll(iterations, samples, speed);
        getStyleClass().add("pace");
        setAlignment(Pos.CENTER);
        language.subscribe(this::setTexts);
    }

    @Override
    public void show(Frame newFrame) {
        frame = newFrame;
        counter.setText(texts.get("pace.iteration", String.valueOf(frame.at().iteration())));
        previous.setDisable(frame.at().iteration() == 1);
        sample.setText(texts.get("pace.sample", String.valueOf(frame.sample()), String.valueOf(frame.samples())));
        // Within a batch one goes from sample to sample; otherwise one chooses which the iteration uses.
        boolean batch = frame.trace().sampleCount() > 1;
        if (batch != batches) {
            batches = batch;
            tipSamples();
        }
        samples.setVisible(frame.samples() > 1);
        samples.setManaged(samples.isVisible());
    }

    private void setTexts(Texts newTexts) {
        texts = newTexts;
        tip(previous, Action.PREVIOUS_ITERATION);
        tip(next, Action.NEXT_ITERATION);
        tipSamples();
        speeds.forEach((each, item) -> item.setText(name(each)));
        chosen(settings.speed().get());
        show(frame);
    }

    private void tipSamples() {
        tip(previousSample, before());
        tip(nextSample, after());
    }

    private Action before() {
        return batches ? Action.PREVIOUS_PASS : Action.PREVIOUS_SAMPLE;
    }

    private Action after() {
        return batches ? Action.NEXT_PASS : Action.NEXT_SAMPLE;
    }

    /** Where the speed is chosen. */
    public MenuButton speed() {
        return speed;
    }

    private static HBox row(Button before, Label what, Button after) {
        HBox row = new HBox(before, what, after);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private void tip(Button button, Action action) {
        Buttons.tip(button, texts.get(action.textKey()), keys.keys(action, texts));
    }

    private void chosen(Speed now) {
        speeds.get(now).setSelected(true);
        speed.setText(now.animated() ? texts.get("pace.speed", name(now)) : name(now));
        speed.setAccessibleText(speed.getText());
    }

    private String name(Speed each) {
        return texts.get("speed." + each.name().toLowerCase(Locale.ROOT));
    }
}
