package byhand.trace;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.Activation;
import byhand.network.Loss;
import byhand.network.OptimizerKind;
import byhand.network.train.Trainer;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
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
    @CsvSource({"60, 9, 1e-170, 100, all", "60, 9, 0.01, 100, all", "60, 9, 1.5, 150, all", "60, 9, 2, 2, all", "60, 9, 40, 100, all",
        "60, 9, 1000, 100, some", "60, 9, 1e60, 100, some", "60, 9, 1e160, 100, none", "6, 50, 0.5, 100, all"})
    void everyBitIsTheTracers(int networks, int widest, double most, int fineness, String finite) {
        int iterations = networks * ITERATIONS;
        int finiteIterations = 0;
        for (int seed = 1; seed <= networks; seed++) {
            TwoEngines engines = new TwoEngines(Exercise.random(seed, widest, most, fineness));
            for (int iteration = 1; iteration <= ITERATIONS; iteration++) {
                engines.iterate();
                same("seed " + seed + ", iteration " + iteration, engines);
                finiteIterations += engines.trainer().isFinite() ? 1 : 0;
            }
        }
        switch (finite) {
            case "all" -> assertThat(finiteIterations).isEqualTo(iterations);
            case "some" -> assertThat(finiteIterations).isBetween(1, iterations - 1);
            default -> assertThat(finiteIterations).isZero();
        }
    }

    @Test
    void theNetworksHaveEverything() {
        Set<Activation> activations = EnumSet.noneOf(Activation.class);
        Set<Loss> losses = EnumSet.noneOf(Loss.class);
        Set<OptimizerKind> optimizers = EnumSet.noneOf(OptimizerKind.class);
        Set<Integer> depths = new TreeSet<>();
        for (int seed = 1; seed <= 60; seed++) {
            Exercise exercise = Exercise.random(seed, 9, 1.5, 150);
            exercise.network().layers().forEach(layer -> activations.add(layer.activation()));
            losses.add(exercise.loss());
            optimizers.add(exercise.optimizer().kind());
            depths.add(exercise.network().depth());
        }
        assertThat(activations).containsExactlyInAnyOrder(Activation.values());
        assertThat(losses).containsExactlyInAnyOrder(Loss.values());
        assertThat(optimizers).containsExactlyInAnyOrder(OptimizerKind.values());
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
