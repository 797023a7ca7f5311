package byhand.diagram.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import byhand.formula.Numerals;
import byhand.session.Extent;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The axes of the losses: their ends, and the numbers beside them. */
class LossAxisTest {

    private static List<Double> linear(double least, double greatest, int parts) {
        return LinearAxis.of(new Extent(least, greatest), parts).ticks();
    }

    private static List<Double> logarithmic(double least, double greatest, int parts) {
        return LogarithmicAxis.of(new Extent(least, greatest), parts).ticks();
    }

    @Test
    void aLinearAxisBeginsAtZeroAndHasNiceNumbers() {
        assertThat(linear(1.2, 4.5, 5)).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0, 5.0);
        assertThat(linear(0.01, 0.69, 5)).containsExactly(0.0, 0.2, 0.4, 0.6, 0.8);
        assertThat(linear(0.1, 0.10031, 5)).containsExactly(0.0, 0.05, 0.1, 0.15);
        assertThat(linear(0, 1e-23, 2)).containsExactly(0.0, 5e-24, 1e-23);
        assertThat(linear(0, 0.00025, 5)).containsExactly(0.0, 5e-5, 1e-4, 1.5e-4, 2e-4, 2.5e-4);
    }

    @Test
    void itsNumbersAreWrittenWithoutLoss() {
        assertThat(LinearAxis.of(new Extent(0, 0.0025), 2).labels(Numerals.DEFAULT)).containsExactly("0", "0.002", "0.004");
        assertThat(LinearAxis.of(new Extent(-3, 4), 4).labels(Numerals.decimals(0))).containsExactly("−4", "−2", "0", "2", "4");
        assertThat(LinearAxis.of(new Extent(0, 0.3), 3).labels(Numerals.decimals(0))).containsExactly("0", "0.1", "0.2", "0.3");
        assertThat(LinearAxis.of(new Extent(0.1, 0.10031), 5).labels(Numerals.significant(1))).containsExactly("0", "0.05", "0.1", "0.15");
        assertThat(LinearAxis.of(new Extent(0, 120_000), 4).labels(Numerals.significant(1))).endsWith("100000", "150000");
        assertThat(LogarithmicAxis.of(new Extent(1e-20, 1e20), 2).labels(Numerals.decimals(0))).containsExactly("1×10⁻²⁰", "1", "1×10²⁰");
    }

    @Test
    void negativeLossesAreBelowZero() {
        assertThat(linear(-3, 4, 4)).containsExactly(-4.0, -2.0, 0.0, 2.0, 4.0);
        assertThat(LinearAxis.ofEnds(new Extent(-3, -1)).ticks()).containsExactly(-3.0, 0.0);
    }

    @Test
    void aSmallOneEndsAtTheGreatestLossWhichIsWrittenAsLossesAre() {
        LinearAxis axis = LinearAxis.ofEnds(new Extent(0.2, 1.71951234));
        assertThat(axis.labels(Numerals.DEFAULT)).containsExactly("0", Numerals.DEFAULT.plain(1.71951234));
        assertThat(axis.position(1.71951234)).isEqualTo(1);
    }

    @Test
    void lossesOfZeroOrNoneHaveAnAxisAsWell() {
        assertThat(linear(0, 0, 2)).containsExactly(0.0, 0.5, 1.0);
        assertThat(LinearAxis.of(new Extent(Double.MIN_VALUE, Double.MIN_VALUE), 3).position(Double.MIN_VALUE)).isEqualTo(1);
        assertThat(LinearAxis.of(Extent.EMPTY, 1).ticks()).containsExactly(0.0, 1.0);
    }

    @Test
    void aLogarithmicAxisHasPowersOfTen() {
        assertThat(logarithmic(0.003, 40, 8)).containsExactly(0.001, 0.01, 0.1, 1.0, 10.0, 100.0);
        assertThat(logarithmic(1.7e-23, 4.5, 6)).containsExactly(1e-20, 1e-15, 1e-10, 1e-5, 1.0);
        LogarithmicAxis axis = LogarithmicAxis.of(new Extent(0.003, 40), 8);
        assertThat(axis.position(0.001)).isZero();
        assertThat(axis.position(1)).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void aShortLogarithmicAxisHasMoreThanPowersOfTen() {
        assertThat(logarithmic(0.3, 4.5, 8)).containsExactly(0.2, 0.5, 1.0, 2.0, 5.0);
        assertThat(logarithmic(0.3, 4.5, 3)).containsExactly(0.2, 5.0);
        assertThat(logarithmic(0.25, 0.26, 5)).containsExactly(0.2, 0.5);
        assertThat(logarithmic(1, 1, 5)).containsExactly(1.0, 2.0);
    }

    @Test
    void thereIsNoLogarithmOfZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> LogarithmicAxis.of(new Extent(0, 1), 3));
    }

    static Stream<Extent> extents() {
        Random random = new Random(3);
        return Stream.concat(Stream.of(new Extent(Double.MIN_VALUE, Double.MAX_VALUE),
                new Extent(Double.MAX_VALUE, Double.MAX_VALUE), new Extent(2 * Double.MIN_VALUE, 60 * Double.MIN_VALUE),
                new Extent(9.9999999e-5, 1.0000001e-4)),
                IntStream.range(0, 300).mapToObj(i -> {
                    double a = Math.pow(10, random.nextDouble() * 600 - 300);
                    double b = i % 2 == 0 ? a * (1 + random.nextDouble() * 30) : Math.pow(10, random.nextDouble() * 600 - 300);
                    return new Extent(Math.min(a, b), Math.max(a, b));
                }));
    }

    @ParameterizedTest
    @MethodSource("extents")
    void everyLossIsOnItsAxisAndSoIsEveryTick(Extent extent) {
        for (int parts = 1; parts <= 8; parts++) {
            for (LossAxis axis : List.of(LinearAxis.of(extent, parts), LinearAxis.ofEnds(extent), LogarithmicAxis.of(extent, parts))) {
                assertThat(axis.position(extent.least())).isBetween(-1e-9, 1 + 1e-9);
                assertThat(axis.position(extent.greatest())).isBetween(axis.position(extent.least()), 1 + 1e-9);
                assertThat(axis.ticks()).isSorted().doesNotHaveDuplicates().hasSizeBetween(axis instanceof LinearAxis ? 1 : 0, parts + 2);
                assertThat(axis.ticks()).allSatisfy(tick -> assertThat(axis.position(tick)).isBetween(-1e-9, 1 + 1e-9));
            }
        }
    }

    @Test
    void bothSignsTogetherCanBeAsLargeAsNumbersAre() {
        LinearAxis axis = LinearAxis.of(new Extent(-Double.MAX_VALUE, Double.MAX_VALUE), 4);
        assertThat(axis.position(0)).isCloseTo(0.5, within(1e-9));
        assertThat(axis.ticks()).contains(0.0).allSatisfy(tick -> assertThat(tick).isFinite());
    }
}
