package byhand.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class DoubleChunksTest {

    private static final int MANY = 1_000_000;

    private static DoubleChunks filled(int count, IntToDoubleFunction number) {
        DoubleChunks chunks = new DoubleChunks();
        for (int i = 0; i < count; i++) {
            chunks.add(number.applyAsDouble(i));
        }
        return chunks;
    }

    private static long allocated(int count, IntToDoubleFunction number) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        filled(count, number);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void everyNumberThatWasAddedIsThere() {
        DoubleChunks chunks = filled(100_003, i -> i * 0.5);
        assertThat(chunks.size()).isEqualTo(100_003);
        for (int i = 0; i < chunks.size(); i++) {
            assertThat(chunks.get(i)).isEqualTo(i * 0.5);
        }
    }

    @Test
    void numbersAfterARepetitionChangeNoneBefore() {
        IntToDoubleFunction restsForAWhile = i -> i < 50_000 || i > 90_000 ? i : i % 4;
        DoubleChunks chunks = filled(120_000, restsForAWhile);
        for (int i = 0; i < chunks.size(); i++) {
            assertThat(chunks.get(i)).as("number %d", i).isEqualTo(restsForAWhile.applyAsDouble(i));
        }
    }

    @Test
    void addingCopiesNothing() {
        assertThat(allocated(MANY, i -> i)).isBetween(8L * MANY, 8L * MANY + 300_000);
    }

    @Test
    void whatRepeatsItselfTakesNoRoom() {
        assertThat(allocated(MANY, i -> Double.NaN)).isLessThan(400_000);
        assertThat(allocated(MANY, i -> i % 4)).isLessThan(400_000);
    }
}
