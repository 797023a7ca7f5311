package byhand.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.network.Loss;
import byhand.network.Network;
import byhand.network.OptimizerKind;
import byhand.network.ParameterId;
import byhand.network.Sample;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.session.Goal;
import byhand.session.LongRun;
import byhand.session.Session;
import byhand.trace.Quantity;
import byhand.trace.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each example's description promises. */
class ExamplesTeachTest {

    @Test
    void theGoodRateHalvesTheErrorInEveryIteration() throws ScenarioException {
        TrainedExample example = new TrainedExample("rate-converges");
        for (int i = 0; i < 20; i++) {
            double error = error(example);
            double loss = example.iterate();
            assertThat(error(example)).isCloseTo(error / 2, within(1e-12));
            assertThat(example.loss()).isCloseTo(loss / 4, within(1e-12));
        }
    }

    @Test
    void theLargeRateDoublesTheErrorAndTurnsItsSign() throws ScenarioException {
        TrainedExample example = new TrainedExample("rate-too-large");
        for (int i = 0; i < 20; i++) {
            double error = error(example);
            double loss = example.iterate();
            assertThat(error(example) / error).isCloseTo(-2, within(1e-9));
            assertThat(example.loss() / loss).isCloseTo(4, within(1e-9));
        }
    }

    @Test
    void theLargeRateIsReportedAsDivergence() throws ScenarioException {
        Session session = new Session(new Examples().read("rate-too-large"));
        session.apply(new Command.GoToIteration(30));
        assertThat(session.frame(Appearance.DEFAULT).diverged()).isPresent();
    }

    @Test
    void theTwoRatesBelongToTheSameNetwork() throws ScenarioException {
        Scenario good = new Examples().read("rate-converges");
        Scenario large = new Examples().read("rate-too-large");
        assertThat(large.with(good.optimizer()).network()).isEqualTo(good.network());
        assertThat(large.samples()).isEqualTo(good.samples());
        assertThat(good.optimizer().learningRate()).isEqualTo(0.1);
        assertThat(large.optimizer().learningRate()).isEqualTo(0.6);
    }

    @Test
    void theDeadNeuronNeverLearnsAndItsNeighbourDoes() throws ScenarioException {
        TrainedExample example = new TrainedExample("dead-relu");
        Network before = example.network();
        for (int i = 0; i < 500; i++) {
            for (Sample sample : example.samples()) {
                assertThat(example.trace(sample).value(new Quantity.PreActivation(1, 2)).orElseThrow()).isNegative();
            }
            example.iterate();
        }
        for (ParameterId id : before.parameters()) {
            boolean dead = List.of("w12", "b12", "wa2").contains(before.name(id));
            assertThat(example.network().value(id) == before.value(id)).as(before.name(id)).isEqualTo(dead);
        }
        assertThat(example.loss()).isLessThan(1e-4);
    }

    @Test
    void aLargeBiasRevivesTheDeadNeuron() throws ScenarioException {
        TrainedExample example = new TrainedExample("dead-relu");
        Session session = new Session(new Examples().read("dead-relu"));
        session.apply(new Command.SetValue(new Quantity.Parameter(example.id("b12")), 3));
        session.apply(new Command.GoToIteration(10));
        assertThat(session.scenario().network().value(example.id("w12"))).isNotEqualTo(-1);
    }

    @Test
    void equalNeuronsStayEqualToTheLastBitAndCannotLearnXor() throws ScenarioException {
        TrainedExample example = new TrainedExample("symmetric-weights");
        for (int i = 0; i < 1000; i++) {
            example.iterate();
            assertThat(example.value("w11")).isEqualTo(example.value("w12"));
            assertThat(example.value("w21")).isEqualTo(example.value("w22"));
            assertThat(example.value("b11")).isEqualTo(example.value("b12"));
            assertThat(example.value("wa1")).isEqualTo(example.value("wa2"));
        }
        for (Sample sample : example.samples()) {
            assertThat(example.trace(sample).lossValue()).isCloseTo(Math.log(2), within(0.05));
        }
    }

    @Test
    void xorIsWrongAtFirstAndRightAfter400Iterations() throws ScenarioException {
        TrainedExample example = new TrainedExample("xor");
        assertThat(example.samples()).anyMatch(sample -> Math.round(example.outputs(sample)[0]) != sample.target().get(0));
        example.iterate(400);
        for (Sample sample : example.samples()) {
            assertThat(example.outputs(sample)[0]).isCloseTo(sample.target().get(0), within(0.1));
        }
    }

    @Test
    void threeClassesBeginAtOneThirdEach() throws ScenarioException {
        TrainedExample example = new TrainedExample("three-classes");
        for (Sample sample : example.samples()) {
            assertThat(example.outputs(sample)).containsOnly(1.0 / 3);
        }
    }

