package byhand.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.formula.Expression;
import byhand.formula.Expression.Call;
import byhand.formula.Expression.Variable;
import byhand.formula.Symbol;
import byhand.network.Activation;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The written form of every activation against the function itself. */
class ActivationFormulasTest {

    private static final double[] SPECIAL =
            {0.0, -0.0, 1, -1, 20, Math.nextUp(20.0), 36, -36, 709, -709, 750, -750, 1e3, -1e3, 1e300, -1e300,
                Double.MIN_VALUE, -Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

    private static DoubleStream points() {
        return DoubleStream.concat(DoubleStream.of(SPECIAL), new Random(7).doubles(200, -30, 30));
    }

    private static Variable variable(String name, Quantity quantity, double number) {
        return new Variable(Symbol.named(name), quantity, number);
    }

    private static Variable z(double number) {
        return variable("z1", new Quantity.PreActivation(1, 1), number);
    }

    private static Variable a(double number) {
        return variable("a1", new Quantity.Activation(1, 1), number);
    }

    @ParameterizedTest
    @EnumSource(value = Activation.class, mode = EnumSource.Mode.EXCLUDE, names = "SOFTMAX")
    void theWrittenFunctionHasTheFunctionsValueEverywhere(Activation activation) {
        points().forEach(
                z -> assertThat(ActivationFormulas.value(activation, z(z)).value()).as("at z = %s", z)
                        .isEqualTo(Double.valueOf(activation.value(z) + 0.0)));
    }

    @ParameterizedTest
    @EnumSource(value = Activation.class, mode = EnumSource.Mode.EXCLUDE, names = "SOFTMAX")
    void theWrittenDerivativeHasTheDerivativesValueEverywhere(Activation activation) {
        points().forEach(z -> {
            double a = activation.value(z);
            assertThat(ActivationFormulas.derivative(activation, z(z), a(a)).value()).as("at z = %s", z)
                    .isEqualTo(Double.valueOf(activation.derivative(z, a)));
        });
    }

    /**
     * Where nothing overflows, what a reader gets who follows the definition is the value. Beyond that the definition of tanh is ∞/∞ and
     * that of softplus is ∞, while the values are the limits, as torch has them.
     */
    @ParameterizedTest
    @EnumSource(value = Activation.class, mode = EnumSource.Mode.EXCLUDE, names = "SOFTMAX")
    void theDefinitionAgreesWithTheValue(Activation activation) {
        points().filter(z -> !(Math.abs(z) >= 700)).forEach(z -> {
            Expression written = ActivationFormulas.value(activation, z(z));
            if (written instanceof Call call) {
                assertThat(call.definition().orElseThrow().value()).as("at z = %s", z).isCloseTo(activation.value(z), within(3e-9));
            } else {
                assertThat(activation).isEqualTo(Activation.IDENTITY);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(value = Activation.class, mode = EnumSource.Mode.EXCLUDE, names = "SOFTMAX")
    void theDefinitionOfTheDerivativeAgreesWithTheDerivative(Activation activation) {
        points().filter(z -> !(Math.abs(z) >= 700)).forEach(z -> {
            double a = activation.value(z);
            if (ActivationFormulas.derivative(activation, z(z), a(a)) instanceof Call call && call.definition().isPresent()) {
                assertThat(call.definition().get().value()).as("at z = %s", z).isCloseTo(activation.derivative(z, a), within(3e-9));
            }
        });
    }
}
