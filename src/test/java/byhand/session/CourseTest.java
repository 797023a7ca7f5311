package byhand.session;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.scenario.Scenario;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A course keeps ever fewer of the iterations that it has come through, whoever computes them. */
class CourseTest {

    private static final Scenario LESSON = Lessons.scenario("lesson");
    private static final int MOST = new SnapshotStride(new Engine(Iteration.first(LESSON)).state()).most();

    private final Course course = Course.from(Iteration.first(LESSON));

    private double loss(int number) {
        return new Losses(List.of(course.losses(number))).get(number - 1);
    }

    @Test
    void asManyNumbersAreKeptAsTheRoomAllowsHoweverItIsComputed() {
        assertThat(MOST).as("of so small a network").isEqualTo(16_384);
        for (int number = 1; number <= 4 * MOST; number += 7_000) {
            loss(number);
            assertThat(course.kept()).as("at %s", number).isLessThanOrEqualTo(MOST + 1).isGreaterThanOrEqualTo(Math.min(number, MOST) / 2);
        }
    }

    @Test
    void whatARunFindsIsThinnedAsWell() {
        LongRun run = new LongRun(course, new Goal(4 * MOST, OptionalDouble.empty()));
        while (!run.isOver()) {
            course.add(run.next(200_000).stretch());
            assertThat(course.kept()).as("at %s", course.known()).isLessThanOrEqualTo(MOST + 1);
        }
        assertThat(course.known()).isEqualTo(4 * MOST);
        assertThat(course.kept()).isGreaterThan(MOST / 2);
    }

    @Test
    void thinnedOrNotEveryIterationIsTheSameToTheLastBit() {
        loss(4 * MOST);
        Course young = Course.from(Iteration.first(LESSON));
        for (int number : new int[] {2, 333, 1000, 1023}) {
            assertThat(course.iteration(number).start()).isEqualTo(young.iteration(number).start());
            assertThat(course.iteration(number).trace().lossValue()).isEqualTo(loss(number));
        }
    }
}
