package byhand.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.formula.Numerals;
import byhand.network.Batch;
import byhand.network.BatchReduction;
import byhand.network.Moments;
import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.network.Sample;
import byhand.network.train.Trainer;
import byhand.scenario.Kinds;
import byhand.scenario.LocalizedText;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioReader;
import byhand.session.Iteration;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An iteration with several samples: the pass of each, what they give together, and the update. */
class BatchTest {

    private static final double TOLERANCE = 1e-12;

    /** One neuron with one input, and the samples that a published exercise has. */
    private static Scenario line(String x, String y, double w, double b, String more) throws Exception {
        String[] inputs = x.split(" ", -1);
        String[] targets = y.split(" ", -1);
        String samples = String.join(", ", IntStream.range(0, inputs.length)
                .mapToObj(i -> "{\"input\": [" + inputs[i] + "], \"target\": [" + targets[i] + "]}").toList());
        String json = "{\"format\": \"gradient-by-hand/scenario\", \"version\": 2, \"inputs\": [\"x\"], \"layers\": [{\"activation\": "
                + "\"identity\", \"weights\": [[" + w + "]], \"biases\": [" + b
                + "], \"weightNames\": [[\"w\"]], \"biasNames\": [\"b\"]}], "
                + "\"samples\": [" + samples + "], " + more + "\"loss\": \"half-squared-error\", \"optimizer\": {\"kind\": \"sgd\", "
                + "\"learningRate\": 0.01}}";
        return new ScenarioReader("line").read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String value(Trace trace, String step) {
        return Numerals.significant(5).plain(trace.stepNamed(step).orElseThrow().value().orElseThrow());
    }

    private static List<String> names(Trace trace) {
        return trace.steps().stream().map(step -> step.symbol().plain()).toList();
    }

    private static List<String> lines(Trace trace, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(step -> trace.step(step).formula().plain(Numerals.DEFAULT)).toList();
    }

    @Test
    void theNumbersOfTwoPublishedExercisesComeOut() throws Exception {
        Trace kiotto = Iteration.first(line("10 20 30", "20 18 15", 0, 0, "\"batch\": \"all\", ")).trace();
        assertThat(List.of(value(kiotto, "dJ/dw"), value(kiotto, "dJ/db"), value(kiotto, "w'"), value(kiotto, "b'")))
                .containsExactly("−336.67", "−17.667", "3.3667", "0.17667");
        Trace whosebug = Iteration.first(line("1 1 2", "22 3 3", 1, 0, "\"batch\": \"all\", ")).trace();
        assertThat(value(whosebug, "dJ/dw")).isEqualTo("−8.3333");
    }

    @Test
    void everySampleHasItsPassThenComesWhatTheyGiveTogetherThenTheUpdate() throws Exception {
        Trace trace = Iteration.first(line("1 2", "3 4", 1, 0, "\"batch\": 2, ")).trace();
        assertThat(names(trace)).containsExactly("y", "J₁", "∂J₁/∂y", "∂J₁/∂w", "∂J₁/∂b", "y", "J₂", "∂J₂/∂y", "∂J₂/∂w", "∂J₂/∂b", "J",
                "∂J/∂w", "∂J/∂b", "ŵ", "b\u0302", "θ");
        assertThat(trace.steps().stream().map(Step::sample)).containsExactly(1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0);
        assertThat(trace.steps().stream().map(Step::number)).isSorted().hasSize(16).endsWith(16);
        assertThat(lines(trace, 11, 14)).containsExactly("J = ½ (J₁ + J₂) = ½×(2 + 2) = 2",
                "∂J/∂w = ½ (∂J₁/∂w + ∂J₂/∂w) = ½×(−2 + (−4)) = −3", "∂J/∂b = ½ (∂J₁/∂b + ∂J₂/∂b) = ½×(−2 + (−2)) = −2",
                "ŵ = w − η·∂J/∂w = 1 − 0.01×(−3) = 1.03");
    }

    @Test
    void aSumIsTheLossesAddedUp() throws Exception {
        Trace trace = Iteration.first(line("1 2", "3 4", 1, 0, "\"batch\": 2, \"reduction\": \"sum\", ")).trace();
        assertThat(lines(trace, 11, 12)).containsExactly("J = J₁ + J₂ = 2 + 2 = 4", "∂J/∂w = ∂J₁/∂w + ∂J₂/∂w = −2 + (−4) = −6");
    }

    @Test
    void ofMoreSamplesThanCanBeWrittenThereIsTheSum() throws Exception {
        String many = "1 ".repeat(20).strip();
        Trace trace = Iteration.first(line(many, many, 1, 1, "\"batch\": \"all\", ")).trace();
        Step mean = trace.stepNamed("dJ/dw").orElseThrow();
        assertThat(mean.formula().plain(Numerals.DEFAULT)).isEqualTo("∂J/∂w = 1/20·Σ∂Jₙ/∂w = 1/20×20 = 1");
        assertThat(trace.stepNamed("J_20")).isPresent();
    }

    @Test
    void theLossOfASampleHasItsPlaceAmongAllAsIndex() throws Exception {
        Trace second = Iteration.first(line("1 2 3 4", "3 4 5 6", 1, 0, "\"batch\": 2, ")).next().trace();
        assertThat(names(second)).contains("J₃", "∂J₄/∂w").doesNotContain("J₁");
        assertThat(second.stepNamed("dJ_4/dw")).isPresent();
    }

    @Test
    void aBatchOfOneIsAnIterationAsItAlwaysWas() throws Exception {
        Scenario scenario = line("1 2 3", "3 4 5", 1, 0, "\"batch\": 2, ");
        Trace last = Iteration.first(scenario).next().trace();
        assertThat(names(last)).containsExactly("y", "J", "∂J/∂y", "∂J/∂w", "∂J/∂b", "ŵ", "b\u0302", "θ");
    }

    @Test
    void whatIsSeenIsTheSampleThatIsBeingComputed() throws Exception {
        Trace trace = Iteration.first(line("1 2", "3 4", 1, 0, "\"batch\": 2, ")).trace();
        Quantity x = new Quantity.Input(1);
        Quantity w = new Quantity.Parameter(new ParameterId.Weight(1, 1, 1));
        Quantity slope = new Quantity.Gradient(w);
        assertThat(IntStream.of(0, 5, 6, 10, 11, 16).mapToObj(step -> trace.at(step).value(x).orElseThrow()))
                .containsExactly(1.0, 1.0, 2.0, 2.0, 2.0, 2.0);
        assertThat(IntStream.of(3, 4, 5, 6, 9, 11, 12, 16).mapToObj(step -> trace.at(step).value(slope, step).orElse(Double.NaN)))
                .containsExactly(Double.NaN, -2.0, -2.0, Double.NaN, -4.0, Double.NaN, -3.0, -3.0);
        assertThat(trace.at(1).value(new Quantity.Updated(new ParameterId.Weight(1, 1, 1)))).hasValue(1.03);
    }

    @Test
    void anotherIterationWithFewerSamplesHasTheSameStepForItsLast() throws Exception {
        Trace three = Iteration.first(line("1 2 3 4 5", "3 4 5 6 7", 1, 0, "\"batch\": 3, ")).trace();
        Trace two = Iteration.first(line("1 2 3 4 5", "3 4 5 6 7", 1, 0, "\"batch\": 3, ")).next().trace();
        assertThat(IntStream.of(0, 2, 7, 12, 16, 19, 21).map(step -> three.sameStep(step, two))).containsExactly(0, 2, 7, 7, 11, 14, 16);
        assertThat(IntStream.of(2, 12, 14).map(step -> two.sameStep(step, three))).containsExactly(2, 17, 19);
    }

    /** Random exercises with more samples, against the array-based trainer. */
    @ParameterizedTest
    @EnumSource(BatchReduction.class)
    void everyBitIsTheTrainers(BatchReduction reduction) {
        for (String about : Kinds.all()) {
            for (int number = 1; number <= 3; number++) {
                Random random = Kinds.random(about + " in batches", number);
                Exercise plain = Exercise.random(about, number, 5, number == 3 ? 40 : 1.5, 100);
                Exercise exercise = number == 2 ? plain.wired(about, number) : plain;
                List<Sample> samples = new ArrayList<>();
                for (int i = 0; i < 3 || random.nextInt(8) > 0; i++) {
                    Sample sample = exercise.samples().get(random.nextInt(exercise.samples().size()));
                    samples.add(sample.withInput(1, random.nextInt(9) / 4.0 - 1));
                }
                int size = 2 + random.nextInt(samples.size() - 1);
                compare(about + " " + number, new Scenario(LocalizedText.EMPTY, LocalizedText.EMPTY, exercise.network(), samples,
                        exercise.loss(), exercise.optimizer(), Batch.of(size, reduction)));
            }
        }
    }

    private static void compare(String what, Scenario scenario) {
        Trainer trainer = trainer(scenario);
        Iteration iteration = Iteration.first(scenario);
        for (int t = 1; t <= 3; t++) {
            String which = what + ", iteration " + t;
            double loss = iterate(trainer, scenario, t);
            Trace trace = iteration.trace();
            same(which, new double[] {loss}, new double[] {trace.lossValue()});
            same(which, trainer.gradients(), gradients(trace.at(trace.size())));
            same(which, trainer.values(), trace.updated().values());
            assertThat(trainer.moments()).as(which).isEqualTo(trace.updatedMoments());
            assertThat(trainer.isFinite()).as(which + " " + trace.firstNotFinite()).isEqualTo(trace.firstNotFinite().isEmpty());
            passesAreAsTheTermsSay(which, trace);
            iteration = iteration.next();
        }
    }

    /** What the passes compute is what goes into the lines behind them. */
    private static void passesAreAsTheTermsSay(String which, Trace trace) {
        for (Step step : trace.steps()) {
            if (step.sample() > 0 && trace.sampleCount() <= Tracer.MOST_TERMS) {
                Quantity one = new Quantity.OfSample(step.sample(), step.quantity());
                if (trace.knows(one)) {
                    same(which + " " + one, new double[] {trace.value(one).orElseThrow()}, new double[] {step.value().orElseThrow()});
                }
            }
        }
    }

    private static Trainer trainer(Scenario scenario) {
        Trainer trainer = new Trainer(scenario.network(), scenario.loss(), scenario.optimizer(),
                Moments.atStart(scenario.network(), scenario.optimizer()), scenario.batch().reduction());
        trainer.watch();
        return trainer;
    }

    private static double iterate(Trainer trainer, Scenario scenario, int t) {
        double[][] inputs = scenario.samples().stream().map(sample -> TwoEngines.array(sample.input())).toArray(double[][]::new);
        double[][] targets = scenario.samples().stream().map(sample -> TwoEngines.array(sample.target())).toArray(double[][]::new);
        return trainer.iterate(inputs, targets, scenario.sampleIndex(t), scenario.sampleCount(t));
    }

    private static double[] gradients(Trace trace) {
        return trace.network().parameters().stream()
                .mapToDouble(id -> trace.value(new Quantity.Gradient(new Quantity.Parameter(id))).orElseThrow()).toArray();
    }

    private static void same(String what, double[] actual, double[] expected) {
        assertThat(Arrays.stream(actual).mapToLong(Double::doubleToLongBits).toArray()).as(what)
                .isEqualTo(Arrays.stream(expected).mapToLong(Double::doubleToLongBits).toArray());
    }

    /** Against PyTorch's autograd: each sample by itself, and all together. */
    @ParameterizedTest
    @ValueSource(strings = {"mean", "sum"})
    void everyNumberAgreesWithTorch(String reduction) throws Exception {
        for (JsonNode each : oracle("/oracle/batch-" + reduction + ".json.gz")) {
            Scenario scenario = new ScenarioReader("oracle").read(each.get("scenario").toString().getBytes(StandardCharsets.UTF_8));
            Trainer trainer = trainer(scenario);
            Iteration iteration = Iteration.first(scenario);
            for (JsonNode expected : each.at("/expected/iterations")) {
                String title = scenario.title().in("en") + ", iteration " + iteration.number();
                Trace trace = iteration.trace();
                assertThat(trace.sampleCount()).as(title).isEqualTo(expected.get("samples").size());
                for (int i = 0; i < trace.sampleCount(); i++) {
                    Trace seen = trace.at(trace.sections().get(2 * i).first());
                    assertThat(scenario.samples().get(expected.get("samples").get(i).intValue())).isEqualTo(seen.sample());
                    JsonNode pass = expected.get("passes").get(i);
                    close(title, gradients(seen), numbers(scenario.network(), pass, "weightGradients", "biasGradients"));
                    close(title, new double[] {seen.value(new Quantity.LossValue()).orElseThrow()},
                            new double[] {pass.get("loss").doubleValue()});
                }
                double[] gradients = numbers(scenario.network(), expected, "weightGradients", "biasGradients");
                double[] updated = numbers(scenario.network(), expected, "updatedWeights", "updatedBiases");
                double[] loss = {expected.get("loss").doubleValue()};
                close(title, new double[] {trace.lossValue()}, loss);
                close(title, gradients(trace.at(trace.size())), gradients);
                close(title, trace.updated().values(), updated);
                close(title, new double[] {iterate(trainer, scenario, iteration.number())}, loss);
                close(title, trainer.gradients(), gradients);
                close(title, trainer.values(), updated);
                iteration = iteration.next();
            }
        }
    }

    private static List<JsonNode> oracle(String resource) throws Exception {
        try (InputStream json = new GZIPInputStream(BatchTest.class.getResourceAsStream(resource))) {
            return StreamSupport.stream(JsonMapper.shared().readTree(json.readAllBytes()).spliterator(), false).toList();
        }
    }

    private static double[] numbers(Network network, JsonNode node, String weights, String biases) {
        return network.parameters().stream().mapToDouble(id -> id.either(
                weight -> node.get(weights).get(id.layer() - 1).get(weight.to() - 1).get(weight.from() - 1).doubleValue(),
                bias -> node.get(biases).get(id.layer() - 1).get(bias.to() - 1).doubleValue())).toArray();
    }

    private static void close(String what, double[] actual, double[] expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).as(what).isCloseTo(expected[i], within(TOLERANCE * Math.max(1, Math.abs(expected[i]))));
        }
    }
}
