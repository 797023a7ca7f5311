package byhand.session;

import static byhand.session.Lessons.W11;
import static byhand.session.Lessons.frame;
import static byhand.session.Lessons.losses;
import static byhand.session.Lessons.picture;
import static byhand.session.Lessons.session;
import static byhand.session.Lessons.sessionAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import byhand.session.Command.GoToIteration;
import byhand.session.Command.GoToStage;
import byhand.session.Command.GoToStep;
import byhand.session.Command.Move;
import byhand.trace.Quantity;
import byhand.trace.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionNavigationTest {

    @Test
    void itStartsBeforeTheFirstStep() {
        Session session = session();
        assertThat(session.at()).isEqualTo(new Moment(1, 0));
        assertThat(frame(session).step()).isEmpty();
        assertThat(losses(frame(session))).isEmpty();
        assertThat(session.canUndo()).isFalse();
        assertThat(session.canRedo()).isFalse();
    }

    @Test
    void backIsTheExactInverseOfNextOverThreeIterations() {
        Session session = sessionAt(3, 30);
        session.apply(new GoToIteration(1));
        session.apply(Move.START);
        List<List<String>> there = new ArrayList<>();
        while (!session.at().equals(new Moment(3, 30))) {
            there.add(picture(session));
            session.apply(Move.NEXT);
        }
        assertThat(there).hasSize(3 * 31 - 1).doesNotHaveDuplicates();
        for (int i = there.size() - 1; i >= 0; i--) {
            session.apply(Move.BACK);
            assertThat(picture(session)).isEqualTo(there.get(i));
        }
        assertThat(session.at()).isEqualTo(new Moment(1, 0));
    }

    /** While the history grows, only the losses know more on the way back. */
    @Test
    void backFromNewGroundIsTheExactInverseToo() {
        Session session = session();
        List<List<String>> there = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            there.add(picture(session));
            session.apply(Move.NEXT);
        }
        for (int i = 29; i >= 0; i--) {
            session.apply(Move.BACK);
            assertThat(picture(session)).isEqualTo(there.get(i));
        }
    }

    @Test
    void goingForwardAgainThroughTheHistoryShowsTheSameTraces() {
        Session session = sessionAt(3, 0);
        List<Iteration> history = session.history();
        session.apply(new GoToIteration(1));
        for (int i = 0; i < 62; i++) {
            session.apply(Move.NEXT);
        }
        assertThat(session.history()).hasSize(3).containsExactlyElementsOf(history);
        assertThat(session.at()).isEqualTo(new Moment(3, 0));
    }

    @Test
    void theNextIterationBeginsWithTheUpdatedValues() {
        Session session = sessionAt(1, 30);
        double updated = session.trace().updated().value(((Quantity.Parameter) W11).id());
        session.apply(Move.NEXT);
        assertThat(session.at()).isEqualTo(new Moment(2, 0));
        assertThat(session.trace().value(W11)).hasValue(updated).hasValue(0.97);
        assertThat(session.trace().lossValue()).isEqualTo(2.7181792799999998);
    }

    @ParameterizedTest
    @CsvSource({"1, 0, NEXT, 1, 1", "1, 30, NEXT, 2, 0", "1, 0, BACK, 1, 0", "2, 0, BACK, 1, 30", "2, 5, BACK, 2, 4", //
        "1, 0, NEXT_STAGE, 1, 1", "1, 1, NEXT_STAGE, 1, 7", "1, 6, NEXT_STAGE, 1, 7", "1, 7, NEXT_STAGE, 1, 21", "1, 21, NEXT_STAGE, 2, 0",
        "1, 30, NEXT_STAGE, 2, 0", //
        "1, 0, PREVIOUS_STAGE, 1, 0", "1, 1, PREVIOUS_STAGE, 1, 0", "1, 5, PREVIOUS_STAGE, 1, 1", "1, 7, PREVIOUS_STAGE, 1, 1",
        "1, 8, PREVIOUS_STAGE, 1, 7", "1, 30, PREVIOUS_STAGE, 1, 21", "2, 0, PREVIOUS_STAGE, 1, 21", //
        "2, 13, START, 2, 0", "2, 13, END, 2, 30", "2, 0, START, 2, 0", //
        "1, 13, NEXT_ITERATION, 2, 13", "2, 13, NEXT_ITERATION, 3, 13", "2, 13, PREVIOUS_ITERATION, 1, 13",
        "1, 13, PREVIOUS_ITERATION, 1, 13"})
    void movesLeadWhereTheyShould(int iteration, int step, Move move, int toIteration, int toStep) {
        Session session = sessionAt(iteration, step);
        session.apply(move);
        assertThat(session.at()).isEqualTo(new Moment(toIteration, toStep));
    }

    @Test
    void stagesStepsAndIterationsCanBeJumpedTo() {
        Session session = sessionAt(3, 13);
        session.apply(new GoToStage(Stage.UPDATE));
        assertThat(session.at()).isEqualTo(new Moment(3, 21));
        session.apply(new GoToIteration(1));
        assertThat(session.at()).isEqualTo(new Moment(1, 21));
        session.apply(new GoToStage(Stage.FORWARD));
        assertThat(session.at()).isEqualTo(new Moment(1, 1));
        session.apply(new GoToStep(30));
        assertThat(session.at()).isEqualTo(new Moment(1, 30));
    }

    @Test
    void whatIsNotThereCannotBeJumpedTo() {
        Session session = sessionAt(2, 13);
        List<Command> impossible =
                List.of(new GoToStep(-1), new GoToStep(31), new GoToIteration(0), new GoToIteration(-1));
        for (Command command : impossible) {
            List<String> before = picture(session);
            assertThatIllegalArgumentException().as("%s", command).isThrownBy(() -> session.apply(command));
            assertThat(picture(session)).isEqualTo(before);
            assertThat(session.history()).hasSize(2);
        }
    }

    @Test
    void movingCannotBeUndone() {
        Session session = session();
        for (Move move : Move.values()) {
            session.apply(move);
        }
        assertThat(session.canUndo()).isFalse();
        Moment at = session.at();
        session.apply(new Command.Undo());
        session.apply(new Command.Redo());
        assertThat(session.at()).isEqualTo(at);
    }

    @Test
    void theLossOfAnIterationIsListedFromItsStepOn() {
        Session session = sessionAt(2, 5);
        assertThat(losses(frame(session))).containsExactly(4.5);
        session.apply(Move.NEXT);
        assertThat(losses(frame(session))).containsExactly(4.5, 2.7181792799999998);
        session.apply(new GoToIteration(1));
        assertThat(losses(frame(session))).as("the history is known").hasSize(2);
        session.apply(Move.START);
        assertThat(losses(frame(session))).hasSize(2);
    }

    @Test
    void aQuantityHasNoValueInAFrameBeforeItsStepIsComplete() {
        Session session = sessionAt(1, 13);
        Quantity gradient = new Quantity.Gradient(W11);
        assertThat(frame(session).value(gradient)).hasValue(3);
        assertThat(frame(session).at(0.99).value(gradient)).isEmpty();
        assertThat(frame(session).at(0.99).moving()).isTrue();
        assertThat(frame(session).at(0.99).done()).isEqualTo(12);
        assertThat(frame(session).done()).isEqualTo(13);
        session.apply(Move.BACK);
        assertThat(frame(session).value(gradient)).isEmpty();
        session.apply(Move.START);
        assertThat(frame(session).at(0).moving()).as("there is nothing to animate before the first step").isFalse();
    }

    @Test
    void theSelectionStaysUntilItIsTakenAway() {
        Session session = session();
        session.apply(new Command.Select(Optional.of(W11)));
        session.apply(Move.NEXT_ITERATION);
        assertThat(frame(session).selection()).hasValue(W11);
        session.apply(new Command.Select(Optional.empty()));
        assertThat(frame(session).selection()).isEmpty();
        assertThat(session.canUndo()).isFalse();
    }

    @Test
    void listenersHearEveryCommandOnceItHasTakenEffect() {
        Session session = session();
        List<Object> heard = new ArrayList<>();
        session.onChange(command -> heard.add(List.of(command, session.at())));
        session.apply(Move.NEXT);
        session.apply(new Command.Select(Optional.empty()));
        session.apply(new Command.Undo());
        assertThat(heard).containsExactly(List.of(Move.NEXT, new Moment(1, 1)),
                List.of(new Command.Select(Optional.empty()), new Moment(1, 1)),
                List.of(new Command.Undo(), new Moment(1, 1)));
    }

    @Test
    void listenersDoNotHearOfARefusedCommand() {
        Session session = session();
        List<Command> heard = new ArrayList<>();
        session.onChange(heard::add);
        assertThatIllegalArgumentException().isThrownBy(() -> session.apply(new GoToStep(99)));
        assertThat(heard).isEmpty();
    }

    @Test
    void momentsAreOrderedByIterationThenStep() {
        assertThat(List.of(new Moment(2, 0), new Moment(1, 30), new Moment(1, 2)).stream().sorted())
                .containsExactly(new Moment(1, 2), new Moment(1, 30), new Moment(2, 0));
    }
}
