package byhand.network.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.formula.Call;
import byhand.formula.Detail;
import byhand.formula.Evaluation;
import byhand.formula.Expression;
import byhand.formula.Expression.Constant;
import byhand.formula.Expression.Variable;
import byhand.formula.Numerals;
import byhand.formula.Precise;
import byhand.formula.Symbol;
import byhand.network.Activation;
import byhand.network.Loss;
import byhand.network.OutputTerms;
import byhand.network.Slot;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The compiled code of every definition against the definition itself, to the last bit, at ordinary and at special numbers. */
class KernelsTest {

    private static final double[] SPECIAL =
            {0.0, -0.0, 1, -1, 0.9999, 0.99995, 1e-301, 20, Math.nextUp(20.0), 36, -36, 709, -709, 750, -750, 1e3, -1e3, 1e300, -1e300,
                Double.MIN_VALUE, -Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

    private static double[] points() {
        return DoubleStream.concat(DoubleStream.of(SPECIAL), new Random(7).doubles(200, -30, 30)).toArray();
    }

    private static Variable number(double number) {
        return new Variable(Symbol.named("q"), new Slot(Slot.Kind.ROW, 0), number);
    }

    static Stream<Activation> elementwise() {
        return Arrays.stream(Activation.values()).filter(Activation::isElementwise);
    }

    private static void sameBits(double actual, double expected, String at) {
        assertThat(Double.doubleToLongBits(actual + 0.0)).as("%s: %s and %s", at, actual, expected)
                .isEqualTo(Double.doubleToLongBits(expected + 0.0));
    }

    private static double[] shape(RowKernel kernel, Activation activation) {
        double[] common = new double[kernel.commonLength()];
        common[0] = activation.usual().shape();
        kernel.prepare(common);
        return common;
    }

    @ParameterizedTest
    @MethodSource("elementwise")
    void anActivationsCodeIsItsFormula(Activation activation) {
        double[] z = points();
        double[] a = new double[z.length];
        RowKernel kernel = Kernels.activation(activation);
        kernel.run(0, z.length, z, a, a, a, shape(kernel, activation));
        for (int i = 0; i < z.length; i++) {
            sameBits(a[i], activation.usual().value(number(z[i])).value(), "z = " + z[i]);
            sameBits(activation.usual().value(z[i]), a[i], "z = " + z[i]);
        }
    }

    @ParameterizedTest
    @MethodSource("elementwise")
    void aSlopesCodeIsItsFormula(Activation activation) {
        double[] z = points();
        double[] a = Arrays.stream(z).map(activation.usual()::value).toArray();
        double[] deltas = new double[z.length];
        Arrays.fill(deltas, 0.37);
        RowKernel kernel = Kernels.slope(activation);
        kernel.run(0, z.length, z, a, deltas, a, shape(kernel, activation));
        for (int i = 0; i < z.length; i++) {
            sameBits(deltas[i], 0.37 * activation.usual().derivative(number(z[i]), number(a[i])).value(), "z = " + z[i]);
            sameBits(0.37 * activation.usual().derivative(z[i], a[i]), deltas[i], "z = " + z[i]);
        }
    }

    /** Where nothing overflows, what a reader gets who follows the written form is the value. */
    @ParameterizedTest
    @MethodSource("elementwise")
    void theWrittenFormAgreesWithTheValue(Activation activation) {
        Arrays.stream(points()).filter(z -> !(Math.abs(z) >= 700)).forEach(z -> {
            double a = activation.usual().value(z);
            assertThat(written(activation.usual().value(number(z)))).as("at z = %s", z).isCloseTo(a, within(3e-9));
            assertThat(written(activation.usual().derivative(number(z), number(a)))).as("slope at z = %s", z)
                    .isCloseTo(activation.usual().derivative(z, a), within(3e-9));
        });
    }

    private static double written(Expression expression) {
        if (expression instanceof Call call) {
            return written(call.body());
        }
        return expression instanceof Precise precise ? written(precise.written()) : expression.evaluate(Evaluation.EXACT);
    }

    @ParameterizedTest
    @EnumSource
    void aLosssCodeIsItsFormula(Loss loss) {
        double[] y = {0.3, 0.99985, 0.99995, 1, 1e-301, 0, 0.5, 1, 0, 2.5, -7};
        double[] target = {1, 0, 0.25, 1, 1, 0, 0.5, 0, 1, 2, 0.25};
        double[] z = {-0.8, 8.8, 9.9, 40, -690, -750, 0, 800, -800, 2.5, -7};
        double[] common = {0.7, 1.25, 0, 0, 0, 0, 0, 0};
        double[] terms = new double[y.length];
        double[] slopes = new double[y.length];
        Kernels.term(loss).prepare(common);
        Kernels.term(loss).run(0, y.length, y, target, z, terms, common);
        Kernels.slope(loss).prepare(common);
        Kernels.slope(loss).run(0, y.length, y, target, z, slopes, common);
        for (int k = 0; k < y.length; k++) {
            OutputTerms output = new OutputTerms(number(y[k]), number(target[k]), number(z[k]), Constant.of(0.7), Constant.of(1.25));
            sameBits(terms[k], loss.term(output).value(), loss + ", y = " + y[k]);
            Expression slope = loss.isFusedWithActivation() ? loss.fusedSlope(output) : loss.slope(output);
            sameBits(slopes[k], slope.value(), loss + ", slope at y = " + y[k]);
        }
    }

    /** Where pieces meet, the slope jumps or it does not; elsewhere no activation has a kink. */
    @ParameterizedTest
    @MethodSource("elementwise")
    void aKinkIsWhereTheSlopeJumps(Activation activation) {
        for (double joint : activation.usual().joints()) {
            double jump = slope(activation, Math.nextUp(joint)) - slope(activation, Math.nextDown(joint));
            assertThat(activation.usual().hasKinkAt(joint)).as("at %s", joint).isEqualTo(Math.abs(jump) > 1e-3);
        }
        Arrays.stream(points()).filter(z -> !activation.usual().joints().contains(z + 0.0))
                .forEach(z -> assertThat(activation.usual().hasKinkAt(z)).as("at %s", z).isFalse());
    }

    private static double slope(Activation activation, double z) {
        return activation.usual().derivative(z, activation.usual().value(z));
    }

    @Test
    void thePiecesOfTheFunctionsMeetWhereTorchHasThem() {
        assertThat(Activation.RELU.usual().joints()).containsExactly(0.0);
        assertThat(Activation.SOFTPLUS.usual().joints()).containsExactly(20.0);
        assertThat(Activation.TANH.usual().joints()).isEmpty();
    }

    @Test
    void eluLosesNoDigitsNearZero() {
        assertThat(Activation.ELU.usual().value(-1e-10)).isEqualTo(Math.expm1(-1e-10));
    }

    @Test
    void theLogarithmOfASaturatedOutputIsTakenFromItsPreActivation() {
        OutputTerms wrong = new OutputTerms(number(1), number(0), number(40), number(0), number(0));
        Expression term = Loss.BINARY_CROSS_ENTROPY.term(wrong);
        assertThat(-term.value()).isEqualTo(40);
        assertThat(term.plain(Detail.NUMBERS, Numerals.DEFAULT)).isEqualTo("0×(−ln(1 + e^(−40))) + (1 − 0)×(−40 − ln(1 + e^(−40)))");
    }
}
