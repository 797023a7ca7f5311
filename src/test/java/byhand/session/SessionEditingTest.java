package byhand.session;

import static byhand.session.Lessons.B12;
import static byhand.session.Lessons.RATE;
import static byhand.session.Lessons.W11;
import static byhand.session.Lessons.WA1;
import static byhand.session.Lessons.X1;
import static byhand.session.Lessons.Y;
import static byhand.session.Lessons.frame;
import static byhand.session.Lessons.picture;
import static byhand.session.Lessons.scenario;
import static byhand.session.Lessons.session;
import static byhand.session.Lessons.sessionAt;
import static byhand.session.Lessons.set;
import static byhand.session.Lessons.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import byhand.network.Layer;
import byhand.network.MomentKind;
import byhand.network.Moments;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.ParameterId;
import byhand.network.Sample;
import byhand.scenario.Fingerprint;
import byhand.scenario.LocalizedText;
import byhand.scenario.Scenario;
import byhand.session.Command.Freeze;
import byhand.session.Command.GoToIteration;
import byhand.session.Command.GoToStep;
import byhand.session.Command.Move;
import byhand.session.Command.Nudge;
import byhand.session.Command.Open;
import byhand.session.Command.Redo;
import byhand.session.Command.Reset;
import byhand.session.Command.Select;
import byhand.session.Command.SetParameters;
import byhand.session.Command.SetValue;
import byhand.session.Command.StartFromHere;
import byhand.session.Command.Undo;
import byhand.trace.Quantity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SessionEditingTest {

    /** A network of one layer with one input, which shares few quantities with the lesson. */
    private static Scenario tiny() {
        Layer layer = Layer.withDefaultNames(1, byhand.network.Activation.IDENTITY, List.of(List.of(2.0)), List.of(0.0));
        Scenario lesson = scenario("lesson");
        return new Scenario(LocalizedText.of("tiny"), LocalizedText.EMPTY, Network.of(List.of(layer)),
                List.of(new Sample(List.of(1.0), List.of(0.0)), new Sample(List.of(3.0), List.of(0.0))), lesson.loss(), lesson.optimizer());
    }

    @Test
    void editingAWeightKeepsTheStepAndRecomputesTheIteration() {
        Session session = sessionAt(1, 13);
        set(session, WA1, 2);
        assertThat(session.at()).isEqualTo(new Moment(1, 13));
        assertThat(value(session, new Quantity.Activation(2, 1))).isEqualTo(9);
        assertThat(frame(session).step().orElseThrow().value()).hasValue((9 - 2) * 2);
    }

    @Test
    void everyGivenQuantityCanBeSet() {
        Session session = sessionAt(1, 6);
        set(session, W11, 2);
        set(session, B12, 3);
        set(session, X1, 4);
        set(session, new Quantity.Input(2), 5);
        set(session, Y, 6);
        set(session, RATE, 0.5);
        assertThat(Stream.of(W11, B12, X1, new Quantity.Input(2), Y, RATE).map(each -> value(session, each))).containsExactly(2.0, 3.0, 4.0,
                5.0, 6.0, 0.5);
        assertThat(value(session, new Quantity.PreActivation(1, 1))).isEqualTo(2 * 4 + 5 + 1);
        assertThat(session.trace().optimizer().learningRate()).isEqualTo(0.5);
    }

    @Test
    void theLearningRateChangesTheUpdateOnly() {
        Session session = sessionAt(1, 21);
        set(session, RATE, 0.1);
        assertThat(session.trace().lossValue()).isEqualTo(4.5);
        assertThat(frame(session).step().orElseThrow().value()).hasValue(1 - 0.1 * 3);
    }

    /** Only another kind of optimizer knows nothing of the iterations before. */
    @Test
    void theOptimizersMomentsStayWhenANumberIsChanged() {
        Session session = new Session(scenario("lesson").with(Optimizer.of(OptimizerKind.ADAM, 0.01)));
        Moments afterOne = session.trace().updatedMoments();
        session.apply(Move.NEXT_ITERATION);
        set(session, RATE, 0.5);
        set(session, W11, 2);
        assertThat(session.at().iteration()).isEqualTo(2);
        assertThat(value(session, new Quantity.UpdateCount())).isEqualTo(2);
        assertThat(value(session, new Quantity.OldMoment(MomentKind.FIRST, new ParameterId.Weight(1, 1, 1))))
                .isEqualTo(afterOne.of(MomentKind.FIRST, 0)).isNotZero();
    }

    @Test
    void aParameterThatHasBeenReplacedIsEditedWhereTheNextIterationBegins() {
        Session session = sessionAt(1, 30);
        assertThat(frame(session).value(W11)).as("what is seen").hasValue(0.97);
        session.apply(new Nudge(W11, 0.1));
        assertThat(session.at()).isEqualTo(new Moment(2, 0));
        assertThat(frame(session).value(W11)).hasValue(1.07);
        session.apply(new Nudge(W11, 0.1));
        assertThat(frame(session).value(W11)).hasValue(1.17);
        assertThat(session.history().get(0).start()).as("iteration 1 is as it was").isEqualTo(scenario("lesson"));
        session.apply(new Undo());
        assertThat(frame(session).value(W11)).as("both nudges are undone together").hasValue(0.97);
        assertThat(session.at()).isEqualTo(new Moment(1, 30));
    }

    @Test
    void anInputIsEditedInItsOwnIterationAlsoAtTheEnd() {
        Session session = sessionAt(1, 30);
        set(session, X1, 3);
        assertThat(session.at()).isEqualTo(new Moment(1, 30));
        assertThat(value(session, X1)).isEqualTo(3);
    }

    @Test
    void anEditCutsOffTheIterationsAfterItAndLeavesThoseBeforeIt() {
        Session session = sessionAt(4, 0);
        List<Iteration> before = session.history();
        session.apply(new GoToIteration(2));
        session.apply(new GoToStep(8));
        set(session, Y, 3);
        assertThat(session.at()).isEqualTo(new Moment(2, 8));
        assertThat(session.history()).hasSize(2);
        assertThat(session.history().get(0)).isSameAs(before.get(0));
        assertThat(session.history().get(1).start().network()).isEqualTo(before.get(1).start().network());
        session.apply(Move.PREVIOUS_ITERATION);
        assertThat(value(session, Y)).as("the target of iteration 1").isEqualTo(2);
        session.apply(Move.NEXT_ITERATION);
        session.apply(Move.NEXT_ITERATION);
        assertThat(value(session, Y)).as("the target from the edit on").isEqualTo(3);
    }

    @Test
    void anEditOfAnInputStaysWithItsSample() {
        Session session = new Session(tiny());
        set(session, X1, 7);
        session.apply(Move.NEXT_ITERATION);
        assertThat(value(session, X1)).as("the other sample").isEqualTo(3);
        session.apply(Move.NEXT_ITERATION);
        assertThat(value(session, X1)).as("the first sample again").isEqualTo(7);
    }

    static Stream<Command.Edit> edits() {
        return Stream.of(new SetValue(W11, 5), new SetValue(B12, 5), new SetValue(X1, 5), new SetValue(Y, 5), new SetValue(RATE, 5),
                new SetParameters(Map.of(new ParameterId.Weight(1, 1, 1), 5.0, new ParameterId.Bias(2, 1), -1.0)),
                new Nudge(W11, 0.1), new Nudge(RATE, -0.01), new Reset(), new StartFromHere(), new Open(scenario("lesson-b12-2")),
                new Open(tiny()));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void undoBringsBackWhatAnEditReplacedAndRedoBringsItAgain(Command.Edit edit) {
        Session session = sessionAt(2, 13);
        List<Iteration> before = session.history();
        session.apply(edit);
        List<Iteration> after = session.history();
        int steps = session.trace().size();
        assertThat(after).isNotEqualTo(before);

        session.apply(new Undo());
        assertThat(session.history()).isEqualTo(before);
        assertThat(session.at()).isEqualTo(new Moment(2, 13));
        assertThat(session.canUndo()).isFalse();

        session.apply(new Redo());
        assertThat(session.history()).isEqualTo(after);
        assertThat(session.at().step()).isLessThanOrEqualTo(steps);
        assertThat(session.canRedo()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("edits")
    void anEditAfterAnUndoLeavesNothingToRedo(Command.Edit edit) {
        Session session = sessionAt(1, 13);
        set(session, W11, 9);
        session.apply(new Undo());
        assertThat(session.canRedo()).isTrue();
        session.apply(edit);
        assertThat(session.canRedo()).isFalse();
    }

    @Test
    void editsAreUndoneOneByOneInReverse() {
        Session session = sessionAt(1, 13);
        set(session, W11, 2);
        set(session, W11, 3);
        set(session, X1, 4);
        session.apply(new Undo());
        assertThat(List.of(value(session, W11), value(session, X1))).containsExactly(3.0, 1.0);
        session.apply(new Undo());
        assertThat(value(session, W11)).isEqualTo(2);
        session.apply(new Redo());
        session.apply(new Redo());
        session.apply(new Redo());
        assertThat(List.of(value(session, W11), value(session, X1))).containsExactly(3.0, 4.0);
    }

    @Test
    void undoWithinTheIterationStaysAtTheStepWhereOneLooks() {
        Session session = sessionAt(1, 13);
        set(session, W11, 2);
        session.apply(new GoToStep(4));
        session.apply(new Undo());
        assertThat(session.at()).isEqualTo(new Moment(1, 4));
        session.apply(new GoToStep(5));
        session.apply(new Redo());
        assertThat(session.at()).isEqualTo(new Moment(1, 5));
        assertThat(value(session, W11)).isEqualTo(2);
    }

    @Test
    void theScenarioSpeaksOfItsNumbersOnlyAsLongAsTheyAreItsOwn() {
        Session session = new Session(Lessons.scenario("lesson"));
        assertThat(frame(session).about().in("en")).contains("b12 = 1");
        set(session, W11, 2);
        assertThat(frame(session).about().in("en")).isEmpty();
        session.apply(new Command.Undo());
        assertThat(frame(session).about().in("en")).contains("b12 = 1");
        session.apply(Command.Move.END);
        session.apply(new Command.StartFromHere());
        assertThat(frame(session).about().in("en")).isEmpty();
    }

    @Test
    void anEditOfALaterIterationTakesTheDescriptionAsWell() {
        Session session = Lessons.sessionAt(3, 5);
        assertThat(frame(session).about().in("en")).contains("b12 = 1");
        set(session, W11, 2);
        assertThat(frame(session).about().in("en")).isEmpty();
        session.apply(new Command.GoToIteration(1));
        assertThat(frame(session).about().in("en")).as("the training is another one, wherever one looks at it").isEmpty();
    }

    @Test
    void undoOfAResetGoesBackToTheStepWhereItWasAsked() {
        Session session = new Session(Lessons.scenario("lesson"));
        session.apply(new Command.GoToStep(15));
        session.apply(new Command.Reset());
        assertThat(session.at()).isEqualTo(new Moment(1, 0));
        session.apply(new Command.Undo());
        assertThat(session.at()).isEqualTo(new Moment(1, 15));
    }

    @Test
    void undoFromALaterIterationGoesBackToTheEditedOne() {
        Session session = sessionAt(1, 13);
        set(session, W11, 2);
        session.apply(Move.NEXT_ITERATION);
        session.apply(new Undo());
        assertThat(session.at()).isEqualTo(new Moment(1, 13));
        assertThat(session.history()).hasSize(1);
        session.apply(new Redo());
        assertThat(session.at()).isEqualTo(new Moment(2, 13));
        assertThat(session.history()).hasSize(2);
    }

    @Test
    void consecutiveNudgesOfOneQuantityAreUndoneTogether() {
        Session session = sessionAt(1, 13);
        for (int i = 0; i < 5; i++) {
            session.apply(new Nudge(W11, 0.1));
        }
        assertThat(value(session, W11)).isEqualTo(1.5);
        session.apply(new Undo());
        assertThat(value(session, W11)).isEqualTo(1);
        assertThat(session.canUndo()).isFalse();
        session.apply(new Redo());
        assertThat(value(session, W11)).isEqualTo(1.5);
    }

    @Test
    void nudgesOfAnotherQuantityOrAfterAnythingElseAreUndoneSeparately() {
        Session session = sessionAt(1, 13);
        session.apply(new Nudge(W11, 0.1));
        session.apply(new Nudge(X1, 0.1));
        session.apply(new Nudge(W11, 0.1));
        session.apply(Move.NEXT);
        session.apply(new Nudge(W11, 0.1));
        int undone = 0;
        while (session.canUndo()) {
            session.apply(new Undo());
            undone++;
        }
        assertThat(undone).isEqualTo(4);
        assertThat(List.of(value(session, W11), value(session, X1))).containsExactly(1.0, 1.0);
    }

    @Test
    void aNudgeAfterAnUndoIsAnEditOfItsOwn() {
        Session session = session();
        session.apply(new Nudge(W11, 1));
        session.apply(new Nudge(X1, 1));
        session.apply(new Undo());
        session.apply(new Nudge(X1, 1));
        session.apply(new Undo());
        assertThat(List.of(value(session, W11), value(session, X1))).containsExactly(2.0, 1.0);
    }

    @Test
    void nudgesAddAsDecimalsDo() {
        Session session = session();
        set(session, W11, 0.1);
        session.apply(new Nudge(W11, 0.2));
        assertThat(value(session, W11)).isEqualTo(0.3);
        for (int i = 0; i < 13; i++) {
            session.apply(new Nudge(W11, -0.1));
        }
        assertThat(value(session, W11)).isEqualTo(-1.0);
        for (int i = 0; i < 100; i++) {
            session.apply(new Nudge(W11, 0.01));
        }
        assertThat(value(session, W11)).isZero();
    }

    @Test
    void resetGoesBackToTheScenarioAsItWasOpened() {
        Session session = sessionAt(3, 13);
        set(session, W11, 9);
        session.apply(new Reset());
        assertThat(session.at()).isEqualTo(new Moment(1, 0));
        assertThat(session.history()).hasSize(1);
        assertThat(session.scenario()).isEqualTo(scenario("lesson"));
    }

    @Test
    void startingFromTheEndOfAnIterationTakesItsNewValues() {
        Session session = sessionAt(2, 30);
        Network updated = session.trace().updated();
        session.apply(new StartFromHere());
        assertThat(session.at()).isEqualTo(new Moment(1, 0));
        assertThat(session.scenario().network()).isEqualTo(updated);
        session.apply(Move.NEXT_ITERATION);
        session.apply(new Reset());
        assertThat(session.scenario().network()).as("what a reset returns to from now on").isEqualTo(updated);
    }

    @Test
    void startingFromTheMiddleOfAnIterationTakesTheValuesItBeganWith() {
        Session session = sessionAt(2, 29);
        Network begun = session.scenario().network();
        session.apply(new StartFromHere());
        assertThat(session.at()).isEqualTo(new Moment(1, 0));
        assertThat(session.scenario().network()).isEqualTo(begun);
        assertThat(begun.value(new ParameterId.Weight(1, 1, 1))).isEqualTo(0.97);
    }

    @Test
    void openingPutsAnotherScenarioInPlaceAndMakesItTheOneToResetTo() {
        Session session = sessionAt(2, 13);
        session.apply(new Open(tiny()));
        assertThat(session.at()).isEqualTo(new Moment(1, 0));
        assertThat(session.scenario()).isEqualTo(tiny());
        set(session, X1, 5);
        session.apply(new Reset());
        assertThat(session.scenario()).isEqualTo(tiny());
    }

    @Test
    void aSelectionThatTheOpenedScenarioDoesNotHaveIsForgotten() {
        Session session = session();
        session.apply(new Select(Optional.of(B12)));
        session.apply(new Open(tiny()));
        assertThat(frame(session).selection()).isEmpty();
        session.apply(new Undo());
        session.apply(new Select(Optional.of(W11)));
        session.apply(new Open(tiny()));
        assertThat(frame(session).selection()).as("tiny has a w11 as well").hasValue(W11);
    }

    static Stream<Command> impossible() {
        return Stream.of(new SetValue(W11, Double.NaN), new SetValue(W11, Double.POSITIVE_INFINITY),
                new SetValue(RATE, Double.NEGATIVE_INFINITY),
                new SetValue(new Quantity.PreActivation(1, 1), 1), new SetValue(new Quantity.LossValue(), 1),
                new SetValue(new Quantity.Gradient(W11), 1), new SetValue(new Quantity.AllParameters(), 1),
                new SetValue(new Quantity.Input(0), 1),
                new SetValue(new Quantity.Input(3), 1), new SetValue(new Quantity.Target(2), 1),
                new SetValue(new Quantity.Parameter(new ParameterId.Weight(3, 1, 1)), 1),
                new SetValue(new Quantity.Parameter(new ParameterId.Weight(1, 3, 1)), 1),
                new SetValue(new Quantity.Parameter(new ParameterId.Bias(1, 0)), 1), new Nudge(W11, Double.NaN),
                new Nudge(W11, Double.POSITIVE_INFINITY), new Nudge(new Quantity.AllParameters(), 1), new Nudge(new Quantity.Input(3), 1),
                new Nudge(new Quantity.Activation(1, 1), 1), new Nudge(new Quantity.Activation(9, 1), 1),
                new Nudge(new Quantity.Parameter(new ParameterId.Bias(7, 1)), 1), new Select(Optional.of(new Quantity.Input(3))),
                new Freeze(new ParameterId.Weight(3, 1, 1), true), new Freeze(new ParameterId.Bias(1, 3), false));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void anImpossibleEditIsRefusedAndChangesNothing(Command command) {
        Session session = sessionAt(2, 13);
        set(session, W11, 2);
        set(session, W11, 3);
        session.apply(new Undo());
        session.apply(new Select(Optional.of(B12)));
        List<String> before = picture(session);
        List<Iteration> history = session.history();
        assertThatIllegalArgumentException().isThrownBy(() -> session.apply(command));
        assertThat(picture(session)).isEqualTo(before);
        assertThat(session.history()).isEqualTo(history);
        assertThat(session.canRedo()).isTrue();
        session.apply(new Undo());
        assertThat(session.canUndo()).isFalse();
    }

    @Test
    void aNudgeThatOverflowsIsRefused() {
        Session session = session();
        set(session, W11, Double.MAX_VALUE);
        assertThatIllegalArgumentException().isThrownBy(() -> session.apply(new Nudge(W11, Double.MAX_VALUE)));
        assertThat(value(session, W11)).isEqualTo(Double.MAX_VALUE);
    }

    @Test
    void aListenerMayAddAnother() {
        Session session = session();
        StringBuilder heard = new StringBuilder();
        session.onChange(command -> {
            if (heard.length() == 0) {
                session.onChange(other -> heard.append("b"));
            }
            heard.append("a");
        });
        session.apply(Move.NEXT);
        session.apply(Move.NEXT);
        assertThat(heard).hasToString("aab");
    }

    @Test
    void whatWasOpenedLastIsKnownThroughEditsUndoAndRedo() {
        Scenario first = scenario("lesson");
        Scenario second = tiny();
        Session session = new Session(first);
        set(session, W11, 3);
        assertThat(session.opened().scenario()).isSameAs(first);
        Open opening = new Open(second, new Origin.FromFile(Path.of("second.json"), Fingerprint.of(new byte[0])));
        session.apply(opening);
        session.apply(new Nudge(RATE, 0.1));
        session.apply(new StartFromHere());
        session.apply(new Open(tiny(), new Origin.Change()));
        assertThat(session.opened()).as("a change belongs to the same document").isSameAs(opening);
        session.apply(new Undo());
        session.apply(new Undo());
        session.apply(new Undo());
        assertThat(session.opened()).isSameAs(opening);
        session.apply(new Undo());
        assertThat(session.opened().scenario()).isSameAs(first);
        session.apply(new Redo());
        assertThat(session.opened()).isSameAs(opening);
    }

    @Test
    void aSessionBeginsWithADocument() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Session(new Open(tiny(), new Origin.Change())));
    }
}
