package byhand.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationTest {

    /** Numbers of torch 1.13.1 in double precision: the function at z, and autograd's derivative. */
    @ParameterizedTest
    @CsvSource({"IDENTITY, -1.5, -1.5, 1", "RELU, -1.5, 0, 0", "RELU, 0, 0, 0", "RELU, 2, 2, 1", "LEAKY_RELU, -2, -0.02, 0.01",
        "LEAKY_RELU, 0, 0, 0.01", "LEAKY_RELU, 3, 3, 1", "SIGMOID, 0, 0.5, 0.25", "SIGMOID, 2, 0.8807970779778823, 0.10499358540350662",
        "SIGMOID, -1000, 0, 0", "SIGMOID, 1000, 1, 0", "TANH, 1, 0.7615941559557649, 0.41997434161402614", "TANH, -1000, -1, 0",
        "SOFTPLUS, 0, 0.6931471805599453, 0.5", "SOFTPLUS, -40, 4.248354255291589e-18, 4.248354255291589e-18",
        "SOFTPLUS, 20, 20.000000002061153, 0.9999999979388463", "SOFTPLUS, 20.5, 20.5, 1", "SOFTPLUS, 1000, 1000, 1"})
    void agreesWithTorch(Activation activation, double z, double value, double derivative) {
        assertThat(activation.usual().value(z)).isCloseTo(value, within(1e-15 * Math.max(1e-6, Math.abs(value))));
        assertThat(activation.usual().derivative(z, activation.usual().value(z))).isCloseTo(derivative,
                within(2e-15 * Math.max(1e-6, derivative)));
    }

    @ParameterizedTest
    @EnumSource(value = Activation.class, mode = EnumSource.Mode.EXCLUDE, names = "SOFTMAX")
    void derivativeIsTheSlopeOfTheValue(Activation activation) {
        for (double z = -6.05; z < 6.1; z += 0.1) {
            double h = 1e-6;
            double slope = (activation.usual().value(z + h) - activation.usual().value(z - h)) / (2 * h);
            assertThat(activation.usual().derivative(z, activation.usual().value(z))).as("at z = %s", z).isCloseTo(slope, within(1e-8));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Activation.class, mode = EnumSource.Mode.EXCLUDE, names = "SOFTMAX")
    void valueOfNotANumberIsNotANumber(Activation activation) {
        assertThat(activation.usual().value(Double.NaN)).isNaN();
    }

    /** A neuron whose pre-activation is lost is not "dead": the slope is unknown, it is not 0. */
    @ParameterizedTest
    @EnumSource(value = Activation.class, mode = EnumSource.Mode.EXCLUDE, names = {"IDENTITY", "SOFTMAX"})
    void slopeAtNotANumberIsNotANumber(Activation activation) {
        assertThat(activation.usual().derivative(Double.NaN, Double.NaN)).isNaN();
    }

    @Test
    void infinitePreActivationsGiveTheLimits() {
        assertThat(Activation.RELU.usual().value(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Activation.RELU.usual().value(Double.POSITIVE_INFINITY)).isInfinite();
        assertThat(Activation.LEAKY_RELU.usual().value(Double.NEGATIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Activation.SIGMOID.usual().value(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Activation.SIGMOID.usual().value(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Activation.TANH.usual().value(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Activation.SOFTPLUS.usual().value(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Activation.SOFTPLUS.usual().value(Double.POSITIVE_INFINITY)).isInfinite();
        assertThat(Activation.SOFTPLUS.usual().derivative(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY)).isEqualTo(1);
    }

    @Test
    void onlyTheTwoReLUsHaveAKinkAndOnlyAtZero() {
        for (Activation activation : Activation.values()) {
            boolean kinked = activation == Activation.RELU || activation == Activation.LEAKY_RELU;
            assertThat(activation.usual().hasKinkAt(0)).isEqualTo(kinked);
            assertThat(activation.usual().hasKinkAt(-0.0)).isEqualTo(kinked);
            assertThat(activation.usual().hasKinkAt(Double.MIN_VALUE)).isFalse();
            assertThat(activation.usual().hasKinkAt(Double.NaN)).isFalse();
        }
    }
}
