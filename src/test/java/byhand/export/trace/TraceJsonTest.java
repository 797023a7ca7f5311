package byhand.export.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import byhand.formula.Numerals;
import byhand.network.Batch;
import byhand.network.BatchReduction;
import byhand.network.ParameterId;
import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import byhand.session.Iteration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TraceJsonTest {

    private static final double TOLERANCE = 1e-12;

    @ParameterizedTest
    @ValueSource(strings = {"lesson", "lesson-b12-2"})
    void everyNumberIsPyTorchs(String example) throws Exception {
        JsonNode expected = oracle(example).at("/expected/iterations");
        JsonNode iterations = trace(new Examples().read(example), expected.size()).at("/iterations");

        assertThat(expected.size()).isEqualTo(3);
        assertThat(iterations.size()).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            assertThat(iterations.get(i).at("/iteration").intValue()).isEqualTo(i + 1);
            assertThat(iterations.get(i).at("/sample").intValue()).isEqualTo(expected.get(i).at("/sample").intValue() + 1);
            compare(iterations.get(i), expected.get(i));
        }
    }

    private static void compare(JsonNode iteration, JsonNode expected) {
        assertThat(iteration.at("/loss").doubleValue()).isEqualTo(expected.at("/loss").doubleValue(), within(TOLERANCE));
        Map<String, Double> numbers = new HashMap<>();
        iteration.at("/steps").forEach(step -> numbers.put(step.at("/quantity").toString(), step.at("/value").asDouble(Double.NaN)));
        int compared = 0;
        for (int layer = 1; layer <= 2; layer++) {
            JsonNode weights = expected.at("/weightGradients").get(layer - 1);
            for (int to = 1; to <= weights.size(); to++) {
                String neuron = "\"layer\":" + layer + ",\"neuron\":" + to + "}";
                String bias = "{\"kind\":\"bias\"," + neuron;
                same(numbers, gradient(bias), expected, "/biasGradients/" + (layer - 1) + "/" + (to - 1));
                same(numbers, updated(bias), expected, "/updatedBiases/" + (layer - 1) + "/" + (to - 1));
                same(numbers, "{\"kind\":\"activation\"," + neuron, expected, "/activations/" + (layer - 1) + "/" + (to - 1));
                compared += 3;
                for (int from = 1; from <= weights.get(to - 1).size(); from++) {
                    String weight = "{\"kind\":\"weight\",\"layer\":" + layer + ",\"from\":" + from + ",\"to\":" + to + "}";
                    String place = (layer - 1) + "/" + (to - 1) + "/" + (from - 1);
                    same(numbers, gradient(weight), expected, "/weightGradients/" + place);
                    same(numbers, updated(weight), expected, "/updatedWeights/" + place);
                    compared += 2;
                }
            }
        }
        assertThat(compared).isEqualTo(3 * 3 + 6 * 2);
        same(numbers, "{\"kind\":\"pre-activation\",\"layer\":1,\"neuron\":1}", expected, "/preActivations/0/0");
        same(numbers, "{\"kind\":\"pre-activation\",\"layer\":1,\"neuron\":2}", expected, "/preActivations/0/1");
    }

    private static void same(Map<String, Double> numbers, String quantity, JsonNode expected, String place) {
        assertThat(numbers).containsKey(quantity);
        assertThat(numbers.get(quantity)).as(quantity).isEqualTo(expected.at(place).doubleValue(), within(TOLERANCE));
    }

    @Test
    void aSharedParameterIsThereOnceWithAllItsPlaces() throws Exception {
        Scenario lesson = new Examples().read("lesson");
        ParameterId.Bias first = new ParameterId.Bias(1, 1);
        JsonNode steps = trace(lesson.with(lesson.network().sharing(List.of(first, new ParameterId.Bias(1, 2)))), 1)
                .at("/iterations/0/steps");
        List<JsonNode> shared = StreamSupport.stream(steps.spliterator(), false).filter(step -> step.has("shared")).toList();
        assertThat(shared).extracting(step -> step.at("/name").stringValue()).containsExactly("∂J/∂b11", "b̂11");
        assertThat(shared).extracting(step -> step.at("/shared").toString()).containsOnly(
                "[{\"kind\":\"bias\",\"layer\":1,\"neuron\":1},{\"kind\":\"bias\",\"layer\":1,\"neuron\":2}]");
    }

    private static String gradient(String of) {
        return "{\"kind\":\"gradient\",\"of\":" + of + "}";
    }

    private static String updated(String of) {
        return "{\"kind\":\"updated\",\"of\":" + of + "}";
    }

    @Test
    void theLessonHasItsThirtyStepsInOrder() throws Exception {
        JsonNode steps = trace(new Examples().read("lesson"), 1).at("/iterations/0/steps");

        assertThat(texts(steps, "/name")).containsExactly("z1", "a1", "z2", "a2", "y", "J", "∂J/∂y", "∂J/∂wa1", "∂J/∂wa2", "∂J/∂b21",
                "∂J/∂a1", "∂J/∂z1", "∂J/∂w11", "∂J/∂w21", "∂J/∂b11", "∂J/∂a2", "∂J/∂z2", "∂J/∂w12", "∂J/∂w22", "∂J/∂b12", "ŵ11", "ŵ21",
                "ŵ12", "ŵ22", "b\u030211", "b\u030212", "ŵa1", "ŵa2", "b\u030221", "θ");
        assertThat(steps.valueStream().map(step -> step.at("/step").intValue())).isEqualTo(IntStream.rangeClosed(1, 30).boxed().toList());
        assertThat(texts(steps, "/stage").subList(0, 6)).containsOnly("forward");
        assertThat(texts(steps, "/stage").subList(6, 20)).containsOnly("backward");
        assertThat(texts(steps, "/stage").subList(20, 30)).containsOnly("update");
    }

    @Test
    void theHeadAndTheFirstStepAreAsTheFormatHasThem() throws Exception {
        JsonNode trace = trace(new Examples().read("lesson"), 1);

        assertThat(trace.propertyNames()).containsExactly("format", "version", "title", "iterations");
        assertThat(trace.at("/format").stringValue()).isEqualTo("gradient-by-hand/trace");
        assertThat(trace.at("/version").intValue()).isEqualTo(1);
        assertThat(trace.at("/title").stringValue()).isEqualTo("The lesson: 2–2–1, ReLU, b12 = 1");
        assertThat(trace.at("/iterations/0").propertyNames()).containsExactly("iteration", "sample", "loss", "steps");
        JsonNode z1 = trace.at("/iterations/0/steps/0");
        assertThat(z1.propertyNames()).containsExactly("step", "stage", "name", "quantity", "value", "text", "tex");
        assertThat(z1.at("/text").stringValue()).isEqualTo("z1 = w11·x1 + w21·x2 + b11 = 1×1 + 1×2 + 1 = 4");
        assertThat(z1.at("/tex/0").stringValue()).startsWith("z_{1} = ");
    }

    @Test
    void aBatchNamesItsSamplesAndEachStepTheOneItBelongsTo() throws Exception {
        Scenario line = new Examples().read("linear-regression");
        JsonNode trace = trace(line.with(Batch.of(2, BatchReduction.MEAN)), 2);

        assertThat(trace.at("/version").intValue()).isEqualTo(2);
        assertThat(trace.at("/iterations/0").propertyNames()).containsExactly("iteration", "samples", "loss", "steps");
        assertThat(trace.at("/iterations/0/samples").toString()).isEqualTo("[1,2]");
        JsonNode steps = trace.at("/iterations/0/steps");
        assertThat(texts(steps, "/name")).containsExactly("y", "J₁", "∂J₁/∂y", "∂J₁/∂w", "∂J₁/∂b", "y", "J₂", "∂J₂/∂y", "∂J₂/∂w", "∂J₂/∂b",
                "J", "∂J/∂w", "∂J/∂b", "ŵ", "b\u0302", "θ");
        assertThat(steps.valueStream().map(step -> step.path("sample").intValue(0))).containsExactly(1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 0, 0, 0,
                0, 0, 0);
        assertThat(steps.at("/11/text").stringValue()).isEqualTo("∂J/∂w = ½ (∂J₁/∂w + ∂J₂/∂w) = ½×(−2 + (−8)) = −5");
        assertThat(trace.at("/iterations/1/samples").toString()).isEqualTo("[3]");
        assertThat(trace.at("/iterations/1/steps/0/sample").intValue()).isEqualTo(3);
        assertThat(trace.at("/iterations/1/steps").valueStream().filter(step -> step.has("sample"))).hasSize(5);
    }

    @Test
    void theReplacementOfAllParametersHasNoValue() throws Exception {
        JsonNode last = trace(new Examples().read("lesson"), 1).at("/iterations/0/steps/29");

        assertThat(last.at("/quantity").toString()).isEqualTo("{\"kind\":\"parameters\"}");
        assertThat(last.has("value")).isFalse();
    }

    @Test
    void numbersKeepTheirFullPrecision() throws Exception {
        String json = json(new Examples().read("lesson"), 3);

        assertThat(json).contains("\"value\": 4.0,").contains("1.7497163257204675").endsWith("}\n");
    }

    @Test
    void whatIsNotFiniteIsAText() throws Exception {
        assertThat(texts(2, 1e308, "value")).contains("\"-Infinity\"", "\"NaN\"").doesNotContain("\"Infinity\"");
        assertThat(texts(1, -1e308, "value")).contains("\"Infinity\"");
        assertThat(texts(3, 1e200, "loss")).containsExactly("4.5", "\"Infinity\"", "\"NaN\"");
    }

    private static List<String> texts(int iterations, double rate, String property) throws Exception {
        Scenario lesson = new Examples().read("lesson");
        JsonNode trace = trace(lesson.with(lesson.optimizer().withLearningRate(rate)), iterations);
        return trace.at("/iterations").findValues(property).stream().map(JsonNode::toString).toList();
    }

    @Test
    void aFailureOfTheStreamComesOutAsItIs() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };

        assertThatThrownBy(() -> write(new Examples().read("lesson"), 100, full)).isInstanceOf(IOException.class)
                .hasMessage("no space left");
    }

    private static List<String> texts(JsonNode steps, String at) {
        return steps.valueStream().map(step -> step.at(at).stringValue()).toList();
    }

    private static JsonNode oracle(String name) throws IOException {
        try (InputStream in = TraceJsonTest.class.getResourceAsStream("/oracle/" + name + ".json")) {
            return JsonMapper.shared().readTree(in);
        }
    }

    private static JsonNode trace(Scenario scenario, int iterations) throws IOException {
        return JsonMapper.shared().readTree(json(scenario, iterations));
    }

    private static String json(Scenario scenario, int iterations) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(scenario, iterations, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void write(Scenario scenario, int iterations, OutputStream out) throws IOException {
        TraceWriter writer = TraceFormat.JSON.writer(out, Numerals.DEFAULT);
        writer.begin(scenario.title().in("en"));
        Iteration iteration = Iteration.first(scenario);
        for (int i = 0; i < iterations; i++) {
            writer.iteration(iteration.number(), scenario.sampleIndex(iteration.number()) + 1, iteration.trace());
            iteration = iteration.next();
        }
        writer.end();
    }
}