    @Test
    void theGradientRaisesTheRightClassAndLowersTheOthers() throws ScenarioException {
        TrainedExample example = new TrainedExample("three-classes");
        for (Sample sample : example.samples()) {
            double[] before = example.outputs(sample);
            Trace trace = example.trace(sample);
            example.iterate();
            for (int k = 0; k < 3; k++) {
                double slope = trace.value(new Quantity.Gradient(new Quantity.PreActivation(1, k + 1))).orElseThrow();
                assertThat(slope).isCloseTo(before[k] - sample.target().get(k), within(1e-15));
                assertThat(example.outputs(sample)[k] > before[k]).isEqualTo(sample.target().get(k) == 1);
            }
        }
    }

    @Test
    void threeClassesAreToldApart() throws ScenarioException {
        TrainedExample example = new TrainedExample("three-classes").iterate(100);
        for (Sample sample : example.samples()) {
            assertThat(example.outputs(sample)[sample.target().indexOf(1.0)]).isGreaterThan(0.9);
        }
    }

    @Test
    void theCurveIsMetInAllPoints() throws ScenarioException {
        TrainedExample example = new TrainedExample("curve-fitting");
        assertThat(example.loss()).isGreaterThan(0.2);
        example.iterate(1000);
        for (Sample sample : example.samples()) {
            assertThat(sample.target().get(0)).isEqualTo(sample.input().get(0) * sample.input().get(0));
            assertThat(example.outputs(sample)[0]).isCloseTo(sample.target().get(0), within(0.05));
        }
    }

    @Test
    void everySigmoidLayerLeavesAtMostAQuarterOfTheGradient() throws ScenarioException {
        TrainedExample example = new TrainedExample("vanishing-gradients");
        Trace trace = example.trace(example.samples().get(0));
        double[] largest = IntStream.rangeClosed(1, 5).mapToDouble(layer -> largestBiasGradient(trace, layer)).toArray();
        for (int l = 0; l < 4; l++) {
            assertThat(largest[l]).isPositive().isLessThanOrEqualTo(largest[l + 1] / 4);
        }
    }

    @Test
    void theFirstLayerHardlyLearns() throws ScenarioException {
        TrainedExample example = new TrainedExample("vanishing-gradients");
        Network before = example.network();
        example.iterate(1000);
        assertThat(example.loss()).isLessThan(1e-3);
        assertThat(largestChange(before, example.network(), 1)).isLessThan(0.01);
        assertThat(largestChange(before, example.network(), 5)).isGreaterThan(0.2);
    }

    @Test
    void plainGradientDescentCreepsAlongTheValley() throws ScenarioException {
        TrainedExample example = new TrainedExample("narrow-valley-sgd").iterate(50);
        assertThat(example.value("w1")).isCloseTo(1, within(0.1));
        assertThat(example.value("w2")).isLessThan(0.5);
        assertThat(iterationsUntil("narrow-valley-sgd", 1e-4)).isGreaterThan(1000);
    }

    @Test
    void momentumNeedsATenthOfTheIterations() throws ScenarioException {
        int plain = iterationsUntil("narrow-valley-sgd", 1e-4);
        int momentum = iterationsUntil("narrow-valley-momentum", 1e-4);
        assertThat((double) plain / momentum).isBetween(9.0, 13.0);
        TrainedExample example = new TrainedExample("narrow-valley-momentum").iterate(momentum);
        assertThat(example.value("w1")).isCloseTo(1, within(0.1));
        assertThat(example.value("w2")).isCloseTo(2, within(0.2));
    }

    @Test
    void theTwoValleysDifferInTheOptimizerOnly() throws ScenarioException {
        Scenario plain = new Examples().read("narrow-valley-sgd");
        Scenario momentum = new Examples().read("narrow-valley-momentum");
        assertThat(momentum.network()).isEqualTo(plain.network());
        assertThat(momentum.samples()).isEqualTo(plain.samples());
        assertThat(momentum.optimizer().learningRate()).isEqualTo(plain.optimizer().learningRate());
        assertThat(momentum.optimizer().kind()).isEqualTo(OptimizerKind.MOMENTUM);
    }

    @Test
    void nesterovsMomentumIsThereALittleEarlier() throws ScenarioException {
        assertThat(iterationsUntil("narrow-valley-nesterov", 1e-4)).isLessThan(iterationsUntil("narrow-valley-momentum", 1e-4));
        Scenario momentum = new Examples().read("narrow-valley-momentum");
        Scenario nesterov = new Examples().read("narrow-valley-nesterov");
        assertThat(nesterov.with(momentum.optimizer()).network()).isEqualTo(momentum.network());
        assertThat(nesterov.samples()).isEqualTo(momentum.samples());
        assertThat(momentum.optimizer().settings()).containsAllEntriesOf(nesterov.optimizer().settings());
        assertThat(nesterov.optimizer().learningRate()).isEqualTo(momentum.optimizer().learningRate());
    }

