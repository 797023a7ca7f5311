package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** What is told where the pointer rests on the timeline. */
class TimelineTest extends WindowTest {

    private static Stream<String> tips() {
        return Window.getWindows().stream().filter(Tooltip.class::isInstance).map(tip -> ((Tooltip) tip).getText());
    }

    private void restAt(double x, double y) {
        Bounds timeline = node("#timeline").localToScreen(node("#timeline").getLayoutBounds());
        robot.moveTo(timeline.getMinX() + x, timeline.getMinY() + y);
    }

    @Test
    void aTickTellsWhatItsStepComputesAndAStageItsName() throws TimeoutException {
        Bounds timeline = node("#timeline").getLayoutBounds();
        double ticks = timeline.getHeight() * 0.58;
        restAt(timeline.getWidth() - 3, ticks);
        await(() -> tips().findAny().isPresent());
        assertThat(tips()).containsExactly("30: θ");
        restAt(timeline.getWidth() - 3, 4);
        assertThat(tips()).containsExactly("3  Update");
        restAt(2, ticks);
        assertThat(tips()).containsExactly("Start of the iteration");
        assertThat(at().step()).as("nothing was pressed").isZero();
    }
}
