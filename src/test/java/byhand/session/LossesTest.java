package byhand.session;

import static byhand.session.Lessons.RATE;
import static byhand.session.Lessons.W11;
import static byhand.session.Lessons.frame;
import static byhand.session.Lessons.losses;
import static byhand.session.Lessons.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import byhand.session.Command.GoToIteration;
import byhand.session.Command.Move;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The losses of a training as a frame has them. */
class LossesTest {

    /** Ten iterations, an edit, ten more, another edit, and a rate that drives the loss beyond all numbers. */
    private static Session edited() {
        Session session = Lessons.session();
        session.apply(new GoToIteration(10));
        set(session, W11, 0.25);
        session.apply(new GoToIteration(20));
        set(session, RATE, 1e9);
        session.apply(new GoToIteration(60));
        session.apply(Move.END);
        return session;
    }

    @Test
    void theyAreThoseOfEveryIterationAcrossEdits() {
        Session session = edited();
        assertThat(losses(frame(session))).isEqualTo(session.history().stream().map(Iteration::loss).toList());
    }

    @Test
    void theExtentOfAnyPartIsThatOfItsFiniteLosses() {
        Losses losses = frame(edited()).losses();
        assertThat(losses.get(59)).isNaN();
        List<Double> all = losses(frame(edited()));
        for (int from = 0; from <= all.size(); from++) {
            for (int to = from; to <= all.size(); to++) {
                List<Double> finite = all.subList(from, to).stream().filter(Double::isFinite).sorted().toList();
                Extent extent = losses.extent(from, to);
                assertThat(extent.isEmpty()).isEqualTo(finite.isEmpty());
                if (!finite.isEmpty()) {
                    assertThat(extent).isEqualTo(new Extent(finite.get(0), finite.get(finite.size() - 1)));
                }
            }
        }
    }

    @Test
    void theFirstOnesAreThoseWithoutTheOthers() {
        Losses losses = frame(edited()).losses();
        for (int count = 0; count <= losses.size(); count++) {
            Losses first = losses.first(count);
            assertThat(first.size()).isEqualTo(count);
            assertThat(first.isEmpty()).isEqualTo(count == 0);
            assertThat(first.extent(0, count)).isEqualTo(losses.extent(0, count));
        }
        assertThat(losses.first(15).get(14)).isEqualTo(losses.get(14));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> losses.first(15).get(15));
    }

    @Test
    void aViewDoesNotChangeWhenTheTrainingGoesOn() {
        Session session = Lessons.session();
        session.apply(new GoToIteration(5));
        Losses before = frame(session).losses();
        List<Double> then = losses(frame(session));
        LongRun run = session.run(new Goal(5000, OptionalDouble.empty()));
        while (!run.isOver()) {
            session.apply(run.next(100_000));
        }
        set(session, W11, 3);
        assertThat(before.size()).isEqualTo(4);
        for (int i = 0; i < then.size(); i++) {
            assertThat(before.get(i)).isEqualTo(then.get(i));
        }
    }

    @Test
    void theyAreEqualIfTheyAreTheSameOnesOfTheSameTraining() {
        Session session = edited();
        Losses losses = frame(session).losses();
        assertThat(losses).isEqualTo(frame(session).losses()).hasSameHashCodeAs(frame(session).losses());
        session.apply(Move.NEXT_ITERATION);
        assertThat(frame(session).losses()).as("one more").isNotEqualTo(losses);
        assertThat(frame(edited()).losses()).as("of another training").isNotEqualTo(losses);
    }
}
