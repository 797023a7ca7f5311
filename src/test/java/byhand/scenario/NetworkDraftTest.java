package byhand.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import byhand.network.Activation;
import byhand.network.Initialization;
import byhand.network.Loss;
import byhand.network.Naming;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.ParameterId;
import byhand.network.ParameterId.Bias;
import byhand.network.ParameterId.Weight;
import byhand.network.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkDraftTest {

    private Scenario lesson;
    private NetworkDraft draft;

    @BeforeEach
    void readLesson() throws ScenarioException {
        lesson = new Examples().read(Examples.LESSON);
        draft = NetworkDraft.of(lesson, 1);
    }

    private static List<String> names(Network network) {
        return network.parameters().stream().map(network::name).toList();
    }

    @Test
    void anUntouchedDraftIsTheScenarioItself() {
        assertThat(draft.appliedTo(lesson)).isSameAs(lesson);
        assertThat(draft.order()).contains(Naming.Order.FROM_TO);
    }

    @Test
    void aGrownLayerKeepsItsNumbersAndNewOnesAreZero() {
        Scenario grown = draft.withSize(1, 3).appliedTo(lesson);
        assertThat(grown.network().layer(1).weights()).containsExactly(List.of(1.0, 1.0), List.of(1.0, -1.0), List.of(0.0, 0.0));
        assertThat(grown.network().layer(1).biases()).containsExactly(1.0, 1.0, 0.0);
        assertThat(grown.network().layer(2).weights()).containsExactly(List.of(1.0, -1.0, 0.0));
        assertThat(names(grown.network())).startsWith("w11", "w21", "w12", "w22", "w13", "w23", "b11", "b12", "b13", "wa1");
        assertThat(grown.title()).isEqualTo(lesson.title());
        assertThat(grown.description()).isEqualTo(LocalizedText.EMPTY);
    }

    @Test
    void aKeptNameThatANewNeuronNeedsGetsAnUnderscore() {
        Network named = lesson.network().renamed(Map.of(new Bias(1, 1), "a3", new Weight(1, 1, 1), "z3"));
        Scenario scenario = lesson.with(new Network(List.of("x1", "y2"), named.layers(), Set.of()));
        Scenario grown = NetworkDraft.of(scenario, 1).withSize(1, 3).withSize(2, 2).appliedTo(scenario);
        assertThat(grown.network().name(new Bias(1, 1))).isEqualTo("a3_");
        assertThat(grown.network().name(new Weight(1, 1, 1))).isEqualTo("z3_");
        assertThat(grown.network().inputNames()).containsExactly("x1", "y2_");
    }

    @Test
    void aShrunkLayerLosesTheLastNeurons() {
        Scenario shrunk = draft.withSize(1, 1).appliedTo(lesson);
        assertThat(shrunk.network().layer(1).weights()).containsExactly(List.of(1.0, 1.0));
        assertThat(shrunk.network().layer(2).weights()).containsExactly(List.of(1.0));
    }

    @Test
    void aNewHiddenLayerStandsBeforeTheOutputWhichKeepsItsNumbers() {
        NetworkDraft deeper = draft.withHiddenLayer();
        assertThat(deeper.layers()).containsExactly(new NetworkDraft.Part(2, Activation.RELU, 1),
                new NetworkDraft.Part(2, Activation.RELU, 0), new NetworkDraft.Part(1, Activation.IDENTITY, 2));
        Network network = deeper.appliedTo(lesson).network();
        assertThat(network.layer(2).weights()).containsExactly(List.of(0.0, 0.0), List.of(0.0, 0.0));
        assertThat(network.layer(3).weights()).containsExactly(List.of(1.0, -1.0));
        assertThat(network.name(new Weight(3, 2, 1))).isEqualTo("w3[2,1]");
    }

    @Test
    void aRemovedHiddenLayerLeavesTheOthersWithTheirNumbers() {
        NetworkDraft flat = draft.withoutHiddenLayer(1);
        assertThat(flat.appliedTo(lesson).network().layer(1).weights()).containsExactly(List.of(1.0, -1.0));
        assertThatIllegalArgumentException().isThrownBy(() -> flat.withoutHiddenLayer(1));
        assertThatIllegalArgumentException().as("the last layer is no hidden one").isThrownBy(() -> draft.withoutHiddenLayer(2));
        assertThat(flat.withHiddenLayer().layers().get(0)).isEqualTo(new NetworkDraft.Part(2, Activation.RELU, 0));
    }

    @Test
    void softmaxAndCrossEntropyComeAndGoTogether() {
        NetworkDraft softmax = draft.withActivation(2, Activation.SOFTMAX);
        assertThat(softmax.loss()).isEqualTo(Loss.CROSS_ENTROPY);
        assertThat(softmax.withActivation(2, Activation.TANH).loss()).isEqualTo(Loss.HALF_SQUARED_ERROR);
        NetworkDraft sigmoid = softmax.withActivation(2, Activation.SIGMOID);
        assertThat(sigmoid.loss()).as("it compares probabilities too").isEqualTo(Loss.BINARY_CROSS_ENTROPY);
        assertThat(sigmoid.withActivation(2, Activation.SOFTMAX).loss()).isEqualTo(Loss.CROSS_ENTROPY);
        assertThat(draft.withLoss(Loss.CROSS_ENTROPY).layers().get(1).activation()).isEqualTo(Activation.SOFTMAX);
        assertThat(draft.withLoss(Loss.BINARY_CROSS_ENTROPY).layers().get(1).activation()).isEqualTo(Activation.SIGMOID);
        assertThat(softmax.withLoss(Loss.BINARY_CROSS_ENTROPY).layers().get(1).activation()).isEqualTo(Activation.SIGMOID);
        assertThat(softmax.withLoss(Loss.MEAN_SQUARED_ERROR).layers().get(1).activation()).as("by its Jacobian")
                .isEqualTo(Activation.SOFTMAX);
        assertThat(draft.withActivation(2, Activation.SIGMOID).loss()).isEqualTo(Loss.HALF_SQUARED_ERROR);
        assertThat(draft.withActivation(1, Activation.SIGMOID).loss()).isEqualTo(Loss.HALF_SQUARED_ERROR);
    }

    @Test
    void softmaxIsOfferedForTheLastLayerOnly() {
        assertThat(draft.activationsFor(1)).doesNotContain(Activation.SOFTMAX).hasSize(Activation.values().length - 1);
        assertThat(draft.activationsFor(2)).containsExactly(Activation.values());
    }

    @Test
    void everyCombinationThatCanBeChosenIsValid() {
        for (Activation output : Activation.values()) {
            for (Loss loss : Loss.values()) {
                draft.withActivation(2, output).withLoss(loss).appliedTo(lesson);
                draft.withLoss(loss).withActivation(2, output).appliedTo(lesson);
                draft.withLoss(loss).withHiddenLayer().withActivation(3, output).withoutHiddenLayer(2).appliedTo(lesson);
            }
        }
    }

    @Test
    void samplesAreFilledUpWithZerosOrCut() {
        assertThat(draft.changesSamplesOf(lesson.network())).isFalse();
        NetworkDraft wider = draft.withInputs(3).withSize(2, 2);
        assertThat(wider.changesSamplesOf(lesson.network())).isTrue();
        assertThat(wider.appliedTo(lesson).samples()).containsExactly(new Sample(List.of(1.0, 2.0, 0.0), List.of(2.0, 0.0)));
        assertThat(draft.withInputs(1).appliedTo(lesson).samples()).containsExactly(new Sample(List.of(1.0), List.of(2.0)));
    }

    @Test
    void lossOptimizerAndInitialValuesAreTaken() {
        Optimizer adam = Optimizer.of(OptimizerKind.ADAM, 0.001, 0.9, 0.999, 1e-8);
        Scenario changed = draft.withLoss(Loss.MEAN_SQUARED_ERROR).with(adam).with(new Initialization.Constant(0.5), 3).appliedTo(lesson);
        assertThat(changed.loss()).isEqualTo(Loss.MEAN_SQUARED_ERROR);
        assertThat(changed.optimizer()).isEqualTo(adam);
        assertThat(changed.network().values()).containsOnly(0.5);
    }

    @Test
    void theSeedDecidesAboutRandomValues() {
        Initialization he = new Initialization.He();
        assertThat(draft.with(he, 1).appliedTo(lesson)).isEqualTo(draft.with(he, 1).appliedTo(lesson));
        assertThat(draft.with(he, 1).appliedTo(lesson)).isNotEqualTo(draft.with(he, 2).appliedTo(lesson));
    }

    @Test
    void theIndexOrderRenamesInTheStyleOfTheNames() {
        assertThat(names(draft.with(Optional.of(Naming.Order.TO_FROM)).appliedTo(lesson).network())).startsWith("w11", "w12", "w21", "w22");
        Network layered = lesson.network().renamed(Naming.DEFAULT.names(lesson.network()));
        Scenario base = lesson.with(layered);
        assertThat(names(NetworkDraft.of(base, 1).with(Optional.of(Naming.Order.TO_FROM)).appliedTo(base).network()))
                .startsWith("w1[1,1]", "w1[1,2]", "w1[2,1]", "w1[2,2]");
        assertThat(names(draft.withHiddenLayer().with(Optional.of(Naming.Order.TO_FROM)).appliedTo(lesson).network()))
                .startsWith("w1[1,1]", "w1[1,2]");
    }

    @Test
    void namesOfOnesOwnStayWhereTheirParametersStay() {
        Map<ParameterId, String> own = Map.of(new Weight(1, 1, 1), "price", new Bias(2, 1), "b1[3]");
        Network named = new Network(List.of("age", "x3"), lesson.network().layers(), Set.of(new Bias(1, 2))).renamed(own);
        Scenario base = lesson.with(named);
        NetworkDraft kept = NetworkDraft.of(base, 1);
        assertThat(kept.order()).isEmpty();
        Network grown = kept.withInputs(3).withSize(1, 3).appliedTo(base).network();
        assertThat(grown.inputNames()).containsExactly("age", "x3", "x3_");
        assertThat(names(grown)).containsExactly("price", "w21", "w31", "w12", "w22", "w32", "w13", "w23", "w33", "b11", "b12", "b13",
                "wa1",
                "wa2", "wa3", "b1[3]");
        assertThat(grown.frozen()).containsExactly(new Bias(1, 2));
    }

    @Test
    void newNamesAreInTheStyleOfThoseThatAreKept() {
        Network layered = lesson.network().renamed(Naming.DEFAULT.names(lesson.network())).renamed(Map.of(new Weight(1, 1, 1), "price"));
        Scenario base = lesson.with(layered);
        assertThat(names(NetworkDraft.of(base, 1).withInputs(3).appliedTo(base).network())).startsWith("price", "w1[2,1]", "w1[3,1]");
        Network textbook = lesson.network().renamed(new Naming(Naming.Order.TO_FROM, Naming.Style.SHORT).names(lesson.network()))
                .renamed(Map.of(new Weight(1, 1, 1), "price"));
        Scenario other = lesson.with(textbook);
        assertThat(names(NetworkDraft.of(other, 1).withInputs(3).appliedTo(other).network())).startsWith("price", "w12", "w13");
        assertThat(names(NetworkDraft.of(other, 1).withHiddenLayer().appliedTo(other).network())).as("only layered names fit")
                .startsWith("price", "w12", "w21", "w22", "b11", "b12", "w2[1,1]");
    }

    @Test
    void aNewInputTakesNoParametersName() {
        Scenario base = lesson.with(lesson.network().renamed(Map.of(new Bias(1, 1), "x3")));
        Network wider = NetworkDraft.of(base, 1).withInputs(4).appliedTo(base).network();
        assertThat(wider.inputNames()).containsExactly("x1", "x2", "x3_", "x4");
        assertThat(wider.name(new Bias(1, 1))).as("it was there first").isEqualTo("x3");
    }

    @Test
    void aDraftWithoutLayersOrNeuronsIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> draft.withInputs(0));
        assertThatIllegalArgumentException().isThrownBy(() -> draft.withSize(1, 0));
    }

    @Test
    void whatIsBuiltCanBeSavedAndReadAgain() throws ScenarioException {
        List<Initialization> initial = List.of(new Initialization.AsTyped(), new Initialization.Uniform(-1, 1), new Initialization.He());
        for (Activation output : Activation.values()) {
            for (Naming.Order order : Naming.Order.values()) {
                for (Initialization each : initial) {
                    Scenario built = draft.withInputs(3).withHiddenLayer().withSize(2, 12).withActivation(3, output).with(each, 7)
                            .with(Optional.of(order)).with(LocalizedText.of("built")).appliedTo(lesson);
                    assertThat(new ScenarioReader("built").read(new ScenarioWriter().write(built))).isEqualTo(built);
                }
            }
        }
    }

    @Test
    void theLargestNetworkCanBeSaved() throws ScenarioException {
        NetworkDraft large = draft.withInputs(ScenarioLimits.MOST_NEURONS).withSize(1, ScenarioLimits.MOST_NEURONS);
        while (large.depth() < ScenarioLimits.MOST_LAYERS) {
            large = large.withHiddenLayer();
        }
        Scenario built = large.withSize(ScenarioLimits.MOST_LAYERS, ScenarioLimits.MOST_NEURONS).with(new Initialization.Xavier(), 1)
                .with(Optional.of(Naming.Order.TO_FROM)).appliedTo(lesson);
        assertThat(built.network().parameterCount()).isEqualTo(8 * 64 * 65);
        assertThat(new ScenarioReader("built").read(new ScenarioWriter().write(built))).isEqualTo(built);
    }
}
