package byhand.network.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.network.Activation;
import byhand.network.Layer;
import byhand.network.Loss;
import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.network.Sample;
import byhand.network.train.CentralDifference.OnKink;
import byhand.network.train.CentralDifference.Outcome;
import byhand.network.train.CentralDifference.Slope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The slope of the loss of one neuron, J = 1/2 (f(w x + b) - Y)². */
class CentralDifferenceTest {

    private static final ParameterId WEIGHT = new ParameterId.Weight(1, 1, 1);
    private static final ParameterId BIAS = new ParameterId.Bias(1, 1);

    private static Outcome slope(Activation activation, double x, double weight, double bias, ParameterId by) {
        Network network = Network.of(List.of(Layer.withDefaultNames(1, activation, List.of(List.of(weight)), List.of(bias))));
        return new CentralDifference(network, Loss.HALF_SQUARED_ERROR, new Sample(List.of(x), List.of(0.3))).by(by);
    }

    @ParameterizedTest
    @CsvSource({"IDENTITY, 2, 0.5, 0.25", "TANH, 0.5, 1.5, -0.25", "SIGMOID, 1e4, 1e-4, 0.5", "SIGMOID, 1e-3, 1000, 0.5",
        "SOFTPLUS, 1, 3, 0.5", "RELU, 1, 1e-5, 1e-5", "LEAKY_RELU, -1, 1, 0.999", "TANH, 1e6, 1e-6, 0"})
    void aSlopeIsKnownToManyDigits(Activation activation, double x, double weight, double bias) {
        double z = weight * x + bias;
        double a = activation.usual().value(z);
        double expected = (a - 0.3) * activation.usual().derivative(z, a) * x;

        assertThat(slope(activation, x, weight, bias, WEIGHT)).isInstanceOfSatisfying(Slope.class, slope -> {
            assertThat(slope.value()).isCloseTo(expected, within(1e-8 * Math.abs(expected)));
            assertThat(slope.uncertainty()).isLessThan(1e-7 * Math.abs(expected));
            assertThat(Math.abs(slope.value() - expected)).isLessThan(10 * slope.uncertainty());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"RELU", "LEAKY_RELU"})
    void thereIsNoSlopeOnAKink(Activation activation) {
        assertThat(slope(activation, 2, 0.5, -1, WEIGHT)).isEqualTo(new OnKink(1, 1, 0));
        assertThat(slope(activation, 2, 0.5, -1, BIAS)).isEqualTo(new OnKink(1, 1, 0));
        assertThat(slope(activation, 2, 0.5, -1 + 1e-12, BIAS)).isEqualTo(new OnKink(1, 1, 0));
        assertThat(slope(activation, 2, 0.5, -1 + 1e-4, BIAS)).isInstanceOf(Slope.class);
    }

    @Test
    void aParameterThatDoesNotMoveTheKinkHasASlope() {
        assertThat(slope(Activation.RELU, 0, 0.5, 0, WEIGHT)).isInstanceOfSatisfying(Slope.class,
                slope -> assertThat(slope.value()).isZero());
    }

    @Test
    void softplusJumpsALittleAtItsThreshold() {
        assertThat(slope(Activation.SOFTPLUS, 1, 0, 20, BIAS)).isEqualTo(new OnKink(1, 1, 20));
        assertThat(slope(Activation.SOFTPLUS, 1, 0, 20.01, BIAS)).isInstanceOf(Slope.class);
    }

    @ParameterizedTest
    @CsvSource({"IDENTITY, 1e9, 1", "TANH, 1e9, 1", "SIGMOID, 1e9, 1", "SOFTPLUS, 1e6, 1000"})
    void theUncertaintyCountsWhatRoundingHides(Activation activation, double x, double weight) {
        double a = activation.usual().value(0);
        double expected = (a - 0.3) * activation.usual().derivative(0, a) * x;

        assertThat(slope(activation, x, weight, -x * weight, WEIGHT)).isInstanceOfSatisfying(Slope.class, slope -> {
            assertThat(slope.value()).isCloseTo(expected, within(10 * slope.uncertainty()));
            assertThat(slope.uncertainty()).isGreaterThan(1e-15 * Math.abs(expected)).isLessThan(1e-3 * Math.abs(expected));
        });
    }
}
