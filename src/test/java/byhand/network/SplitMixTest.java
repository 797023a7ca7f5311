package byhand.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SplitMixTest {

    /** The numbers that are published for this seed. */
    @Test
    void theBitsAreThoseOfThePaper() {
        SplitMix random = new SplitMix(1234567);
        String[] published = {"6457827717110365317", "3203168211198807973", "9817491932198370423", "4593380528125082431",
            "16408922859458223821"};
        for (String each : published) {
            assertThat(Long.toUnsignedString(random.bits())).isEqualTo(each);
        }
    }

    @Test
    void theBitsAreThoseOfTheLibrary() {
        for (long seed : new long[] {0, 1, -1, 42, Long.MAX_VALUE}) {
            SplitMix random = new SplitMix(seed);
            SplittableRandom library = new SplittableRandom(seed);
            for (int i = 0; i < 100; i++) {
                assertThat(random.bits()).isEqualTo(library.nextLong());
            }
        }
    }

    @Test
    void uniformNumbersFillTheUnitInterval() {
        SplitMix random = new SplitMix(1);
        double[] drawn = DoubleStream.generate(random::uniform).limit(100_000).toArray();
        assertThat(DoubleStream.of(drawn)).allMatch(each -> each >= 0 && each < 1);
        assertThat(DoubleStream.of(drawn).average().orElseThrow()).isCloseTo(0.5, within(0.005));
        assertThat(DoubleStream.of(drawn).map(x -> x * x).average().orElseThrow()).isCloseTo(1 / 3.0, within(0.005));
    }

    @Test
    void normalNumbersHaveTheMomentsOfTheNormalDistribution() {
        SplitMix random = new SplitMix(2);
        double[] drawn = DoubleStream.generate(random::normal).limit(200_000).toArray();
        assertThat(DoubleStream.of(drawn)).allMatch(Double::isFinite);
        assertThat(DoubleStream.of(drawn).average().orElseThrow()).isCloseTo(0, within(0.01));
        assertThat(DoubleStream.of(drawn).map(x -> x * x).average().orElseThrow()).isCloseTo(1, within(0.02));
        assertThat(DoubleStream.of(drawn).map(x -> x * x * x * x).average().orElseThrow()).isCloseTo(3, within(0.1));
    }
}
