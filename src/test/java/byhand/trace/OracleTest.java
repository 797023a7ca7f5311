package byhand.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.network.Layer;
import byhand.network.Optimizer;
import byhand.network.OptimizerSetting;
import byhand.scenario.Kinds;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioReader;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tracer and the array-based trainer against the numbers of PyTorch's autograd and optimizers in double precision. For
 * every activation, loss and optimizer there are random cases about it, of one to four layers, with several outputs, samples and
 * iterations, frozen parameters, saturated neurons and neurons on the kink. {@code src/build/oracle.py} writes them.
 */
class OracleTest {

    /** Relative; absolute for numbers below 1, which may be small differences of large ones. */
    private static final double TOLERANCE = 1e-12;

    @ParameterizedTest
    @ValueSource(strings = {"lesson", "lesson-b12-2", "two-outputs-frozen", "xor-tanh-sigmoid", "three-classes-adam", "deep-momentum"})
    void everyNumberOfEveryIterationAgreesWithTorch(String name) throws Exception {
        assertThat(agrees(read(name + ".json"))).isGreaterThan(70);
    }

    @ParameterizedTest
    @MethodSource("roles")
    void everyNumberOfTheRandomNetworksAboutItAgreesWithTorch(String role, String kind) throws Exception {
        List<JsonNode> cases = cases(role, kind);
        for (JsonNode each : cases) {
            assertThat(agrees(each)).as(each.at("/scenario/title").stringValue()).isPositive();
            assertThat(each.get("scenario").toString()).contains("\"" + kind + "\"");
        }
        assertThat(cases).hasSizeGreaterThan(20);
    }

    /** Activations with their shapes, squared errors behind softmax, all settings of optimizers, and moments that are given. */
    @Test
    void everyNumberOfTheMixedNetworksAgreesWithTorch() throws Exception {
        JsonNode mixed = read("mixed.json.gz");
        for (JsonNode each : mixed) {
            assertThat(agrees(each)).as(each.at("/scenario/title").stringValue()).isPositive();
        }
        assertThat(mixed.size()).isGreaterThan(100);
        assertThat(mixed.toString()).contains("\"slope\"", "\"alpha\"", "\"moments\"");
    }

    @Test
    void everySettingOfEveryOptimizerIsTriedAtOtherValuesThanItsDefault() throws Exception {
        for (Optimizer usual : Kinds.optimizers()) {
            List<Map<OptimizerSetting, Double>> tried = new ArrayList<>();
            for (JsonNode each : cases("optimizer", usual.kind().id())) {
                tried.add(scenario(each).optimizer().settings());
            }
            for (JsonNode each : read("mixed.json.gz")) {
                Optimizer optimizer = scenario(each).optimizer();
                tried.addAll(optimizer.kind() == usual.kind() ? List.of(optimizer.settings()) : List.of());
            }
            usual.settings().forEach((setting, value) -> assertThat(
                    tried.stream().map(settings -> settings.get(setting)).filter(each -> !each.equals(value)).distinct())
                    .as("%s of %s", setting, usual.kind()).hasSizeGreaterThan(setting.isSwitch() ? 0 : 1));
        }
    }

    static Stream<Arguments> roles() {
        return Stream.of(Kinds.activations().stream().map(each -> Arguments.of("activation", each.id())),
                Kinds.losses().stream().map(each -> Arguments.of("loss", each.id())),
                Kinds.optimizers().stream().map(each -> Arguments.of("optimizer", each.kind().id()))).flatMap(each -> each);
    }

    /** Layers without biases, and parameters that are one, each of which is one tensor there. */
    @ParameterizedTest
    @ValueSource(strings = {"unbiased", "shared", "unbiased-and-shared"})
    void everyNumberOfNetworksThatAreWiredOtherwiseAgreesWithTorch(String wiring) throws Exception {
        List<JsonNode> cases = cases("wiring", wiring);
        int unbiased = 0;
        int shared = 0;
        for (JsonNode each : cases) {
            assertThat(agrees(each)).as(each.at("/scenario/title").stringValue()).isPositive();
            unbiased += scenario(each).network().layers().stream().allMatch(Layer::hasBiases) ? 0 : 1;
            shared += scenario(each).network().shared().isEmpty() ? 0 : 1;
        }
        assertThat(unbiased).isEqualTo(wiring.startsWith("unbiased") ? cases.size() : 0);
        assertThat(shared).isGreaterThanOrEqualTo(wiring.endsWith("shared") ? cases.size() / 2 : 0);
    }

    private static List<JsonNode> cases(String role, String kind) throws Exception {
        String file = role + "-" + kind + ".json.gz";
        assertThat(OracleTest.class.getResource("/oracle/" + file)).as("%s, which src/build/oracle.py writes once it knows %s", file, kind)
                .isNotNull();
        return StreamSupport.stream(read(file).spliterator(), false).toList();
    }

    private static Scenario scenario(JsonNode oracleCase) throws Exception {
        return new ScenarioReader("oracle").read(oracleCase.get("scenario").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode read(String resource) throws Exception {
        try (InputStream file = OracleTest.class.getResourceAsStream("/oracle/" + resource);
                InputStream json = resource.endsWith(".gz") ? new GZIPInputStream(file) : file) {
            return JsonMapper.shared().readTree(json.readAllBytes());
        }
    }

    /** Compares all iterations of a case. Returns how many numbers were compared. */
    private static int agrees(JsonNode oracleCase) throws Exception {
        Exercise exercise = Exercise.of(scenario(oracleCase));
        TwoEngines engines = new TwoEngines(exercise);
        List<JsonNode> iterations = StreamSupport.stream(oracleCase.at("/expected/iterations").spliterator(), false).toList();
        int compared = 0;
        for (int i = 0; i < iterations.size(); i++) {
            JsonNode expected = iterations.get(i);
            assertThat(exercise.sample(i + 1)).isEqualTo(exercise.samples().get(expected.get("sample").intValue()));
            engines.iterate();
            String iteration = "iteration " + (i + 1);
            compared += close(iteration + ", tracer", engines.traced(), IterationNumbers.of(expected));
            compared += close(iteration + ", trainer", engines.trained(), IterationNumbers.of(expected));
        }
        return compared;
    }

    private static int close(String what, IterationNumbers actual, IterationNumbers expected) {
        double[] actuals = actual.all();
        double[] expecteds = expected.all();
        assertThat(actuals).as(what).hasSameSizeAs(expecteds);
        for (int i = 0; i < actuals.length; i++) {
            assertThat(actuals[i]).as("%s, %s", what, expected.name(i)).isCloseTo(expecteds[i],
                    within(TOLERANCE * Math.max(1, Math.abs(expecteds[i]))));
        }
        return actuals.length;
    }
}
