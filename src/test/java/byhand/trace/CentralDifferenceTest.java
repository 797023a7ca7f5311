package byhand.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.network.Sample;
import org.junit.jupiter.api.Test;

/** The gradient of every parameter against (J(p + h) - J(p - h)) / 2h. */
class CentralDifferenceTest {

    private static final double H = 1e-5;
    /** How far a pre-activation must be from a kink, so that no p ± h crosses it. */
    private static final double CLEARANCE = 1e-2;

    @Test
    void everyGradientIsTheSlopeOfTheLoss() {
        int networks = 0;
        int gradients = 0;
        for (int seed = 1; seed <= 100; seed++) {
            RandomNetworks random = new RandomNetworks(seed, 0.001);
            Network network = random.network();
            Sample sample = random.sample(network);
            Trace trace = RandomNetworks.trace(network, sample);
            if (RandomNetworks.beforeKinks(trace).anyMatch(z -> Math.abs(z) < CLEARANCE)) {
                continue;
            }
            networks++;
            for (ParameterId id : network.parameters()) {
                double up = RandomNetworks.trace(network.with(id, network.value(id) + H), sample).lossValue();
                double down = RandomNetworks.trace(network.with(id, network.value(id) - H), sample).lossValue();
                double slope = (up - down) / (2 * H);
                assertThat(trace.value(RandomNetworks.gradient(id)).orElseThrow()).as("seed %s, %s", seed, network.name(id))
                        .isCloseTo(slope, within(1e-7 * Math.max(1, Math.max(Math.abs(slope), trace.lossValue()))));
                gradients++;
            }
        }
        assertThat(networks).as("networks that are not near a kink").isGreaterThan(70);
        assertThat(gradients).isGreaterThan(1500);
    }

    @Test
    void gradientsOfActivationsAndPreActivationsAreSlopesToo() {
        for (int seed = 1; seed <= 60; seed++) {
            RandomNetworks random = new RandomNetworks(seed, 0.001);
            Network network = random.network();
            Trace trace = RandomNetworks.trace(network, random.sample(network));
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
