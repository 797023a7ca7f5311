package byhand.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import byhand.network.Activation;
import byhand.network.Loss;
import byhand.network.Optimizer;
import byhand.network.ParameterId;
import byhand.network.Sample;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioReaderTest {

    private static final String SMALL = """
            {"format": "gradient-by-hand/scenario", "version": 1,
             "layers": [{"activation": "tanh", "weights": [[1, 2], [3, 4]], "biases": [5, 6]},
                        {"activation": "identity", "weights": [[-1, 0.5]], "biases": [1e-3]}],
             "samples": [{"input": [1, 2], "target": [3]}, {"input": [4, 5], "target": [6]}],
             "loss": "half-squared-error", "optimizer": {"kind": "sgd", "learningRate": 0.25}}
            """;

    private static Scenario read(String json) throws ScenarioException {
        return new ScenarioReader("file.json").read(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsOptionalHasDefaults() throws ScenarioException {
        Scenario scenario = read(SMALL);
        assertThat(scenario.title().in("en")).isEmpty();
        assertThat(scenario.description().in("zh")).isEmpty();
        assertThat(scenario.network().inputNames()).containsExactly("x1", "x2");
        assertThat(scenario.network().frozen()).isEmpty();
        assertThat(scenario.network().parameters().stream().map(scenario.network()::name)).containsExactly("w1[1,1]", "w1[2,1]", "w1[1,2]",
                "w1[2,2]", "b1[1]", "b1[2]", "w2[1,1]", "w2[2,1]", "b2[1]");
    }

    @Test
    void everythingWrittenIsRead() throws ScenarioException {
        Scenario scenario =
                read(SMALL.replace("\"loss\"", "\"title\": \"T\", \"inputs\": [\"age\", \"权\"], \"frozen\": [\"b1[2]\"], \"loss\"")
                        .replace("\"biases\": [1e-3]", "\"biases\": [1e-3], \"weightNames\": [[\"u\", \"v\"]], \"biasNames\": [\"c\"]"));
        assertThat(scenario.title().in("zh")).isEqualTo("T");
        assertThat(scenario.network().inputNames()).containsExactly("age", "权");
        assertThat(scenario.network().frozen()).containsExactly(new ParameterId.Bias(1, 2));
        assertThat(scenario.network().layer(1).activation()).isEqualTo(Activation.TANH);
        assertThat(scenario.network().layer(1).weights()).containsExactly(List.of(1.0, 2.0), List.of(3.0, 4.0));
        assertThat(scenario.network().name(new ParameterId.Weight(2, 2, 1))).isEqualTo("v");
        assertThat(scenario.network().value(new ParameterId.Bias(2, 1))).isEqualTo(0.001);
        assertThat(scenario.samples()).containsExactly(new Sample(List.of(1.0, 2.0), List.of(3.0)),
                new Sample(List.of(4.0, 5.0), List.of(6.0)));
        assertThat(scenario.loss()).isEqualTo(Loss.HALF_SQUARED_ERROR);
        assertThat(scenario.optimizer()).isEqualTo(new Optimizer.Sgd(0.25));
    }

    @Test
    void samplesTakeTurns() throws ScenarioException {
        Scenario scenario = read(SMALL);
        assertThat(List.of(scenario.sampleIndex(1), scenario.sampleIndex(2), scenario.sampleIndex(3))).containsExactly(0, 1, 0);
    }

    /** Each row: what to replace in a good file, by what, and where the one sentence says that the mistake is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { //
        "gradient-by-hand/scenario | something | /format: expected", //
        "\"version\": 1 | \"version\": 2 | /version: expected 1", //
        "\"version\": 1 | \"version\": \"1\" | /version: expected a finite number", //
        "\"version\": 1, | `` | /version: expected", //
        "\"loss\" | \"extra\": 1, \"loss\" | /extra: expected only the fields", //
        "tanh | swish | /layers/0/activation: expected one of identity, relu", //
        "\"tanh\" | 7 | /layers/0/activation: expected a text", //
        "[3, 4] | [3] | /layers/0: row 2", //
        "[3, 4] | [3, \"4\"] | /layers/0/weights/1/1: expected a finite number", //
        "[3, 4] | [3, null] | /layers/0/weights/1/1: expected a finite number", //
        "[3, 4] | [3, 1e999] | /layers/0/weights/1/1: expected a finite number", //
        "[3, 4] | 3 | /layers/0/weights/1: expected a list", //
        "[[1, 2], [3, 4]] | {} | /layers/0/weights: expected a list", //
        "[[1, 2], [3, 4]] | [] | /layers/0: ", //
        "[[1, 2], [3, 4]] | [[], []] | /layers", //
        "[5, 6] | [5] | /layers/0: ", //
        "[5, 6] | [] | /layers/0: ", //
        "[[-1, 0.5]] | [[-1, 0.5, 2]] | /layers: layer 2 takes 3 values, but the layer before gives 2", //
        "\"biases\": [1e-3] | \"biases\": [1e-3], \"weightNames\": [[\"u\"]] | /layers/1: ", //
        "\"biases\": [1e-3] | \"biases\": [1e-3], \"weightNames\": [[\"u\", 2]] | /layers/1/weightNames/0/1: expected a text", //
        "\"biases\": [1e-3] | \"biases\": [1e-3], \"weightNames\": [[\"u\", \"\"]] | /layers/1/weightNames/0/1: expected", //
        "\"biases\": [1e-3] | \"biases\": [1e-3], \"biasNames\": [\" \"] | /layers/1/biasNames/0: expected", //
        "\"biases\": [1e-3] | \"biases\": [1e-3], \"biasNames\": [] | /layers/1: ", //
        "\"biases\": [1e-3] | \"biases\": [1e-3], \"bias\": 1 | /layers/1/bias: expected only the fields", //
        "\"loss\" | \"inputs\": [\"a\"], \"loss\" | /inputs: expected 2 names", //
        "\"loss\" | \"inputs\": [\"a\", \"\"], \"loss\" | /inputs/1: expected", //
        "\"loss\" | \"inputs\": null, \"loss\" | /inputs: expected a list", //
        "\"loss\" | \"frozen\": [\"b9\"], \"loss\" | /frozen: expected names of parameters, but none is named \"b9\"", //
        "\"input\": [4, 5] | \"input\": [4] | /samples/1/input: expected 2 numbers", //
        "\"target\": [6] | \"target\": [6, 7] | /samples/1/target: expected 1 number", //
        "\"target\": [6] | \"goal\": [6] | /samples/1/goal: expected only the fields", //
        ", \"target\": [6] | `` | /samples/1/target: expected a list", //
        "half-squared-error | cross | /loss: expected one of half-squared-error", //
        "sgd | adam | /optimizer/kind: expected \"sgd\"", //
        "0.25 | \"fast\" | /optimizer/learningRate: expected a finite number", //
        ", \"learningRate\": 0.25 | , \"rate\": 0.25 | /optimizer/rate: expected only the fields", //
        "{\"kind\": \"sgd\", \"learningRate\": 0.25} | 5 | /optimizer: expected an object", //
        "\"loss\" | \"title\": 5, \"loss\" | /title: expected", //
        "\"loss\" | \"title\": {\"fr\": \"T\"}, \"loss\" | /title/fr: expected only the fields", //
        "\"loss\" | \"title\": {\"en\": 5}, \"loss\" | /title/en: expected a text", //
        "\"version\": 1, | \"version\": 1, \"version\": 1, |  at line 1, column ", //
        "\"version\": 1, | \"version\" 1, |  at line 1, column ", //
        "0.25}} | 0.25} |  at line ", //
        "0.25}} | 0.25}} [] |  at line 5, column ", //
        "0.25 | NaN |  at line 5, column ", //
        "0.25 | 01 |  at line 5, column ", //
        "\"loss\" | /* remark */ \"loss\" |  at line 5, column "})
    void aBrokenFileGetsOneSentenceWithTheFileAndThePlace(String part, String replacement, String place) {
        String broken = SMALL.replace(part, replacement);
        assertThat(broken).isNotEqualTo(SMALL);
        assertOneSentence(broken, place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {"`` | this is not JSON", "[] | : expected an object", "null | : expected an object",
                "3 | : expected an object", "{} | /format: expected", "[[[[ |  at line 1", "'' |  at line 1"})
    void whatIsNoScenarioAtAllGetsASentenceToo(String json, String place) {
        assertOneSentence(json, place);
    }

    @Test
    void aFileWithoutLayersOrSamplesIsRefused() {
        assertOneSentence(SMALL.replaceAll("(?s)\"layers\": .*\"samples\"", "\"layers\": [], \"samples\""),
                "/layers: expected at least one layer");
        assertOneSentence(SMALL.replaceAll("\"samples\": .*", "\"samples\": [],"), "/samples: expected at least one sample");
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] json = SMALL.getBytes(StandardCharsets.UTF_8);
        json[3] = (byte) 0xff;
        assertThatThrownBy(() -> new ScenarioReader("file.json").read(json)).isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("file.json at line 1, column ");
    }

    private static void assertOneSentence(String json, String place) {
        assertThatThrownBy(() -> read(json)).as(json).isInstanceOf(ScenarioException.class).satisfies(refused -> {
            String message = refused.getMessage();
            assertThat(message).startsWith("file.json").contains(place).endsWith(".").doesNotContain("\n").doesNotContain("tools.jackson")
                    .doesNotContain("null.").doesNotContain("line -1");
            assertThat(message.length()).isLessThan(250);
        });
    }
}
