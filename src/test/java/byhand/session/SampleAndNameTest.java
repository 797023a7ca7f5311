package byhand.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import byhand.network.ParameterId;
import byhand.network.Sample;
import byhand.scenario.Examples;
import byhand.scenario.Scenario;
import byhand.session.Command.ChooseSample;
import byhand.session.Command.Freeze;
import byhand.session.Command.GoToIteration;
import byhand.session.Command.GoToStep;
import byhand.session.Command.Move;
import byhand.session.Command.Rename;
import byhand.session.Command.SetSamples;
import byhand.session.Command.Undo;
import byhand.trace.Quantity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Samples, names and frozen parameters of a session. */
class SampleAndNameTest {

    private static final ParameterId W11 = new ParameterId.Weight(1, 1, 1);
    private static final ParameterId W12 = new ParameterId.Weight(1, 1, 2);
    private Session session;

    @BeforeEach
    void open() throws Exception {
        Scenario lesson = new Examples().read(Examples.LESSON);
        session = new Session(lesson.with(List.of(sample(1), sample(2), sample(3))));
    }

    private static Sample sample(double first) {
        return new Sample(List.of(first, 2.0), List.of(2.0));
    }

    private Frame frame() {
        return session.frame(Appearance.DEFAULT);
    }

    private double x1() {
        return session.trace().value(new Quantity.Input(1)).orElseThrow();
    }

    @Test
    void everyIterationSaysWhichSampleItUses() {
        assertThat(frame().sample()).isEqualTo(1);
        assertThat(frame().samples()).isEqualTo(3);
        session.apply(new GoToIteration(5));
        assertThat(frame().sample()).isEqualTo(2);
        assertThat(x1()).isEqualTo(2);
    }

    @Test
    void aChosenSampleIsUsedAndTheNextOnesFollow() {
        session.apply(new GoToIteration(2));
        session.apply(new GoToStep(8));
        session.apply(new ChooseSample(1));
        assertThat(session.at()).isEqualTo(new Moment(2, 8));
        assertThat(frame().sample()).isEqualTo(1);
        assertThat(x1()).isEqualTo(1);
        session.apply(Move.NEXT_ITERATION);
        assertThat(x1()).isEqualTo(2);
        session.apply(Move.NEXT_ITERATION);
        assertThat(x1()).isEqualTo(3);
        session.apply(new GoToIteration(1));
        assertThat(x1()).as("the iterations before stay as they were").isEqualTo(1);
        session.apply(new Undo());
        assertThat(frame().sample()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> session.apply(new ChooseSample(4)));
    }

    @Test
    void otherSamplesTakeThePlaceOfThoseThereWere() {
        session.apply(new SetSamples(List.of(sample(7), sample(8))));
        assertThat(x1()).isEqualTo(7);
        assertThat(frame().samples()).isEqualTo(2);
        session.apply(new GoToIteration(3));
        assertThat(x1()).isEqualTo(7);
        assertThat(session.document().samples()).hasSize(2);
        List<Sample> wrong = List.of(new Sample(List.of(1.0), List.of(1.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> session.apply(new SetSamples(wrong)));
        assertThatIllegalArgumentException().isThrownBy(() -> session.apply(new SetSamples(List.of())));
    }

    @Test
    void aFrozenParameterStaysAsItIsFromThisIterationOn() {
        session.apply(new GoToIteration(2));
        double before = session.scenario().network().value(W11);
        session.apply(new Freeze(W11, true));
        session.apply(new GoToIteration(4));
        assertThat(session.scenario().network().value(W11)).isEqualTo(before);
        session.apply(new Freeze(W11, false));
        session.apply(new GoToIteration(5));
        assertThat(session.scenario().network().value(W11)).isNotEqualTo(before);
        session.apply(new GoToIteration(1));
        assertThat(session.scenario().network().frozen()).isEmpty();
    }

    @Test
    void freezingAtTheEndOfAnIterationBeginsWithTheNextOne() {
        session.apply(Move.END);
        double updated = session.trace().updated().value(W11);
        session.apply(new Freeze(W11, true));
        assertThat(session.at()).isEqualTo(new Moment(2, 0));
        session.apply(new GoToIteration(3));
        assertThat(session.scenario().network().value(W11)).isEqualTo(updated);
    }

    @Test
    void aNewNameIsSeenInEveryIterationAndChangesNothingElse() {
        session.apply(new GoToIteration(3));
        session.apply(new GoToStep(9));
        Losses losses = frame().losses();
        session.apply(new Rename(W11, "u"));
        assertThat(session.at()).isEqualTo(new Moment(3, 9));
        assertThat(frame().losses()).isEqualTo(losses);
        assertThat(session.trace().stepNamed("dJ/du")).isPresent();
        session.apply(new GoToIteration(1));
        assertThat(session.scenario().network().name(W11)).isEqualTo("u");
        assertThat(frame().about()).as("its numbers are as they were").isEqualTo(session.document().description());
        session.apply(new Command.Reset());
        assertThat(session.scenario().network().name(W11)).isEqualTo("u");
    }

    @Test
    void twoNamesCanChangePlacesButNotBeTheSame() {
        session.apply(new Rename(Map.of(W11, "w12", W12, "w11")));
        assertThat(session.scenario().network().name(W11)).isEqualTo("w12");
        for (String taken : List.of("w11", "x1", " ", "", " u", "a\nb", "n".repeat(41), "a1", "y", "J", "η", "m_w21", "ŵ21")) {
            assertThatIllegalArgumentException().isThrownBy(() -> session.apply(new Rename(W11, taken)));
        }
        session.apply(new Undo());
        assertThat(session.scenario().network().name(W11)).isEqualTo("w11");
    }

    @Test
    void theDocumentHoldsEveryEditAndNoMereStep() {
        Scenario opened = session.document();
        session.apply(new GoToIteration(4));
        assertThat(session.document()).isEqualTo(opened);
        session.apply(new Command.SetValue(new Quantity.Parameter(W11), 5));
        assertThat(session.document()).isNotEqualTo(opened);
        assertThat(session.document().network().value(W11)).isEqualTo(5);
        assertThat(session.document()).isEqualTo(session.scenario());
        session.apply(new Undo());
        assertThat(session.document()).isEqualTo(opened);
    }
}
