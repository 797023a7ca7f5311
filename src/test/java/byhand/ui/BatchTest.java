package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.Batch;
import byhand.network.BatchReduction;
import byhand.network.Sample;
import byhand.scenario.Scenario;
import byhand.session.Command;
import byhand.session.Moment;
import byhand.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Iterations with several samples in the window. */
class BatchTest extends WindowTest {

    private void show(Scenario scenario) {
        robot.interact(() -> session.apply(new Command.Open(scenario)));
    }

    private void line() {
        show(example("linear-regression"));
    }

    private String text(String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private void choose(String box, int index) {
        robot.interact(() -> robot.lookup(box).queryAs(ComboBox.class).getSelectionModel().select(index));
    }

    private void write(String field, String text) {
        robot.interact(() -> robot.lookup(field).queryAs(TextField.class).setText(text));
    }

    @Test
    void theSampleThatIsComputedIsNamedAndOneKeyGoesToTheNext() {
        line();
        assertThat(text("#sample")).isEqualTo("Sample 1 of 3");
        type(KeyCode.SPACE, KeyCode.SPACE, KeyCode.M);
        assertThat(at()).isEqualTo(new Moment(1, 7));
        assertThat(text("#sample")).isEqualTo("Sample 2 of 3");
        assertThat(value(X1)).isEqualTo(2);
        robot.clickOn("#next-sample");
        assertThat(at()).isEqualTo(new Moment(1, 12));
        type(KeyCode.M);
        assertThat(at()).as("what all samples give together").isEqualTo(new Moment(1, 16));
        screenshot("batch-mean-en");
        chord(KeyCode.SHIFT, KeyCode.M);
        assertThat(at()).isEqualTo(new Moment(1, 11));
        Trace before = session.trace();
        type(KeyCode.S);
        assertThat(session.trace()).as("there is no other batch").isSameAs(before);
    }

    @Test
    void aPressOnASamplesLabelGoesToItsPass() {
        line();
        layOut();
        Bounds timeline = node("#timeline").localToScreen(node("#timeline").getLayoutBounds());
        robot.clickOn(timeline.getMinX() + timeline.getWidth() * 0.36, timeline.getMinY() + 5);
        assertThat(at()).isEqualTo(new Moment(1, 6));
        robot.clickOn(timeline.getMinX() + timeline.getWidth() * 0.8, timeline.getMinY() + 5);
        assertThat(at()).isEqualTo(new Moment(1, 16));
    }

    @Test
    void aBatchOfAHundredSamplesStaysUsable() throws TimeoutException {
        Scenario lesson = example("lesson");
        List<Sample> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add(lesson.samples().get(0).withInput(1, i / 10.0));
        }
        show(lesson.with(many).with(Batch.all(BatchReduction.MEAN)));
        type(KeyCode.DIGIT2, KeyCode.DIGIT2);
        assertThat(at()).as("2 once more leads to the mean").isEqualTo(new Moment(1, 2001));
        await(() -> text("#sample").equals("Sample 100 of 100"));
        screenshot("batch-100-mean");
        type(KeyCode.HOME, KeyCode.M, KeyCode.M);
        assertThat(at()).isEqualTo(new Moment(1, 41));
        screenshot("batch-100-sample");
        type(KeyCode.DIGIT3, KeyCode.END, KeyCode.SPACE);
        assertThat(at()).isEqualTo(new Moment(2, 0));
    }

    @Test
    void theSamplesSheetHasTheBatchAndSaysWhenThereAreTooFewForIt() {
        line();
        chord(KeyCode.CONTROL, KeyCode.D);
        choose("#batch", 1);
        write("#batch-size", "4");
        assertThat(robot.lookup("#batch-size").queryAs(TextField.class).getAccessibleHelp()).contains("from 1 to 3");
        assertThat(robot.lookup("#samples-apply").queryButton().isDisabled()).isTrue();
        write("#batch-size", "3");
        choose("#batch-reduction", 1);
        robot.interact(() -> robot.lookup("#remove-rows").queryButton().fire());
        assertThat(text("#samples-advice")).isEqualTo("There are no longer 3 samples for a batch: each iteration uses all 2 there are.");
        screenshot("batch-samples-sheet");
        robot.interact(() -> robot.lookup("#samples-apply").queryButton().fire());
        assertThat(session.scenario().samples()).hasSize(2);
        assertThat(session.scenario().batch()).isEqualTo(Batch.of(2, BatchReduction.SUM));
        chord(KeyCode.CONTROL, KeyCode.Z);
        assertThat(session.scenario().batch()).isEqualTo(Batch.all(BatchReduction.MEAN));
    }

    @Test
    void theFormForNetworksHasTheBatch() {
        line();
        chord(KeyCode.CONTROL, KeyCode.B);
        choose("#batch", 1);
        assertThat(text("#sample-order")).contains("the last batch of an epoch may have fewer");
        write("#batch-size", "2");
        screenshot("batch-network-sheet");
        robot.interact(() -> robot.lookup("#network-apply").queryButton().fire());
        assertThat(session.scenario().batch()).isEqualTo(Batch.of(2, BatchReduction.MEAN));
        assertThat(session.scenario().samples()).hasSize(3);
    }
}
