package byhand.app;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.Activation;
import byhand.network.Loss;
import byhand.network.Network;
import byhand.network.OptimizerKind;
import byhand.network.Sample;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewCommandTest {

    @TempDir
    private Path folder;

    private static Scenario made(String... arguments) throws Exception {
        ProgramRun run = ProgramRun.of(arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return new ScenarioReader("new").read(run.out().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileToStartFrom() throws Exception {
        Path file = folder.resolve("my.json");
        ProgramRun run = ProgramRun.of("new", "2-3-1", "--hidden", "tanh", "--output", "sigmoid", "--loss", "bce", "--seed", "7", "-o",
                file.toString());

        assertThat(run.err()).isEmpty();
        Scenario scenario = new ScenarioReader("my.json").read(Files.readAllBytes(file));
        Network network = scenario.network();
        assertThat(List.of(network.size(0), network.size(1), network.size(2))).containsExactly(2, 3, 1);
        assertThat(network.layer(1).activation()).isEqualTo(Activation.TANH);
        assertThat(network.layer(2).activation()).isEqualTo(Activation.SIGMOID);
        assertThat(scenario.loss()).isEqualTo(Loss.BINARY_CROSS_ENTROPY);
        assertThat(network.parameters().stream().map(network::name)).startsWith("w11", "w21", "w12").contains("wa1", "b11", "b21");
        assertThat(scenario.samples()).containsExactly(new Sample(List.of(1.0, 1.0), List.of(1.0)));
        assertThat(ProgramRun.of("trace", file.toString(), "--format", "text").status()).isZero();
    }

    @Test
    void aSeedGivesTheSameValuesAndAnotherOneOthers() throws Exception {
        assertThat(made("new", "2-3-1", "--seed", "7")).isEqualTo(made("new", "2-3-1", "--seed", "7"))
                .isNotEqualTo(made("new", "2-3-1", "--seed", "8"));
    }

    @Test
    void lossAndLastActivationGoTogether() throws Exception {
        Scenario classes = made("new", "4-5-3", "--output", "softmax", "--title", "Three classes");
        assertThat(classes.loss().fits(Activation.SOFTMAX)).isTrue();
        assertThat(classes.title().in("en")).isEqualTo("Three classes");
        Scenario entropy = made("new", "4-3", "--loss", "cross-entropy");
        assertThat(entropy.network().outputActivation()).isEqualTo(Activation.SOFTMAX);
        assertThat(entropy.samples().get(0).target()).containsExactly(1.0, 0.0, 0.0);
        assertThat(made("new", "1-1", "--output", "linear", "--loss", "mse").loss()).isEqualTo(Loss.MEAN_SQUARED_ERROR);
    }

    @Test
    void layersInitialValuesAndOptimizerAreChosen() throws Exception {
        Scenario scenario =
                made("new", "1-2-2-1", "--hidden", "tanh,logistic", "--initial", "zeros", "--optimizer", "adam", "--rate", "0.001");
        assertThat(scenario.network().layers().stream().map(layer -> layer.activation())).containsExactly(Activation.TANH,
                Activation.SIGMOID, Activation.IDENTITY);
        assertThat(scenario.network().parameters().stream().map(scenario.network()::value)).containsOnly(0.0);
        assertThat(scenario.optimizer().kind()).isEqualTo(OptimizerKind.ADAM);
        assertThat(scenario.optimizer().learningRate()).isEqualTo(0.001);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
        "2 | SIZES: expected 2 to 9 numbers from 1 to 64 with hyphens between them, as 2-3-1, but found \"2\".",
        "2-0-1 | SIZES: expected 2 to 9 numbers", "2-65-1 | SIZES: expected 2 to 9 numbers",
        "1-1-1-1-1-1-1-1-1-1 | SIZES: expected 2 to 9 numbers", "2x3x1 | SIZES: expected 2 to 9 numbers",
        "2-3-1 --hidden tahn | --hidden: expected one of identity, relu, leaky-relu,", //
        "2-3-1 --hidden tahn | but found \"tahn\"; perhaps tanh is meant.", //
        "2-3-1 --hidden softmax | --hidden: expected one of", //
        "2-3-3-1 --hidden tanh,relu,relu | --hidden: expected one activation, or 2 as there are hidden layers, but found 3.",
        "2-1 --output tanh --loss bce | --output: the loss binary-cross-entropy goes with sigmoid, not with tanh.",
        "2-1 --optimizer sdg | perhaps sgd is meant", "2-1 --rate NaN | --rate has to be a finite number, not NaN."})
    void whatCannotBeIsOneSentence(String arguments, String sentence) {
        ProgramRun run = ProgramRun.of(("new " + arguments).split(" "));
        assertThat(run.status()).isEqualTo(Program.REFUSED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(sentence);
        assertThat(run.err().lines()).hasSize(1);
    }
}
