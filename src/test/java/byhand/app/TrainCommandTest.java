package byhand.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.network.Network;
import byhand.scenario.Examples;
import byhand.scenario.LocalizedText;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioReader;
import byhand.session.Iteration;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theTableHasEveryIterationsLossBeforeItsUpdate() {
        ProgramRun run = ProgramRun.of("train", "lesson", "--iterations", "3");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().map(String::strip).map(line -> line.split(" +", -1))).satisfiesExactly(
                header -> assertThat(header).containsExactly("iteration", "sample", "loss"),
                first -> assertThat(first).containsExactly("1", "1", "4.5"),
                second -> assertThat(Double.parseDouble(second[2])).isCloseTo(2.71817928, within(1e-14)),
                third -> assertThat(third).startsWith("3", "1"));
    }

    @Test
    void theFirstTheLastAndEveryNthLossAreShown() {
        assertThat(iterations("train", "xor", "--iterations", "10", "--every", "4")).containsExactly("1", "4", "8", "10");
        assertThat(iterations("train", "xor", "--iterations", "100")).hasSize(100);
        assertThat(iterations("train", "xor", "--iterations", "5000")).hasSize(101).startsWith("1", "50", "100").endsWith("5000");
        assertThat(iterations("train", "xor", "--iterations", "2", "--every", "1000")).containsExactly("1", "2");
    }

    @Test
    void samplesComeInTurn() {
        assertThat(ProgramRun.of("train", "xor", "--iterations", "6").out().lines().skip(1).map(line -> line.strip().split(" +", -1)[1]))
                .containsExactly("1", "2", "3", "4", "1", "2");
    }

    @Test
    void theTrainedScenarioIsWhatStepByStepLeadsTo() throws Exception {
        Scenario start = new Examples().read("narrow-valley-momentum");
        Iteration iteration = Iteration.first(start);
        for (int i = 0; i < 25; i++) {
            iteration = iteration.next();
        }
        Path file = folder.resolve("trained.json");

        ProgramRun run = ProgramRun.of("train", "narrow-valley-momentum", "--iterations", "25", "-o", file.toString());

        assertThat(run.status()).isZero();
        Scenario trained = new ScenarioReader("trained").read(Files.readAllBytes(file));
        assertThat(trained).isEqualTo(iteration.start().with(LocalizedText.EMPTY));
        assertThat(trained.network()).isNotEqualTo(start.network());
    }

    @Test
    void frozenParametersStay() throws Exception {
        String lesson = new String(Examples.class.getResourceAsStream("examples/lesson.json").readAllBytes(), StandardCharsets.UTF_8);
        String frozen = lesson.replaceFirst("\"samples\"", "\"frozen\": [\"w11\"], \"samples\"");
        Path file = folder.resolve("trained.json");

        ProgramRun.withInput(frozen.getBytes(StandardCharsets.UTF_8), "train", "-", "--iterations", "9", "-o", file.toString());

        Network network = new ScenarioReader("trained").read(Files.readAllBytes(file)).network();
        assertThat(network.values()[0]).isEqualTo(1);
        assertThat(network.values()[1]).isLessThan(1);
        assertThat(network.frozen()).hasSize(1);
    }

    @Test
    void aTrainingThatDivergesStopsAndSaysSo() {
        Path file = folder.resolve("trained.json");

        ProgramRun run = ProgramRun.of("train", "rate-too-large", "--iterations", "100000", "-o", file.toString());

        List<String> lines = run.out().lines().toList();
        String[] last = lines.get(lines.size() - 1).strip().split(" +", -1);
        assertThat(Double.parseDouble(last[2])).isNotFinite();
        assertThat(Integer.parseInt(last[0])).isLessThan(100000);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("gradient-by-hand: The training diverged: the loss of iteration " + last[0] + " is " + last[2]
                + ". Nothing was saved.\n");
        assertThat(file).doesNotExist();
    }

    @Test
    void parametersThatOverflowInTheLastUpdateAreNotSaved() throws Exception {
        String lesson = new String(Examples.class.getResourceAsStream("examples/lesson.json").readAllBytes(), StandardCharsets.UTF_8);
        String fast = lesson.replaceFirst("\"learningRate\": 0.01", "\"learningRate\": 1e308");
        Path file = folder.resolve("trained.json");

        ProgramRun run = ProgramRun.withInput(fast.getBytes(StandardCharsets.UTF_8), "train", "-", "--iterations", "1", "-o",
                file.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("gradient-by-hand: The training diverged: iteration 1 makes w11 -Infinity. Nothing was saved.\n");
        assertThat(file).doesNotExist();
    }

    private static List<String> iterations(String... arguments) {
        return ProgramRun.of(arguments).out().lines().skip(1).map(line -> line.strip().split(" +", -1)[0]).toList();
    }
}
