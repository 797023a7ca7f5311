package byhand.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import byhand.network.Activation;
import byhand.network.Layer;
import byhand.network.Loss;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.ParameterId;
import byhand.network.Sample;
import byhand.scenario.LocalizedText;
import byhand.scenario.Scenario;
import byhand.session.Command.GoToIteration;
import byhand.session.Command.GoToStep;
import byhand.session.Command.Move;
import byhand.session.Command.Nudge;
import byhand.trace.Quantity;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Training for many iterations at once, beside the same training step by step. */
class LongRunTest {

    private static final Quantity W = new Quantity.Parameter(new ParameterId.Weight(1, 1, 1));

    private static Scenario scenario(Optimizer optimizer, double learnable) {
        Network network =
                Network.of(List.of(Layer.withDefaultNames(1, Activation.TANH, List.of(List.of(0.3), List.of(-0.7)), List.of(0.1, 0.2)),
                        Layer.withDefaultNames(2, Activation.IDENTITY, List.of(List.of(0.5, -0.4)), List.of(0.0))));
        return new Scenario(LocalizedText.EMPTY, LocalizedText.EMPTY, network,
                List.of(new Sample(List.of(0.5), List.of(learnable)), new Sample(List.of(-1.0), List.of(-0.3)),
                        new Sample(List.of(0.2), List.of(0.1))),
                Loss.HALF_SQUARED_ERROR, optimizer);
    }

    private static Session adam() {
        return new Session(scenario(Optimizer.of(OptimizerKind.ADAM, 0.01, 0.9, 0.999, 1e-8), 0.4));
    }

    private static void run(Session session, Goal goal) {
        LongRun run = session.run(goal);
        while (!run.isOver()) {
            session.apply(run.next(100_000));
        }
    }

    private static Goal until(int iteration) {
        return new Goal(iteration, OptionalDouble.empty());
    }

    @Test
    void aRunGivesTheSameBitsAsSteppingByHand() {
        Session byHand = adam();
        Iteration iteration = Iteration.first(byHand.scenario());
        Session run = adam();
        run(run, until(3000));
        for (int number = 1; number <= 3000; number++) {
            assertThat(run.history().get(number - 1).start().network().values()).as("iteration %d", number)
                    .isEqualTo(iteration.start().network().values());
            assertThat(frame(run).losses().get(number - 1)).isEqualTo(iteration.loss());
            iteration = iteration.next();
        }
    }

    private static Frame frame(Session session) {
        return session.frame(Appearance.DEFAULT);
    }

    @Test
    void theHistoryStaysSteppableAndThePlaceStaysAsItWas() {
        Session session = adam();
        session.apply(new GoToIteration(3));
        session.apply(new GoToStep(5));
        run(session, until(50_000));
        assertThat(session.at()).isEqualTo(new Moment(3, 5));
        assertThat(frame(session).losses().size()).isEqualTo(50_000);
        session.apply(new GoToIteration(43_211));
        double first = session.trace().value(W).orElseThrow();
        session.apply(Move.NEXT_ITERATION);
        session.apply(Move.PREVIOUS_ITERATION);
        session.apply(Move.BACK);
        session.apply(new GoToIteration(43_212));
        double second = session.trace().value(W).orElseThrow();
        session.apply(new GoToIteration(43_211));
        assertThat(session.trace().value(W)).hasValue(first);
        assertThat(session.trace().updated().value(new ParameterId.Weight(1, 1, 1))).isEqualTo(second);
        assertThat(session.trace().lossValue()).isEqualTo(frame(session).losses().get(43_210));
    }

    @Test
    void aMillionIterationsTakeLittleMemory() {
        Session session = adam();
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        run(session, until(1_000_000));
        System.gc();
        long after = runtime.totalMemory() - runtime.freeMemory();
        assertThat(frame(session).losses().size()).isEqualTo(1_000_000);
        assertThat(after - before).isLessThan(40L << 20);
        session.apply(new GoToIteration(999_999));
        assertThat(session.trace().lossValue()).isEqualTo(frame(session).losses().get(999_998));
    }

    @Test
    void aRunStopsWhenTheMeanLossOfAllSamplesIsBelowTheBound() {
        Session session = adam();
        LongRun run = session.run(new Goal(100_000, OptionalDouble.of(1e-4)));
        while (!run.isOver()) {
            session.apply(run.next(100_000));
        }
        assertThat(run.progress().end()).hasValue(LongRun.End.LOSS);
        Losses losses = frame(session).losses();
        int n = losses.size();
        assertThat(n).isEqualTo(run.progress().iteration()).isBetween(10, 99_999);
        assertThat((losses.get(n - 1) + losses.get(n - 2) + losses.get(n - 3)) / 3).isLessThan(1e-4);
        assertThat((losses.get(n - 2) + losses.get(n - 3) + losses.get(n - 4)) / 3).isGreaterThanOrEqualTo(1e-4);
    }

