package byhand.session;

/** The losses of a course's iterations, in order. Others are added; those that are there never change. */
final class LossLog {

    private final DoubleChunks losses = new DoubleChunks();
    private final ExtentPyramid pyramid = new ExtentPyramid(losses::get);

    void add(double loss) {
        losses.add(loss);
        pyramid.add();
    }

    double get(int offset) {
        return losses.get(offset);
    }

    int size() {
        return losses.size();
    }

    /** The extent of the losses from one offset to before another. */
    Extent extent(int from, int to) {
        return pyramid.extent(from, to);
    }
}
