package byhand.trace;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.Activation;
import byhand.network.Moments;
import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.network.Sample;
import byhand.network.Trainer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The array-based trainer against the tracer, to the last bit: every number of several iterations of random networks. Two zeros are the
 * same whatever their sign, and two NaNs are.
 */
class TrainerAgreementTest {

    private static final int NETWORKS = 200;
    private static final int ITERATIONS = 6;

    /** From numbers that end in flat places, and small ones, to such as overflow. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-170, 0.01, 1, 30, 1000, 1e60, 1e160})
    void everyNumberIsTheTracers(double scale) {
        for (int seed = 1; seed <= NETWORKS; seed++) {
            agrees(Exercise.random(seed, scale), "scale " + scale + ", seed " + seed);
        }
    }

    /** Returns how many iterations had finite numbers only. */
    private static int agrees(Exercise exercise, String what) {
        Network network = exercise.network();
        Moments moments = Moments.none(network, exercise.optimizer());
        Trainer trainer = new Trainer(network, exercise.loss(), exercise.optimizer(), moments);
        int finite = 0;
        for (int iteration = 1; iteration <= ITERATIONS; iteration++) {
            String where = what + ", iteration " + iteration;
            Trace trace = exercise.trace(network, iteration, moments);
            Sample sample = exercise.sample(iteration);
            same(where + ", loss", trainer.iterate(array(sample.input()), array(sample.target())), trace.lossValue());
            sameNeurons(where, trainer, trace);
            sameGradients(where, trainer, trace);
            network = trace.updated();
            moments = trace.updatedMoments();
            same(where + ", updated", trainer.values(), network.values());
            same(where + ", first moments", trainer.moments().first(), moments.first());
            same(where + ", second moments", trainer.moments().second(), moments.second());
            assertThat(trainer.moments().updates()).as(where).isEqualTo(moments.updates());
            assertThat(trainer.isFinite()).as(where + ", first step that is not finite: " + trace.firstNotFinite())
                    .isEqualTo(trace.firstNotFinite().isEmpty());
            finite += trainer.isFinite() ? 1 : 0;
        }
        return finite;
    }

    private static void sameNeurons(String where, Trainer trainer, Trace trace) {
        Network network = trace.network();
        for (int layer = 1; layer <= network.depth(); layer++) {
            boolean identity = network.layer(layer).activation() == Activation.IDENTITY;
            for (int neuron = 1; neuron <= network.size(layer); neuron++) {
                Quantity a = new Quantity.Activation(layer, neuron);
                Quantity z = identity ? a : new Quantity.PreActivation(layer, neuron);
                same(where + ", " + a, trainer.activations(layer)[neuron - 1], trace.value(a).orElseThrow());
                same(where + ", " + z, trainer.preActivations(layer)[neuron - 1], trace.value(z).orElseThrow());
                same(where + ", by " + z, trainer.deltas(layer)[neuron - 1], trace.value(new Quantity.Gradient(z)).orElseThrow());
            }
        }
    }

    private static void sameGradients(String where, Trainer trainer, Trace trace) {
        List<ParameterId> parameters = trace.network().parameters();
        double[] gradients = trainer.gradients();
        for (int i = 0; i < gradients.length; i++) {
            String what = where + ", by " + parameters.get(i);
            same(what, gradients[i], trace.value(RandomNetworks.gradient(parameters.get(i))).orElseThrow());
            same(what, trainer.gradient(i), gradients[i]);
        }
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void same(String what, double[] actual, double[] expected) {
        assertThat(actual).as(what).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            same(what + " " + i, actual[i], expected[i]);
        }
    }

    private static void same(String what, double actual, double expected) {
        if (Double.doubleToLongBits(actual + 0.0) != Double.doubleToLongBits(expected + 0.0)) {
            assertThat(actual + " " + Double.toHexString(actual)).as(what).isEqualTo(expected + " " + Double.toHexString(expected));
        }
    }
}
