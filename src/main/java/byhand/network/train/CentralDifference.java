package byhand.network.train;

import byhand.network.Loss;
import byhand.network.Moments;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.ParameterId;
import byhand.network.Sample;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The slope of the loss by a parameter from nothing but losses beside the parameter's value: (J(p + h) - J(p - h)) / 2h for shrinking h,
 * extrapolated to h = 0. Not safe for use by several threads at once.
 */
public final class CentralDifference {

    /** What can be said of a slope. */
    public sealed interface Outcome {
    }

    /**
     * The slope.
     *
     * @param uncertainty about how far off the value may be, for rounding and for what the extrapolation leaves
     */
    public record Slope(double value, double uncertainty) implements Outcome {
    }

    /** There is none: a neuron's pre-activation is where its activation function is not smooth, and the parameter moves it. */
    public record OnKink(int layer, int neuron) implements Outcome {
    }

    /** There is none: beside the parameter's value, the loss is not finite. */
    public record NotFinite() implements Outcome {
    }

    /** None that can be relied on: losses beside the parameter's value do not settle on one, because of rounding or of a wild function. */
    public record Unsettled(Slope guess) implements Outcome {
    }

    private static final double WIDEST_STEP = 1e-2;
    private static final int MOST_STEPS = 30;

    private final Network network;
    private final double[] input;
    private final double[] target;
    private final Trainer trainer;
    private final Moments moments;
    private final double[] values;
    private final double loss;
    private final double noise;
    private final int[][] sides;

    /** The slopes of a network's loss for a sample. */
    public CentralDifference(Network network, Loss loss, Sample sample) {
        Optimizer still = Optimizer.of(OptimizerKind.SGD, 0);
        this.network = network;
        this.input = sample.input().stream().mapToDouble(Double::doubleValue).toArray();
        this.target = sample.target().stream().mapToDouble(Double::doubleValue).toArray();
        this.moments = Moments.none(network, still);
        this.trainer = new Trainer(network, loss, still, moments);
        this.values = network.values();
        this.loss = trainer.iterate(input, target);
        this.noise = new RoundingNoise(network, loss, trainer).ofLoss(this.loss, input, target);
        this.sides = sides();
    }

    /** The loss. */
    public double loss() {
        return loss;
    }

    /** The slope by a parameter, or why there is none. */
    public Outcome by(ParameterId id) {
        int index = network.index(id);
        double step = WIDEST_STEP * Math.max(1, Math.abs(values[index]));
        Outcome problem = new NotFinite();
        Extrapolation slopes = new Extrapolation();
        for (int i = 0; i < MOST_STEPS && !slopes.isDone(); i++, step /= Extrapolation.SHRINKING) {
            double above = lossAt(index, values[index] + step);
            Optional<OnKink> kink = crossedKink();
            double below = lossAt(index, values[index] - step);
            kink = kink.or(this::crossedKink);
            double slope = (above - below) / (values[index] + step - (values[index] - step));
            if (kink.isPresent()) {
                problem = kink.get();
            } else if (Double.isFinite(slope)) {
                double rounding = noise + Math.ulp(1.0) * Math.max(Math.abs(above), Math.abs(below));
                slopes.add(slope, rounding / step);
            }
        }
        return slopes.isEmpty() ? problem : slopes.outcome();
    }

    private double lossAt(int index, double value) {
        double[] moved = values.clone();
        moved[index] = value;
        trainer.set(moved, moments);
        return trainer.iterate(input, target);
    }

    private Optional<OnKink> crossedKink() {
        int[][] now = sides();
        for (int l = 0; l < now.length; l++) {
            for (int k = 0; k < now[l].length; k++) {
                if (now[l][k] != sides[l][k]) {
                    return Optional.of(new OnKink(l + 1, k + 1));
                }
            }
        }
        return Optional.empty();
    }

    /** On which side of its activation function's kink each neuron is. */
    private int[][] sides() {
        int[][] sides = new int[network.depth()][];
        for (int l = 0; l < sides.length; l++) {
            double[] z = trainer.preActivations(l + 1);
            sides[l] = new int[z.length];
            OptionalDouble joint = network.layer(l + 1).activation().joint();
            for (int k = 0; k < z.length; k++) {
                sides[l][k] = joint.isPresent() ? (int) Math.signum(z[k] - joint.getAsDouble()) : 0;
            }
        }
        return sides;
    }
}
