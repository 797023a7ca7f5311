package byhand.app;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.session.Session;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameFinderTest {

    @ParameterizedTest
    @CsvSource({"1,0,0.01", "1,5,0.01", "1,6,0.01", "3,0,0.01", "3,30,0.01", "1,20,1e300", "2,0,1e300", "2,6,1e300", "4,30,1e300"})
    void aFrameIsTheOneThatASessionShowsThere(int iteration, int step, double rate) throws Exception {
        Scenario lesson = new Examples().read("lesson");
        Scenario scenario = lesson.with(lesson.optimizer().withLearningRate(rate));
        Session session = new Session(scenario);
        while (session.at().iteration() < iteration) {
            session.apply(Command.Move.NEXT_ITERATION);
        }
        session.apply(new Command.GoToStep(step));
        Frame expected = session.frame(Appearance.DEFAULT);

        Frame found = new FrameFinder(scenario, new StepNames(StandardCharsets.UTF_8)).find(iteration, String.valueOf(step),
                Appearance.DEFAULT);

        assertThat(found.at()).isEqualTo(expected.at());
        assertThat(found.losses()).isEqualTo(expected.losses());
        assertThat(found.diverged().map(Frame.Divergence::iteration)).isEqualTo(expected.diverged().map(Frame.Divergence::iteration));
        assertThat(found.diverged().map(where -> where.step().number())).isEqualTo(expected.diverged().map(where -> where.step().number()));
        assertThat(found.trace().network()).isEqualTo(expected.trace().network());
        assertThat(found.progress()).isEqualTo(1);
        assertThat(found.appearance()).isEqualTo(Appearance.DEFAULT);
    }
}