    @Test
    void aRunStopsAtTheFirstLossThatIsNotFinite() {
        Session session = new Session(scenario(Optimizer.of(OptimizerKind.SGD, 1e9), 1e200));
        LongRun run = session.run(until(1000));
        while (!run.isOver()) {
            session.apply(run.next(100_000));
        }
        assertThat(run.progress().end()).hasValue(LongRun.End.DIVERGED);
        int there = run.progress().iteration();
        session.apply(new GoToIteration(there));
        session.apply(Move.END);
        assertThat(session.trace().lossValue()).isInfinite();
        assertThat(frame(session).losses().size()).isEqualTo(there);
        Losses before = frame(session).losses().first(there - 1);
        assertThat(IntStream.range(0, there - 1).mapToDouble(before::get)).allMatch(Double::isFinite);
        assertThat(frame(session).diverged()).isPresent();
        assertThat(session.run(until(2000)).isOver()).as("no iteration would bring it back").isTrue();
    }

    @Test
    void aRateThatIsTooLargeIsStoppedWhereTheCommandLineStopsIt() {
        Session session = new Session(Lessons.scenario("rate-too-large"));
        run(session, until(5000));
        assertThat(session.history()).hasSize(512);
    }

    @Test
    void theLossThatIsToldIsTheMeanOfTheLatestIterations() {
        Session session = adam();
        LongRun run = session.run(until(2));
        run.next(1_000_000_000);
        assertThat(run.progress().averaged()).as("there are three samples").isEqualTo(2);
        run = session.run(until(100));
        session.apply(run.next(10_000_000_000L));
        Losses losses = frame(session).losses();
        assertThat(run.progress().averaged()).isEqualTo(3);
        assertThat(run.progress().loss()).isCloseTo((losses.get(97) + losses.get(98) + losses.get(99)) / 3, within(1e-15));
    }

    @Test
    void steppingAroundAPlaceOfALongRunGivesTheSameBitsEveryTime() {
        Session session = adam();
        run(session, until(300_000));
        Iteration iteration = session.history().get(123_456);
        for (int number = 123_457; number < 123_700; number++) {
            assertThat(session.history().get(number - 1)).isEqualTo(iteration);
            iteration = iteration.next();
        }
        for (int number = 123_699; number > 123_400; number--) {
            Iteration before = session.history().get(number - 1);
            assertThat(before.next()).isEqualTo(session.history().get(number));
        }
    }

    @Test
    void whatARunFindsAfterAnEditIsOfNoUse() {
        Session session = adam();
        LongRun run = session.run(until(100_000));
        Command found = run.next(1_000_000);
        session.apply(new Nudge(W, 0.1));
        int reached = session.history().size();
        session.apply(found);
        assertThat(session.history()).hasSize(reached);
        session.apply(new Command.Undo());
        session.apply(found);
        assertThat(session.history().size()).isGreaterThan(16);
    }

    @Test
    void aRunComputesOnAThreadOfItsOwn() throws InterruptedException {
        Session session = adam();
        LongRun run = session.run(until(2000));
        AtomicReference<Command> found = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            while (!run.isOver()) {
                found.set(run.next(Long.MAX_VALUE / 2));
            }
        });
        thread.start();
        for (int i = 0; i < 500; i++) {
            session.apply(Move.NEXT);
        }
        thread.join();
        session.apply(found.get());
        assertThat(session.history()).hasSize(2000);
        Session other = adam();
        run(other, until(2000));
        assertThat(session.history().get(1999)).isEqualTo(other.history().get(1999));
    }

    @Test
    void aSecondRunGoesOnWhereTheFirstEnded() {
        Session twice = adam();
        run(twice, until(700));
        run(twice, until(1500));
        Session once = adam();
        run(once, until(1500));
        assertThat(Lessons.losses(frame(twice))).isEqualTo(Lessons.losses(frame(once)));
        assertThat(twice.run(until(1200)).isOver()).as("known already").isTrue();
    }

    @Test
    void aGoalWithoutSenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> until(0));
        assertThatIllegalArgumentException().isThrownBy(() -> until(Goal.MOST_ITERATIONS + 1));
    }
}
