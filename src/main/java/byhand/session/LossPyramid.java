package byhand.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the extent and the sum of any part of a row by looking at few of its items: it keeps those of blocks of items, of blocks of such
 * blocks, and so on. A block is looked at once, when its last item has come, so adding an item takes the same time however many there are.
 */
final class LossPyramid {

    /** How many items or blocks one block has. */
    private static final int FAN = 32;

    /** What is summed up: numbers, or what has an extent and a sum itself. One that is no finite number has no extent. */
    interface Items {

        /** The least number of the item at a place, from 0 on; infinite if it has none. */
        double least(int index);

        /** The greatest number of the item at a place, from 0 on; negative infinite if it has none. */
        double greatest(int index);

        /** The sum of the item at a place, from 0 on; not a number if one in it is not finite. Never infinite. */
        double sum(int index);
    }

    /** What there is to say of all whole blocks of one size. */
    private static final class Blocks implements Items {
        private double[] least = new double[8];
        private double[] greatest = new double[8];
        private double[] sum = new double[8];
        private int size;

        void add(Summary block) {
            if (size == least.length) {
                least = Arrays.copyOf(least, size * 2);
                greatest = Arrays.copyOf(greatest, size * 2);
                sum = Arrays.copyOf(sum, size * 2);
            }
            least[size] = block.extent().least();
            greatest[size] = block.extent().greatest();
            sum[size] = block.sum();
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

        @Override
        public double sum(int index) {
            return sum[index];
        }
    }

    private final Items items;
    private final List<Blocks> levels = new ArrayList<>();
    private int size;

    LossPyramid(Items items) {
        this.items = items;
    }

    /** Says that there is another item. */
    void add() {
        size++;
        int blocks = size;
        for (int height = 0; blocks % FAN == 0; height++) {
            Summary block = scan(height, blocks - FAN, blocks);
            if (height == levels.size()) {
                levels.add(new Blocks());
            }
            levels.get(height).add(block);
            blocks /= FAN;
        }
    }

    /**
     * The extent and the sum of the items from one place to before another.
     *
     * @throws IndexOutOfBoundsException if there are no such places
     */
    Summary summary(int from, int to) {
        if (from < 0 || from > to || to > size) {
            throw new IndexOutOfBoundsException("there is no part from " + from + " to " + to + " of " + size + " items");
        }
        Summary summary = Summary.EMPTY;
        int begin = from;
        int end = to;
        int height = 0;
        while (begin < end) {
            int firstWhole = (begin + FAN - 1) / FAN;
            int afterWhole = end / FAN;
            if (firstWhole >= afterWhole) {
                return summary.and(scan(height, begin, end));
            }
            summary = summary.and(scan(height, begin, firstWhole * FAN)).and(scan(height, afterWhole * FAN, end));
            begin = firstWhole;
            end = afterWhole;
            height++;
        }
        return summary;
    }

    /** That of some neighbours: of items at height 0, above of blocks. */
    private Summary scan(int height, int begin, int end) {
        Items scanned = height == 0 ? items : levels.get(height - 1);
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int i = begin; i < end; i++) {
            least = Math.min(least, scanned.least(i));
            greatest = Math.max(greatest, scanned.greatest(i));
            sum += scanned.sum(i);
        }
        return new Summary(new Extent(least, greatest), sum);
    }
}
