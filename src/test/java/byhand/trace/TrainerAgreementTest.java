package byhand.trace;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.Layer;
import byhand.network.train.Trainer;
import byhand.scenario.Kinds;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The array-based trainer against the tracer, to the last bit: every number of several iterations of random networks. */
class TrainerAgreementTest {

    private static final int ITERATIONS = 4;

    /**
     * From numbers so small that their products vanish, over whole ones that often meet on kinks, and such as saturate, to some that
     * overflow; and layers so wide that several rows are taken together, and several columns of them.
     */
    @ParameterizedTest
    @CsvSource({"4, 9, 1e-170, 100, all", "4, 9, 0.01, 100, all", "4, 9, 1.5, 150, all", "4, 9, 2, 2, all", "4, 9, 40, 100, some",
        "4, 9, 1000, 100, some", "4, 9, 1e60, 100, some", "4, 9, 1e160, 100, none", "1, 50, 0.5, 100, all"})
    void everyBitIsTheTracers(int ofEach, int widest, double most, int fineness, String finite) {
        int iterations = Kinds.all().size() * ofEach * ITERATIONS;
        int finiteIterations = 0;
        for (String about : Kinds.all()) {
            for (int number = 1; number <= ofEach; number++) {
                finiteIterations += compare(about + " " + number, new TwoEngines(Exercise.random(about, number, widest, most, fineness)));
            }
        }
        switch (finite) {
            case "all" -> assertThat(finiteIterations).isEqualTo(iterations);
            case "some" -> assertThat(finiteIterations).isBetween(1, iterations - 1);
            default -> assertThat(finiteIterations).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 9, 1.5, 150", "3, 9, 2, 2", "2, 9, 1e60, 100", "2, 9, 1e160, 100", "1, 30, 0.5, 100"})
    void everyBitIsTheTracersHoweverTheNetworkIsWired(int ofEach, int widest, double most, int fineness) {
        int without = 0;
        int shared = 0;
        for (String about : Kinds.all()) {
            for (int number = 1; number <= ofEach; number++) {
                Exercise exercise = Exercise.random(about, number, widest, most, fineness).wired(about, number);
                compare(about + " " + number, new TwoEngines(exercise));
                without += exercise.network().layers().stream().allMatch(Layer::hasBiases) ? 0 : 1;
                shared += exercise.network().shared().isEmpty() ? 0 : 1;
            }
        }
        assertThat(without).isGreaterThan(ofEach);
        assertThat(shared).isGreaterThan(ofEach);
    }

    /** Returns in how many iterations all numbers were finite. */
    private static int compare(String what, TwoEngines engines) {
        int finite = 0;
        for (int iteration = 1; iteration <= ITERATIONS; iteration++) {
            engines.iterate();
            same(what + ", iteration " + iteration, engines);
            finite += engines.trainer().isFinite() ? 1 : 0;
        }
        return finite;
    }

    @Test
    void theNetworksAreOfAllDepthsAndAboutWhatTheySay() {
        Set<Integer> depths = new TreeSet<>();
        for (String about : Kinds.all()) {
            for (int number = 1; number <= 4; number++) {
                Exercise exercise = Exercise.random(about, number, 9, 1.5, 150);
                Stream<String> has = Stream.concat(exercise.network().layers().stream().map(layer -> layer.activation().id()),
                        Stream.of(exercise.loss().id(), exercise.optimizer().kind().id()));
                assertThat(has).contains(about);
                depths.add(exercise.network().depth());
            }
        }
        assertThat(depths).containsExactly(1, 2, 3, 4);
    }

    private static void same(String what, TwoEngines engines) {
        Trainer trainer = engines.trainer();
        IterationNumbers trained = engines.trained();
        double[] actual = trained.all();
        double[] expected = engines.traced().all();
        for (int i = 0; i < actual.length; i++) {
            if (Double.doubleToLongBits(actual[i]) != Double.doubleToLongBits(expected[i])) {
                throw new AssertionError(what + ", " + trained.name(i) + ": " + actual[i] + " instead of " + expected[i]);
            }
        }
        assertThat(actual).as(what).hasSameSizeAs(expected);
        assertThat(trainer.moments()).as(what).isEqualTo(engines.trace().updatedMoments());
        OptionalInt firstNotFinite = engines.trace().firstNotFinite();
        assertThat(trainer.isFinite()).as(what + ", the tracer's first step that is not finite: " + firstNotFinite)
                .isEqualTo(firstNotFinite.isEmpty());
    }
}
