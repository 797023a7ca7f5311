package byhand.network;

import java.util.List;

/** A loss function of a layer's outputs y and the targets Y, both in neuron order and of the same length. */
public enum Loss {
    /** J = sum over the outputs of 1/2 (y - Y)². */
    HALF_SQUARED_ERROR("half-squared-error") {
        @Override
        public double value(List<Double> outputs, List<Double> targets) {
            double sum = 0;
            for (int k = 0; k < outputs.size(); k++) {
                double error = outputs.get(k) - targets.get(k);
                sum += 0.5 * (error * error);
            }
            return sum;
        }
    };

    private final String id;

    Loss(String id) {
        this.id = id;
    }

    /** The name in scenario files, such as {@code half-squared-error}. */
    public String id() {
        return id;
    }

    /** The loss J. */
    public abstract double value(List<Double> outputs, List<Double> targets);
}
