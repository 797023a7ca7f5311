package byhand.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import byhand.network.Activation;
import byhand.network.Loss;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.ParameterId;
import byhand.network.Sample;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
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
    void aFileMayHaveOneMebibyteAndNoByteMore() throws ScenarioException {
        String largest = SMALL + " ".repeat((1 << 20) - SMALL.getBytes(StandardCharsets.UTF_8).length);
        assertThat(read(largest)).isEqualTo(read(SMALL));
        assertThatThrownBy(() -> read(largest + " ")).hasMessage("file.json is too large; expected a scenario of at most 1 MiB.");
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
        assertThat(scenario.optimizer()).isEqualTo(Optimizer.of(OptimizerKind.SGD, 0.25));
    }

    @Test
    void samplesTakeTurns() throws ScenarioException {
        Scenario scenario = read(SMALL);
        assertThat(List.of(scenario.sampleIndex(1), scenario.sampleIndex(2), scenario.sampleIndex(3))).containsExactly(0, 1, 0);
    }

    /** Each row: what to replace in a good file, by what, and what the one sentence says behind the file's name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { //
        "gradient-by-hand/scenario | something | /format: expected \"gradient-by-hand/scenario\", but found \"something\".", //
        "\"version\": 1 | \"version\": 3 | /version: expected 1 or 2, the versions that this program knows, but found 3.", //
        "\"version\": 1 | \"version\": 3, \"news\": 1 | /version: expected 1 or 2", //
        "\"version\": 1 | \"version\": \"1\" | /version: expected a finite number, but found \"1\".", //
        "\"version\": 1, | `` | /version: expected a finite number, but it is missing.", //
        "\"loss\" | \"extra\": 1, \"loss\" | /extra: expected only the fields format, version, ", //
        "\"loss\" | \"\": 1, \"loss\" | /: expected only the fields format, version, ", //
        "\"loss\" | \"a/b~c\": 1, \"loss\" | /a~1b~0c: expected only the fields format, version, ", //
        "tanh | swish | /layers/0/activation: expected one of identity, relu, leaky-relu, sigmoid, tanh, softplus, softmax, but found \"swish\".", //
        "tanh | leakyRelu | but found \"leakyRelu\"; perhaps leaky-relu is meant.", //
        "[[1, 2], [3, 4]], \"biases\": [5, 6] | [[1, 2, 7], [3, 4, 8]], \"biases\": [5, 6, 9] | /layers/0/weights: expected weights[to][from], 3 by 2 as there are neurons and values that come in, but found them transposed, 2 by 3.", //
        "[[-1, 0.5]] | [[-1], [0.5]] | /layers/1/weights: expected weights[to][from], 1 by 2 as there are neurons and values that come in, but found them transposed, 2 by 1.", //
        "tanh | linear | but found \"linear\"; perhaps identity is meant.", //
        "half-squared-error | MSE | but found \"MSE\"; perhaps mean-squared-error is meant.", //
        "half-squared-error | bce | but found \"bce\"; perhaps binary-cross-entropy is meant.", //
        "learningRate | lr | but found lr; perhaps learningRate is meant.", //
        "tanh | tahn | but found \"tahn\"; perhaps tanh is meant.", //
        "\"tanh\" | 7 | /layers/0/activation: expected one of identity, relu, leaky-relu, sigmoid, tanh, softplus, softmax, but found 7.", //
        "\"activation\": \"tanh\", | `` | /layers/0/activation: expected one of", //
        "weights\": [[1 | wieghts\": [[1 | /layers/0/wieghts: expected only the fields activation, weights, biases, weightNames, biasNames here, but found wieghts; perhaps weights is meant.", //
        "\"biases\": [5 | \"bias\": [5 | /layers/0/bias: expected only the fields activation, weights, biases, weightNames, biasNames here, but found bias; perhaps biases is meant.", //
        "\"biases\": [5 | \"b\": [5 | /layers/0/b: expected only the fields activation, weights, biases, weightNames, biasNames here, but found b.", //
        "[3, 4] | [3] | /layers/0/weights/1: expected a list of 2 numbers in row 2, as in the first row, but found a list of 1.", //
        "[3, 4] | [3, 4, 5] | /layers/0/weights/1: expected a list of 2 numbers in row 2, as in the first row, but found a list of 3.", //
        "[3, 4] | [3, \"4\"] | /layers/0/weights/1/1: expected a finite number, but found \"4\".", //
        "[3, 4] | [3, null] | /layers/0/weights/1/1: expected a finite number, but found null.", //
        "[3, 4] | [3, true] | /layers/0/weights/1/1: expected a finite number, but found true.", //
        "[3, 4] | [3, 1e999] | /layers/0/weights/1/1: expected a finite number, but found 1e999, which is beyond the largest, 1.7976931348623157e308.", //
        "[3, 4] | [3, -1e999] | /layers/0/weights/1/1: expected a finite number, but found -1e999", //
        "[3, 4] | 3 | /layers/0/weights/1: expected a list of 2 numbers in row 2, as in the first row, but found 3.", //
        "[1, 2], [3 | 1, [3 | /layers/0/weights/0: expected a list of weights, but found 1.", //
        "[[1, 2], [3, 4]] | {} | /layers/0/weights: expected a list of rows of weights, but found an object.", //
        "[[1, 2], [3, 4]] | [] | /layers/0/weights: expected 1 to 64 rows of weights, one for each neuron, but found an empty list.", //
        "[[1, 2], [3, 4]] | [[], []] | /layers/0/weights/0: expected 1 to 64 weights, one for each input, but found an empty list.", //
        "[5, 6] | [5] | /layers/0/biases: expected a list of 2 numbers, one for each row of weights, but found a list of 1.", //
        "[5, 6] | [] | /layers/0/biases: expected a list of 2 numbers, one for each row of weights, but found an empty list.", //
        "[[-1, 0.5]] | [[-1, 0.5, 2]] | /layers/1/weights/0: expected a list of 2 numbers in row 1, one for each neuron of the layer before, but found a list of 3.", //
        "\"biases\": [1e-3] | \"biases\": [1e-3], \"weightNames\": [[\"u\"]] | /layers/1/weightNames/0: expected a list of 2 names, one for each weight of the row, but found a list of 1.", //
        "\"biases\": [1e-3] | \"biases\": [1e-3], \"weightNames\": [] | /layers/1/weightNames: expected a list of 1 list of names, one for each row of weights, but found an empty list.", //
        "\"biases\": [1e-3] | \"biases\": [1e-3], \"weightNames\": [[\"u\", 2]] | /layers/1/weightNames/0/1: expected a text, but found 2.", //
        "\"biases\": [1e-3] | \"biases\": [1e-3], \"weightNames\": [[\"u\", \"\"]] | /layers/1/weightNames/0/1: expected a name that is not blank", //
        "\"biases\": [1e-3] | \"biases\": [1e-3], \"biasNames\": [\" \"] | /layers/1/biasNames/0: expected a name that is not blank", //
        "\"biases\": [1e-3] | \"biases\": [1e-3], \"biasNames\": [\"c \"] | /layers/1/biasNames/0: expected a name without spaces around it", //
        "\"biases\": [1e-3] | \"biases\": [1e-3], \"biasNames\": [\"a\\nb\"] | /layers/1/biasNames/0: expected a name without line breaks and other invisible characters, but found \"a\\nb\".", //
        "\"biases\": [1e-3] | \"biases\": [1e-3], \"biasNames\": [\"a\\u202eb\"] | /layers/1/biasNames/0: expected a name without line breaks", //
        "\"biases\": [1e-3] | \"biases\": [1e-3], \"biasNames\": [\"a\\ud800\"] | /layers/1/biasNames/0: expected a name without line breaks", //
        "\"biases\": [1e-3] | \"biases\": [1e-3], \"biasNames\": [] | /layers/1/biasNames: expected a list of 1 name, one for each bias, but found an empty list.", //
        "\"biases\": [1e-3] | \"biases\": [1e-3], \"biasNames\": null | /layers/1/biasNames: expected a list of 1 name, one for each bias, but found null.", //
        "\"loss\" | \"inputs\": [\"a\"], \"loss\" | /inputs: expected a list of 2 names, one for each weight of a neuron in the first layer, but found a list of 1.", //
        "\"loss\" | \"inputs\": [\"a\", \"\"], \"loss\" | /inputs/1: expected a name that is not blank, but found \"\".", //
        "\"loss\" | \"inputs\": null, \"loss\" | /inputs: expected a list of 2 names", //
        "\"loss\" | \"frozen\": [\"b9\"], \"loss\" | /frozen/0: expected the name of a parameter, but none is named \"b9\".", //
        "\"loss\" | \"frozen\": [\"b1[1]\", \"x2\"], \"loss\" | /frozen/1: expected the name of a parameter, but \"x2\" is input 2.", //
        "\"loss\" | \"frozen\": [\"b1[1]\", \"b1[1]\"], \"loss\" | /frozen/1: expected each name only once, but \"b1[1]\" is there twice.", //
        "\"loss\" | \"frozen\": \"b1[1]\", \"loss\" | /frozen: expected a list of names of parameters, but found \"b1[1]\".", //
        "\"loss\" | \"frozen\": [1], \"loss\" | /frozen/0: expected a text, but found 1.", //
        "\"input\": [4, 5] | \"input\": [4] | /samples/1/input: expected a list of 2 numbers, one for each input, but found a list of 1.", //
        "\"target\": [6] | \"target\": [6, 7] | /samples/1/target: expected a list of 1 number, one for each neuron of the last layer, but found a list of 2.", //
        "\"target\": [6] | \"goal\": [6] | /samples/1/goal: expected only the fields input, target here, but found goal.", //
        ", \"target\": [6] | `` | /samples/1/target: expected a list of 1 number, one for each neuron of the last layer, but it is missing.", //
        "{\"input\": [4, 5], \"target\": [6]} | [4, 5, 6] | /samples/1: expected an object with the fields input, target, but found a list of 3.", //
        "half-squared-error | hinge | /loss: expected one of half-squared-error, mean-squared-error, binary-cross-entropy, cross-entropy, but found \"hinge\".", //
        "half-squared-error | cross_entropy | but found \"cross_entropy\"; perhaps cross-entropy is meant.", //
        "half-squared-error | cross-entropy | /loss: expected half-squared-error or mean-squared-error behind the activation identity, but found \"cross-entropy\".", //
        "half-squared-error | binary-cross-entropy | /loss: expected half-squared-error or mean-squared-error behind the activation identity", //
        "identity | softmax | /loss: expected cross-entropy behind the activation softmax, but found \"half-squared-error\", which files have there from version 2 on.", //
        "tanh | softmax | /layers/0/activation: expected another activation here, as softmax can only stand in the last layer.", //
        "{\"kind\": \"sgd\", \"learningRate\": 0.25} | 5 | /optimizer: expected an object with the fields kind, learningRate, ", //
        ", \"optimizer\": {\"kind\": \"sgd\", \"learningRate\": 0.25} | `` | /optimizer: expected an object", //
        "\"kind\": \"sgd\", | `` | /optimizer/kind: expected one of sgd, momentum, rmsprop, adam, but it is missing.", //
        "\"kind\" | \"kid\" | /optimizer/kid: expected only the fields kind, learningRate, momentum, decay, beta1, beta2, epsilon here, but found kid; perhaps kind is meant.", //
        "sgd | adagrad | /optimizer/kind: expected one of sgd, momentum, rmsprop, adam, but found \"adagrad\", which files have from version 2 on.", //
        "sgd | RMSProp | but found \"RMSProp\"; perhaps rmsprop is meant.", //
        "0.25 | \"fast\" | /optimizer/learningRate: expected a finite number, but found \"fast\".", //
        ", \"learningRate\": 0.25 | `` | /optimizer/learningRate: expected a finite number, but it is missing.", //
        ", \"learningRate\": 0.25 | , \"rate\": 0.25 | /optimizer/rate: expected only the fields kind, learningRate for the optimizer sgd, but found rate.", //
        "0.25 | 0.25, \"momentum\": 0.9 | /optimizer/momentum: expected only the fields kind, learningRate for the optimizer sgd, but found momentum.", //
        "\"sgd\", | \"momentum\", \"beta1\": 0.9, | /optimizer/beta1: expected only the fields kind, learningRate, momentum for the optimizer momentum", //
        "\"sgd\", | \"momentum\", \"momentum\": 1, | /optimizer/momentum: expected a number from 0 up to, but not including, 1, but found 1.", //
        "\"sgd\", | \"momentum\", \"momentum\": null, | /optimizer/momentum: expected a finite number, but found null.", //
        "\"sgd\", | \"rmsprop\", \"decay\": -0.1, | /optimizer/decay: expected a number from 0", //
        "\"sgd\", | \"rmsprop\", \"epsilon\": -1e-8, | /optimizer/epsilon: expected a number that is not negative, but found -1e-8.", //
        "\"sgd\", | \"adam\", \"beta1\": 1.5, | /optimizer/beta1: expected a number from 0", //
        "\"sgd\", | \"adam\", \"beta2\": 1, | /optimizer/beta2: expected a number from 0", //
        "\"sgd\", | \"adam\", \"betas\": [0.9, 0.999], | /optimizer/betas: expected only the fields kind, learningRate, beta1, beta2, epsilon for the optimizer adam", //
        "\"loss\" | \"title\": 5, \"loss\" | /title: expected a text, or an object with the fields en, zh, but found 5.", //
        "\"loss\" | \"title\": null, \"loss\" | /title: expected a text, or an object with the fields en, zh, but found null.", //
        "\"loss\" | \"title\": {\"fr\": \"T\"}, \"loss\" | /title/fr: expected only the fields en, zh here, but found fr.", //
        "\"loss\" | \"title\": {\"en\": 5}, \"loss\" | /title/en: expected a text, but found 5.", //
        "\"loss\" | \"title\": \"a\\nb\", \"loss\" | /title: expected a text on one line, without control characters, but found \"a\\nb\".", //
        "\"loss\" | \"description\": {\"zh\": \"a\\u0000b\"}, \"loss\" | /description/zh: expected a text without control characters, but found \"a\\u0000b\"."})
    void whatIsWrongIsSaidInOneSentenceWithTheFileAndThePlace(String part, String replacement, String sentence) {
        String broken = SMALL.replace(part, replacement);
        assertThat(broken).isNotEqualTo(SMALL);
        assertThat(refusal(broken)).startsWith("file.json: ").contains(sentence);
    }

    /** Each row: the names of inputs, first weights and last bias, and what is said of the one that is there twice. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { //
        "a, a | p, q, r, s | c | /inputs/1: expected a name of its own, but \"a\" is also the name of input 1.", //
        "a, b | p, q, r, p | c | /layers/0/weightNames/1/1: expected a name of its own, but \"p\" is also the name of the weight from 1 to 1 of layer 1.", //
        "a, b | p, q, a, s | c | /layers/0/weightNames/1/0: expected a name of its own, but \"a\" is also the name of input 1.", //
        "a, b | p, q, r, s | q | /layers/1/biasNames/0: expected a name of its own, but \"q\" is also the name of the weight from 2 to 1 of layer 1.", //
        "a, b | p, q, r, s | b1[2] | /layers/1/biasNames/0: expected a name of its own, but \"b1[2]\" is also the name of the bias of neuron 2 in layer 1.", //
        "a, w2[1,1] | p, q, r, s | c | /inputs/1: expected a name of its own, but \"w2[1,1]\" is also the name of the weight from 1 to 1 of layer 2."})
    void noNameIsThereTwice(String inputs, String weights, String bias, String sentence) {
        assertThat(refusal(named(inputs, weights, bias))).isEqualTo("file.json: " + sentence);
    }

    /** Each row: the names of inputs, first weights and last bias, of which one stands for something else as well. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
        "a1, b | p, q, r, s | c | /inputs/0 | a1", //
        "a, b | a1, q, r, s | c | /layers/0/weightNames/0/0 | a1", //
        "a, b | p, q, r, z2 | c | /layers/0/weightNames/1/1 | z2", //
        "a, b | p, q, r, s | y | /layers/1/biasNames/0 | y", //
        "a, b | p, q, r, s | Y | /layers/1/biasNames/0 | Y", //
        "a, b | p, q, r, s | zy | /layers/1/biasNames/0 | zy", //
        "a, b | p, q, r, s | J | /layers/1/biasNames/0 | J", //
        "a, b | p, q, r, s | η | /layers/1/biasNames/0 | η", //
        "a, b | p, q, r, s | m_p | /layers/1/biasNames/0 | m_p", //
        "a, b | p, q, w, s | ŵ | /layers/1/biasNames/0 | ŵ", //
        "a, b | p, q, r, s | ∂J/∂p | /layers/1/biasNames/0 | ∂J/∂p"})
    void noNameIsThatOfAnotherQuantity(String inputs, String weights, String bias, String place, String name) {
        assertThat(refusal(named(inputs, weights, bias))).isEqualTo(
                "file.json: " + place + ": expected another name, as \"" + name + "\" stands for another quantity in the formulas.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
        "a, b | p, q, r, s | a3", "a, b | p, q, r, s | y1", "a, b | p, q, r, s | z1[1]", "a, b | p, q, r, s | m_x",
        "m, v | w, q, r, s | ẑ"})
    void aNameThatIsFreeInThisNetworkIsRead(String inputs, String weights, String bias) throws ScenarioException {
        assertThat(read(named(inputs, weights, bias)).network().name(new ParameterId.Bias(2, 1))).isEqualTo(bias);
    }

    @Test
    void namesThatLookAlikeAreTheSame() {
        assertThat(refusal(named("a, b", "é, e\u0301, r, s", "c"))).isEqualTo("file.json: /layers/0/weightNames/0/1: expected a name of its"
                + " own, but \"e\u0301\" is also the name of the weight from 1 to 1 of layer 1.");
        assertThat(refusal(named("a, b", "c 1, c\u00a01, r, s", "c"))).contains("is also the name of the weight from 1 to 1 of layer 1.");
    }

    private static String named(String inputs, String weights, String bias) {
        return SMALL.replace("\"loss\"", "\"inputs\": [\"" + inputs.replace(", ", "\", \"") + "\"], \"loss\"")
                .replace("\"biases\": [5", "\"weightNames\": [[\"%s\", \"%s\"], [\"%s\", \"%s\"]], \"biases\": [5"
                        .formatted((Object[]) weights.split(", ")))
                .replace("\"biases\": [1", "\"biasNames\": [\"" + bias + "\"], \"biases\": [1");
    }

    @Test
    void aNameThatIsAlsoTheDefaultOfAnotherIsRefused() {
        assertThat(refusal(SMALL.replace("\"biases\": [1e-3]", "\"biases\": [1e-3], \"biasNames\": [\"x2\"]"))).isEqualTo(
                "file.json: /layers/1/biasNames/0: expected a name of its own, but \"x2\" is also the name of input 2.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"[] | an empty list", "null | null", "3 | 3", "\"a\" | \"a\""})
    void whatIsNoObjectIsRefusedAtTheTopLevel(String json, String found) {
        assertThat(refusal(json))
                .isEqualTo("file.json: the top level: expected an object with the fields format, version, title, description,"
                        + " inputs, layers, frozen, samples, loss, optimizer, but found " + found + ".");
    }

    @Test
    void anEmptyObjectLacksTheFormat() {
        assertThat(refusal("{}")).isEqualTo("file.json: /format: expected \"gradient-by-hand/scenario\", but it is missing.");
    }

    @Test
    void aFileWithoutLayersOrSamplesIsRefused() {
        assertThat(refusal(SMALL.replaceAll("(?s)\"layers\": .*\"samples\"", "\"layers\": [], \"samples\"")))
                .isEqualTo("file.json: /layers: expected 1 to 8 layers, but found an empty list.");
        assertThat(refusal(SMALL.replaceAll("\"samples\": .*", "\"samples\": [],")))
                .isEqualTo("file.json: /samples: expected 1 to 1000 samples, but found an empty list.");
    }

    @Test
    void theLimitsAreWithinReachAndNoMore() throws ScenarioException {
        Scenario largest = read(layered(ScenarioLimits.MOST_LAYERS, 2, 2, 1));
        assertThat(largest.network().depth()).isEqualTo(8);
        assertThat(refusal(layered(ScenarioLimits.MOST_LAYERS + 1, 2, 2, 1)))
                .contains("/layers: expected 1 to 8 layers, but found a list of 9.");
        assertThat(read(layered(1, 64, 2, 1)).network().outputs()).isEqualTo(64);
        assertThat(refusal(layered(1, 65, 2, 1))).contains("/layers/0/weights: expected 1 to 64 rows of weights, one for each neuron,");
        assertThat(read(layered(1, 2, 64, 1)).network().size(0)).isEqualTo(64);
        assertThat(refusal(layered(1, 2, 65, 1))).contains("/layers/0/weights/0: expected 1 to 64 weights, one for each input,");
        assertThat(read(layered(1, 1, 1, 1000)).samples()).hasSize(1000);
        assertThat(refusal(layered(1, 1, 1, 1001))).contains("/samples: expected 1 to 1000 samples, but found a list of 1001.");
    }

    private static String layered(int depth, int size, int inputs, int samples) {
        StringBuilder layers = new StringBuilder();
        for (int l = 0; l < depth; l++) {
            layers.append(l == 0 ? "" : ", ").append("{\"activation\": \"relu\", \"weights\": ")
                    .append(Collections.nCopies(size, Collections.nCopies(l == 0 ? inputs : size, 1))).append(", \"biases\": ")
                    .append(Collections.nCopies(size, 0)).append('}');
        }
        String sample = "{\"input\": " + Collections.nCopies(inputs, 1) + ", \"target\": " + Collections.nCopies(size, 1) + "}";
        return SMALL.replaceAll("(?s)\"layers\": .*\"samples\": .*]}],", "\"layers\": [" + layers + "], \"samples\": "
                + Collections.nCopies(samples, sample) + ",");
    }

    @Test
    void namesAndTextsHaveALength() throws ScenarioException {
        String name = "权".repeat(ScenarioLimits.LONGEST_NAME);
        assertThat(read(withBias(name)).network().name(new ParameterId.Bias(2, 1))).isEqualTo(name);
        assertThat(refusal(withBias(name + "x"))).isEqualTo("file.json: /layers/1/biasNames/0: expected a name of at most 40 characters,"
                + " but found \"" + name + "…\".");
        String title = "t".repeat(ScenarioLimits.LONGEST_TITLE);
        assertThat(read(withText("title", title)).title().in("en")).isEqualTo(title);
        assertThat(refusal(withText("title", title + "t"))).contains("/title: expected at most 200 characters, but found \"tttt");
        String description = "d".repeat(ScenarioLimits.LONGEST_DESCRIPTION);
        assertThat(read(withText("description", description)).description().in("en")).isEqualTo(description);
        assertThat(refusal(withText("description", description + "d"))).contains("/description: expected at most 2000 characters,");
    }

    private static String withBias(String name) {
        return SMALL.replace("\"biases\": [1e-3]", "\"biases\": [1e-3], \"biasNames\": [\"" + name + "\"]");
    }

    private static String withText(String field, String text) {
        return SMALL.replace("\"loss\"", "\"" + field + "\": \"" + text + "\", \"loss\"");
    }

    @Test
    void aDescriptionMayHaveSeveralLines() throws ScenarioException {
        assertThat(read(withText("description", "one\\ntwo\\r\\nthree")).description().in("en")).isEqualTo("one\ntwo\r\nthree");
    }

    @Test
    void optimizersHaveTheSettingsOfPyTorchUnlessAFileSaysOtherwise() throws ScenarioException {
        assertThat(optimizer("\"momentum\"")).isEqualTo(Optimizer.of(OptimizerKind.MOMENTUM, 0.25, 0.9));
        assertThat(optimizer("\"momentum\", \"momentum\": 0")).isEqualTo(Optimizer.of(OptimizerKind.MOMENTUM, 0.25, 0));
        assertThat(optimizer("\"rmsprop\"")).isEqualTo(Optimizer.of(OptimizerKind.RMSPROP, 0.25, 0.99, 1e-8));
        assertThat(optimizer("\"rmsprop\", \"decay\": 0.5, \"epsilon\": 0")).isEqualTo(Optimizer.of(OptimizerKind.RMSPROP, 0.25, 0.5, 0));
        assertThat(optimizer("\"adam\"")).isEqualTo(Optimizer.of(OptimizerKind.ADAM, 0.25, 0.9, 0.999, 1e-8));
        assertThat(optimizer("\"adam\", \"beta2\": 0.5, \"beta1\": 0.25, \"epsilon\": 1"))
                .isEqualTo(Optimizer.of(OptimizerKind.ADAM, 0.25, 0.25, 0.5, 1));
    }

    private static Optimizer optimizer(String kind) throws ScenarioException {
        return read(SMALL.replace("\"sgd\"", kind)).optimizer();
    }

    @Test
    void minusZeroIsKept() throws ScenarioException {
        assertThat(read(SMALL.replace("[5, 6]", "[-0, -0.0]")).network().layer(1).biases()).containsExactly(-0.0, -0.0);
    }

    @Test
    void aFilesNameCannotBreakTheLine() {
        assertThatThrownBy(() -> new ScenarioReader("a\nb.json").read(new byte[0])).hasMessageStartingWith("a\\nb.json: ");
    }

    private static String refusal(String json) {
        return Refusals.sentence(json.getBytes(StandardCharsets.UTF_8));
    }
}
