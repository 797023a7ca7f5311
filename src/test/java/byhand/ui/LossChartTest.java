package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.session.Moment;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The chart of the losses in the window. */
class LossChartTest extends WindowTest {

    private void train(String iterations) {
        type(KeyCode.R);
        robot.interact(() -> robot.lookup("#run-iteration").queryAs(TextField.class).setText(iterations));
        type(KeyCode.ENTER);
    }

    private void trained(String iterations) throws TimeoutException {
        train(iterations);
        await(() -> !notice().isEmpty());
    }

    private boolean isLarge() {
        return robot.lookup("#chart-sheet").tryQuery().isPresent();
    }

    private String pointed() {
        return robot.lookup("#chart-pointed").queryLabeled().getText();
    }

    /** The iteration that the sentence about the pointer begins with. */
    private int pointedIteration() {
        return Integer.parseInt(pointed().replaceAll("Iteration (\\d+): .*", "$1"));
    }

    private Bounds bounds(String query) {
        Node node = node(query);
        return node.localToScene(node.getBoundsInLocal());
    }

    @Test
    void aClickOpensItLargeAndAnotherGoesToTheIteration() throws TimeoutException {
        trained("300");
        robot.clickOn("#loss-curve");
        assertThat(isLarge()).isTrue();
        assertThat(bounds("#loss-chart").getWidth()).isGreaterThan(1000);
        assertThat(at().iteration()).as("it went nowhere").isEqualTo(300);
        robot.moveTo("#loss-chart");
        int iteration = pointedIteration();
        assertThat(iteration).isBetween(130, 170);
        assertThat(pointed()).startsWith("Iteration " + iteration + ": J ");
        screenshot("loss-chart");
        robot.clickOn("#loss-chart");
        assertThat(isLarge()).isFalse();
        assertThat(at().iteration()).isEqualTo(iteration);
    }

    @Test
    void aDoubleClickOpensItAndGoesNowhere() throws TimeoutException {
        trained("300");
        robot.doubleClickOn("#loss-curve");
        assertThat(isLarge()).isTrue();
        assertThat(at().iteration()).isEqualTo(300);
        robot.rightClickOn("#loss-chart");
        assertThat(isLarge()).isTrue();
    }

    @Test
    void theKeyboardOpensItPointsAndGoes() throws TimeoutException {
        trained("300");
        type(KeyCode.J, KeyCode.HOME);
        assertThat(pointedIteration()).isEqualTo(1);
        type(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.PAGE_DOWN);
        assertThat(pointedIteration()).as("a tenth further").isEqualTo(32);
        type(KeyCode.END, KeyCode.LEFT, KeyCode.ENTER);
        assertThat(isLarge()).isFalse();
        assertThat(at().iteration()).as("one before the last whose loss is known").isEqualTo(298);
        type(KeyCode.J, KeyCode.HOME, KeyCode.ESCAPE);
        assertThat(isLarge()).isFalse();
        assertThat(at().iteration()).isEqualTo(298);
    }

    @Test
    void theAxisIsChosenAndRemembered() throws TimeoutException {
        trained("200");
        type(KeyCode.J);
        assertThat(robot.lookup("#chart-linear").queryAs(ToggleButton.class).isSelected()).isTrue();
        robot.clickOn("#chart-logarithmic");
        screenshot("loss-chart-logarithmic");
        assertThat(preferences.getBoolean("logarithmicLoss", false)).isTrue();
        robot.clickOn("#chart-linear");
        assertThat(preferences.getBoolean("logarithmicLoss", true)).isFalse();
        robot.clickOn("#close-chart");
        assertThat(isLarge()).isFalse();
    }

    @Test
    void itSpeaksTheLanguageOfTheWindow() throws TimeoutException {
        trained("20");
        type(KeyCode.J, KeyCode.ESCAPE);
        chord(KeyCode.CONTROL, KeyCode.L);
        chord(KeyCode.CONTROL, KeyCode.T);
        type(KeyCode.J);
        assertThat(robot.lookup("#chart-logarithmic").queryAs(ToggleButton.class).getText()).isEqualTo("对数");
        type(KeyCode.HOME);
        assertThat(pointed()).startsWith("第 1 次迭代：J = 4.5");
        screenshot("loss-chart-chinese");
    }

    @Test
    void itFollowsARunAsLongAsItIsOpen() throws TimeoutException {
        train("100000000");
        await(() -> session.history().size() > 1000);
        type(KeyCode.J, KeyCode.END);
        int before = pointedIteration();
        await(() -> session.history().size() > before + 1000);
        type(KeyCode.END);
        assertThat(pointedIteration()).isGreaterThan(before);
        screenshot("loss-chart-running");
        type(KeyCode.ESCAPE);
        assertThat(isLarge()).isFalse();
        assertThat(node("#run-progress").isVisible()).as("Esc closed the chart only").isTrue();
        type(KeyCode.ESCAPE);
        assertThat(node("#run-progress").isVisible()).isFalse();
    }

    @Test
    void withoutALossAClickOnItsPlaceOpensNothing() {
        robot.clickOn("#loss-curve");
        assertThat(isLarge()).isFalse();
        type(KeyCode.J);
        assertThat(isLarge()).isTrue();
        type(KeyCode.ENTER, KeyCode.LEFT, KeyCode.ESCAPE);
        assertThat(at()).isEqualTo(new Moment(1, 0));
    }

    @Test
    void itOpensFromTheMenuAsWell() throws TimeoutException {
        trained("20");
        robot.clickOn("#view-menu");
        robot.clickOn("#menu-loss-chart");
        assertThat(isLarge()).isTrue();
    }
}
