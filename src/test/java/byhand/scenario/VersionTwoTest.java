package byhand.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.Activation;
import byhand.network.Definition;
import byhand.network.GivenMoments;
import byhand.network.Layer;
import byhand.network.Loss;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.OptimizerSetting;
import byhand.network.ParameterId;
import byhand.network.Sample;
import byhand.network.ShapedActivation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A file says the first version that has all that it uses, and cannot use what only later ones have. */
class VersionTwoTest {

    private static Scenario scenario(Activation activation, Loss loss, OptimizerKind optimizer) {
        Layer layer = Layer.withDefaultNames(1, activation, List.of(List.of(1.0)), List.of(0.5));
        return new Scenario(LocalizedText.of("T"), LocalizedText.EMPTY, Network.of(List.of(layer)),
                List.of(new Sample(List.of(1.0), List.of(1.0))), loss, Optimizer.of(optimizer, 0.1));
    }

    /** Each definition in a scenario whose other definitions are of version 1. */
    private static Scenario using(Definition definition) {
        if (definition instanceof Activation activation) {
            Loss fitting = Stream.of(Loss.values()).filter(each -> each.fits(activation) && each.versionBehind(activation) == 1).findFirst()
                    .orElseThrow();
            return scenario(activation, fitting, OptimizerKind.SGD);
        } else if (definition instanceof Loss loss) {
            Activation fitting = Stream.of(Activation.values()).filter(each -> each.version() == 1 && loss.fits(each)).findFirst()
                    .orElseThrow();
            return scenario(fitting, loss, OptimizerKind.SGD);
        }
        return scenario(Activation.IDENTITY, Loss.HALF_SQUARED_ERROR, (OptimizerKind) definition);
    }

    static Stream<Definition> definitions() {
        return Stream.of(Activation.values(), Loss.values(), OptimizerKind.values()).flatMap(Arrays::stream);
    }

