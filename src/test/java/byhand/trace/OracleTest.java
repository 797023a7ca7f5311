package byhand.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioReader;
import java.io.InputStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tracer against the numbers of PyTorch's autograd in double precision. {@code random-sgd.json} holds 40 random cases of one to four
 * layers with every activation, several outputs, samples and iterations, frozen parameters, saturated neurons and neurons on the kink.
 */
class OracleTest {

    @ParameterizedTest
    @ValueSource(strings = {"lesson", "lesson-b12-2", "two-outputs-frozen"})
    void everyNumberOfEveryIterationAgreesWithTorch(String name) throws Exception {
        assertThat(agrees(read(name), 1e-12)).isGreaterThan(70);
    }

    @ParameterizedTest
    @MethodSource("randomCases")
    void everyNumberOfARandomNetworkAgreesWithTorch(JsonNode oracleCase) throws Exception {
        assertThat(agrees(oracleCase, 1e-12)).isPositive();
    }

    @Test
    void thereAreFortyRandomCases() throws Exception {
        assertThat(read("random-sgd").size()).isEqualTo(40);
    }

    static Stream<Named<JsonNode>> randomCases() throws Exception {
        return StreamSupport.stream(read("random-sgd").spliterator(), false)
                .map(each -> Named.of(each.at("/scenario/title").stringValue(), each));
    }

    private static JsonNode read(String name) throws Exception {
        try (InputStream json = OracleTest.class.getResourceAsStream("/oracle/" + name + ".json")) {
            return JsonMapper.shared().readTree(json.readAllBytes());
        }
    }

    /** Compares all iterations of a case; the tolerance is relative, and absolute below 1. Returns how many numbers were compared. */
    private static int agrees(JsonNode oracleCase, double tolerance) throws Exception {
        Scenario scenario = new ScenarioReader("oracle").read(oracleCase.get("scenario").toString().getBytes("UTF-8"));
        Network network = scenario.network();
        int compared = 0;
        int number = 0;
        for (JsonNode expected : oracleCase.at("/expected/iterations")) {
            number++;
            int sample = scenario.sampleIndex(number);
            assertThat(sample).isEqualTo(expected.get("sample").intValue());
            Trace trace = Tracer.trace(network, scenario.samples().get(sample), scenario.loss(), scenario.optimizer());
            close("iteration " + number + ", J", trace.lossValue(), expected.get("loss"), tolerance);
            compared += 1 + compareNeurons(trace, expected, tolerance, "iteration " + number);
            for (ParameterId id : network.parameters()) {
                String what = "iteration " + number + ", " + network.name(id);
                close(what + " gradient", trace.value(RandomNetworks.gradient(id)).orElseThrow(),
                        parameter(expected, id, "weightGradients", "biasGradients"), tolerance);
                close(what + " updated", trace.value(new Quantity.Updated(id)).orElseThrow(),
                        parameter(expected, id, "updatedWeights", "updatedBiases"), tolerance);
                assertThat(trace.updated().value(id)).isEqualTo(trace.value(new Quantity.Updated(id)).orElseThrow());
                compared += 2;
            }
            network = trace.updated();
        }
        return compared;
    }

    private static int compareNeurons(Trace trace, JsonNode expected, double tolerance, String what) {
        int compared = 0;
        for (int layer = 1; layer <= trace.network().depth(); layer++) {
            for (int neuron = 1; neuron <= trace.network().size(layer); neuron++) {
                JsonNode z = expected.at("/preActivations/" + (layer - 1) + "/" + (neuron - 1));
                JsonNode a = expected.at("/activations/" + (layer - 1) + "/" + (neuron - 1));
                Quantity preActivation = new Quantity.PreActivation(layer, neuron);
                if (trace.knows(preActivation)) {
                    close(what + ", " + preActivation, trace.value(preActivation).orElseThrow(), z, tolerance);
                    compared++;
                }
                close(what + ", a " + layer + " " + neuron, trace.value(new Quantity.Activation(layer, neuron)).orElseThrow(), a,
                        tolerance);
                compared++;
            }
        }
        return compared;
    }

    private static JsonNode parameter(JsonNode expected, ParameterId id, String weights, String biases) {
        return id instanceof ParameterId.Weight weight
                ? expected.at("/" + weights + "/" + (id.layer() - 1) + "/" + (id.to() - 1) + "/" + (weight.from() - 1))
                : expected.at("/" + biases + "/" + (id.layer() - 1) + "/" + (id.to() - 1));
    }

    private static void close(String what, double actual, JsonNode expected, double tolerance) {
        assertThat(expected.isNumber()).as(what).isTrue();
        double number = expected.doubleValue();
        assertThat(actual).as(what).isCloseTo(number, within(tolerance * Math.max(1, Math.abs(number))));
    }
}
