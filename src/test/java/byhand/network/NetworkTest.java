package byhand.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import byhand.network.ParameterId.Bias;
import byhand.network.ParameterId.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private final Layer hidden = Layer.withDefaultNames(1, Activation.RELU, List.of(List.of(1.0, 2.0), List.of(3.0, 4.0)),
            List.of(5.0, 6.0));
    private final Layer output = Layer.withDefaultNames(2, Activation.IDENTITY, List.of(List.of(7.0, 8.0)), List.of(9.0));
    private final Network network = Network.of(List.of(hidden, output));

    @Test
    void parametersComeLayerByLayerWeightsByNeuronThenBiases() {
        assertThat(network.parameters().stream().map(network::value)).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0);
    }

    @Test
    void weightsAreIndexedByToAndNamedFromTo() {
        assertThat(network.value(new Weight(1, 2, 1))).isEqualTo(2);
        assertThat(network.value(new Weight(1, 1, 2))).isEqualTo(3);
        assertThat(network.name(new Weight(1, 2, 1))).isEqualTo("w1[2,1]");
        assertThat(network.name(new Weight(1, 1, 2))).isEqualTo("w1[1,2]");
        assertThat(network.name(new Bias(2, 1))).isEqualTo("b2[1]");
        assertThat(network.inputNames()).containsExactly("x1", "x2");
    }

    @Test
    void replacingOneParameterLeavesAllOthersAndTheOriginal() {
        for (var id : network.parameters()) {
            Network changed = network.with(id, -0.5);
            for (var other : network.parameters()) {
                assertThat(changed.value(other)).isEqualTo(other.equals(id) ? -0.5 : network.value(other));
                assertThat(changed.name(other)).isEqualTo(network.name(other));
            }
        }
        assertThat(network.value(new Weight(1, 1, 1))).isEqualTo(1);
    }

    @Test
    void frozenParametersAndInputNamesSurviveAReplacement() {
        Network named = new Network(List.of("age", "height"), network.layers(), Set.of(new Bias(1, 2)));
        Network changed = named.with(new Weight(1, 1, 1), 4);
        assertThat(changed.frozen()).containsExactly(new Bias(1, 2));
        assertThat(changed.inputNames()).containsExactly("age", "height");
    }

    @Test
    void sizesCountFromTheInputsAsLayerZero() {
        assertThat(List.of(network.size(0), network.size(1), network.size(2), network.depth(), network.outputs()))
                .containsExactly(2, 2, 1, 2, 1);
    }

    @Test
    void layersThatDoNotFitTogetherAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Network.of(List.of(output, hidden)))
                .withMessage("layer 2 takes 2 values, but the layer before gives 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Network(List.of("x1"), List.of(hidden), Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Network(List.of("x1"), List.of(), Set.of()));
    }

    @Test
    void raggedOrEmptyLayersAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(
                () -> Layer.withDefaultNames(1, Activation.RELU, List.of(List.of(1.0, 2.0), List.of(3.0)), List.of(0.0, 0.0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Layer.withDefaultNames(1, Activation.RELU, List.of(List.of(1.0)), List.of(0.0, 0.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> Layer.withDefaultNames(1, Activation.RELU, List.of(), List.of()));
    }

    @Test
    void aLayerDoesNotChangeWithTheListItWasMadeFrom() {
        List<Double> row = new ArrayList<>(List.of(1.0, 2.0));
        Layer layer = Layer.withDefaultNames(1, Activation.TANH, List.of(row), List.of(0.0));
        row.set(0, 99.0);
        assertThat(layer.weights().get(0)).containsExactly(1.0, 2.0);
    }

    @Test
    void aSampleIsReplacedNotChanged() {
        Sample sample = new Sample(List.of(1.0, 2.0), List.of(3.0));
        assertThat(sample.withInput(2, 5)).isEqualTo(new Sample(List.of(1.0, 5.0), List.of(3.0)));
        assertThat(sample.withTarget(1, 5)).isEqualTo(new Sample(List.of(1.0, 2.0), List.of(5.0)));
        assertThat(sample.input()).containsExactly(1.0, 2.0);
    }
}
