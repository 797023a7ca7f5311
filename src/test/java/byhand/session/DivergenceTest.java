package byhand.session;

import static byhand.session.Lessons.RATE;
import static byhand.session.Lessons.W11;
import static byhand.session.Lessons.frame;
import static byhand.session.Lessons.set;
import static org.assertj.core.api.Assertions.assertThat;

import byhand.formula.Numerals;
import byhand.session.Command.GoToIteration;
import byhand.session.Command.GoToStep;
import byhand.session.Command.Move;
import byhand.session.Command.Nudge;
import byhand.session.Command.Undo;
import byhand.trace.Step;
import byhand.trace.Trace;
import org.junit.jupiter.api.Test;

/** Learning rates that are too large. */
class DivergenceTest {

    private static Session trained(double rate, int iterations) {
        Session session = new Session(Lessons.scenario("lesson-b12-2"));
        set(session, RATE, rate);
        train(session, iterations);
        return session;
    }

    private static void train(Session session, int iterations) {
        while (session.at().iteration() < iterations) {
            session.apply(Move.NEXT_ITERATION);
        }
    }

    private static Iteration firstNotFinite(Session session) {
        return session.history().stream().filter(each -> each.trace().firstNotFinite().isPresent()).findFirst().orElseThrow();
    }

    @Test
    void theFirstStepThatIsNotFiniteIsReportedFromThenOn() {
        Session session = trained(1e6, 50);
        Iteration iteration = firstNotFinite(session);
        int number = iteration.trace().firstNotFinite().orElseThrow();
        Step step = iteration.trace().step(number);
        iteration.trace().steps().subList(0, number - 1).forEach(before -> assertThat(before.value().orElseThrow()).isFinite());
        assertThat(step.value().orElseThrow()).isInfinite();

        Frame.Divergence reported = frame(session).diverged().orElseThrow();
        assertThat(reported.iteration()).isEqualTo(iteration.number()).isGreaterThan(1);
        assertThat(reported.step().number()).isEqualTo(number);
        assertThat(reported.value()).isEqualTo(step.value().orElseThrow());
    }

    @Test
    void theReportComesWithTheStepAndNotBefore() {
        Session session = trained(1e6, 50);
        Iteration iteration = firstNotFinite(session);
        session.apply(new GoToIteration(iteration.number()));
        session.apply(new GoToStep(iteration.trace().firstNotFinite().orElseThrow()));
        assertThat(frame(session).diverged()).isPresent();
        session.apply(Move.BACK);
        assertThat(frame(session).diverged()).as("one step before").hasValueSatisfying(grown -> assertThat(grown.value()).isFinite());
        session.apply(new GoToIteration(1));
        assertThat(frame(session).diverged()).isEmpty();
    }

    @Test
    void aRateOfTenHasDivergedByTheFiftiethIterationAndOverflowsLater() {
        Session session = trained(10, 50);
        Frame.Divergence grown = frame(session).diverged().orElseThrow();
        assertThat(grown.iteration()).isLessThan(50);
        assertThat(grown.step().symbol().plain()).isEqualTo("J");
        assertThat(grown.value()).isFinite().isEqualTo(session.history().get(grown.iteration() - 1).loss()).isGreaterThan(1e12);
        assertThat(session.history().get(grown.iteration() - 2).loss()).isLessThan(1e12 * session.history().get(0).loss());
        train(session, 200);
        assertThat(frame(session).diverged().orElseThrow().iteration()).isEqualTo(160);
    }

    @Test
    void aLossThatAnEditMadeLargeIsNoDivergence() {
        Session session = trained(0.01, 3);
        set(session, W11, 1e9);
        session.apply(Move.END);
        assertThat(session.trace().lossValue()).isGreaterThan(1e15);
        assertThat(frame(session).diverged()).isEmpty();
    }

    @Test
    void aTrainingThatConvergesHasNotDiverged() {
        assertThat(frame(trained(0.01, 50)).diverged()).isEmpty();
    }

    @Test
    void steppingOnAndBackStillWorks() {
        Session session = trained(1e6, 50);
        for (int i = 0; i < 62; i++) {
            session.apply(Move.NEXT);
        }
        assertThat(session.at()).isEqualTo(new Moment(52, 0));
        for (int i = 0; i < 62; i++) {
            session.apply(Move.BACK);
        }
        assertThat(session.at()).isEqualTo(new Moment(50, 0));
        assertThat(frame(session).losses().size()).isEqualTo(52);
    }

    @Test
    void everyFormulaCanStillBePrinted() {
        Session session = trained(1e6, 50);
        for (Iteration iteration : session.history()) {
            for (Step step : iteration.trace().steps()) {
                for (int decimals : new int[] {0, 4, 12}) {
                    assertThat(step.formula().plain(Numerals.decimals(decimals))).isNotBlank();
                    assertThat(step.formula().tex(Numerals.decimals(decimals))).isNotEmpty();
                    assertThat(step.formula().lines(Numerals.decimals(decimals))).isNotEmpty();
                }
            }
        }
        Trace last = session.trace();
        assertThat(last.stepNamed("J").orElseThrow().formula().plain(Numerals.DEFAULT)).isEqualTo("J = ½ (y − Y)² = ½×(NaN − 2)² = NaN");
    }

    @Test
    void aNumberThatWasLostCanBeSetAgain() {
        Session session = trained(1e6, 50);
        assertThat(session.trace().value(W11).orElseThrow()).isNaN();
        session.apply(new Nudge(W11, 0.1));
        assertThat(session.trace().value(W11)).hasValue(0.1);
    }

    @Test
    void undoingTheRateTakesTheDivergenceBack() {
        Session session = trained(1e6, 50);
        session.apply(new Undo());
        assertThat(frame(session).diverged()).isEmpty();
        train(session, 50);
        assertThat(frame(session).diverged()).isEmpty();
        assertThat(session.trace().lossValue()).isLessThan(1e-3);
    }
}
