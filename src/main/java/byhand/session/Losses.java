package byhand.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The losses of the iterations so far, as a view that never changes; it takes no room of its own, however many they are. Two are equal if
 * they are the same losses of the same training, which is known without looking at any. To be read where the session is used.
 */
public final class Losses {

    /**
     * The losses from one edit to the next.
     *
     * @param log   has the first of them at offset 0
     * @param count how many of the log's
     */
    record Part(LossLog log, int count) {
    }

    private final List<Part> parts;
    private final int size;

    Losses(List<Part> parts) {
        this.parts = List.copyOf(parts);
        this.size = parts.stream().mapToInt(Part::count).sum();
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Whether there is none yet. */
    public boolean isEmpty() {
        return size == 0;
    }

    /**
     * The loss of iteration {@code index + 1}.
     *
     * @throws IndexOutOfBoundsException if it is not known
     */
    public double get(int index) {
        Objects.checkIndex(index, size);
        int offset = index;
        int part = 0;
        while (offset >= parts.get(part).count()) {
            offset -= parts.get(part).count();
            part++;
        }
        return parts.get(part).log().get(offset);
    }

    /**
     * The least and the greatest finite one of those from an index to before another. What it takes hardly depends on how many they are.
     *
     * @throws IndexOutOfBoundsException if they are not all known
     */
    public Extent extent(int from, int to) {
        Objects.checkFromToIndex(from, to, size);
        Extent extent = Extent.EMPTY;
        int begin = 0;
        for (Part part : parts) {
            int first = Math.max(from - begin, 0);
            int last = Math.min(to - begin, part.count());
            if (first < last) {
                extent = extent.and(part.log().extent(first, last));
            }
            begin += part.count();
        }
        return extent;
    }

    /** The first ones, without those that come later. */
    public Losses first(int count) {
        Objects.checkFromToIndex(0, count, size);
        return count == size ? this : new Losses(cut(count));
    }

    private List<Part> cut(int count) {
        List<Part> kept = new ArrayList<>();
        int left = count;
        for (Part part : parts) {
            if (left > 0) {
                kept.add(new Part(part.log(), Math.min(left, part.count())));
                left -= part.count();
            }
        }
        return kept;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Losses that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }
}
