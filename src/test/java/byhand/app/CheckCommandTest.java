package byhand.app;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.app.GradientCheck.Verdict;
import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.network.train.CentralDifference;
import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import byhand.trace.Quantity;
import byhand.trace.Trace;
import byhand.trace.Tracer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {

    @Test
    void gradientsAgreeAndParametersThatMoveAKinkAreSkipped() {
        ProgramRun run = ProgramRun.of("check", "lesson");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().toList().get(1)).matches(" +1  w11 +3[.]0 +3[.]0 +\\S+  ok");
        assertThat(run.out().lines().filter(line -> line.contains("skipped: "))).hasSize(3)
                .allMatch(line -> line.matches(" +1  (w12|w22|b12) +0[.]0 +skipped: z2 is at the kink of relu"));
        assertThat(run.out()).endsWith("\n9 gradients: 6 ok, 3 skipped, 0 differing\n");
    }

    @Test
    void everyExampleAgreesForEverySample() throws Exception {
        for (String name : new Examples().names()) {
            Scenario scenario = new Examples().read(name);
            ProgramRun run = ProgramRun.of("check", name);

            assertThat(run.status()).as(name).isZero();
            int batches = scenario.sampleCount(1) > 1 ? scenario.iterationsPerEpoch() : 0;
            assertThat(run.out()).as(name).contains(
                    "\n" + (scenario.samples().size() + batches) * scenario.network().parameterCount() + " gradients: ");
        }
    }

    @Test
    void aGradientThatIsOffByAMillionthsMultipleDiffers() throws Exception {
        Scenario scenario = new Examples().read("xor");
        Trace trace = Tracer.trace(scenario.network(), scenario.samples().get(1), scenario.loss(), scenario.optimizer());
        CentralDifference difference = new CentralDifference(scenario.network(), scenario.loss(), scenario.samples().get(1));
        for (ParameterId id : scenario.network().parameters()) {
            double gradient = trace.value(new Quantity.Gradient(new Quantity.Parameter(id))).orElseThrow();

            assertThat(GradientCheck.of("w", gradient, difference.by(id), trace).verdict()).isEqualTo(Verdict.AGREES);
            if (gradient != 0) {
                assertThat(GradientCheck.of("w", gradient * 1.00001, difference.by(id), trace).verdict()).isEqualTo(Verdict.DIFFERS);
            }
            assertThat(GradientCheck.of("w", gradient + 0.01, difference.by(id), trace).verdict()).isEqualTo(Verdict.DIFFERS);
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 0.0029, AGREES", "3, 0.0031, SKIPPED", "3000, 2.9, AGREES", "3000, 3.1, SKIPPED", "0, 4.4e-8, AGREES",
        "0, 4.6e-8, SKIPPED"})
    void aVagueDifferenceSaysNothingOfAGradient(double gradient, double uncertainty, Verdict verdict) throws Exception {
        Scenario lesson = new Examples().read("lesson");
        Trace trace = Tracer.trace(lesson.network(), lesson.samples().get(0), lesson.loss(), lesson.optimizer());
        assertThat(trace.lossValue()).as("a hundred millionth of it is nothing").isEqualTo(4.5);

        GradientCheck check = GradientCheck.of("w", gradient, new CentralDifference.Slope(gradient, uncertainty), trace);

        assertThat(check.verdict()).isEqualTo(verdict);
        assertThat(check.reason()).isEqualTo(verdict == Verdict.SKIPPED ? "the loss is too rough beside it" : "");
    }

    /** A slope of 3, how far off it may be, and the relative difference of a gradient from it. */
    @ParameterizedTest
    @CsvSource({"0, 9e-7, AGREES", "1e-6, 9e-7, AGREES", "1e-6, 7.8e-6, SKIPPED", "1e-3, 1e-3, SKIPPED", "1e-6, 1e-4, DIFFERS",
        "0, 1.1e-6, DIFFERS"})
    void noneAgreesThatIsOffByMoreThanAMillionth(double uncertainty, double off, Verdict verdict) throws Exception {
        Scenario lesson = new Examples().read("lesson");
        Trace trace = Tracer.trace(lesson.network(), lesson.samples().get(0), lesson.loss(), lesson.optimizer());

        GradientCheck check = GradientCheck.of("w", 3 * (1 - off), new CentralDifference.Slope(3, 3 * uncertainty), trace);

        assertThat(check.verdict()).isEqualTo(verdict);
    }

    @Test
    void aColumnIsWrittenInOneWay() throws Exception {
        Scenario lesson = new Examples().read("lesson");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CheckTable table = new CheckTable(new Console(new ByteArrayInputStream(new byte[0]), out, out), lesson);
        for (double off : new double[] {0.5, 7.8e-7, 2.5e-8, 0}) {
            table.add("1", new GradientCheck("w11", 7.8e-6 + off, 7.8e-6, Verdict.AGREES, ""));
        }
        table.end();

        List<String> rows = out.toString(StandardCharsets.UTF_8).lines().skip(1).limit(4).toList();
        assertThat(rows.stream().map(row -> row.split(" +", -1)[5])).containsExactly("5.0E-1", "7.8E-7", "2.5E-8", "0");
        assertThat(rows.stream().map(row -> row.split(" +", -1)[4])).containsOnly("7.8E-6");
    }

    @Test
    void aDifferenceIsShownAndNamed() throws Exception {
        Scenario lesson = new Examples().read("lesson");
        Network network = lesson.network();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CheckTable table = new CheckTable(new Console(new ByteArrayInputStream(new byte[0]), out, out), lesson);
        Trace trace = Tracer.trace(network, lesson.samples().get(0), lesson.loss(), lesson.optimizer());
        CentralDifference difference = new CentralDifference(network, lesson.loss(), lesson.samples().get(0));

        table.add("1", GradientCheck.of("w11", 3.1, difference.by(new ParameterId.Weight(1, 1, 1)), trace));
        table.end();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("3.2E-2  DIFFERS").endsWith("1 gradient: 0 ok, 0 skipped, 1 differing\n");
        assertThat(table.firstDifference()).contains("The gradient of w11 for sample 1 is 3.1, but the central difference is 3.0.");
    }

    @Test
    void aLossThatIsNotFiniteHasNoGradients() {
        List<String> scenario = List.of("{\"format\": \"gradient-by-hand/scenario\", \"version\": 1,",
                "\"layers\": [{\"activation\": \"identity\", \"weights\": [[1]], \"biases\": [0]}],",
                "\"samples\": [{\"input\": [1e200], \"target\": [0]}], \"loss\": \"half-squared-error\",",
                "\"optimizer\": {\"kind\": \"sgd\", \"learningRate\": 0.1}}");

        ProgramRun run = ProgramRun.withInput(String.join("\n", scenario).getBytes(StandardCharsets.UTF_8), "check", "-");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("gradient-by-hand: The loss of sample 1 is Infinity, so that it has no gradients to compare.\n");
    }
}
