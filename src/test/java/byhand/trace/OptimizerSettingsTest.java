package byhand.trace;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.Optimizer;
import byhand.network.OptimizerSetting;
import byhand.scenario.Examples;
import byhand.scenario.Kinds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a setting of an optimizer does is done by both engines, in every formula that has it. {@link OracleTest} tells whether it is right.
 */
class OptimizerSettingsTest {

    private static final int ITERATIONS = 3;

    static List<Optimizer> changed() {
        return Kinds.withASettingChanged();
    }

    private static TwoEngines trained(Optimizer optimizer) throws Exception {
        TwoEngines engines = new TwoEngines(Exercise.of(new Examples().read("xor").with(optimizer)));
        for (int i = 0; i < ITERATIONS; i++) {
            engines.iterate();
        }
        return engines;
    }

    @ParameterizedTest
    @MethodSource("changed")
    void aSettingChangesTheUpdatesOfBothEnginesAlike(Optimizer optimizer) throws Exception {
        Optimizer usual = Optimizer.of(optimizer.kind(), optimizer.learningRate());
        TwoEngines engines = trained(optimizer);
        TwoEngines before = trained(usual);

        assertThat(engines.traced().updated()).isNotEqualTo(before.traced().updated());
        assertThat(engines.trained().updated()).isNotEqualTo(before.trained().updated()).containsExactly(engines.traced().updated());
        assertThat(engines.trainer().moments()).isEqualTo(engines.trace().updatedMoments());
    }

    @Test
    void everySettingHasAnotherValueThanItsDefaultOnce() {
        for (Optimizer usual : Kinds.optimizers()) {
            List<Map<OptimizerSetting, Double>> others =
                    changed().stream().filter(each -> each.kind() == usual.kind()).map(Optimizer::settings).toList();
            assertThat(others).hasSameSizeAs(usual.kind().settings()).doesNotContain(usual.settings()).doesNotHaveDuplicates();
        }
    }
}
