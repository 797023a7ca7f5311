package byhand.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers in a row, to which others are added. It grows by pieces of one size, so adding never copies what is there, however much it is. A
 * piece that repeats the one before, as the losses of a training that has come to rest do, takes no room.
 */
final class DoubleChunks {

    private static final int BITS = 13;
    private static final int CHUNK = 1 << BITS;
    private static final int FIRST = 16;

    private final List<double[]> full = new ArrayList<>();
    private double[] last = new double[FIRST];
    /** How many numbers the last piece has. */
    private int filled;

    void add(double number) {
        if (filled == CHUNK) {
            close();
        } else if (filled == last.length) {
            last = Arrays.copyOf(last, filled * 2);
        }
        last[filled] = number;
        filled++;
    }

    private void close() {
        double[] before = full.isEmpty() ? null : full.get(full.size() - 1);
        if (Arrays.equals(before, last)) {
            full.add(before);
        } else {
            full.add(last);
            last = new double[CHUNK];
        }
        filled = 0;
    }

    /** The number at a place from 0 on, which must be less than {@link #size}. */
    double get(int index) {
        int chunk = index >> BITS;
        return (chunk < full.size() ? full.get(chunk) : last)[index & CHUNK - 1];
    }

    int size() {
        return full.size() * CHUNK + filled;
    }
}
