package byhand.scenario;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.Activation;
import byhand.network.Layer;
import byhand.network.Loss;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.ParameterId;
import byhand.network.Sample;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files of version 1, which people have: every later program reads them, and they mean the same. Add files here, but never change one.
 */
class VersionOneTest {

    private static final Network LINE =
            Network.of(List.of(Layer.withDefaultNames(1, Activation.IDENTITY, List.of(List.of(2.0)), List.of(1.0))));
    private static final Scenario MINIMAL = new Scenario(LocalizedText.EMPTY, LocalizedText.EMPTY, LINE,
            List.of(new Sample(List.of(1.0), List.of(3.0))), Loss.HALF_SQUARED_ERROR, Optimizer.of(OptimizerKind.SGD, 0.1));

    private static final Map<String, Scenario> MEANINGS = Map.ofEntries(entry("minimal", MINIMAL), entry("byte-order-mark", MINIMAL),
            entry("fields-in-any-order", MINIMAL),
            entry("title-for-all-languages",
                    about(LocalizedText.of("One neuron"), LocalizedText.of("It is \"linear\": y = 2x + 1.\nNothing else. 权 😀"))),
            entry("title-in-two-languages",
                    about(new LocalizedText(Map.of("en", "One neuron", "zh", "一个神经元")), new LocalizedText(Map.of("en", "It is linear.")))),
            entry("names-and-frozen", namesAndFrozen()), entry("every-activation", everyActivation()),
            entry("mean-squared-error", with(LINE, MINIMAL.samples(), Loss.MEAN_SQUARED_ERROR)),
            entry("binary-cross-entropy", with(network(Activation.SIGMOID, List.of(List.of(2.0)), 1.0),
                    List.of(new Sample(List.of(1.0), List.of(0.5))), Loss.BINARY_CROSS_ENTROPY)),
            entry("several-samples", severalSamples()),
            entry("momentum-with-defaults", MINIMAL.with(Optimizer.of(OptimizerKind.MOMENTUM, 0.1, 0.9))),
            entry("momentum-with-settings", MINIMAL.with(Optimizer.of(OptimizerKind.MOMENTUM, 0.1, 0.5))),
            entry("rmsprop-with-defaults", MINIMAL.with(Optimizer.of(OptimizerKind.RMSPROP, 0.1, 0.99, 1e-8))),
            entry("rmsprop-with-settings", MINIMAL.with(Optimizer.of(OptimizerKind.RMSPROP, 0.1, 0.5, 0.001))),
            entry("adam-with-defaults", MINIMAL.with(Optimizer.of(OptimizerKind.ADAM, 0.1, 0.9, 0.999, 1e-8))),
            entry("adam-with-settings", MINIMAL.with(Optimizer.of(OptimizerKind.ADAM, 0.1, 0.5, 0.25, 0))),
            entry("ways-to-write-numbers", numbers()));

    private static Scenario about(LocalizedText title, LocalizedText description) {
        return new Scenario(title, description, LINE, MINIMAL.samples(), MINIMAL.loss(), MINIMAL.optimizer());
    }

    private static Scenario with(Network network, List<Sample> samples, Loss loss) {
        return new Scenario(LocalizedText.EMPTY, LocalizedText.EMPTY, network, samples, loss, MINIMAL.optimizer());
    }

    private static Network network(Activation activation, List<List<Double>> weights, Double... biases) {
        return Network.of(List.of(Layer.withDefaultNames(1, activation, weights, List.of(biases))));
    }

    private static Scenario namesAndFrozen() {
        Layer hidden = new Layer(Activation.RELU, List.of(List.of(1.0, 2.0), List.of(3.0, 4.0), List.of(5.0, 6.0)), List.of(7.0, 8.0, 9.0),
                List.of(List.of("u11", "u21"), List.of("u12", "u22"), List.of("u13", "u23")), List.of("c1", "c 2", "c[3]"));
        Layer output = new Layer(Activation.IDENTITY, List.of(List.of(1.0, 2.0, 3.0)), List.of(4.0),
                List.of(List.of("w2[1,1]", "w2[2,1]", "w2[3,1]")), List.of("d"));
        Network network = new Network(List.of("age", "权重"), List.of(hidden, output),
                Set.of(new ParameterId.Bias(2, 1), new ParameterId.Weight(1, 2, 3), new ParameterId.Weight(2, 2, 1)));
        return with(network, List.of(new Sample(List.of(1.0, 2.0), List.of(3.0))), Loss.HALF_SQUARED_ERROR);
    }

