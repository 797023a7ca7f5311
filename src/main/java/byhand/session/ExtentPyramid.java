package byhand.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the extent of any part of a row by looking at few of its items: it keeps the extents of blocks of items, of blocks of such blocks,
 * and so on. A block is looked at once, when its last item has come, so adding an item takes the same time however many there are.
 */
final class ExtentPyramid {

    /** How many items or blocks one block has. */
    private static final int FAN = 32;

    /** What the extents are of: numbers, or what has an extent itself. One that is no finite number has none. */
    interface Items {

        /** The least number of the item at a place, from 0 on; infinite if it has none. */
        double least(int index);

        /** The greatest number of the item at a place, from 0 on; negative infinite if it has none. */
        double greatest(int index);
    }

    /** The extents of all whole blocks of one size. */
    private static final class Blocks implements Items {
        private double[] least = new double[8];
        private double[] greatest = new double[8];
        private int size;

        void add(Extent extent) {
            if (size == least.length) {
                least = Arrays.copyOf(least, size * 2);
                greatest = Arrays.copyOf(greatest, size * 2);
            }
            least[size] = extent.least();
            greatest[size] = extent.greatest();
            size++;
        }

        @Override
        public double least(int index) {
            return least[index];
        }

        @Override
        public double greatest(int index) {
            return greatest[index];
        }
    }

    private final Items items;
    private final List<Blocks> levels = new ArrayList<>();
    private int size;

    ExtentPyramid(Items items) {
        this.items = items;
    }

    /** Says that there is another item. */
    void add() {
        size++;
        int blocks = size;
        for (int height = 0; blocks % FAN == 0; height++) {
            Extent block = scan(height, blocks - FAN, blocks);
            if (height == levels.size()) {
                levels.add(new Blocks());
            }
            levels.get(height).add(block);
            blocks /= FAN;
        }
    }

    /**
     * The extent of the items from one place to before another.
     *
     * @throws IndexOutOfBoundsException if there are no such places
     */
    Extent extent(int from, int to) {
        if (from < 0 || from > to || to > size) {
            throw new IndexOutOfBoundsException("there is no part from " + from + " to " + to + " of " + size + " items");
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

    /** The extent of some neighbours: of items at height 0, above of blocks. */
    private Extent scan(int height, int begin, int end) {
        Items scanned = height == 0 ? items : levels.get(height - 1);
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = begin; i < end; i++) {
            least = Math.min(least, scanned.least(i));
            greatest = Math.max(greatest, scanned.greatest(i));
        }
        return new Extent(least, greatest);
    }
}
