package byhand.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.formula.Numerals;
import byhand.network.Activation;
import byhand.network.Layer;
import byhand.network.Loss;
import byhand.network.Network;
import byhand.network.NeuronName;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.ParameterId;
import byhand.network.ParameterId.Bias;
import byhand.network.ParameterId.Weight;
import byhand.network.Sample;
import byhand.network.Wirings;
import byhand.network.train.CentralDifference;
import byhand.scenario.Examples;
import byhand.scenario.ScenarioException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The steps of networks of which a layer has no biases, parameters are one, or neurons have names. */
class WiringStepsTest {

    private static final Sample SAMPLE = new Sample(List.of(1.0, 2.0), List.of(2.0));

    private static Network lesson() throws ScenarioException {
        return new Examples().read("lesson").network();
    }

    private static Trace trace(Network network) {
        return Tracer.trace(network, SAMPLE, Loss.HALF_SQUARED_ERROR, Optimizer.of(OptimizerKind.SGD, 0.01));
    }

    private static String text(Trace trace, String step) {
        return trace.stepNamed(step).orElseThrow().formula().plain(Numerals.DEFAULT);
    }

    @Test
    void aLayerWithoutBiasesHasNoStepAndNoTermForThem() throws ScenarioException {
        Trace whole = trace(lesson());
        Trace trace = trace(Wirings.withoutBiases(lesson(), 1));
        assertThat(text(trace, "z1")).isEqualTo("z1 = w11·x1 + w21·x2 = 1×1 + 1×2 = 3");
        assertThat(trace.size()).isEqualTo(whole.size() - 4);
        assertThat(trace.steps().stream().map(step -> step.symbol().plain())).doesNotContain("∂J/∂b11", "∂J/∂b12").contains("∂J/∂b21");
        assertThat(trace.knows(new Quantity.Parameter(new Bias(1, 1)))).isFalse();
    }

    @Test
    void aSingleProductIsNoSum() {
        Network network = Wirings.withoutBiases(
                Network.of(List.of(Layer.withDefaultNames(1, Activation.IDENTITY, List.of(List.of(3.0)), List.of(1.0)))), 1);
        Trace trace = Tracer.trace(network, new Sample(List.of(-2.0), List.of(1.0)), Loss.HALF_SQUARED_ERROR,
                Optimizer.of(OptimizerKind.SGD, 0.1));
        assertThat(text(trace, "y")).isEqualTo("y = w1[1,1]·x1 = 3×(−2) = −6");
    }

    @Test
    void theGradientOfASharedParameterAddsUpItsParts() throws ScenarioException {
        Network network = lesson().with(new Weight(2, 2, 1), 1).with(new Bias(1, 2), 3).sharing(List.of(new Bias(1, 1), new Bias(1, 2)));
        Trace trace = trace(network);
        Step step = trace.stepNamed("dJ/db11").orElseThrow();
        double hidden = trace.value(new Quantity.Gradient(new Quantity.PreActivation(1, 1))).orElseThrow()
                + trace.value(new Quantity.Gradient(new Quantity.PreActivation(1, 2))).orElseThrow();
        assertThat(step.value()).hasValue(hidden);
        assertThat(step.operands()).hasSize(2);
        assertThat(text(trace, "z2")).as("they have one name").contains("+ b11 =");
        assertThat(trace.stepNamed("dJ/db12")).isEmpty();
        assertThat(trace.stepOf(new Quantity.Gradient(new Quantity.Parameter(new Bias(1, 2))))).contains(step);
        assertThat(trace.updated().value(new Bias(1, 2))).isEqualTo(trace.updated().value(new Bias(1, 1)))
                .isCloseTo(1 - 0.01 * hidden, within(1e-15));
    }

