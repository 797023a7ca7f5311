package byhand.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.Batch;
import byhand.network.BatchReduction;
import byhand.scenario.Examples;
import byhand.scenario.ScenarioException;
import byhand.scenario.Scenario;
import byhand.session.Command;
import byhand.session.Session;
import byhand.trace.Section;
import byhand.trace.Stage;
import byhand.trace.Trace;
import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineGeometryTest {

    @ParameterizedTest
    @ValueSource(doubles = {250, 700, 1500})
    void aClickOnATickMeansItsStep(double width) throws ScenarioException {
        Trace trace = new Session(new Examples().read(Examples.LESSON)).trace();
        TimelineGeometry geometry = new TimelineGeometry(trace, width, 60, 13);
        for (int step = 0; step <= trace.size(); step++) {
            assertThat(geometry.stepAt(geometry.markerX(step))).isEqualTo(step);
        }
        assertThat(geometry.stepAt(-100)).isZero();
        assertThat(geometry.stepAt(width + 100)).isEqualTo(trace.size());
        assertThat(geometry.tickLeft(trace.size()) + geometry.tickWidth(2)).isLessThanOrEqualTo(width);
        for (Stage stage : Stage.values()) {
            assertThat(geometry.labelAt(geometry.left(stage.ordinal()) + 3, geometry.labelBaseline())).map(Section::stage).hasValue(stage);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 700", "2, 250", "12, 1500", "100, 1500", "1000, 900"})
    void inABatchAClickOnATickOfTheSamplesGroupMeansItsStep(int samples, double width) throws ScenarioException {
        Scenario lesson = new Examples().read(Examples.LESSON);
        Session session =
                new Session(lesson.with(Collections.nCopies(samples, lesson.samples().get(0))).with(Batch.all(BatchReduction.MEAN)));
        for (int sample : new int[] {1, (samples + 1) / 2, samples}) {
            session.apply(new Command.GoToStep((sample - 1) * 20 + 3));
            TimelineGeometry geometry = new TimelineGeometry(session.trace(), width, 60, 13);
            for (Section section : session.trace().sectionsSeen()) {
                for (int step = section.first(); step <= section.last(); step++) {
                    assertThat(geometry.stepAt(geometry.markerX(step))).isEqualTo(step);
                }
            }
            int last = session.trace().sections().size() - 1;
            assertThat(geometry.right(last)).isLessThanOrEqualTo(width + 0.01);
            assertThat(geometry.stepAt(width + 100)).isEqualTo(session.trace().size());
            assertThat(geometry.labelAt(geometry.left(last - 1) + 1, geometry.labelBaseline())).map(Section::sample).hasValue(0);
            assertThat(geometry.labelAt(geometry.left(2 * (sample - 1)) + 0.1, geometry.labelBaseline())).map(Section::sample)
                    .hasValue(sample);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {12, 13.5, 18, 31.5, 52})
    void theMarkBelowTheTicksIsInsideHoweverHighTheWindow(double textSize) throws ScenarioException {
        Trace trace = new Session(new Examples().read(Examples.LESSON)).trace();
        for (double high : new double[] {TimelineGeometry.HEIGHT_IN_EM, TimelineGeometry.LEAST_HEIGHT_IN_EM}) {
            double height = Math.round(high * textSize);
            assertThat(new TimelineGeometry(trace, 900, height, textSize).markBottom()).isLessThanOrEqualTo(height);
        }
    }
}
