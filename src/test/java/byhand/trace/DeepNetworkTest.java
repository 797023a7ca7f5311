package byhand.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import byhand.formula.Numerals;
import byhand.network.Activation;
import byhand.network.Layer;
import byhand.network.Network;
import byhand.network.Sample;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Shapes other than the lesson's. */
class DeepNetworkTest {

    private static Layer layer(int number, Activation activation, int fanIn, int size) {
        List<List<Double>> weights = IntStream.range(0, size)
                .mapToObj(to -> IntStream.range(0, fanIn).mapToObj(from -> 0.5 + 0.25 * (to - from)).toList()).toList();
        return Layer.withDefaultNames(number, activation, weights, IntStream.range(0, size).mapToObj(to -> 0.5 * to).toList());
    }

    private static String formula(Trace trace, String step) {
        return trace.stepNamed(step).orElseThrow().formula().plain(Numerals.DEFAULT);
    }

    @Test
    void withTwoHiddenLayersTheChainIsWrittenWithTheGradientsAlreadyComputed() {
        Network network =
                Network.of(List.of(layer(1, Activation.RELU, 1, 2), layer(2, Activation.RELU, 2, 2), layer(3, Activation.IDENTITY, 2, 1)));
        Trace trace = RandomNetworks.trace(network, new Sample(List.of(2.0), List.of(1.0)));
        assertThat(formula(trace, "∂J/∂a1[1]")).startsWith(
                "∂J/∂a1[1] = ∂J/∂z2[1]·∂z2[1]/∂a1[1] + ∂J/∂z2[2]·∂z2[2]/∂a1[1] = ∂J/∂z2[1]·w2[1,1] + ∂J/∂z2[2]·w2[1,2] = ");
        assertThat(formula(trace, "dJ/dw1[1,2]")).startsWith("∂J/∂w1[1,2] = ∂J/∂z1[2]·∂z1[2]/∂w1[1,2] = ∂J/∂z1[2]·x1 = ");
    }

    @Test
    void withSeveralOutputsTheGradientOfAHiddenNeuronSumsOverThem() {
        Network network = Network.of(List.of(layer(1, Activation.TANH, 2, 2), layer(2, Activation.IDENTITY, 2, 2)));
        Trace trace = RandomNetworks.trace(network, new Sample(List.of(1.0, 0.0), List.of(0.0, 1.0)));
        assertThat(formula(trace, "J")).startsWith("J = ½ (y1 − Y1)² + ½ (y2 − Y2)² ≈ ");
        assertThat(formula(trace, "∂J/∂a1")).startsWith("∂J/∂a1 = ∂J/∂y1·∂y1/∂a1 + ∂J/∂y2·∂y2/∂a1 = ∂J/∂y1·w2[1,1] + ∂J/∂y2·w2[1,2] ≈ ");
        assertThat(trace.stepOf(new Quantity.Gradient(new Quantity.Activation(1, 1))).orElseThrow().operands())
                .extracting(operand -> operand.index()).containsExactly(0, 1);
    }

    @Test
    void anOutputWithAnActivationHasAPreActivationOfItsOwn() {
        Network network = Network.of(List.of(layer(1, Activation.SIGMOID, 2, 1)));
        Trace trace = RandomNetworks.trace(network, new Sample(List.of(1.0, 2.0), List.of(1.0)));
        assertThat(trace.steps()).extracting(step -> step.symbol().plain()).containsExactly("zy", "y", "J", "∂J/∂y", "∂J/∂zy",
                "∂J/∂w1[1,1]",
                "∂J/∂w1[2,1]", "∂J/∂b1[1]", "ŵ1[1,1]", "ŵ1[2,1]", "b\u03021[1]", "θ");
        assertThat(formula(trace, "∂J/∂zy")).startsWith("∂J/∂zy = ∂J/∂y·∂y/∂zy = (y − Y)·y·(1 − y) ≈ ");
    }

    /** The lesson's long chains and the short ones of deep networks are the same products in the same order. */
    @Test
    void longAndShortChainsGiveTheSameBits() {
        Layer hidden = layer(1, Activation.TANH, 3, 4);
        Trace single = RandomNetworks.trace(Network.of(List.of(hidden, layer(2, Activation.SIGMOID, 4, 1))),
                new Sample(List.of(0.3, -0.7, 1.1), List.of(0.2)));
        for (Step step : single.steps()) {
            if (step.quantity() instanceof Quantity.Gradient gradient && gradient.of() instanceof Quantity.Parameter parameter) {
                int layer = parameter.id().layer();
                double delta = single.value(new Quantity.Gradient(new Quantity.PreActivation(layer, parameter.id().to()))).orElseThrow();
                double source = parameter.id() instanceof byhand.network.ParameterId.Weight weight
                        ? single.value(Quantity.source(weight)).orElseThrow()
                        : 1;
                assertThat(step.value().orElseThrow()).as(step.symbol().plain()).isEqualTo(delta * source);
            }
        }
    }

    @Test
    void aSampleOfAnotherShapeIsRefused() {
        Network network = Network.of(List.of(layer(1, Activation.RELU, 2, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> RandomNetworks.trace(network, new Sample(List.of(1.0), List.of(1.0))))
                .withMessage("the sample has 1 inputs and 1 targets, but the network takes 2 and gives 1");
        assertThatIllegalArgumentException().isThrownBy(() -> RandomNetworks.trace(network, new Sample(List.of(1.0, 1.0), List.of())));
    }

    @Test
    void theFirstStepThatIsNotFiniteIsFound() {
        Network network = Network.of(List.of(layer(1, Activation.IDENTITY, 1, 1)));
        assertThat(RandomNetworks.trace(network, new Sample(List.of(1e200), List.of(0.0))).firstNotFinite()).hasValue(2);
        assertThat(RandomNetworks.trace(network, new Sample(List.of(1.0), List.of(0.0))).firstNotFinite()).isEmpty();
    }
}