    @Test
    void weightsOfDifferentLayersCanBeOne() throws ScenarioException {
        Network network = lesson().sharing(List.of(new Weight(1, 1, 1), new Weight(2, 1, 1)));
        Trace trace = trace(network);
        double first = trace.value(new Quantity.Gradient(new Quantity.PreActivation(1, 1))).orElseThrow();
        double second = trace.value(new Quantity.Gradient(new Quantity.Activation(2, 1))).orElseThrow()
                * trace.value(new Quantity.Activation(1, 1)).orElseThrow();
        assertThat(trace.stepNamed("dJ/dw11").orElseThrow().value()).hasValue(first + second);
        assertThat(trace.steps().stream().filter(step -> step.quantity() instanceof Quantity.Updated)).hasSize(8);
    }

    @Test
    void aSharedBiasIsNotWithoutGradientWhereOneOfItsNeuronsIsDead() throws ScenarioException {
        Network network = lesson().sharing(List.of(new Bias(1, 1), new Bias(1, 2)));
        Remark.OnKink kink = (Remark.OnKink) trace(network).stepNamed("a2").orElseThrow().remarks().get(0);
        assertThat(kink.unmoved()).containsExactly(new Weight(1, 1, 2), new Weight(1, 2, 2));
    }

    @Test
    void aSharedGradientIsTheSlopeWhereAllPlacesMoveTogether() {
        Network plain = Network.of(List.of(
                Layer.withDefaultNames(1, Activation.TANH, List.of(List.of(0.5, -0.25), List.of(0.75, 1.0)), List.of(0.1, 0.2)),
                Layer.withDefaultNames(2, Activation.SIGMOID, List.of(List.of(0.5, -1.0)), List.of(0.3))));
        Network network = Wirings.withoutBiases(plain.sharing(List.of(new Weight(1, 1, 1), new Weight(2, 1, 1), new Weight(1, 2, 2))), 2)
                .sharing(List.of(new Bias(1, 1), new Bias(1, 2)));
        Trace trace = trace(network);
        CentralDifference difference = new CentralDifference(network, Loss.HALF_SQUARED_ERROR, SAMPLE);
        for (ParameterId id : network.parameters()) {
            CentralDifference.Slope slope = (CentralDifference.Slope) difference.by(id);
            assertThat(trace.value(RandomNetworks.gradient(id)).orElseThrow()).isCloseTo(slope.value(), within(1e-9));
        }
        assertThat(network.distinctParameters()).hasSize(5);
    }

    @Test
    void namesOfNeuronsStandInEveryFormula() throws ScenarioException {
        Network network = lesson().withNeuronNames(1, List.of(new NeuronName("net_h1", "out_h1"), new NeuronName("net_h2", "out_h2")))
                .withNeuronNames(2, List.of(NeuronName.of("out_o")));
        Trace trace = trace(network);
        assertThat(text(trace, "net_h1")).startsWith("net_h1 = w11·x1 + ");
        assertThat(text(trace, "out_h1")).startsWith("out_h1 = ReLU(net_h1) = ");
        assertThat(text(trace, "out_o")).startsWith("out_o = wa1·out_h1 + wa2·out_h2 + b21 = ");
        assertThat(text(trace, "dJ/dw11")).contains("∂J/∂out_o·∂out_o/∂out_h1·∂out_h1/∂net_h1·∂net_h1/∂w11");
        assertThat(trace.stepNamed("z1")).isEmpty();
    }

    @Test
    void whatIsFrozenIsFrozenInAllItsPlaces() throws ScenarioException {
        Network network = lesson().withFrozen(Set.of(new Bias(1, 2))).sharing(List.of(new Bias(1, 2), new Bias(1, 1)));
        Trace trace = trace(network);
        assertThat(network.frozen()).containsExactlyInAnyOrder(new Bias(1, 1), new Bias(1, 2));
        assertThat(trace.updated().value(new Bias(1, 1))).isEqualTo(network.value(new Bias(1, 1)));
        assertThat(network.withFrozen(Set.of(new Bias(1, 2)))).isEqualTo(network);
    }
}