    private static Scenario everyActivation() {
        List<List<Double>> one = List.of(List.of(1.0));
        Network network = Network.of(List.of(Layer.withDefaultNames(1, Activation.IDENTITY, one, List.of(0.0)),
                Layer.withDefaultNames(2, Activation.RELU, one, List.of(0.0)),
                Layer.withDefaultNames(3, Activation.LEAKY_RELU, one, List.of(0.0)),
                Layer.withDefaultNames(4, Activation.SIGMOID, one, List.of(0.0)),
                Layer.withDefaultNames(5, Activation.TANH, one, List.of(0.0)),
                Layer.withDefaultNames(6, Activation.SOFTPLUS, List.of(List.of(1.0), List.of(1.0)), List.of(0.0, 0.0)),
                Layer.withDefaultNames(7, Activation.SOFTMAX, List.of(List.of(1.0, 0.0), List.of(0.0, 1.0)), List.of(0.0, 0.0))));
        return with(network, List.of(new Sample(List.of(1.0), List.of(1.0, 0.0))), Loss.CROSS_ENTROPY);
    }

    private static Scenario severalSamples() {
        Sample first = new Sample(List.of(1.0, 2.0), List.of(3.0, 4.0));
        return with(network(Activation.IDENTITY, List.of(List.of(1.0, 2.0), List.of(3.0, 4.0)), 5.0, 6.0),
                List.of(first, new Sample(List.of(5.0, 6.0), List.of(7.0, 8.0)), first), Loss.HALF_SQUARED_ERROR);
    }

    private static Scenario numbers() {
        List<Double> weights = List.of(1.0, 1.0, -0.0, 1000.0, 0.001, 1.0, 0.1, Double.MIN_VALUE, -Double.MAX_VALUE);
        Sample sample = new Sample(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0), List.of(0.0));
        return with(network(Activation.IDENTITY, List.of(weights), 0.1 + 0.2), List.of(sample), Loss.HALF_SQUARED_ERROR)
                .with(Optimizer.of(OptimizerKind.SGD, -0.01));
    }

    static Set<String> names() {
        return MEANINGS.keySet();
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(VersionOneTest.class.getResource("/scenario/version-1").toURI());
    }

    private static Scenario read(String name) throws ScenarioException, URISyntaxException {
        return ScenarioFile.read(folder().resolve(name + ".json"), name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFileMeansWhatItAlwaysMeant(String name) throws Exception {
        assertThat(read(name)).isEqualTo(MEANINGS.get(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFileCanBeSavedAgain(String name) throws Exception {
        assertThat(new ScenarioReader(name).read(new ScenarioWriter().write(read(name)))).isEqualTo(MEANINGS.get(name));
    }

    @Test
    void everyFileIsReadByThisTest() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(MEANINGS.keySet().stream().map(name -> name + ".json").toList());
        }
    }

    /** Of version 1, which is closed: what the program gets later changes nothing here. */
    @Test
    void everythingThatAFileCouldChooseIsInAFile() {
        assertThat(MEANINGS.values().stream().map(each -> each.loss().id())).contains("half-squared-error", "mean-squared-error",
                "binary-cross-entropy", "cross-entropy");
        assertThat(MEANINGS.values().stream().map(each -> each.optimizer().kind().id())).contains("sgd", "momentum", "rmsprop", "adam");
        assertThat(MEANINGS.get("every-activation").network().layers().stream().map(layer -> layer.activation().id()))
                .containsExactly("identity", "relu", "leaky-relu", "sigmoid", "tanh", "softplus", "softmax");
    }
}
