package byhand.session;

import static byhand.session.Lessons.RATE;
import static byhand.session.Lessons.W11;
import static byhand.session.Lessons.frame;
import static byhand.session.Lessons.losses;
import static byhand.session.Lessons.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import byhand.session.Command.GoToIteration;
import byhand.session.Command.Move;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The losses of a training as a frame has them. */
class LossesTest {

    /** Ten iterations, an edit, ten more, another edit, and a rate that drives the loss beyond all numbers. */
    private static Session edited() {
        Session session = Lessons.session();
        session.apply(new GoToIteration(10));
        set(session, W11, 0.25);
        session.apply(new GoToIteration(20));
        set(session, RATE, 1e9);
        session.apply(new GoToIteration(60));
        session.apply(Move.END);
        return session;
    }

    @Test
    void theyAreThoseOfEveryIterationAcrossEdits() {
        Session session = edited();
        assertThat(losses(frame(session))).isEqualTo(session.history().stream().map(Iteration::loss).toList());
    }

    @Test
    void theExtentOfAnyPartIsThatOfItsFiniteLosses() {
        Losses losses = frame(edited()).losses();
        assertThat(losses.get(59)).isNaN();
        List<Double> all = losses(frame(edited()));
        for (int from = 0; from <= all.size(); from++) {
            for (int to = from; to <= all.size(); to++) {
                List<Double> finite = all.subList(from, to).stream().filter(Double::isFinite).sorted().toList();
                Extent extent = losses.extent(from, to);
                assertThat(extent.isEmpty()).isEqualTo(finite.isEmpty());
                if (!finite.isEmpty()) {
                    assertThat(extent).isEqualTo(new Extent(finite.get(0), finite.get(finite.size() - 1)));
                }
            }
        }
    }

