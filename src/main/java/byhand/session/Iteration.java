package byhand.session;

import byhand.network.Moments;
import byhand.network.Sample;
import byhand.scenario.Scenario;
import byhand.trace.Quantity;
import byhand.trace.Trace;
import byhand.trace.Tracer;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An iteration of a training: what it begins with. Its steps are many, follow from that to the last bit, and are computed again if nobody
 * has kept them.
 */
public final class Iteration {

    private final int number;
    private final Scenario start;
    private final Moments moments;
    private final int shift;
    private WeakReference<Trace> trace = new WeakReference<>(null);

    /** @param shift how many iterations further on this one is in its epoch than the scenario alone says */
    Iteration(int number, Scenario start, Moments moments, int shift) {
        this.number = number;
        this.start = start;
        this.moments = moments;
        this.shift = shift;
    }

    /** The first iteration of a scenario. */
    public static Iteration first(Scenario scenario) {
        return new Iteration(1, scenario, Moments.atStart(scenario.network(), scenario.optimizer()), 0);
    }

    /**
     * The first iteration of a scenario, but with the batch that has a sample.
     *
     * @param sample the sample's place, from 1
     */
    public static Iteration first(Scenario scenario, int sample) {
        return first(scenario).withSample(sample);
    }

    /** Its place in the training, from 1. */
    public int number() {
        return number;
    }

    /** The scenario with the values that the iteration began with. */
    public Scenario start() {
        return start;
    }

    /** What the optimizer remembers of the iterations before. */
    public Moments moments() {
        return moments;
    }

    /** The place in the scenario's list of the first sample that is used, from 1. */
    public int sample() {
        return start.sampleIndex(number + shift) + 1;
    }

    /** How many samples are used, in a row from {@link #sample} on. */
    public int sampleCount() {
        return start.sampleCount(number + shift);
    }

    /** The place of the iteration in its epoch, from 0. */
    int inEpoch() {
        return (number + shift - 1) % start.iterationsPerEpoch();
    }

    /** The loss before the update. */
    public double loss() {
        return trace().lossValue();
    }

    /** All its steps. */
    public Trace trace() {
        Trace known = trace.get();
        if (known == null) {
            List<Sample> used = start.samples().subList(sample() - 1, sample() - 1 + sampleCount());
            known = used.size() == 1 ? Tracer.trace(start.network(), used.get(0), start.loss(), start.optimizer(), moments)
                    : Tracer.trace(start.network(), used, sample(), start.batch().reduction(), start.loss(), start.optimizer(), moments,
                            new EngineSlopes(start));
            trace = new WeakReference<>(known);
        }
        return known;
    }

    /** The iteration that follows, with the updated parameters. It does not hold on to this one. */
    public Iteration next() {
        return new Iteration(number + 1, start.with(trace().updated()), trace().updatedMoments(), shift);
    }

    int shift() {
        return shift;
    }

    /** The same iteration of another scenario; if that has another optimizer, this one knows nothing yet. */
    Iteration with(Scenario scenario) {
        boolean remembers = scenario.optimizer().kind() == start.optimizer().kind();
        Moments known = remembers ? moments : Moments.atStart(scenario.network(), scenario.optimizer());
        return new Iteration(number, scenario, known, shift);
    }

    /** The same iteration with another of its samples, or the batch that has it; those that follow go on from there. */
    Iteration withSample(int index) {
        if (index < 1 || index > start.samples().size()) {
            throw new IllegalArgumentException("there is no sample " + index + " among " + start.samples().size());
        }
        int wanted = (index - 1) / start.batch().size(start.samples().size());
        return new Iteration(number, start, moments, Math.floorMod(shift + wanted - inEpoch(), start.iterationsPerEpoch()));
    }

    /**
     * The same iteration with a given value replaced.
     *
     * @param place that of the sample, from 1, whose inputs and targets are meant
     */
    Iteration with(Quantity quantity, double value, int place) {
        Sample used = start.samples().get(place - 1);
        if (quantity instanceof Quantity.Parameter parameter) {
            return with(start.with(start.network().with(parameter.id(), value)));
        } else if (quantity instanceof Quantity.Input input) {
            return with(start.with(place - 1, used.withInput(input.index(), value)));
        } else if (quantity instanceof Quantity.Target target) {
            return with(start.with(place - 1, used.withTarget(target.index(), value)));
        } else if (quantity instanceof Quantity.LearningRate) {
            return with(start.with(start.optimizer().withLearningRate(value)));
        }
        throw new IllegalArgumentException(quantity + " is computed and cannot be set");
    }

    /** Where a value is infinite or not a number for the first time. */
    Optional<Frame.Divergence> firstNotFinite() {
        return trace().firstNotFinite().stream().mapToObj(step -> new Frame.Divergence(number, trace().step(step),
                trace().step(step).value().orElseThrow())).findFirst();
    }

    /** The loss, as where a training diverged. */
    Frame.Divergence lossAsDivergence() {
        return new Frame.Divergence(number, trace().step(trace().lossStep()), loss());
    }

    @Override
    public String toString() {
        return "iteration " + number + " of " + start;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Iteration that && number == that.number && shift == that.shift && start.equals(that.start)
                && moments.equals(that.moments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(number, shift, start, moments);
    }
}
