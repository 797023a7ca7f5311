package byhand.network;

import java.util.ArrayList;
import java.util.List;

/**
 * One training example.
 *
 * @param input  a number for each input
 * @param target a number for each output neuron
 */
public record Sample(List<Double> input, List<Double> target) {

    public Sample {
        input = List.copyOf(input);
        target = List.copyOf(target);
    }

    /** The same sample with input {@code index} (from 1) replaced. */
    public Sample withInput(int index, double value) {
        return new Sample(replaced(input, index, value), target);
    }

    /** The same sample with target {@code index} (from 1) replaced. */
    public Sample withTarget(int index, double value) {
        return new Sample(input, replaced(target, index, value));
    }

    private static List<Double> replaced(List<Double> values, int index, double value) {
        List<Double> copy = new ArrayList<>(values);
        copy.set(index - 1, value);
        return copy;
    }
}
