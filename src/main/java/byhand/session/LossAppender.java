package byhand.session;

import java.util.Optional;

/** Fills one segment after the other with losses. To be used on one thread; what is full can be handed to others. */
final class LossAppender {

    private Optional<LossSegment> last;
    private LossSegment open;

    private LossAppender(Optional<LossSegment> last, LossSegment open) {
        this.last = last;
        this.open = open;
    }

    /** One that begins with the first loss of a course. */
    LossAppender() {
        this(Optional.empty(), new LossSegment());
    }

    /** One that goes on from the same place by itself. */
    LossAppender copy() {
        return new LossAppender(last, open.copy());
    }

    /** Adds a loss; returns whether that fills a segment. */
    boolean add(double loss) {
        open.add(loss);
        if (!open.isFull()) {
            return false;
        }
        last = last.filter(open::repeats).or(() -> Optional.of(open));
        open = LossSegment.large();
        return true;
    }

    /**
     * The segment that was filled last. One that repeats the one before, as when a training has come to rest, is the very same, so that it
     * takes no room.
     */
    LossSegment last() {
        return last.orElseThrow();
    }

    /** The segment that is not full yet. */
    LossSegment open() {
        return open;
    }
}
