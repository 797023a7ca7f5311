package byhand.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

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
     * @param epoch how many iterations an epoch has
     * @param place the first iteration's place in its epoch, from 0
     */
    record Part(LossLog log, int count, int epoch, int place) {

        Part first(int fewer) {
            return new Part(log, Math.min(fewer, count), epoch, place);
        }

        /** The place in its epoch of the iteration that comes next. */
        int nextPlace() {
            return (place + count) % epoch;
        }
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
        return summary(from, to).extent();
    }

    /**
     * The mean of those from an index to before another; not a number if one of them is not finite. What it takes hardly depends on how
     * many they are.
     *
     * @throws IndexOutOfBoundsException if they are not all known
     */
    public double mean(int from, int to) {
        return summary(from, to).sum() / (to - from);
    }

    /**
     * The index of the first one that is infinite or not a number, of those from an index to before another.
     *
     * @throws IndexOutOfBoundsException if they are not all known
     */
    public OptionalInt firstNotFinite(int from, int to) {
        if (!Double.isNaN(summary(from, to).sum())) {
            return OptionalInt.empty();
        }
        int begin = from;
        int end = to;
        while (end - begin > 1) {
            int middle = (begin + end) >>> 1;
            if (Double.isNaN(summary(begin, middle).sum())) {
                end = middle;
            } else {
                begin = middle;
            }
        }
        return OptionalInt.of(begin);
    }

    /**
     * The whole epochs among them, where each has several iterations. Another row of epochs begins where an edit has changed the samples'
     * order or number: what is left over before it is in no epoch.
     */
    public List<Epochs> epochs() {
        List<Epochs> rows = new ArrayList<>();
        int begin = 0;
        int end = 0;
        for (int i = 0; i < parts.size(); i++) {
            end += parts.get(i).count();
            boolean goesOn = i + 1 < parts.size() && parts.get(i + 1).epoch() == parts.get(i).epoch()
                    && parts.get(i + 1).place() == parts.get(i).nextPlace();
            if (!goesOn) {
                addEpochs(begin, end, parts.get(i), rows);
                begin = end;
            }
        }
        return rows;
    }

    /**
     * @param begin the index from which on the samples follow each other
     * @param end   the index up to which they do
     * @param last  the part that ends there
     */
    private static void addEpochs(int begin, int end, Part last, List<Epochs> rows) {
        int epoch = last.epoch();
        int placeAtBegin = Math.floorMod(last.nextPlace() - (end - begin), epoch);
        int first = begin + Math.floorMod(-placeAtBegin, epoch);
        if (epoch > 1 && first + epoch <= end) {
            rows.add(new Epochs(first, (end - first) / epoch, epoch));
        }
    }

    private Summary summary(int from, int to) {
        Objects.checkFromToIndex(from, to, size);
        Summary summary = Summary.EMPTY;
        int begin = 0;
        for (Part part : parts) {
            int first = Math.max(from - begin, 0);
            int last = Math.min(to - begin, part.count());
            if (first < last) {
                summary = summary.and(part.log().summary(first, last));
            }
            begin += part.count();
        }
        return summary;
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
                kept.add(part.first(left));
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
