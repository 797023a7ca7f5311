package byhand.session;

import java.util.ArrayList;
import java.util.List;

/**
 * The losses of a course's iterations, in order. Others are added, and those that are there never change. They lie in segments, so adding
 * copies nothing, however many there are, and those that another thread has found are taken over as they are.
 */
final class LossLog implements LossPyramid.Items {

    private final List<LossSegment> full = new ArrayList<>();
    private final LossPyramid pyramid = new LossPyramid(this);
    private LossAppender appender = new LossAppender();

    void add(double loss) {
        if (appender.add(loss)) {
            append(appender.last());
        }
    }

    private void append(LossSegment segment) {
        full.add(segment);
        pyramid.add();
    }

    /**
     * Takes over what was found elsewhere of the same course.
     *
     * @param from  an offset that is known, in the first of the segments
     * @param found the full segments from there on
     * @param end   what comes after them; the caller may not go on with it
     */
    void take(int from, List<LossSegment> found, LossAppender end) {
        int known = full.size() - from / LossSegment.SIZE;
        found.subList(Math.min(known, found.size()), found.size()).forEach(this::append);
        appender = end;
    }

    double get(int offset) {
        return segment(offset / LossSegment.SIZE).get(offset % LossSegment.SIZE);
    }

    private LossSegment segment(int index) {
        return index < full.size() ? full.get(index) : appender.open();
    }

    int size() {
        return full.size() * LossSegment.SIZE + appender.open().size();
    }

    /** What goes on after the losses that are known, for another thread. */
    LossAppender continuation() {
        return appender.copy();
    }

    /** What there is to say of the losses from one offset to before another. */
    Summary summary(int from, int to) {
        int first = from / LossSegment.SIZE;
        int last = to / LossSegment.SIZE;
        int begin = from % LossSegment.SIZE;
        int end = to % LossSegment.SIZE;
        if (first == last) {
            return segment(first).summary(begin, end);
        }
        Summary summary = segment(first).summary(begin, LossSegment.SIZE).and(pyramid.summary(first + 1, last));
        return end == 0 ? summary : summary.and(segment(last).summary(0, end));
    }

    @Override
    public double least(int index) {
        return full.get(index).whole().extent().least();
    }

    @Override
    public double greatest(int index) {
        return full.get(index).whole().extent().greatest();
    }

    @Override
    public double sum(int index) {
        return full.get(index).whole().sum();
    }
}