    @Test
    void whereReluIsDeadEluLearns() throws ScenarioException {
        TrainedExample example = new TrainedExample("elu");
        TrainedExample dead = new TrainedExample("dead-relu");
        assertThat(example.network().values()).containsExactly(dead.network().values());
        for (Sample sample : example.samples()) {
            Trace trace = example.trace(sample);
            assertThat(trace.value(new Quantity.PreActivation(1, 2)).orElseThrow()).isNegative();
            assertThat(trace.value(new Quantity.Gradient(new Quantity.Parameter(example.id("w12")))).orElseThrow()).isNotZero();
        }
        example.iterate(200);
        assertThat(example.value("w12")).isNotEqualTo(-1);
        assertThat(example.loss()).isLessThan(1e-4);
    }

    @Test
    void aWrongTargetPullsLessAtTheHuberLoss() throws ScenarioException {
        assertThat(slopeAfterTraining(Loss.HUBER)).isBetween(1.5, 3.0);
        assertThat(slopeAfterTraining(Loss.HALF_SQUARED_ERROR)).isGreaterThan(4);
        for (Sample sample : new TrainedExample("wrong-target").samples().subList(0, 4)) {
            assertThat(sample.target().get(0)).isEqualTo(2 * sample.input().get(0) + 1);
        }
    }

    private static double slopeAfterTraining(Loss loss) throws ScenarioException {
        Scenario scenario = new Examples().read("wrong-target");
        Scenario with = new Scenario(scenario.title(), scenario.description(), scenario.network(), scenario.samples(), loss,
                scenario.optimizer());
        Session session = new Session(with);
        session.apply(new Command.GoToIteration(2001));
        return session.scenario().network().value(new ParameterId.Weight(1, 1, 1));
    }

    private static double error(TrainedExample example) {
        Sample sample = example.samples().get(0);
        return example.outputs(sample)[0] - sample.target().get(0);
    }

    private static double largestBiasGradient(Trace trace, int layer) {
        return IntStream.rangeClosed(1, trace.network().size(layer))
                .mapToDouble(k -> trace.value(new Quantity.Gradient(new Quantity.Parameter(new ParameterId.Bias(layer, k)))).orElseThrow())
                .map(Math::abs).max().orElseThrow();
    }

    private static double largestChange(Network before, Network after, int layer) {
        return before.parameters().stream().filter(id -> id.layer() == layer).mapToDouble(id -> after.value(id) - before.value(id))
                .map(Math::abs).max().orElseThrow();
    }

    /** As the program's training until the loss is below a bound counts them. */
    private static int iterationsUntil(String name, double loss) throws ScenarioException {
        LongRun run = new Session(new Examples().read(name)).run(new Goal(10_000, OptionalDouble.of(loss)));
        while (!run.isOver()) {
            run.next(1_000_000_000);
        }
        return run.progress().iteration();
    }

    @Test
    void theLineOfAllPointsRestsWhereTheirGradientsCancel() throws ScenarioException {
        TrainedExample example = new TrainedExample("linear-regression").iterate(1000);
        assertThat(example.value("w")).isCloseTo(1.5, within(1e-6));
        assertThat(example.value("b")).isCloseTo(2 / 3.0, within(1e-6));
        Quantity slope = new Quantity.Gradient(new Quantity.Parameter(example.id("w")));
        double[] slopes = example.samples().stream().mapToDouble(sample -> example.trace(sample).value(slope).orElseThrow()).toArray();
        assertThat(Arrays.stream(slopes).map(Math::abs).min().orElseThrow()).isGreaterThan(0.1);
        assertThat(Arrays.stream(slopes).sum()).isCloseTo(0, within(1e-6));
    }

    @Test
    void onePointAtATimeIsNearerInFewerEpochsButNeverRests() throws ScenarioException {
        Scenario all = new Examples().read("linear-regression");
        Scenario one = new Examples().read("one-sample-at-a-time");
        assertThat(one.with(all.batch()).samples()).isEqualTo(all.samples());
        assertThat(one.network()).isEqualTo(all.network());
        assertThat(one.optimizer()).isEqualTo(all.optimizer());
        TrainedExample example = new TrainedExample("one-sample-at-a-time").iterate(3);
        assertThat(example.loss()).isLessThan(new TrainedExample("linear-regression").iterate(1).loss());
        example.iterate(1000 - 3);
        assertThat(List.of(example.value("w"), example.iterate(1).value("w"), example.iterate(1).value("w"))).map(w -> Math.round(w * 100))
                .containsExactly(136L, 145L, 139L);
        assertThat(example.iterate(1).value("w")).isCloseTo(1.3636, within(1e-4));
    }
}
