package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.session.Command;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Where messages stand, and how long. */
class NoticeTest extends WindowTest {

    private void train(String iterations) {
        type(KeyCode.R);
        robot.interact(() -> robot.lookup("#run-iteration").queryAs(TextField.class).setText(iterations));
        type(KeyCode.ENTER);
    }

    private void trained(String iterations) throws TimeoutException {
        train(iterations);
        await(() -> !notice().isEmpty());
    }

    private Bounds bounds(String query) {
        Node node = node(query);
        return node.localToScene(node.getBoundsInLocal());
    }

    @Test
    void theMessageAfterATrainingCoversNeitherTheChartNorTheDiagram() throws TimeoutException {
        for (double[] size : new double[][] {{1280, 800}, {1100, 700}, {900, 600}}) {
            robot.interact(() -> {
                stage.setWidth(size[0]);
                stage.setHeight(size[1]);
                session.apply(new Command.Open(example("xor")));
            });
            trained("40");
            WaitForAsyncUtils.waitForFxEvents();
            Bounds message = bounds("#notice");
            assertThat(message.getMinX()).isPositive();
            for (String part : List.of("#timeline", "#parameter-menu", "#view-menu", "#next")) {
                assertThat(message.intersects(bounds(part))).as("%s, %s wide", part, size[0]).isFalse();
            }
            assertThat(message.getMaxY()).isLessThanOrEqualTo(stage.getScene().getHeight());
            assertThat(message.getHeight()).isGreaterThan(10);
            if (size[0] > 1200) {
                assertThat(message.intersects(bounds("#diagram"))).as("%s wide", size[0]).isFalse();
                assertThat(message.intersects(bounds("#formula"))).as("%s wide", size[0]).isFalse();
            }
            assertThat(node("#loss-curve").isVisible() && message.intersects(bounds("#loss-curve"))).isFalse();
            screenshot("message-" + (int) size[0]);
        }
    }

    @Test
    void theProgressOfATrainingCoversNeitherTheDiagramNorAMessage() throws TimeoutException {
        train("100000000");
        await(() -> node("#run-progress").isVisible());
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        await(() -> !notice().isEmpty());
        robot.interact(() -> stage.getScene().getRoot().layout());
        screenshot("run-and-message");
        Bounds progress = bounds("#run-progress");
        assertThat(progress.intersects(bounds("#diagram"))).isFalse();
        assertThat(progress.intersects(bounds("#formula"))).isFalse();
        assertThat(progress.intersects(bounds("#notice"))).isFalse();
        type(KeyCode.ESCAPE);
        await(() -> !node("#run-progress").isVisible());
    }

    @Test
    void aMessageBeforeAClassDoesNotCoverTheFormula() throws TimeoutException {
        type(KeyCode.F5, KeyCode.SPACE);
        trained("40");
        robot.interact(() -> stage.getScene().getRoot().layout());
        screenshot("message-before-a-class");
        assertThat(bounds("#notice").intersects(bounds("#formula"))).isFalse();
        type(KeyCode.F5);
    }

    @Test
    void theMessageAfterATrainingGoesWithTheIteration() throws TimeoutException {
        type(KeyCode.SPACE);
        trained("40");
        type(KeyCode.LEFT);
        assertThat(notice()).as("still there within the iteration").startsWith("Iteration 40 is reached");
        type(KeyCode.P);
        assertThat(notice()).isEmpty();
    }

    @Test
    void anotherMessageStaysWhereTheOneAfterATrainingWouldGo() throws TimeoutException {
        trained("40");
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        String copied = notice();
        assertThat(copied).isNotEmpty().doesNotContain("reached");
        type(KeyCode.P);
        assertThat(notice()).isEqualTo(copied);
    }

    @Test
    void theMessageDoesNotStayBehindTheNextSheet() throws TimeoutException {
        trained("40");
        type(KeyCode.R);
        assertThat(notice()).isEmpty();
    }

    @Test
    void whatIsSaidWhileASheetIsOpenIsSeenOverIt() {
        type(KeyCode.J);
        ObservableList<Node> layers = node("#notice").getParent().getChildrenUnmodifiable();
        assertThat(layers.indexOf(node("#notice"))).isGreaterThan(layers.indexOf(node("#overlay")));
    }
}
