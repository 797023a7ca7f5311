package byhand.ui;

import byhand.session.Command;
import byhand.session.Frame;
import byhand.words.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The iteration's number with the way to the one before and after it, and the speed. */
final class Pace extends VBox implements FrameView, Speaking {

    private final KeyMap keys;
    private final Settings settings;
    private final Label counter = new Label();
    private final Button previous;
    private final Button next;
    private final MenuButton speed;
    private final Map<Speed, RadioMenuItem> speeds = new EnumMap<>(Speed.class);
    private Texts texts;
    private Frame frame;

    Pace(Player player, Settings settings, KeyMap keys, Buttons buttons, Texts texts) {
        this.keys = keys;
        this.settings = settings;
        this.texts = texts;
        frame = player.frame();
        previous = buttons.icon("previous-iteration", Feather.CHEVRON_LEFT, () -> player.apply(Command.Move.PREVIOUS_ITERATION));
        next = buttons.icon("next-iteration", Feather.CHEVRON_RIGHT, () -> player.apply(Command.Move.NEXT_ITERATION));
        speed = buttons.menu("speed");
        counter.setId("iteration");
        counter.getStyleClass().add("iteration");
        HBox iterations = new HBox(previous, counter, next);
        iterations.setAlignment(Pos.CENTER);
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
        getChildren().addAll(iterations, speed);
        getStyleClass().add("pace");
        setAlignment(Pos.CENTER);
    }

    @Override
    public void show(Frame newFrame) {
        frame = newFrame;
        counter.setText(texts.get("pace.iteration", String.valueOf(frame.at().iteration())));
        previous.setDisable(frame.at().iteration() == 1);
    }

    @Override
    public void speak(Texts newTexts) {
        texts = newTexts;
        Buttons.tip(previous, texts.get(Action.PREVIOUS_ITERATION.textKey()), keys.keys(Action.PREVIOUS_ITERATION, texts));
        Buttons.tip(next, texts.get(Action.NEXT_ITERATION.textKey()), keys.keys(Action.NEXT_ITERATION, texts));
        speeds.forEach((each, item) -> item.setText(name(each)));
        chosen(settings.speed().get());
        show(frame);
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
