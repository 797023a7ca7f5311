package byhand.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.scenario.ScenarioReader;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tracer and the array-based trainer against the numbers of PyTorch's autograd and optimizers in double precision. {@code random-sgd}
 * holds 40 random cases of one to four layers with every elementwise activation, several outputs, samples and iterations, frozen
 * parameters, saturated neurons and neurons on the kink; {@code random} holds 300, with every activation, loss and optimizer.
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
    @MethodSource("randomCases")
    void everyNumberOfARandomNetworkAgreesWithTorch(JsonNode oracleCase) throws Exception {
        assertThat(agrees(oracleCase)).isPositive();
    }

    @Test
    void thereAreHundredsOfRandomCases() throws Exception {
        assertThat(randomCases()).hasSize(340);
    }

    static Stream<Named<JsonNode>> randomCases() throws Exception {
        return Stream.of("random-sgd.json", "random.json.gz").flatMap(OracleTest::cases);
    }

    private static Stream<Named<JsonNode>> cases(String resource) {
        try {
            return StreamSupport.stream(read(resource).spliterator(), false)
                    .map(each -> Named.of(resource + ", " + each.at("/scenario/title").stringValue(), each));
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static JsonNode read(String resource) throws Exception {
        try (InputStream file = OracleTest.class.getResourceAsStream("/oracle/" + resource);
                InputStream json = resource.endsWith(".gz") ? new GZIPInputStream(file) : file) {
            return JsonMapper.shared().readTree(json.readAllBytes());
        }
    }

    /** Compares all iterations of a case. Returns how many numbers were compared. */
    private static int agrees(JsonNode oracleCase) throws Exception {
        byte[] scenario = oracleCase.get("scenario").toString().getBytes(StandardCharsets.UTF_8);
        Exercise exercise = Exercise.of(new ScenarioReader("oracle").read(scenario));
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
