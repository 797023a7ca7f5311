package byhand.trace;

import byhand.network.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What the passes of a batch's samples come to. Of many samples only the sums are kept, which is all that is shown of them. */
final class BatchSlopes {

    /**
     * A loss or a gradient for all samples.
     *
     * @param each a number for each sample; empty if they are too many
     * @param sum  of all, from the first to the last
     */
    record Numbers(List<Double> each, double sum) {
    }

    private final int samples;
    private final int first;
    private final List<SampleSlopes> each = new ArrayList<>();
    private double loss;
    private double[] gradients = {};
    private OptionalInt firstNotFinite = OptionalInt.empty();

    /**
     * @param first the place of the first sample among all, from 1
     * @param most  of more samples only sums are kept
     */
    BatchSlopes(List<Sample> batch, int first, int most, SampleSlopes.Source source) {
        this.samples = batch.size();
        this.first = first;
        for (int i = 0; i < samples; i++) {
            SampleSlopes slopes = source.of(batch.get(i));
            if (samples <= most) {
                each.add(slopes);
            }
            if (!slopes.finite() && firstNotFinite.isEmpty()) {
                firstNotFinite = OptionalInt.of(i);
            }
            add(slopes, i == 0);
        }
    }

    private void add(SampleSlopes slopes, boolean begins) {
        loss = begins ? slopes.loss() : loss + slopes.loss();
        if (begins) {
            gradients = slopes.gradients().clone();
            return;
        }
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] += slopes.gradients()[i];
        }
    }

    int samples() {
        return samples;
    }

    int first() {
        return first;
    }

    Numbers losses() {
        return new Numbers(each.stream().map(SampleSlopes::loss).toList(), loss);
    }

    /** The gradients by the parameter at a place in the network's order. */
    Numbers gradients(int parameter) {
        return new Numbers(each.stream().map(slopes -> slopes.gradients()[parameter]).toList(), gradients[parameter]);
    }

    /** Which of the samples, from 0, has the first pass with a number that is not finite. */
    OptionalInt firstNotFinite() {
        return firstNotFinite;
    }
}
