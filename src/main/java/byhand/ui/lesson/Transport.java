package byhand.ui.lesson;

import byhand.session.Command;
import byhand.session.Frame;
import byhand.ui.action.Action;
import byhand.ui.action.KeyMap;
import byhand.ui.control.Buttons;
import byhand.ui.control.Look;
import byhand.words.Texts;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The round buttons: to the stage's start, back, play or pause, next, to the next stage. */
public final class Transport extends HBox implements FrameView {

    private final Player player;
    private final KeyMap keys;
    private final Buttons buttons;
    private final Button stageStart;
    private final Button back;
    private final Button play;
    private final Button next;
    private final Button nextStage;

    /** @param player does what the buttons ask for */
    public Transport(Player player, KeyMap keys, Buttons buttons, ObservableValue<Texts> language) {
        this.player = player;
        this.keys = keys;
        this.buttons = buttons;
        stageStart = move("stage-start", Feather.SKIP_BACK, Command.Move.PREVIOUS_STAGE);
        back = move("back", Feather.CHEVRON_LEFT, Command.Move.BACK);
        play = buttons.mainRound("play", Feather.PLAY, player::togglePlaying);
        next = move("next", Feather.CHEVRON_RIGHT, Command.Move.NEXT);
        nextStage = move("next-stage", Feather.SKIP_FORWARD, Command.Move.NEXT_STAGE);
        getChildren().addAll(stageStart, back, play, next, nextStage);
        getStyleClass().add("transport");
        setAlignment(Pos.CENTER);
        player.playingProperty()
                .addListener((p, old, now) -> ((FontIcon) play.getGraphic()).setIconCode(now ? Feather.PAUSE : Feather.PLAY));
        language.subscribe(this::setTexts);
    }

    @Override
    public void show(Frame frame) {
        boolean atBeginning = frame.at().iteration() == 1 && frame.at().step() == 0;
        stageStart.setDisable(atBeginning);
        back.setDisable(atBeginning);
        setStyle(Look.stageTokens(frame));
    }

    private void setTexts(Texts texts) {
        tip(stageStart, Action.PREVIOUS_STAGE, texts);
        tip(back, Action.BACK, texts);
        tip(play, Action.PLAY, texts);
        tip(next, Action.NEXT, texts);
        tip(nextStage, Action.NEXT_STAGE, texts);
    }

    private Button move(String id, Feather icon, Command.Move move) {
        return buttons.round(id, icon, () -> player.apply(move));
    }

    private void tip(Button button, Action action, Texts texts) {
        Buttons.tip(button, texts.get(action.textKey()), keys.keys(action, texts));
    }
}
