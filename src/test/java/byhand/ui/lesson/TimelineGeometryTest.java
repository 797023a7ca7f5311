package byhand.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.scenario.Examples;
import byhand.scenario.ScenarioException;
import byhand.session.Session;
import byhand.trace.Stage;
import byhand.trace.Trace;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
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
        assertThat(geometry.tickLeft(trace.size()) + geometry.tickWidth()).isLessThanOrEqualTo(width);
        for (Stage stage : Stage.values()) {
            assertThat(geometry.stageLabelAt(geometry.left(stage) + 3, geometry.labelBaseline())).isEqualTo(Optional.of(stage));
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
