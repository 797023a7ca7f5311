package byhand.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Finds the extent of any part of a row of numbers by looking at few of them: it keeps the extents of blocks of numbers, of blocks of such
 * blocks, and so on. A block is looked at once, when its last number has come, so adding a number takes the same time however many there are.
 */
final class ExtentPyramid {

    /** How many numbers or blocks one block has. */
    private static final int FAN = 32;

    /** The extents of all whole blocks of one size, the same numbers as pairs of an {@link Extent}. */
    private record Level(DoubleChunks least, DoubleChunks greatest) {
    }

    private final IntToDoubleFunction numbers;
    private final List<Level> levels = new ArrayList<>();
    private int size;

    /** @param numbers gives the number at a place, from 0 on */
    ExtentPyramid(IntToDoubleFunction numbers) {
        this.numbers = numbers;
    }

    /** Says that there is another number. */
    void add() {
        size++;
        int blocks = size;
        for (int height = 0; blocks % FAN == 0; height++) {
            Extent block = scan(height, blocks - FAN, blocks);
            if (height == levels.size()) {
                levels.add(new Level(new DoubleChunks(), new DoubleChunks()));
            }
            levels.get(height).least().add(block.least());
            levels.get(height).greatest().add(block.greatest());
            blocks /= FAN;
        }
    }

    /**
     * The extent of the numbers from one place to before another.
     *
     * @throws IndexOutOfBoundsException if there are no such places
     */
    Extent extent(int from, int to) {
        if (from < 0 || from > to || to > size) {
            throw new IndexOutOfBoundsException("there is no part from " + from + " to " + to + " of " + size + " numbers");
        }
        Extent extent = Extent.EMPTY;
        int begin = from;
        int end = to;
        int height = 0;
        while (begin < end) {
            int firstWhole = (begin + FAN - 1) / FAN;
            int afterWhole = end / FAN;
            if (firstWhole >= afterWhole) {
                return extent.and(scan(height, begin, end));
            }
            extent = extent.and(scan(height, begin, firstWhole * FAN)).and(scan(height, afterWhole * FAN, end));
            begin = firstWhole;
            end = afterWhole;
            height++;
        }
        return extent;
    }

    /** The extent of some neighbours: of numbers at height 0, above of blocks. */
    private Extent scan(int height, int begin, int end) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = begin; i < end; i++) {
            if (height > 0) {
                least = Math.min(least, levels.get(height - 1).least().get(i));
                greatest = Math.max(greatest, levels.get(height - 1).greatest().get(i));
            } else if (Double.isFinite(numbers.applyAsDouble(i))) {
                least = Math.min(least, numbers.applyAsDouble(i));
                greatest = Math.max(greatest, numbers.applyAsDouble(i));
            }
        }
        return new Extent(least, greatest);
    }
}
