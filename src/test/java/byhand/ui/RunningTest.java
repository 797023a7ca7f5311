package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import byhand.session.Command;
import byhand.session.Moment;
import byhand.ui.control.Styles;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Training for many iterations in the window. */
class RunningTest extends WindowTest {

    private void ask(String iteration, String loss) {
        type(KeyCode.R);
        fill("#run-iteration", iteration);
        fill("#run-loss", loss);
    }

    private void fill(String field, String text) {
        robot.interact(() -> robot.lookup(field).queryAs(TextField.class).setText(text));
    }

    private String sentence() {
        return robot.lookup("#notice-sentence").queryAs(Label.class).getText();
    }

    private void waitForNotice() throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> node("#notice").isVisible());
    }

    @Test
    void theLetterThatOpensASheetIsNotTypedIntoIt() {
        type(KeyCode.R);
        assertThat(robot.lookup("#run-iteration").queryAs(TextField.class).getText()).isEqualTo("1001");
        type(KeyCode.ESCAPE, KeyCode.G);
        assertThat(robot.lookup("#go-iteration").queryAs(TextField.class).getText()).isEqualTo("1");
    }

    @Test
    void aTrainingRunsToAnIterationAndTheHistoryStays() throws TimeoutException {
        type(KeyCode.DIGIT2);
        ask("5000", "");
        screenshot("run-sheet");
        type(KeyCode.ENTER);
        waitForNotice();
        screenshot("run-over");
        assertThat(at()).isEqualTo(new Moment(5000, 7));
        assertThat(sentence()).startsWith("Iteration 5000 is reached");
        assertThat(node("#run-progress").isVisible()).isFalse();
        type(KeyCode.P);
        assertThat(at()).isEqualTo(new Moment(4999, 7));
        assertThat(session.history()).hasSize(5000);
    }

    @Test
    void aTrainingEndsAtABoundForTheLoss() throws TimeoutException {
        ask("100000", "1e-6");
        type(KeyCode.ENTER);
        waitForNotice();
        assertThat(session.history().size()).isBetween(20, 1000);
        assertThat(session.trace().lossValue()).isLessThan(1e-6);
        assertThat(sentence()).contains("has come down");
    }

    @Test
    void theWindowLivesWhileATrainingRunsUntilItIsStopped() throws TimeoutException {
        ask("100000000", "");
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> session.history().size() > 1000);
        assertThat(node("#run-progress").isVisible()).isTrue();
        type(KeyCode.DIGIT2);
        assertThat(at()).isEqualTo(new Moment(1, 7));
        screenshot("running");
        robot.clickOn("#run-stop");
        assertThat(node("#run-progress").isVisible()).isFalse();
        assertThat(sentence()).startsWith("Stopped");
        int reached = session.history().size();
        type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.history()).hasSize(reached);
    }

    @Test
    void escapeStopsATrainingWhateverHasTheFocus() throws TimeoutException {
        start100Million();
        type(KeyCode.ESCAPE);
        assertThat(node("#run-progress").isVisible()).isFalse();
        assertThat(sentence()).startsWith("Stopped");
        int reached = session.history().size();
        assertThat(reached).isGreaterThan(1000);

        start100Million();
        type(KeyCode.TAB);
        robot.interact(() -> session.apply(new Command.Select(Optional.of(W11))));
        type(KeyCode.ESCAPE);
        assertThat(node("#run-progress").isVisible()).isFalse();
        assertThat(session.history().size()).as("it went on, and stays").isGreaterThan(reached);
    }

    private void start100Million() throws TimeoutException {
        int before = session.history().size();
        ask("100000000", "");
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> session.history().size() > before + 1000);
    }

    @Test
    void aTrainingDoesNotWaitForTheWindow() throws TimeoutException {
        CountDownLatch released = new CountDownLatch(1);
        ask("500000", "");
        type(KeyCode.ENTER);
        Platform.runLater(() -> await(released));
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                    () -> Thread.getAllStackTraces().keySet().stream().noneMatch(thread -> thread.getName().equals("training")));
        } finally {
            released.countDown();
        }
        waitForNotice();
        assertThat(session.history()).hasSize(500_000);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theMeanLossIsSaidToBeThatOfTheLatestIterations() throws Exception {
        Scenario xor = new Examples().read("xor");
        robot.interact(() -> session.apply(new Command.Open(xor)));
        ask("40", "");
        type(KeyCode.ENTER);
        waitForNotice();
        assertThat(sentence()).startsWith("Iteration 40 is reached; the mean loss of the latest 4 iterations, each with");
    }

    @Test
    void aLossThatBelongsToTheIterationBeforeIsSaidToDoSo() {
        Node curve = node("#loss-curve");
        type(KeyCode.DIGIT3);
        assertThat(curve.getAccessibleText()).isEqualTo("J = 4.5");
        type(KeyCode.N, KeyCode.HOME);
        assertThat(curve.getAccessibleText()).isEqualTo("Iteration 1: J = 4.5");
    }

    @Test
    void anEditEndsATraining() throws TimeoutException {
        ask("100000000", "");
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> session.history().size() > 1000);
        robot.interact(() -> session.apply(new Command.SetValue(W11, 0.5)));
        assertThat(node("#run-progress").isVisible()).isFalse();
        assertThat(session.history()).hasSize(1);
    }

    @Test
    void whatIsNoGoalIsSaidAndCannotBeStarted() {
        ask("0", "");
        assertThat(robot.lookup("#run-complaint").queryAs(Label.class).getText()).contains("whole number from 1");
        assertThat(node("#run-apply").isDisabled()).isTrue();
        fill("#run-iteration", "10");
        fill("#run-loss", "small");
        assertThat(node("#run-complaint").isVisible()).isTrue();
        fill("#run-loss", "1/100");
        assertThat(node("#run-apply").isDisabled()).isFalse();
        type(KeyCode.ESCAPE);
        assertThat(session.history()).hasSize(1);
    }

    @Test
    void gLeadsToAnIteration() throws TimeoutException {
        ask("300", "");
        type(KeyCode.ENTER);
        waitForNotice();
        type(KeyCode.G);
        fill("#go-iteration", "42");
        type(KeyCode.ENTER);
        assertThat(at().iteration()).isEqualTo(42);
    }

    @Test
    void whoWantsToGoBeyondWhatIsComputedIsToldHow() {
        type(KeyCode.G);
        Label range = robot.lookup("#go-range").queryAs(Label.class);
        assertThat(range.getText()).isEqualTo("Only iteration 1 has been computed so far; R computes more.");
        fill("#go-iteration", "50");
        assertThat(range.getPseudoClassStates()).contains(Styles.WRONG);
        type(KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.N, KeyCode.G);
        assertThat(at().iteration()).isEqualTo(2);
        assertThat(robot.lookup("#go-range").queryAs(Label.class).getText())
                .isEqualTo("Iterations 1 to 2 have been computed; R computes more.");
        type(KeyCode.ESCAPE);
    }

    @Test
    void uSaysWhatItHasDoneWhereNothingIsToBeSeenOfIt() {
        type(KeyCode.U);
        assertThat(notice()).contains("as the whole chain").contains("this step stays as it is");
        type(KeyCode.U);
        assertThat(notice()).contains("with those computed before");
    }

    @Test
    void uShowsTheWholeChainWhereThereIsOne() throws Exception {
        robot.interact(() -> session.apply(new Command.Open(DeepScenario.of(1, 2, 2, 1))));
        int step = session.trace().stepNamed("dJ/dw1[1,1]").orElseThrow().number();
        robot.interact(() -> session.apply(new Command.GoToStep(step)));
        String folded = node("#formula").getAccessibleText();
        type(KeyCode.U);
        assertThat(node("#formula").getAccessibleText()).isNotEqualTo(folded).contains("∂y/∂a2[1]·", " + ∂J/∂y·∂y/∂a2[2]·");
        screenshot("unfolded");
        assertThat(notice()).isEmpty();
        type(KeyCode.U);
        assertThat(node("#formula").getAccessibleText()).isEqualTo(folded);
    }
}