    static Stream<Definition> later() {
        return definitions().filter(each -> each.version() > 1);
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void aFileSaysTheVersionOfWhatItUses(Definition definition) throws ScenarioException {
        byte[] file = new ScenarioWriter().write(using(definition));
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("\"version\": " + definition.version() + ",");
        assertThat(new ScenarioReader("again").read(file)).isEqualTo(using(definition));
    }

    @ParameterizedTest
    @MethodSource("later")
    void aFileOfVersionOneCannotUseIt(Definition definition) throws ScenarioException {
        String file = new String(new ScenarioWriter().write(using(definition)), StandardCharsets.UTF_8).replace("\"version\": 2",
                "\"version\": 1");
        assertThat(Refusals.sentence(file.getBytes(StandardCharsets.UTF_8)))
                .contains("but found \"" + definition.id() + "\", which files have from version 2 on.");
    }

    private static Scenario of(ShapedActivation activation, Loss loss, Optimizer optimizer) {
        boolean softmax = activation.kind() == Activation.SOFTMAX;
        List<List<Double>> weights = softmax ? List.of(List.of(2.0), List.of(1.0)) : List.of(List.of(2.0));
        Layer layer = Layer.withDefaultNames(1, activation.kind(), weights, softmax ? List.of(1.0, 0.0) : List.of(1.0))
                .withShape(activation.shape());
        return new Scenario(LocalizedText.EMPTY, LocalizedText.EMPTY, Network.of(List.of(layer)),
                List.of(new Sample(List.of(1.0), softmax ? List.of(1.0, 0.0) : List.of(3.0))), loss, optimizer);
    }

    private static Scenario with(Optimizer optimizer) {
        return of(Activation.IDENTITY.usual(), Loss.HALF_SQUARED_ERROR, optimizer);
    }

    private static Scenario with(ShapedActivation activation, Loss loss) {
        return of(activation, loss, Optimizer.of(OptimizerKind.SGD, 0.1));
    }

    /** What files of version 2 mean, which people have: add files, but never change one. */
    static Stream<Arguments> files() {
        GivenMoments given =
                new GivenMoments(3, Map.of(new ParameterId.Weight(1, 1, 1), 0.1), Map.of(new ParameterId.Bias(1, 1), 9.0));
        return Stream.of(Arguments.of("elu-with-alpha", with(new ShapedActivation(Activation.ELU, 0.5), Loss.HALF_SQUARED_ERROR)),
                Arguments.of("leaky-relu-with-slope", with(new ShapedActivation(Activation.LEAKY_RELU, 0.1), Loss.HALF_SQUARED_ERROR)),
                Arguments.of("squared-error", with(Activation.IDENTITY.usual(), Loss.SQUARED_ERROR)),
                Arguments.of("huber", with(Activation.IDENTITY.usual(), Loss.HUBER)),
                Arguments.of("squared-error-behind-softmax", with(Activation.SOFTMAX.usual(), Loss.MEAN_SQUARED_ERROR)),
                Arguments.of("adagrad", with(Optimizer.of(OptimizerKind.ADAGRAD, 0.1, 1e-10))),
                Arguments.of("adagrad-with-epsilon-inside", with(Optimizer.of(OptimizerKind.ADAGRAD, 0.1, 0.5, 1))),
                Arguments.of("adamw", with(Optimizer.of(OptimizerKind.ADAMW, 0.1, 0.9, 0.999, 1e-8, 0.01))),
                Arguments.of("nesterov-with-decay", with(Optimizer.of(OptimizerKind.NESTEROV, 0.1, 0.9, 0.25))),
                Arguments.of("sgd-with-decay", with(Optimizer.of(OptimizerKind.SGD, 0.1, 0.25))),
                Arguments.of("momentum-with-dampening", with(Optimizer.of(OptimizerKind.MOMENTUM, 0.1, 0.9, 0, 0.5))),
                Arguments.of("adam-without-correction",
                        with(Optimizer.of(OptimizerKind.ADAM, 0.1).with(OptimizerSetting.BIAS_CORRECTION, 0))),
                Arguments.of("moments-given", with(Optimizer.of(OptimizerKind.ADAM, 0.1).beginning(Optional.of(given)))),
                Arguments.of("moments-that-are-all-0",
                        with(Optimizer.of(OptimizerKind.MOMENTUM, 0.1).beginning(Optional.of(GivenMoments.zero())))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileMeansWhatItAlwaysMeant(String name, Scenario meaning) throws Exception {
        Path path = Path.of(VersionTwoTest.class.getResource("/scenario/version-2/" + name + ".json").toURI());
        assertThat(ScenarioFile.read(path, name)).isEqualTo(meaning);
        byte[] again = new ScenarioWriter().write(meaning);
        assertThat(new String(again, StandardCharsets.UTF_8)).contains("\"version\": 2");
        assertThat(new ScenarioReader(name).read(again)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"sgd\" | \"sgd\", \"moments\": {} | /optimizer/moments: expected no moments, as the optimizer sgd keeps none.",
        "\"sgd\" | \"momentum\", \"moments\": {\"second\": {}} | /optimizer/moments/second: expected only the fields updates, first for the moments of momentum, but found second.",
        "\"sgd\" | \"momentum\", \"moments\": {\"first\": {\"w1[1,2]\": 1}} | /optimizer/moments/first/w1[1,2]: expected the name of a parameter, but none is named \"w1[1,2]\"; perhaps w1[1,1] is meant.",
        "\"sgd\" | \"momentum\", \"moments\": {\"first\": [1]} | /optimizer/moments/first: expected an object with the names of parameters and a number for each, but found a list of 1.",
        "\"sgd\" | \"adam\", \"moments\": {\"updates\": -1} | /optimizer/moments/updates: expected a whole number from 0 to 1000000000, but found -1.",
        "\"sgd\" | \"adam\", \"moments\": {\"updates\": 1.5} | /optimizer/moments/updates: expected a whole number from 0 to 1000000000, but found 1.5.",
        "\"sgd\" | \"adam\", \"moments\": {\"second\": {\"b1[1]\": -1}} | /optimizer/moments/second/b1[1]: expected a number that is not negative, as squares add up to it, but found -1.",
        "\"sgd\" | \"adam\", \"biasCorrection\": 0 | /optimizer/biasCorrection: expected true or false, but found 0.",
        "\"sgd\" | \"sgd\", \"weightDecay\": -1 | /optimizer/weightDecay: expected a number that is not negative, but found -1.",
        "\"sgd\" | \"nesterov\", \"dampening\": 0.5 | /optimizer/dampening: expected only the fields kind, learningRate, momentum, weightDecay, moments for the optimizer nesterov, but found dampening.",
        "\"identity\" | \"tanh\", \"slope\": 0.1 | /layers/0/slope: expected no slope, as the activation tanh has none.",
        "\"identity\" | \"elu\", \"slope\": 0.1 | /layers/0/slope: expected no slope, as the activation elu has none.",
        "\"identity\" | \"elu\", \"alpha\": -1 | /layers/0/alpha: expected a number that is not negative, but found -1."})
    void whatDoesNotFitIsOneSentenceWithItsPlace(String text, String other, String sentence) throws Exception {
        String file = new String(new ScenarioWriter().write(with(Optimizer.of(OptimizerKind.SGD, 0.1))), StandardCharsets.UTF_8)
                .replace("\"version\": 1", "\"version\": 2").replace(text, other);
        assertThat(Refusals.sentence(file.getBytes(StandardCharsets.UTF_8))).contains(sentence);
    }

    /** What is new in version 2 is told as such in a file of version 1. */
    @Test
    void aSettingOfALaterVersionIsNoMisspelling() throws Exception {
        String file = new String(new ScenarioWriter().write(with(Optimizer.of(OptimizerKind.SGD, 0.1))), StandardCharsets.UTF_8);
        assertThat(Refusals.sentence(file.replace("\"sgd\"", "\"sgd\", \"weightDecay\": 0").getBytes(StandardCharsets.UTF_8)))
                .contains("/optimizer/weightDecay: expected no such field in a file of version 1, as files have it from version 2 on.");
    }

    @Test
    void aShapeOfALaterVersionIsNoMisspelling() throws Exception {
        String file = new String(new ScenarioWriter().write(with(Activation.LEAKY_RELU.usual(), Loss.HALF_SQUARED_ERROR)),
                StandardCharsets.UTF_8);
        assertThat(Refusals.sentence(file.replace("\"leaky-relu\"", "\"leaky-relu\", \"slope\": 0.01").getBytes(StandardCharsets.UTF_8)))
                .contains("/layers/0/slope: expected no such field in a file of version 1, as files have it from version 2 on.");
    }

    @Test
    void aFileOfVersionTwoNeedUseNothingNew() throws ScenarioException {
        Scenario plain = using(OptimizerKind.SGD);
        String file = new String(new ScenarioWriter().write(plain), StandardCharsets.UTF_8).replace("\"version\": 1", "\"version\": 2");
        assertThat(new ScenarioReader("two").read(file.getBytes(StandardCharsets.UTF_8))).isEqualTo(plain);
    }
}
