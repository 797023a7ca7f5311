package byhand.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import byhand.network.Network;
import byhand.network.NeuronName;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.ParameterId;
import byhand.network.ParameterId.Bias;
import byhand.network.ParameterId.Weight;
import byhand.session.Command.EndSharing;
import byhand.session.Command.Freeze;
import byhand.session.Command.GoToIteration;
import byhand.session.Command.Nudge;
import byhand.session.Command.Rename;
import byhand.session.Command.RenameNeuron;
import byhand.session.Command.SetValue;
import byhand.session.Command.Share;
import byhand.session.Command.Undo;
import byhand.trace.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sharing parameters, and naming neurons, while a scenario is taught. */
class WiringTest {

    private static final ParameterId B11 = new Bias(1, 1);
    private static final ParameterId B12 = new Bias(1, 2);

    private final Session session = new Session(Lessons.scenario("lesson-b12-2").with(Optimizer.of(OptimizerKind.ADAM, 0.1)));

    private Network network() {
        return session.scenario().network();
    }

    private void assertEqual() {
        assertThat(network().value(B12)).isEqualTo(network().value(B11));
    }

    @Test
    void whatIsSharedHasTheValueOfTheFirstThatIsGiven() {
        session.apply(new Share(List.of(B12, B11)));
        assertThat(network().value(B11)).isEqualTo(2);
        assertThat(network().name(B12)).isEqualTo("b11");
        session.apply(new Undo());
        assertThat(network().value(B11)).isEqualTo(1);
        assertThat(network().shared()).isEmpty();
    }

    @Test
    void anEditOfOneIsAnEditOfAll() {
        session.apply(new Share(List.of(B11, B12)));
        session.apply(new SetValue(new Quantity.Parameter(B12), 0.5));
        assertThat(network().value(B11)).isEqualTo(0.5);
        session.apply(new Command.SetParameters(Map.of(B12, 0.25)));
        assertThat(network().value(B11)).isEqualTo(0.25);
        session.apply(new Undo());
        session.apply(new Nudge(new Quantity.Parameter(B11), 0.25));
        assertThat(network().value(B12)).isEqualTo(0.75);
        session.apply(new Freeze(B12, true));
        assertThat(network().frozen()).containsExactlyInAnyOrder(B11, B12);
        session.apply(new Freeze(B11, false));
        assertThat(network().frozen()).isEmpty();
    }

    @Test
    void theyStayOneInEveryIterationThatFollows() {
        session.apply(new GoToIteration(3));
        session.apply(new Share(List.of(B11, B12)));
        double shared = network().value(B11);
        for (int iteration = 4; iteration <= 8; iteration++) {
            session.apply(new GoToIteration(iteration));
            assertEqual();
            assertThat(network().value(B11)).isNotEqualTo(shared);
            Network before = session.trace().network();
            assertThat(session.trace().updated().value(B12)).isEqualTo(session.trace().updated().value(B11));
            assertThat(before.isShared(B12)).isTrue();
        }
        session.apply(new EndSharing(B12));
        assertThat(network().name(B12)).isEqualTo("b12");
        assertEqual();
        session.apply(new GoToIteration(9));
        assertThat(network().value(B12)).isNotEqualTo(network().value(B11));
        session.apply(new GoToIteration(2));
        assertThat(network().shared()).as("earlier iterations are as they were").isEmpty();
    }

    @Test
    void aNewNameOfOneIsTheNameOfAll() {
        session.apply(new GoToIteration(2));
        session.apply(new Share(List.of(B11, B12)));
        session.apply(new Rename(B12, "b1"));
        assertThat(network().name(B11)).isEqualTo("b1");
        assertThat(network().name(B12)).isEqualTo("b1");
        session.apply(new Rename(B12, "b12"));
        assertThat(network().name(B11)).as("the name that the other has when it is one of its own").isEqualTo("b12");
        session.apply(new EndSharing(B11));
        assertThat(List.of(network().name(B11), network().name(B12))).containsExactly("b12", "b1");
        session.apply(new GoToIteration(1));
        assertThat(List.of(network().name(B11), network().name(B12))).containsExactly("b12", "b1");
    }

    @Test
    void aWeightAndABiasCannotBeOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> session.apply(new Share(List.of(B11, new Weight(1, 1, 1)))));
        assertThatIllegalArgumentException().isThrownBy(() -> session.apply(new Share(List.of(B11, new Bias(3, 1)))));
    }

    @Test
    void severalCanBeFrozenAtOnceAndThatIsOneEdit() {
        session.apply(new Freeze(Set.of(B11, B12), true));
        assertThat(network().frozen()).containsExactlyInAnyOrder(B11, B12);
        session.apply(new Undo());
        assertThat(network().frozen()).isEmpty();
    }

    @Test
    void aNeuronIsRenamedInEveryIteration() {
        session.apply(new GoToIteration(3));
        session.apply(new RenameNeuron(1, 2, new NeuronName("net_h2", "out_h2")));
        assertThat(session.trace().stepNamed("dJ/dnet_h2")).isPresent();
        assertThat(session.trace().stepNamed("z1")).as("the others keep their names").isPresent();
        session.apply(new GoToIteration(1));
        assertThat(session.trace().stepNamed("out_h2")).isPresent();
        session.apply(new RenameNeuron(1, 2, new NeuronName("z2", "a2")));
        assertThat(network().layer(1).neuronNames()).as("as it would be anyway").isEmpty();
        for (String taken : List.of("w11", "x1", "J", "Y", "a1", "y", "m_w11", "", " ")) {
            assertThatIllegalArgumentException().as(taken)
                    .isThrownBy(() -> session.apply(new RenameNeuron(1, 2, new NeuronName("z2", taken))));
        }
    }
}
