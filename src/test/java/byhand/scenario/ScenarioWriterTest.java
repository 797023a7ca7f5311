package byhand.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import byhand.network.Activation;
import byhand.network.Layer;
import byhand.network.Loss;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.ParameterId;
import byhand.network.Sample;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScenarioWriterTest {

    private static final Network NETWORK = Network.of(List.of(
            Layer.withDefaultNames(1, Activation.LEAKY_RELU, List.of(List.of(1.0, -0.5), List.of(1e-9, -0.0)), List.of(0.0, 1e300)),
            Layer.withDefaultNames(2, Activation.SOFTMAX, List.of(List.of(1 / 3.0, 2.0), List.of(3.0, 4.0)), List.of(5.0, 6.0))));
    private static final Scenario PLAIN = new Scenario(LocalizedText.EMPTY, LocalizedText.EMPTY, NETWORK,
            List.of(new Sample(List.of(1.0, 2.0), List.of(0.0, 1.0)), new Sample(List.of(-1.0, 0.25), List.of(1.0, 0.0))),
            Loss.CROSS_ENTROPY, Optimizer.of(OptimizerKind.SGD, 0.01));

    private static String written(Scenario scenario) throws ScenarioException {
        return new String(new ScenarioWriter().write(scenario), StandardCharsets.UTF_8);
    }

    private static Scenario readBack(Scenario scenario) throws ScenarioException {
        return new ScenarioReader("file.json").read(new ScenarioWriter().write(scenario));
    }

    @Test
    void aMatrixHasARowALineAndDefaultsAreLeftOut() throws ScenarioException {
        assertThat(written(PLAIN)).isEqualTo("""
                {
                  "format": "gradient-by-hand/scenario",
                  "version": 1,
                  "layers": [
                    {
                      "activation": "leaky-relu",
                      "weights": [
                        [1, -0.5],
                        [1e-9, -0]
                      ],
                      "biases": [0, 1e300]
                    },
                    {
                      "activation": "softmax",
                      "weights": [
                        [0.3333333333333333, 2],
                        [3, 4]
                      ],
                      "biases": [5, 6]
                    }
                  ],
                  "samples": [
                    {"input": [1, 2], "target": [0, 1]},
                    {"input": [-1, 0.25], "target": [1, 0]}
                  ],
                  "loss": "cross-entropy",
                  "optimizer": {"kind": "sgd", "learningRate": 0.01}
                }
                """);
    }

    @Test
    void namesFrozenParametersAndSettingsAreWritten() throws ScenarioException {
        Network named = NETWORK.renamed(Map.of(new ParameterId.Weight(2, 1, 2), "v", new ParameterId.Bias(1, 1), "权 \"1\""));
        Network frozen = new Network(List.of("age", "x2"), named.layers(),
                Set.of(new ParameterId.Bias(2, 1), new ParameterId.Weight(2, 1, 2), new ParameterId.Bias(1, 1)));
        Scenario scenario = PLAIN.with(frozen).with(Optimizer.of(OptimizerKind.ADAM, 0.1, 0.9, 0.999, 1e-8));
        assertThat(written(scenario)).contains("  \"inputs\": [\"age\", \"x2\"],\n")
                .contains("      \"biasNames\": [\"权 \\\"1\\\"\", \"b1[2]\"]\n")
                .contains("      \"weightNames\": [\n        [\"w2[1,1]\", \"w2[2,1]\"],\n        [\"v\", \"w2[2,2]\"]\n      ]\n")
                .contains("\n  \"frozen\": [\"权 \\\"1\\\"\", \"v\", \"b2[1]\"],\n")
                .contains(
                        "\"optimizer\": {\"kind\": \"adam\", \"learningRate\": 0.1, \"beta1\": 0.9, \"beta2\": 0.999, \"epsilon\": 1e-8}");
        assertThat(readBack(scenario)).isEqualTo(scenario);
    }

    @Test
    void textsKeepTheirLanguagesAndTheirOrder() throws ScenarioException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("zh", "题");
        texts.put("en", "Title");
        LocalizedText chineseFirst = new LocalizedText(texts);
        Scenario scenario = new Scenario(chineseFirst, LocalizedText.of("a b\n\"c\""), NETWORK, PLAIN.samples(),
                PLAIN.loss(), PLAIN.optimizer());
        assertThat(written(scenario)).contains("\n  \"title\": {\"zh\": \"题\", \"en\": \"Title\"},\n")
                .contains("\n  \"description\": \"a b\\n\\\"c\\\"\",\n");
        assertThat(readBack(scenario)).isEqualTo(scenario);
        assertThat(readBack(scenario).title().byLanguage().keySet()).containsExactly("zh", "en");
    }

    @Test
    void longTextsStandOnLinesOfTheirOwn() throws ScenarioException {
        String sentence = "A sentence that says what there is to be seen here.";
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("en", sentence);
        texts.put("zh", sentence);
        assertThat(written(PLAIN.with(new LocalizedText(texts)))).contains("\n  \"description\": {\n    \"en\": \"" + sentence
                + "\",\n    \"zh\": \"" + sentence + "\"\n  },\n");
    }

    @Test
    void aTextForAllLanguagesStandsAlone() {
        assertThatThrownBy(() -> new LocalizedText(Map.of("", "a", "en", "b"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsWrittenAndReadBackIsEqual() throws ScenarioException {
        for (String about : Kinds.all()) {
            for (int number = 1; number <= 20; number++) {
                Scenario scenario = number % 4 == 0 ? RandomScenarios.wired(about, number, false) : RandomScenarios.of(about, number);
                String json = written(scenario);
                Scenario read = readBack(scenario);
                assertThat(read).as(json).isEqualTo(scenario);
                assertThat(List.copyOf(read.title().byLanguage().keySet())).isEqualTo(List.copyOf(scenario.title().byLanguage().keySet()));
                assertThat(written(read)).isEqualTo(json);
            }
        }
    }

    @Test
    void theLargestNetworkCanBeSaved() throws ScenarioException {
        int most = ScenarioLimits.MOST_NEURONS;
        List<List<Double>> weights = Collections.nCopies(most, Collections.nCopies(most, -0.12345678901234568));
        List<Layer> layers = new ArrayList<>();
        for (int l = 1; l <= ScenarioLimits.MOST_LAYERS; l++) {
            layers.add(Layer.withDefaultNames(l, Activation.TANH, weights, Collections.nCopies(most, 1 / 3.0)));
        }
        Sample sample = new Sample(Collections.nCopies(most, 1.5), Collections.nCopies(most, 0.5));
        Scenario scenario = new Scenario(LocalizedText.EMPTY, LocalizedText.EMPTY, Network.of(layers), List.of(sample),
                Loss.MEAN_SQUARED_ERROR, Optimizer.of(OptimizerKind.SGD, 0.1));
        assertThat(readBack(scenario)).isEqualTo(scenario);
    }

    @Test
    void whatNoFileCanHoldIsRefusedBeforeAnyIsWritten() {
        assertRefused(PLAIN.with(NETWORK.with(new ParameterId.Weight(1, 2, 1), Double.NaN)), "w1[2,1] is NaN, and a file can hold finite");
        assertRefused(PLAIN.with(NETWORK.with(new ParameterId.Bias(2, 1), Double.NEGATIVE_INFINITY)), "b2[1] is -Infinity, and a file");
        assertRefused(PLAIN.with(0, new Sample(List.of(1.0, Double.NaN), List.of(1.0, 0.0))), "an input is NaN");
        assertRefused(PLAIN.with(0, new Sample(List.of(1.0, 1.0), List.of(1.0, Double.POSITIVE_INFINITY))), "a target is Infinity");
        assertRefused(PLAIN.with(Optimizer.of(OptimizerKind.SGD, Double.NaN)), "the learning rate is NaN");
        assertRefused(PLAIN.with(Optimizer.of(OptimizerKind.MOMENTUM, 0.1, Double.NaN)), "a setting of the optimizer is NaN");
        assertRefused(withLastBiasNames("b1[1]", "c"),
                "/layers/1/biasNames/0: expected a name of its own");
        assertRefused(withLastBiasNames("a\nb", "c"),
                "/layers/1/biasNames/0: expected a name without line");
        assertRefused(PLAIN.with(new LocalizedText(Map.of("fr", "T"))), "/description/fr: expected only the fields en, zh");
        assertRefused(PLAIN.with(LocalizedText.of("a\ud800")), "/description: expected a text without control characters, but found");
        assertRefused(PLAIN.with(Collections.nCopies(1001, PLAIN.samples().get(0))), "/samples: expected 1 to 1000 samples");
        assertRefused(PLAIN.with(Optimizer.of(OptimizerKind.ADAM, 0.1, 2, 0.999, 1e-8)), "/optimizer/beta1: expected a number from 0");
    }

    private static Scenario withLastBiasNames(String... names) {
        Layer last = NETWORK.layer(2);
        Layer named = new Layer(last.activation(), last.weights(), last.biases(), last.weightNames(), List.of(names));
        return PLAIN.with(new Network(NETWORK.inputNames(), List.of(NETWORK.layer(1), named), Set.of()));
    }

    private static void assertRefused(Scenario scenario, String why) {
        assertThatThrownBy(() -> new ScenarioWriter().write(scenario)).isInstanceOf(ScenarioException.class)
                .hasMessageStartingWith("The scenario cannot be saved: " + why).hasMessageEndingWith(".");
    }
}
