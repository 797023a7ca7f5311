package byhand.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The losses of a course, many of them. */
class LossLogTest {

    private static final int MANY = 1_000_000;

    private static LossLog filled(int count, IntToDoubleFunction loss) {
        LossLog log = new LossLog();
        for (int i = 0; i < count; i++) {
            log.add(loss.applyAsDouble(i));
        }
        return log;
    }

    @Test
    void everyLossThatWasAddedIsThereEvenAfterARest() {
        IntToDoubleFunction restsForAWhile = i -> i < 50_000 || i > 90_000 ? i : i % 4;
        LossLog log = filled(120_003, restsForAWhile);
        assertThat(log.size()).isEqualTo(120_003);
        for (int i = 0; i < log.size(); i++) {
            assertThat(log.get(i)).as("loss %d", i).isEqualTo(restsForAWhile.applyAsDouble(i));
        }
    }

    @Test
    void theExtentOfAnyPartIsThatOfItsFiniteLosses() {
        Random random = new Random(11);
        double[] losses = random.doubles(MANY, 0, 1000).toArray();
        for (int i = 0; i < 1000; i++) {
            losses[random.nextInt(MANY)] = i % 2 == 0 ? Double.NaN : Double.POSITIVE_INFINITY;
        }
        Arrays.fill(losses, 30_000, 70_000, Double.NaN);
        LossLog log = filled(MANY, i -> losses[i]);
        for (int trial = 0; trial < 400; trial++) {
            int from = random.nextInt(MANY + 1);
            int to = from + random.nextInt(Math.min(MANY - from, trial % 2 == 0 ? MANY : 20_000) + 1);
            double[] finite = Arrays.stream(losses, from, to).filter(Double::isFinite).toArray();
            assertThat(log.summary(from, to).extent()).as("%d to %d", from, to).isEqualTo(new Extent(
                    Arrays.stream(finite).min().orElse(Double.POSITIVE_INFINITY),
                    Arrays.stream(finite).max().orElse(Double.NEGATIVE_INFINITY)));
        }
        assertThat(log.summary(30_000, 70_000).extent().isEmpty()).isTrue();
        assertThat(log.summary(MANY, MANY).extent().isEmpty()).isTrue();
    }

    @Test
    void whatIsFoundElsewhereIsTakenOverFromAnyPlaceThatIsKnown() {
        for (int known : new int[] {1, 8191, 8192, 8193, 20_000}) {
            LossLog log = filled(known, i -> i);
            LossAppender appender = log.continuation();
            List<LossSegment> full = new ArrayList<>();
            for (int i = known; i < 50_000; i++) {
                if (appender.add(i)) {
                    full.add(appender.last());
                }
            }
            for (int i = known; i < known + 9000; i++) {
                log.add(i);
            }
            log.take(known, full, appender.copy());
            log.add(50_000);
            assertThat(log.size()).isEqualTo(50_001);
            for (int i = 0; i < log.size(); i++) {
                assertThat(log.get(i)).isEqualTo(i);
            }
            assertThat(log.summary(100, 50_001).sum()).isEqualTo(50_000.0 * 50_001 / 2 - 99.0 * 100 / 2);
            assertThat(log.summary(0, 50_001).extent()).isEqualTo(new Extent(0, 50_000));
            assertThat(log.summary(8190, 16_400).extent()).isEqualTo(new Extent(8190, 16_399));
        }
    }

    @Test
    void addingAllocatesRoomForTheLossesAndNeverCopiesThem() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        filled(MANY, i -> i);
        long before = threads.getCurrentThreadAllocatedBytes();
        filled(MANY, i -> i);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isBetween(8L * MANY, 12L * MANY);
    }

    @Test
    void segmentsThatRepeatThemselvesTakeNoRoom() {
        LossAppender appender = new LossAppender();
        List<LossSegment> full = new ArrayList<>();
        for (int i = 0; i < 5 * LossSegment.SIZE; i++) {
            if (appender.add(i < LossSegment.SIZE ? i : i % 4)) {
                full.add(appender.last());
            }
        }
        assertThat(full).hasSize(5);
        assertThat(full.get(1)).isNotSameAs(full.get(0));
        assertThat(full.subList(2, 5)).allSatisfy(segment -> assertThat(segment).isSameAs(full.get(1)));
    }
}
