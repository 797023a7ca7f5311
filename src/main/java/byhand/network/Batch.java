package byhand.network;

import java.util.OptionalInt;

/**
 * Which samples an iteration takes: the next ones in their order. The last batch of an epoch is shorter if it does not come out even.
 *
 * @param size      how many samples, at least 1; empty for all that there are
 * @param reduction how their losses become one
 */
public record Batch(OptionalInt size, BatchReduction reduction) {

    /** One sample an iteration. */
    public static final Batch ONE = of(1, BatchReduction.MEAN);

    public Batch {
        if (size.isPresent() && size.getAsInt() < 1) {
            throw new IllegalArgumentException("a batch needs at least one sample, not " + size.getAsInt());
        }
    }

    /** A batch of a fixed size. */
    public static Batch of(int size, BatchReduction reduction) {
        return new Batch(OptionalInt.of(size), reduction);
    }

    /** All samples in every iteration. */
    public static Batch all(BatchReduction reduction) {
        return new Batch(OptionalInt.empty(), reduction);
    }

    /** How many samples a batch has, where there are so many in all. */
    public int size(int samples) {
        return size.orElse(samples);
    }

    /** How many batches, and so iterations, an epoch has. */
    public int perEpoch(int samples) {
        return (samples + size(samples) - 1) / size(samples);
    }

    /** The same one, but not larger than all samples, be there any. */
    public Batch within(int samples) {
        return size(samples) <= samples ? this : of(Math.max(1, samples), reduction);
    }
}
