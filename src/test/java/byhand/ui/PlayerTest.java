package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.session.Command;
import byhand.session.Moment;
import byhand.ui.control.Speed;
import byhand.ui.lesson.Player;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Watches the animation in the window. */
class PlayerTest extends WindowTest {

    @Override
    void prepare() {
        preferences.put("speed", Speed.NORMAL.name());
    }

    @Test
    void aStepMovesUntilItIsDone() throws TimeoutException {
        type(KeyCode.SPACE);
        assertThat(at().step()).isEqualTo(1);
        assertThat(moving()).isTrue();
        await(() -> !moving());
        assertThat(at().step()).isEqualTo(1);
    }

    @Test
    void theDiagramSpeaksOfTheResultWhenItIsShown() {
        type(KeyCode.SPACE);
        assertThat(diagram().getAccessibleText()).isEqualTo("z1 = w11·x1 + w21·x2 + b11 = 1×1 + 1×2 + 1");
        type(KeyCode.SPACE);
        assertThat(diagram().getAccessibleText()).endsWith("1×2 + 1 = 4");
    }

    @Test
    void nextDuringAnAnimationCompletesItAndGoesNoFurther() {
        type(KeyCode.SPACE);
        assertThat(moving()).isTrue();
        type(KeyCode.SPACE);
        assertThat(moving()).isFalse();
        assertThat(at().step()).isEqualTo(1);
    }

    @Test
    void anyOtherCommandJumpsToItsOwnResult() {
        type(KeyCode.SPACE, KeyCode.DIGIT2);
        assertThat(at().step()).isEqualTo(7);
        assertThat(moving()).isFalse();
        type(KeyCode.SPACE, KeyCode.LEFT);
        assertThat(at().step()).isEqualTo(7);
        assertThat(moving()).isFalse();
    }

    @Test
    void markingLeavesTheAnimationAlone() {
        type(KeyCode.SPACE);
        robot.interact(() -> session.apply(new Command.Select(Optional.of(W11))));
        assertThat(moving()).isTrue();
    }

    @Test
    void playingGoesToTheEndOfTheIterationAndStops() throws TimeoutException {
        robot.interact(() -> session.apply(new Command.GoToStep(28)));
        type(KeyCode.ENTER);
        await(() -> at().step() == 30 && !moving() && !playing());
        assertThat(at()).isEqualTo(new Moment(1, 30));
        assertThat(playing()).isFalse();
    }

    @Test
    void playingIsStoppedByTheSameKeyAndByAnyStep() {
        type(KeyCode.ENTER);
        assertThat(playing()).isTrue();
        type(KeyCode.ENTER);
        assertThat(playing()).isFalse();
        type(KeyCode.ENTER, KeyCode.SPACE);
        assertThat(playing()).isFalse();
        assertThat(moving()).isFalse();
    }

    @Test
    void everyStepTakesBetweenFourAndTwelveTenthsOfASecond() {
        session.trace().steps().forEach(step -> assertThat(Player.seconds(step)).isBetween(0.4, 1.2));
    }

    private boolean moving() {
        return diagram().frame().moving();
    }

    private boolean playing() {
        return ((FontIcon) robot.lookup("#play").queryButton().getGraphic())
                .getIconCode() == Feather.PAUSE;
    }
}
