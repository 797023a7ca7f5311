package byhand.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The extents and sums of parts of a row of numbers, beside those found by looking at every number. */
class LossPyramidTest {

    private static final int MANY = 300_000;
    private static final double[] ODD =
            {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, Double.MAX_VALUE, Double.MIN_VALUE};

    private final Random random = new Random(7);
    private double[] numbers = new double[0];
    private int reads;
    private LossPyramid pyramid = pyramid();

    private LossPyramid pyramid() {
        return new LossPyramid(new LossPyramid.Items() {
            @Override
            public double least(int index) {
                reads++;
                return Double.isFinite(numbers[index]) ? numbers[index] : Double.POSITIVE_INFINITY;
            }

            @Override
            public double greatest(int index) {
                reads++;
                return Double.isFinite(numbers[index]) ? numbers[index] : Double.NEGATIVE_INFINITY;
            }

            @Override
            public double sum(int index) {
                reads++;
                return Double.isFinite(numbers[index]) ? numbers[index] : Double.NaN;
            }
        });
    }

    private void fill(int count) {
        numbers = random.doubles(count, -1000, 1000).toArray();
        pyramid = pyramid();
        for (int i = 0; i < count; i++) {
            pyramid.add();
        }
    }

    private Extent extent(int from, int to) {
        return pyramid.summary(from, to).extent();
    }

    private Extent plain(int from, int to) {
        double[] finite = Arrays.stream(numbers, from, to).filter(Double::isFinite).toArray();
        return new Extent(Arrays.stream(finite).min().orElse(Double.POSITIVE_INFINITY),
                Arrays.stream(finite).max().orElse(Double.NEGATIVE_INFINITY));
    }

    @Test
    void theExtentOfAnyPartIsThatOfItsFiniteNumbers() {
        for (int trial = 0; trial < 3000; trial++) {
            int count = random.nextInt(trial % 10 == 0 ? 5000 : 80);
            numbers = random.doubles(count, -1000, 1000).toArray();
            boolean mostlyOdd = trial % 3 == 0;
            for (int i = 0; i < count; i++) {
                if (random.nextInt(10) < (mostlyOdd ? 9 : 1)) {
                    numbers[i] = ODD[random.nextInt(ODD.length)];
                }
            }
            pyramid = pyramid();
            for (int i = 0; i < count; i++) {
                pyramid.add();
            }
            int from = random.nextInt(count + 1);
            int to = from + random.nextInt(count - from + 1);
            assertThat(extent(from, to)).as("%d to %d of %s", from, to, Arrays.toString(numbers)).isEqualTo(plain(from, to));
        }
    }

    @Test
    void itHoldsWhileNumbersAreAdded() {
        numbers = random.doubles(3000).toArray();
        for (int count = 1; count <= numbers.length; count++) {
            pyramid.add();
            int from = random.nextInt(count);
            assertThat(extent(from, count)).isEqualTo(plain(from, count));
        }
    }

    @Test
    void numbersThatAreNotFiniteHaveNoExtent() {
        numbers = new double[] {Double.NaN, Double.POSITIVE_INFINITY};
        pyramid.add();
        pyramid.add();
        assertThat(extent(0, 2)).isEqualTo(Extent.EMPTY);
        assertThat(extent(0, 2).isEmpty()).isTrue();
        assertThat(extent(1, 1).isEmpty()).isTrue();
    }

    @Test
    void theSumOfAnyPartIsThatOfItsNumbers() {
        numbers = random.ints(50_000, 0, 1000).asDoubleStream().toArray();
        pyramid = pyramid();
        for (int i = 0; i < numbers.length; i++) {
            pyramid.add();
        }
        for (int trial = 0; trial < 1000; trial++) {
            int from = random.nextInt(numbers.length + 1);
            int to = from + random.nextInt(numbers.length - from + 1);
            assertThat(pyramid.summary(from, to).sum()).as("%d to %d", from, to).isEqualTo(Arrays.stream(numbers, from, to).sum());
        }
    }

    @Test
    void aSumTellsWhetherANumberIsNotFiniteAndIsNeverInfiniteItself() {
        numbers = new double[100];
        Arrays.fill(numbers, Double.MAX_VALUE);
        numbers[70] = Double.POSITIVE_INFINITY;
        pyramid = pyramid();
        for (int i = 0; i < numbers.length; i++) {
            pyramid.add();
        }
        assertThat(pyramid.summary(0, 70).sum()).isEqualTo(Double.MAX_VALUE);
        assertThat(pyramid.summary(0, 71).sum()).isNaN();
        assertThat(pyramid.summary(40, 100).sum()).isNaN();
        assertThat(pyramid.summary(71, 100).sum()).isEqualTo(Double.MAX_VALUE);
        assertThat(pyramid.summary(5, 5).sum()).isZero();
    }

    @Test
    void addingLooksAtEachNumberOnceHoweverManyThereAre() {
        fill(MANY);
        assertThat(reads).as("by its least and its greatest number and its sum").isLessThanOrEqualTo(3 * MANY);
    }

    @Test
    void aPartIsSummedUpByLookingAtFewNumbers() {
        fill(MANY);
        for (int trial = 0; trial < 1000; trial++) {
            int from = random.nextInt(MANY);
            int to = from + random.nextInt(MANY - from);
            reads = 0;
            pyramid.summary(from, to);
            assertThat(reads).as("%d to %d", from, to).isLessThan(200);
        }
    }

    @Test
    void whatIsNotThereIsRefused() {
        fill(10);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> pyramid.summary(0, 11));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> pyramid.summary(-1, 3));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> pyramid.summary(4, 3));
    }
}
