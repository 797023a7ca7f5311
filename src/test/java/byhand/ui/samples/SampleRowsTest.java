package byhand.ui.samples;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.Sample;
import byhand.scenario.ScenarioLimits;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SampleRowsTest {

    private final SampleRows rows = new SampleRows(2, 1, List.of(sample(1), sample(2), sample(3)));

    private static Sample sample(double first) {
        return new Sample(List.of(first, 10 * first), List.of(100 * first));
    }

    private static List<Double> firsts(SampleRows rows) {
        return rows.samples().stream().map(sample -> sample.input().get(0)).toList();
    }

    @Test
    void columnsAreInputsAndThenTargets() {
        assertThat(rows.width()).isEqualTo(3);
        assertThat(List.of(rows.value(1, 0), rows.value(1, 1), rows.value(1, 2))).containsExactly(2.0, 20.0, 200.0);
        assertThat(rows.with(1, 1, 7).samples().get(1)).isEqualTo(new Sample(List.of(2.0, 7.0), List.of(200.0)));
        assertThat(rows.with(1, 2, 7).samples().get(1)).isEqualTo(new Sample(List.of(2.0, 20.0), List.of(7.0)));
    }

    @Test
    void rowsComeGoAndMove() {
        assertThat(firsts(rows.inserted(1, List.of(sample(8), sample(9))))).containsExactly(1.0, 8.0, 9.0, 2.0, 3.0);
        assertThat(firsts(rows.without(Set.of(0, 2)))).containsExactly(2.0);
        assertThat(firsts(rows.moved(0, 1))).containsExactly(2.0, 1.0, 3.0);
        assertThat(firsts(rows.moved(2, -1))).containsExactly(1.0, 3.0, 2.0);
        assertThat(rows.moved(0, -1)).isSameAs(rows);
        assertThat(rows.moved(2, 1)).isSameAs(rows);
        assertThat(rows.moved(3, -1)).isSameAs(rows);
        assertThat(rows.zeros()).isEqualTo(new Sample(List.of(0.0, 0.0), List.of(0.0)));
        assertThat(firsts(rows)).containsExactly(1.0, 2.0, 3.0);
    }

    @Test
    void belowTheLastRowTheNextIsTyped() {
        assertThat(rows.lines()).isEqualTo(4);
        assertThat(rows.value(3, 0)).isNaN();
        assertThat(rows.with(3, 1, 7).samples()).hasSize(4).endsWith(new Sample(List.of(0.0, 7.0), List.of(0.0)));
        SampleRows most = rows.with(Collections.nCopies(ScenarioLimits.MOST_SAMPLES, sample(1)));
        assertThat(most.lines()).isEqualTo(most.size());
    }
}
