package byhand.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.Layer;
import byhand.network.MomentKind;
import byhand.network.Moments;
import byhand.network.Network;
import byhand.network.NeuronName;
import byhand.network.ParameterId;
import byhand.network.ParameterId.Bias;
import byhand.network.ParameterId.Weight;
import byhand.network.QuantityNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Layers without biases, names of neurons and shared parameters in files of version 2. People have such files: add some here, but never
 * change one.
 */
class WiringFilesTest {

    private static byte[] bytes(String name) throws IOException {
        try (InputStream file = WiringFilesTest.class.getResourceAsStream("/scenario/version-2/" + name + ".json")) {
            return file.readAllBytes();
        }
    }

    private static Scenario read(String name) throws Exception {
        return new ScenarioReader(name).read(bytes(name));
    }

    @Test
    void aLayerWithoutBiasesHasOnlyWeights() throws Exception {
        Network network = read("without-biases").network();
        assertThat(network.hasBiases(1)).isFalse();
        assertThat(network.size(1)).isEqualTo(3);
        assertThat(network.parameters().stream().map(network::name)).containsExactly("w1[1,1]", "w1[2,1]", "w1[1,2]", "w1[2,2]", "w1[1,3]",
                "w1[2,3]", "w2[1,1]", "w2[2,1]", "w2[3,1]", "b2[1]");
        for (ParameterId id : network.parameters()) {
            assertThat(network.values()[network.index(id)]).isEqualTo(network.value(id));
        }
    }

    @Test
    void neuronsAreCalledAsTheFileSays() throws Exception {
        Network network = read("neuron-names").network();
        assertThat(network.layer(1).neuronNames()).containsExactly(new NeuronName("net_h1", "out_h1"), new NeuronName("net_h2", "out_h2"));
        QuantityNames names = new QuantityNames(network);
        assertThat(names.preActivation(1, 2)).isEqualTo("net_h2");
        assertThat(names.activation(2, 2)).isEqualTo("o2");
    }

