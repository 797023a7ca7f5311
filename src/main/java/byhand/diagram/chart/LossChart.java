package byhand.diagram.chart;

import byhand.session.Extent;
import byhand.session.Frame;
import byhand.session.Losses;
import byhand.trace.Quantity;
import java.util.OptionalInt;

/**
 * What a chart of the losses shows.
 *
 * @param frame       the moment
 * @param logarithmic whether the axis of the loss is to be logarithmic, if it can be
 * @param pointed     the iteration that the user points at, from 1; one that is not known counts as none
 */
public record LossChart(Frame frame, boolean logarithmic, OptionalInt pointed) {

    /** The chart of a moment with nothing pointed at. */
    public LossChart(Frame frame, boolean logarithmic) {
        this(frame, logarithmic, OptionalInt.empty());
    }

    /** The losses that are known. One that is just being computed is not, before its animation is over. */
    public Losses losses() {
        Losses losses = frame.losses();
        boolean computing = losses.size() == current() && !isComputed();
        return computing ? losses.first(current() - 1) : losses;
    }

    /** The current iteration. */
    int current() {
        return frame.at().iteration();
    }

    /** Whether the current iteration's loss has been computed at this moment. */
    boolean isComputed() {
        return frame.value(new Quantity.LossValue()).isPresent();
    }

    /** How many of the losses belong to what has come up to this moment; the others lie ahead. */
    int reached() {
        return Math.min(losses().size(), isComputed() ? current() : current() - 1);
    }

    /** The extent of all losses that are known. */
    Extent extent() {
        return losses().extent(0, losses().size());
    }

    /** Whether the axis is logarithmic: it can be only where every loss is above 0. */
    boolean isLogarithmic() {
        return logarithmic && !extent().isEmpty() && extent().least() > 0;
    }
}