    @Test
    void theFirstOnesAreThoseWithoutTheOthers() {
        Losses losses = frame(edited()).losses();
        for (int count = 0; count <= losses.size(); count++) {
            Losses first = losses.first(count);
            assertThat(first.size()).isEqualTo(count);
            assertThat(first.isEmpty()).isEqualTo(count == 0);
            assertThat(first.extent(0, count)).isEqualTo(losses.extent(0, count));
        }
        assertThat(losses.first(15).get(14)).isEqualTo(losses.get(14));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> losses.first(15).get(15));
    }

    @Test
    void aViewDoesNotChangeWhenTheTrainingGoesOn() {
        Session session = Lessons.session();
        session.apply(new GoToIteration(5));
        Losses before = frame(session).losses();
        List<Double> then = losses(frame(session));
        LongRun run = session.run(new Goal(5000, OptionalDouble.empty()));
        while (!run.isOver()) {
            session.apply(run.next(100_000));
        }
        set(session, W11, 3);
        assertThat(before.size()).isEqualTo(4);
        for (int i = 0; i < then.size(); i++) {
            assertThat(before.get(i)).isEqualTo(then.get(i));
        }
    }

    @Test
    void theyAreEqualIfTheyAreTheSameOnesOfTheSameTraining() {
        Session session = edited();
        Losses losses = frame(session).losses();
        assertThat(losses).isEqualTo(frame(session).losses()).hasSameHashCodeAs(frame(session).losses());
        session.apply(Move.NEXT_ITERATION);
        assertThat(frame(session).losses()).as("one more").isNotEqualTo(losses);
        assertThat(frame(edited()).losses()).as("of another training").isNotEqualTo(losses);
    }

    @Test
    void theFirstOneThatIsNotFiniteIsFound() {
        Losses losses = frame(edited()).losses();
        List<Double> all = losses(frame(edited()));
        for (int from = 0; from <= all.size(); from++) {
            for (int to = from; to <= all.size(); to++) {
                assertThat(losses.firstNotFinite(from, to))
                        .isEqualTo(IntStream.range(from, to).filter(i -> !Double.isFinite(all.get(i))).findFirst());
            }
        }
        assertThat(losses.firstNotFinite(0, 60)).isPresent();
    }

    private static void assertMeans(Session session) {
        List<Double> all = losses(frame(session));
        for (Epochs row : frame(session).losses().epochs()) {
            for (int epoch = 0; epoch < row.count(); epoch++) {
                int begin = row.begin(epoch);
                int end = row.begin(epoch + 1);
                double mean = all.subList(begin, end).stream().mapToDouble(Double::doubleValue).sum() / row.samples();
                assertThat(frame(session).losses().mean(begin, end)).isCloseTo(mean, within(4 * Math.ulp(mean)));
                assertThat(IntStream.range(begin, end).map(i -> session.history().get(i).sample()))
                        .as("every sample once").containsExactlyElementsOf(IntStream.rangeClosed(1, row.samples()).boxed().toList());
            }
        }
    }

    @Test
    void anEpochHasEverySampleOnceAndItsExactMean() {
        Session session = new Session(Lessons.scenario("xor"));
        session.apply(new GoToIteration(201));
        assertThat(frame(session).losses().epochs()).containsExactly(new Epochs(0, 50, 4));
        assertMeans(session);
        session.apply(new GoToIteration(204));
        assertThat(frame(session).losses().epochs()).as("one is not over").containsExactly(new Epochs(0, 50, 4));
    }

    @Test
    void anEditOfAValueInTheMiddleOfAnEpochDoesNotBreakIt() {
        Session session = new Session(Lessons.scenario("xor"));
        session.apply(new GoToIteration(7));
        set(session, RATE, 0.125);
        session.apply(new GoToIteration(14));
        assertThat(frame(session).losses().epochs()).containsExactly(new Epochs(0, 3, 4));
        assertMeans(session);
    }

    @Test
    void epochsBeginAnewWhereTheOrderOrTheNumberOfSamplesChanges() {
        Session session = new Session(Lessons.scenario("xor"));
        session.apply(new GoToIteration(7));
        session.apply(new Command.ChooseSample(1));
        session.apply(new GoToIteration(17));
        assertThat(frame(session).losses().epochs()).containsExactly(new Epochs(0, 1, 4), new Epochs(6, 2, 4));
        assertMeans(session);
        session.apply(new Command.ChooseSample(4));
        session.apply(new GoToIteration(26));
        assertThat(frame(session).losses().epochs()).containsExactly(new Epochs(0, 1, 4), new Epochs(6, 2, 4), new Epochs(17, 2, 4));
        assertMeans(session);
        session.apply(new Command.SetSamples(session.scenario().samples().subList(0, 3)));
        session.apply(new GoToIteration(34));
        assertThat(frame(session).losses().epochs().get(3).samples()).isEqualTo(3);
        assertMeans(session);
    }

    @Test
    void oneSampleMakesNoEpochs() {
        assertThat(frame(edited()).losses().epochs()).isEmpty();
    }

    @Test
    void epochsAndMeansOfALongRunAreThoseOfItsLosses() {
        Session session = new Session(Lessons.scenario("xor"));
        LongRun run = session.run(new Goal(40_002, OptionalDouble.empty()));
        while (!run.isOver()) {
            session.apply(run.next(100_000));
        }
        Losses losses = frame(session).losses();
        assertThat(losses.epochs()).containsExactly(new Epochs(0, 10_000, 4));
        double[] all = IntStream.range(0, losses.size()).mapToDouble(losses::get).toArray();
        for (int epoch : new int[] {0, 2047, 2048, 9_999}) {
            double mean = Arrays.stream(all, 4 * epoch, 4 * epoch + 4).sum() / 4;
            assertThat(losses.mean(4 * epoch, 4 * epoch + 4)).isCloseTo(mean, within(4 * Math.ulp(mean)));
        }
        double mean = Arrays.stream(all, 0, 40_000).sum() / 40_000;
        assertThat(losses.mean(0, 40_000)).isCloseTo(mean, within(1e-12 * mean));
    }
}
