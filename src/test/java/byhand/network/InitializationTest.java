package byhand.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import byhand.network.ParameterId.Bias;
import byhand.network.ParameterId.Weight;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class InitializationTest {

    /** A network of these sizes, inputs first, with the value 7 everywhere. */
    private static Network sevens(int... sizes) {
        Layer[] layers = new Layer[sizes.length - 1];
        for (int l = 1; l < sizes.length; l++) {
            List<Double> row = Collections.nCopies(sizes[l - 1], 7.0);
            layers[l - 1] =
                    Layer.withDefaultNames(l, Activation.TANH, Collections.nCopies(sizes[l], row), Collections.nCopies(sizes[l], 7.0));
        }
        return Network.of(Arrays.asList(layers));
    }

    private static double[] weights(Network network, int layer) {
        return network.parameters().stream().filter(id -> id instanceof Weight && id.layer() == layer).mapToDouble(network::value)
                .toArray();
    }

    private static double[] biases(Network network) {
        return network.parameters().stream().filter(Bias.class::isInstance).mapToDouble(network::value).toArray();
    }

    @Test
    void asTypedChangesNothing() {
        Network network = sevens(2, 2, 1);
        assertThat(new Initialization.AsTyped().applied(network, 5)).isEqualTo(network);
    }

    @Test
    void zerosAndConstantsAreForWeightsAndBiases() {
        assertThat(new Initialization.Zeros().applied(sevens(3, 2, 1), 5).values()).hasSize(11).containsOnly(0);
        assertThat(new Initialization.Constant(0.5).applied(sevens(3, 2, 1), 5).values()).containsOnly(0.5);
    }

    @Test
    void uniformValuesFillTheirInterval() {
        double[] values = new Initialization.Uniform(-1, 3).applied(sevens(40, 40, 10), 5).values();
        assertThat(DoubleStream.of(values)).allMatch(each -> each >= -1 && each <= 3);
        assertThat(DoubleStream.of(values).average().orElseThrow()).isCloseTo(1, within(0.1));
        assertThat(DoubleStream.of(values).max().orElseThrow()).isGreaterThan(2.9);
        assertThat(DoubleStream.of(values).min().orElseThrow()).isLessThan(-0.9);
    }

    @Test
    void anIntervalOfOneNumberOrOfAlmostAllGivesNumbersInIt() {
        assertThat(new Initialization.Uniform(1.23456, 1.23456).applied(sevens(2, 1), 5).values()).containsOnly(1.23456);
        assertThat(DoubleStream.of(new Initialization.Uniform(1, 1.00001).applied(sevens(20, 1), 5).values()))
                .allMatch(each -> each >= 1 && each <= 1.00001).doesNotHaveDuplicates();
        assertThat(DoubleStream.of(new Initialization.Uniform(-Double.MAX_VALUE, Double.MAX_VALUE).applied(sevens(20, 1), 5).values()))
                .allMatch(Double::isFinite).doesNotHaveDuplicates();
    }

    @Test
    void xavierWeightsLieWithinGlorotsBoundAndBiasesAreZero() {
        Network network = new Initialization.Xavier().applied(sevens(60, 40, 20), 5);
        double[] bounds = {Math.sqrt(6.0 / 100), Math.sqrt(6.0 / 60)};
        for (int layer = 1; layer <= 2; layer++) {
            double bound = bounds[layer - 1];
            assertThat(DoubleStream.of(weights(network, layer))).allMatch(each -> Math.abs(each) <= bound + 1e-4);
            assertThat(DoubleStream.of(weights(network, layer)).max().orElseThrow()).isGreaterThan(0.97 * bound);
            assertThat(DoubleStream.of(weights(network, layer)).min().orElseThrow()).isLessThan(-0.97 * bound);
        }
        assertThat(biases(network)).containsOnly(0);
    }

    @Test
    void heWeightsHaveHesVarianceAndBiasesAreZero() {
        Network network = new Initialization.He().applied(sevens(60, 50, 50), 5);
        for (int layer = 1; layer <= 2; layer++) {
            double variance = 2.0 / network.size(layer - 1);
            assertThat(DoubleStream.of(weights(network, layer)).map(w -> w * w).average().orElseThrow())
                    .isCloseTo(variance, within(0.1 * variance));
            assertThat(DoubleStream.of(weights(network, layer)).map(Math::abs).max().orElseThrow()).isGreaterThan(2 * Math.sqrt(variance));
        }
        assertThat(biases(network)).containsOnly(0);
    }

    /** Computed by a program of a few lines in another language. */
    @Test
    void aSeedGivesTheSameValuesForever() {
        assertThat(new Initialization.Uniform(-1, 1).applied(sevens(2, 2, 1), 1).values())
                .containsExactly(0.1331, 0.4916, 0.942, -0.1113, -0.1115, 0.5258, 0.7547, 0.0461, -0.429);
        assertThat(new Initialization.Xavier().applied(sevens(2, 2, 1), 1).values()).containsExactly(0.163, 0.602, 1.1537, -0.1363, 0.0,
                0.0, -0.1576, 0.7436, 0.0);
        assertThat(new Initialization.He().applied(sevens(2, 2, 1), 1).values()).containsExactly(-0.0343, -2.5001, 0.0877, -2.0271, 0.0,
                0.0, 0.2238, -0.8024, 0.0);
    }

    @Test
    void neighbouringSeedsHaveNothingInCommon() {
        double[] first = new double[20];
        for (int seed = 0; seed < first.length; seed++) {
            first[seed] = new Initialization.Uniform(0, 1).applied(sevens(1, 1), seed).values()[0];
        }
        assertThat(DoubleStream.of(first).max().orElseThrow() - DoubleStream.of(first).min().orElseThrow()).isGreaterThan(0.7);
    }

    @Test
    void randomValuesHaveFourDecimals() {
        for (Initialization each : List.of(new Initialization.Uniform(-1, 1), new Initialization.Xavier(), new Initialization.He())) {
            assertThat(new BigDecimal(Double.toString(each.applied(sevens(3, 3, 3), 9).values()[4])).scale()).isLessThanOrEqualTo(4);
        }
        double[] narrow = new Initialization.Uniform(-0.00001, 0.00001).applied(sevens(3, 3), 9).values();
        assertThat(narrow).doesNotHaveDuplicates();
        assertThat(new BigDecimal(Double.toString(narrow[0])).scale()).isBetween(7, 9);
    }

    @Test
    void namesAndWhatIsFrozenStay() {
        Network network = sevens(2, 1).renamed(Map.of(new Weight(1, 1, 1), "gain")).withFrozen(Set.of(new Bias(1, 1)));
        Network changed = new Initialization.Constant(2).applied(network, 1);
        assertThat(changed.name(new Weight(1, 1, 1))).isEqualTo("gain");
        assertThat(changed.frozen()).containsExactly(new Bias(1, 1));
    }

    @Test
    void whatIsNotFiniteAndAnEmptyIntervalAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Initialization.Constant(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Initialization.Uniform(0, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Initialization.Uniform(1, 0));
    }
}
