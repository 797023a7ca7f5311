package byhand.network.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However many rows are taken at a time: the bits are those of the definitions, with one row after another and each from left to right. */
class RowsTest {

    private static final double RATE = 0.3;
    private static final int COLUMNS = 5;

    private static double[] numbers(int count, IntToDoubleFunction number) {
        return IntStream.range(0, count).mapToDouble(number).toArray();
    }

    /** A row of weights for each neuron, and one of biases. */
    private static double[][] rows(int neurons) {
        return IntStream.rangeClosed(0, neurons)
                .mapToObj(to -> numbers(to < neurons ? COLUMNS : neurons, from -> Math.sin(7 * to + 3 * from + 1)))
                .toArray(double[][]::new);
    }

    private static double[] in() {
        return numbers(COLUMNS, from -> Math.cos(5 * from) * 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 11, 12, 13, 16, 21})
    void aWeightedSumIsAddedUpFromLeftToRight(int neurons) {
        double[][] weights = rows(neurons);
        double[] biases = weights[neurons];
        double[] in = in();
        double[] expected = numbers(neurons, to -> {
            double sum = 0;
            for (int from = 0; from < COLUMNS; from++) {
                sum += weights[to][from] * in[from];
            }
            return sum + biases[to];
        });
        double[] sums = new double[neurons];
        WeightedSums.compute(weights, biases, in, sums);
        assertThat(sums).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "1, false", "2, true", "2, false", "3, true", "3, false", "6, true", "6, false", "7, true", "7, false"})
    void aDescentTakesAllDerivativesBeforeItChangesAnything(int neurons, boolean further) {
        double[][] values = rows(neurons);
        double[][] old = rows(neurons);
        double[][] gradients = rows(neurons);
        double[] deltas = gradients[neurons].clone();
        double[] in = in();
        double[] before = numbers(COLUMNS, from -> 99);
        PlainDescent descent = new PlainDescent(RATE, values, gradients, gradients[neurons]);
        if (further) {
            descent.run(in, before);
            assertThat(before).containsExactly(numbers(COLUMNS, from -> {
                double sum = 0;
                for (int to = 0; to < neurons; to++) {
                    sum += deltas[to] * old[to][from];
                }
                return sum;
            }));
        } else {
            descent.run(in);
        }
        for (int i = 0; i < neurons; i++) {
            int to = i;
            assertThat(gradients[to]).containsExactly(numbers(COLUMNS, from -> deltas[to] * in[from]));
            assertThat(values[to]).containsExactly(numbers(COLUMNS, from -> old[to][from] - RATE * (deltas[to] * in[from])));
        }
        assertThat(values[neurons]).containsExactly(numbers(neurons, to -> old[neurons][to] - RATE * deltas[to]));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 9, 11})
    void oneNumberThatIsNotFiniteIsFoundAtEveryPlace(int count) {
        double[] numbers = numbers(count, i -> i % 2 == 0 ? Double.MAX_VALUE : -Double.MAX_VALUE);
        assertThat(FiniteNumbers.only(numbers)).isTrue();
        for (int place = 0; place < count; place++) {
            for (double lost : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
                double[] spoilt = numbers.clone();
                spoilt[place] = lost;
                assertThat(FiniteNumbers.only(spoilt)).as("%s", Arrays.toString(spoilt)).isFalse();
                assertThat(FiniteNumbers.only(new double[][] {numbers, spoilt})).isFalse();
                assertThat(FiniteNumbers.only(spoilt, place + 1, count)).isTrue();
                assertThat(FiniteNumbers.only(spoilt, 0, place)).isTrue();
            }
        }
    }
}
