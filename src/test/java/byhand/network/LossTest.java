package byhand.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.formula.Expression;
import byhand.formula.Expression.Constant;
import byhand.formula.Expression.Sum;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The losses of three outputs, worked out by hand. */
class LossTest {

    private static final double ONE_ULP = 1e-15;

    /** With the pre-activations of sigmoids, and targets that add up to their {@code total}. */
    private static List<OutputTerms> terms(double[] y, double... targets) {
        Expression total = Constant.of(Arrays.stream(targets).sum());
        return IntStream.range(0, y.length).mapToObj(k -> new OutputTerms(Constant.of(y[k]), Constant.of(targets[k]),
                Constant.of(Math.log(y[k] / (1 - y[k]))), Constant.of(Double.NaN), total)).toList();
    }

    private static void loss(Loss loss, List<OutputTerms> outputs, double expected, double... slopes) {
        Expression sum = new Sum(outputs.stream().map(loss::term).toList());
        assertThat(loss.reduced(sum, outputs.size()).value()).isCloseTo(expected, within(ONE_ULP));
        assertThat(loss.reduced(sum.value(), outputs.size())).isEqualTo(loss.reduced(sum, outputs.size()).value());
        for (int k = 0; k < slopes.length; k++) {
            OutputTerms output = outputs.get(k);
            double slope = loss.averaged(loss.slope(output), outputs.size()).value();
            assertThat(slope).isCloseTo(slopes[k], within(ONE_ULP));
            assertThat(loss.averaged(loss.slope(output.y().value(), output.target().value()), outputs.size()) + 0.0).isEqualTo(slope);
        }
    }

    private static double[] fused(Loss loss, List<OutputTerms> outputs) {
        return outputs.stream().mapToDouble(each -> loss.averaged(loss.fusedSlope(each), outputs.size()).value()).toArray();
    }

    @Test
    void squaredErrorsAreHalvedAndAddedOrAveraged() {
        List<OutputTerms> outputs = terms(new double[] {3, 1, 0.5}, 1, 2, 0.5);
        loss(Loss.HALF_SQUARED_ERROR, outputs, 2.5, 2, -1, 0);
        loss(Loss.MEAN_SQUARED_ERROR, outputs, 5 / 3.0, 4 / 3.0, -2 / 3.0, 0);
    }

    @Test
    void huberIsSquareUpToADistanceOfOneAndStraightBeyond() {
        loss(Loss.HUBER, terms(new double[] {3, 1, 0.5}, 1, 2, 0), (1.5 + 0.5 + 0.125) / 3, 1 / 3.0, -1 / 3.0, 0.5 / 3);
    }

    @Test
    void binaryCrossEntropyIsTheMeanOfTheLogarithmsThatTheTargetsWeigh() {
        List<OutputTerms> outputs = terms(new double[] {0.8, 0.4, 0.5}, 1, 0, 0.5);
        loss(Loss.BINARY_CROSS_ENTROPY, outputs, -(Math.log(0.8) + Math.log(0.6) + Math.log(0.5)) / 3, -1 / 0.8 / 3, 1 / 0.6 / 3, 0);
        assertThat(fused(Loss.BINARY_CROSS_ENTROPY, outputs)).containsExactly(new double[] {-0.2 / 3, 0.4 / 3, 0}, within(ONE_ULP));
    }

    /** Where 1 - y has no digits left, they come from the pre-activation. */
    @Test
    void binaryCrossEntropyNeedsNoDigitsOfWhatIsLeftToOne() {
        OutputTerms saturated =
                new OutputTerms(Constant.ONE, Constant.of(0), Constant.of(50), Constant.of(Double.NaN), Constant.of(0));
        assertThat(Loss.BINARY_CROSS_ENTROPY.reduced(Loss.BINARY_CROSS_ENTROPY.term(saturated), 1).value()).isEqualTo(50);
        OutputTerms right = new OutputTerms(Constant.ONE, Constant.ONE, Constant.of(50), Constant.of(Double.NaN), Constant.ONE);
        assertThat(Loss.BINARY_CROSS_ENTROPY.reduced(Loss.BINARY_CROSS_ENTROPY.term(right), 1).value())
                .isCloseTo(Math.exp(-50), within(1e-30));
        assertThat(Loss.BINARY_CROSS_ENTROPY.fusedSlope(right).value()).isCloseTo(-Math.exp(-50), within(1e-30));
    }

    @Test
    void crossEntropyIsTheLogarithmOfTheShareThatTheTargetAsksFor() {
        List<OutputTerms> outputs = terms(new double[] {0.5, 0.3, 0.2}, 1, 0, 0);
        loss(Loss.CROSS_ENTROPY, outputs, Math.log(2), -2, 0, 0);
        assertThat(fused(Loss.CROSS_ENTROPY, outputs)).containsExactly(new double[] {-0.5, 0.3, 0.2}, within(ONE_ULP));
        assertThat(fused(Loss.CROSS_ENTROPY, terms(new double[] {0.5, 0.3, 0.2}, 2, 0, 0)))
                .as("targets that add up to 2").containsExactly(new double[] {-1, 0.6, 0.4}, within(ONE_ULP));
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void nothingIsDividedByTheNumberOfASingleOutput(Loss loss) {
        assertThat(loss.averaged(Constant.HALF, 1)).isSameAs(Constant.HALF);
        assertThat(loss.averaged(0.5, 1)).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource({"CROSS_ENTROPY, 0.3, 0.7, true", "CROSS_ENTROPY, 2, 0, false", "CROSS_ENTROPY, 2, -1, false",
        "CROSS_ENTROPY, 0.5, 0.4, false",
        "BINARY_CROSS_ENTROPY, 1, 1, true", "BINARY_CROSS_ENTROPY, 1, 1.1, false", "BINARY_CROSS_ENTROPY, -0.1, 1, false",
        "HALF_SQUARED_ERROR, 2, -1, true", "HUBER, 2, -1, true"})
    void theCrossEntropiesAreMadeForProbabilities(Loss loss, double first, double second, boolean suits) {
        assertThat(loss.suits(List.of(first, second))).isEqualTo(suits);
    }
}
