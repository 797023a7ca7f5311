package byhand.network.train;

import byhand.network.BatchReduction;
import byhand.network.Loss;
import byhand.network.Moments;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.ParameterId;
import byhand.network.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
    public record OnKink(int layer, int neuron, double joint) implements Outcome {
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
    private final double[][] inputs;
    private final double[][] targets;
    private final BatchReduction reduction;
    private final Trainer trainer;
    private final Moments moments;
    private final double[] values;
    private final double loss;
    private final double noise;
    /** For each sample, the pre-activations of each layer with the parameters as they are. */
    private final List<List<double[]>> before = new ArrayList<>();
    /** Where the pieces of each layer's activation function meet. */
    private final List<List<Double>> joints;
    private Optional<OnKink> crossed = Optional.empty();

    /** The slopes of a network's loss for a sample. */
    public CentralDifference(Network network, Loss loss, Sample sample) {
        this(network, loss, List.of(sample), BatchReduction.MEAN);
    }

    /** The slopes of a network's loss for several samples together. */
    public CentralDifference(Network network, Loss loss, List<Sample> samples, BatchReduction reduction) {
        Optimizer still = Optimizer.of(OptimizerKind.SGD, 0);
        this.network = network;
        this.inputs = samples.stream().map(Sample::input).map(CentralDifference::array).toArray(double[][]::new);
        this.targets = samples.stream().map(Sample::target).map(CentralDifference::array).toArray(double[][]::new);
        this.reduction = reduction;
        this.moments = Moments.atStart(network, still);
        this.trainer = new Trainer(network, loss, still, moments);
        this.values = network.values();
        double losses = 0;
        double noises = 0;
        for (int s = 0; s < inputs.length; s++) {
            double one = iterate(s, values);
            losses += one;
            noises += new RoundingNoise(network, loss, trainer).ofLoss(one, inputs[s], targets[s]);
            before.add(IntStream.rangeClosed(1, network.depth()).mapToObj(trainer::preActivations).toList());
        }
        this.loss = reduced(losses);
        this.noise = reduced(noises);
        this.joints = network.layers().stream().map(layer -> layer.function().joints()).toList();
    }

    /** The loss. */
    public double loss() {
        return loss;
    }

    /** The slope by a parameter, or why there is none. */
    public Outcome by(ParameterId id) {
        int[] places = network.together(id).stream().mapToInt(network::index).toArray();
        double value = values[places[0]];
        double step = WIDEST_STEP * Math.max(1, Math.abs(value));
        Outcome problem = new NotFinite();
        Extrapolation slopes = new Extrapolation();
        for (int i = 0; i < MOST_STEPS && !slopes.isDone(); i++, step /= Extrapolation.SHRINKING) {
            crossed = Optional.empty();
            double above = lossAt(places, value + step);
            double below = lossAt(places, value - step);
            Optional<OnKink> kink = crossed;
            double slope = (above - below) / (value + step - (value - step));
            if (kink.isPresent()) {
                problem = kink.get();
            } else if (Double.isFinite(slope)) {
                double rounding = noise + Math.ulp(1.0) * Math.max(Math.abs(above), Math.abs(below));
                slopes.add(slope, rounding / step);
            }
        }
        return slopes.isEmpty() ? problem : slopes.outcome();
    }

    /** The loss with another value of the parameters at some places, which are one. */
    private double lossAt(int[] places, double value) {
        double[] moved = values.clone();
        for (int place : places) {
            moved[place] = value;
        }
        double losses = 0;
        for (int s = 0; s < inputs.length; s++) {
            losses += iterate(s, moved);
            int sample = s;
            crossed = crossed.or(() -> crossedKink(sample));
        }
        return reduced(losses);
    }

    private double iterate(int sample, double[] parameters) {
        trainer.set(parameters, moments);
        return trainer.iterate(inputs[sample], targets[sample]);
    }

    private double reduced(double sum) {
        return inputs.length == 1 ? sum : reduction.reduced(sum, inputs.length);
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private Optional<OnKink> crossedKink(int sample) {
        for (int l = 1; l <= network.depth(); l++) {
            double[] z = trainer.preActivations(l);
            for (double joint : joints.get(l - 1)) {
                for (int k = 0; k < z.length; k++) {
                    if (Math.signum(z[k] - joint) != Math.signum(before.get(sample).get(l - 1)[k] - joint)) {
                        return Optional.of(new OnKink(l, k + 1, joint));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
