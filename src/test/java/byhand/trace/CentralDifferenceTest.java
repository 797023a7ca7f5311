package byhand.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.network.Moments;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.ParameterId;
import byhand.network.Sample;
import byhand.network.train.Trainer;
import byhand.scenario.Kinds;
import org.junit.jupiter.api.Test;

/** The gradient of every parameter against (J(p + h) - J(p - h)) / 2h. */
class CentralDifferenceTest {

    private static final int OF_EACH = 20;
    private static final double H = 1e-5;
    /** How far a pre-activation must be from a kink, so that no p ± h crosses it. */
    private static final double CLEARANCE = 1e-2;
    /** How far an output must be from where a cross-entropy has its logarithm's pole, so that J can be told to enough digits. */
    private static final double DISTANCE = 1e-4;

    @Test
    void everyGradientIsTheSlopeOfTheLoss() {
        int gradients = 0;
        for (String about : Kinds.all()) {
            int networks = 0;
            for (int number = 1; number <= OF_EACH; number++) {
                Exercise exercise = Exercise.random(about, number, 5, 1.5, 1500);
                Trace trace = exercise.trace();
                if (isSmooth(trace)) {
                    networks++;
                    gradients += agree(exercise, trace, about + " " + number);
                }
            }
            assertThat(networks).as("%s, smooth around their parameters", about).isGreaterThan(OF_EACH / 2);
        }
        assertThat(gradients).isGreaterThan(5000);
    }

    private static int agree(Exercise exercise, Trace trace, String what) {
        Network network = exercise.network();
        Optimizer none = Optimizer.of(OptimizerKind.SGD, 0);
        Trainer trainer = new Trainer(network, exercise.loss(), none, Moments.atStart(network, none));
        double[] values = network.values();
        for (ParameterId id : network.parameters()) {
            int place = network.index(id);
            double slope = (loss(trainer, exercise, values, place, H) - loss(trainer, exercise, values, place, -H)) / (2 * H);
            assertThat(trace.value(RandomNetworks.gradient(id)).orElseThrow()).as("%s, %s", what, network.name(id)).isCloseTo(slope,
                    within(1e-7 * Math.max(1, Math.max(Math.abs(slope), trace.lossValue()))));
        }
        return values.length;
    }

    private static double loss(Trainer trainer, Exercise exercise, double[] values, int place, double change) {
        double[] changed = values.clone();
        changed[place] += change;
        trainer.set(changed, Moments.of(0, new double[0], new double[0]));
        Sample sample = exercise.sample(1);
        return trainer.iterate(TwoEngines.array(sample.input()), TwoEngines.array(sample.target()));
    }

    private static boolean isSmooth(Trace trace) {
        return RandomNetworks.beforeKinks(trace).noneMatch(z -> Math.abs(z) < CLEARANCE)
                && (!trace.loss().isFusedWithActivation()
                        || RandomNetworks.outputs(trace).noneMatch(y -> y < DISTANCE || y > 1 - DISTANCE));
    }

    @Test
    void gradientsOfActivationsAndPreActivationsAreSlopesToo() {
        for (String about : Kinds.all()) {
            Trace trace = Exercise.random(about, 1, 5, 1.5, 1500).trace();
            for (Step step : trace.steps()) {
                if (step.quantity() instanceof Quantity.Gradient gradient && gradient.of() instanceof Quantity.PreActivation z) {
                    ParameterId bias = new ParameterId.Bias(z.layer(), z.neuron());
                    assertThat(step.value().orElseThrow()).as("a bias moves its pre-activation one to one")
                            .isEqualTo(trace.value(RandomNetworks.gradient(bias)).orElseThrow());
                }
            }
        }
    }
}