    @Test
    void sharedParametersHaveOneNameAndOneFate() throws Exception {
        Network network = read("shared-parameters").network();
        assertThat(network.shared()).containsExactly(List.of(new Weight(1, 1, 2), new Weight(2, 1, 1)),
                List.of(new Bias(1, 1), new Bias(1, 2)));
        assertThat(network.name(new Bias(1, 2))).isEqualTo("b1");
        assertThat(network.name(new Weight(2, 1, 1))).isEqualTo("w3");
        assertThat(network.frozen()).containsExactlyInAnyOrder(new Bias(1, 1), new Bias(1, 2));
        assertThat(network.distinctParameters()).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"without-biases", "neuron-names", "shared-parameters", "wiring-and-moments"})
    void whatIsSavedMeansTheSameInVersionTwo(String name) throws Exception {
        byte[] saved = new ScenarioWriter().write(read(name));
        assertThat(new String(saved, StandardCharsets.UTF_8)).contains("\"version\": 2,");
        assertThat(new ScenarioReader("again").read(saved)).isEqualTo(read(name));
    }

    @Test
    void whatIsNotUsedIsNotWritten() throws Exception {
        Scenario shared = read("shared-parameters");
        Network apart = shared.network().endingSharing(new Bias(1, 1)).endingSharing(new Weight(1, 1, 2));
        assertThat(new String(new ScenarioWriter().write(shared.with(apart)), StandardCharsets.UTF_8)).contains("\"version\": 1,")
                .doesNotContain("shared");
        assertThat(apart.name(new Bias(1, 2))).isEqualTo("b12");
        assertThat(apart.layers().stream().allMatch(Layer::hasBiases)).isTrue();
    }

    /** Each row: a file, what to replace in it, by what, and what the one sentence says behind the file's name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { //
        "without-biases | \"version\": 2 | \"version\": 1 | /layers/0/biases: expected a list of 3 numbers, one for each row of weights, but found null, which files have from version 2 on.", //
        "neuron-names | \"version\": 2 | \"version\": 1 | /layers/0/neuronNames: expected no such field in a file of version 1, as files have it from version 2 on.", //
        "shared-parameters | \"version\": 2 | \"version\": 1 | /shared: expected no such field in a file of version 1, as files have it from version 2 on.", //
        "without-biases | \"biases\": null | \"biases\": null, \"biasNames\": [] | /layers/0/biasNames: expected no names here, as the layer has no biases.", //
        "without-biases | \"biases\": null | \"biases\": [] | /layers/0/biases: expected a list of 3 numbers, one for each row of weights, but found an empty list.", //
        "without-biases | \"samples\" | \"frozen\": [\"b1[1]\"], \"samples\" | /frozen/0: expected the name of a parameter, but none is named \"b1[1]\".", //
        "neuron-names | , [\"net_h2\", \"out_h2\"] | `` | /layers/0/neuronNames: expected a list of 2 lists of names, one for each neuron, but found a list of 1.", //
        "neuron-names | \"net_h2\", \"out_h2\" | \"h2\" | /layers/0/neuronNames/1: expected a list of 2 names, of the pre-activation and of the activation, but found a list of 1.", //
        "neuron-names | [\"net_h2\", \"out_h2\"] | \"h2\" | /layers/0/neuronNames/1: expected a list of 2 names, of the pre-activation and of the activation, but found \"h2\".", //
        "neuron-names | out_h2 | net_h2 | /layers/0/neuronNames/1/1: expected another name than that of the pre-activation, as the two differ.", //
        "neuron-names | [\"o1\"] | [\"o1\", \"p1\"] | /layers/1/neuronNames/0: expected 1 name, as the pre-activation and the activation are the same behind the identity.", //
        "neuron-names | net_h2 | net_h1 | /layers/0/neuronNames/1/0: expected a name of its own, but \"net_h1\" is also the name of the pre-activation of neuron 1 in layer 1.", //
        "neuron-names | net_h2 | x1 | /layers/0/neuronNames/1/0: expected a name of its own, but \"x1\" is also the name of input 1.", //
        "neuron-names | net_h2 | b1[2] | /layers/0/neuronNames/1/0: expected a name of its own, but \"b1[2]\" is also the name of the bias of neuron 2 in layer 1.", //
        "neuron-names | net_h2 | Y1 | /layers/0/neuronNames/1/0: expected another name, as \"Y1\" stands for another quantity in the formulas.", //
        "neuron-names | net_h2 | η | /layers/0/neuronNames/1/0: expected another name, as \"η\" stands for another quantity in the formulas.", //
        "neuron-names | net_h2 | m_w1[1,1] | /layers/0/neuronNames/1/0: expected another name, as \"m_w1[1,1]\" stands for another quantity in the formulas.", //
        "neuron-names | net_h2 | `` | /layers/0/neuronNames/1/0: expected a name that is not blank, but found \"\".", //
        "shared-parameters | [\"w5\", \"w3\"] | \"w5\" | /shared/0: expected a list of names of parameters, but found \"w5\".", //
        "shared-parameters | [\"w5\", \"w3\"] | [\"w5\"] | /shared/0: expected at least 2 names of parameters that are one, but found a list of 1.", //
        "shared-parameters | [\"w5\", \"w3\"] | [\"w5\", \"w7\"] | /shared/0/1: expected the name of a parameter, but none is named \"w7\".", //
        "shared-parameters | [\"w5\", \"w3\"] | [\"w5\", \"x1\"] | /shared/0/1: expected the name of a parameter, but \"x1\" is input 1.", //
        "shared-parameters | [\"w5\", \"w3\"] | [\"w5\", \"b2\"] | /shared/0/1: expected the name of a weight, as \"w5\" is, but \"b2\" is the bias of neuron 1 in layer 2.", //
        "shared-parameters | [\"w5\", \"w3\"] | [\"b2\", \"w3\"] | /shared/0/1: expected the name of a bias, as \"b2\" is, but \"w3\" is the weight from 1 to 2 of layer 1.", //
        "shared-parameters | [\"w5\", \"w3\"] | [\"w5\", \"w4\"] | /shared/0/1: expected a parameter with the value of \"w5\", which is 1, but \"w4\" is 2.", //
        "shared-parameters | [\"w5\", \"w3\"] | [\"w5\", \"w3\", \"w5\"] | /shared/0/2: expected each name only once, but \"w5\" is there twice.", //
        "shared-parameters | [\"w5\", \"w3\"] | [\"w5\", \"w3\"], [\"b1\", \"b2\"] | /shared/1/1: expected a parameter with the value of \"b1\", which is 0.35, but \"b2\" is 0.5.", //
        "shared-parameters | \"b12\", \"b1\"], | \"b1\"], | /shared/1/1: expected all of what is one to be frozen, or nothing of it, but only \"b1\" of \"b12\" and \"b1\" is.", //
        "shared-parameters | \"b12\", \"b1\"], | \"b12\"], | /shared/1/1: expected all of what is one to be frozen, or nothing of it, but only \"b12\" of \"b12\" and \"b1\" is."})
    void whatDoesNotFitIsOneSentenceWithItsPlace(String name, String old, String replacement, String sentence) throws Exception {
        String file = new String(bytes(name), StandardCharsets.UTF_8);
        assertThat(file).contains(old);
        String changed = file.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(replacement));
        assertThat(Refusals.sentence(changed.getBytes(StandardCharsets.UTF_8))).isEqualTo("file.json: " + sentence);
    }

    @Test
    void theMomentOfOneIsThatOfAll() throws Exception {
        String file = new String(bytes("shared-parameters"), StandardCharsets.UTF_8).replace("\"adam\"",
                "\"adam\", \"moments\": {\"updates\": 2, \"first\": {\"w5\": 0.25}}");
        Scenario scenario = new ScenarioReader("moments").read(file.getBytes(StandardCharsets.UTF_8));
        Moments moments = Moments.atStart(scenario.network(), scenario.optimizer());
        for (ParameterId id : List.of(new Weight(1, 1, 2), new Weight(2, 1, 1))) {
            assertThat(moments.of(MomentKind.FIRST, scenario.network().index(id))).isEqualTo(0.25);
        }
        assertThat(new ScenarioReader("again").read(new ScenarioWriter().write(scenario))).isEqualTo(scenario);
        assertThat(Refusals.sentence(file.replace("{\"w5\": 0.25}", "{\"w5\": 0.25, \"w3\": 1}").getBytes(StandardCharsets.UTF_8)))
                .contains(
                        "/optimizer/moments/first/w3: expected the moment of the parameter that it is one with, which is 0.25, but found 1.");
    }

    /** The two that differ only by the sign of their zero have equal values. */
    @Test
    void zerosOfBothSignsCanBeOne() throws Exception {
        String file = new String(bytes("shared-parameters"), StandardCharsets.UTF_8).replace("[0.35, 0.35]", "[0, -0.0]");
        Scenario scenario = new ScenarioReader("zeros").read(file.getBytes(StandardCharsets.UTF_8));
        assertThat(scenario.network().isShared(new Bias(1, 2))).isTrue();
    }
}
