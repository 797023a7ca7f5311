package byhand.session;

import byhand.network.Sample;
import byhand.scenario.Scenario;
import byhand.trace.Quantity;
import byhand.trace.Trace;
import byhand.trace.Tracer;
import java.lang.ref.WeakReference;
import java.util.OptionalInt;

/**
 * An iteration in the history. What it began with and its loss are kept; its steps are many, follow from that to the last bit, and are
 * computed again if nobody has kept them.
 */
public final class Iteration {

    private final int number;
    private final Scenario start;
    private final double loss;
    private final OptionalInt firstNotFinite;
    private WeakReference<Trace> trace;

    private Iteration(int number, Scenario start) {
        this.number = number;
        this.start = start;
        Trace computed = compute();
        this.trace = new WeakReference<>(computed);
        this.loss = computed.lossValue();
        this.firstNotFinite = computed.firstNotFinite();
    }

    /** Iteration {@code number}, from 1, with the values that it begins with. */
    public static Iteration of(int number, Scenario start) {
        return new Iteration(number, start);
    }

    /** Its place in the training, from 1. */
    public int number() {
        return number;
    }

    /** The scenario with the values that the iteration began with. */
    public Scenario start() {
        return start;
    }

    /** The loss before the update. */
    public double loss() {
        return loss;
    }

    /** All its steps. */
    public Trace trace() {
        Trace known = trace.get();
        if (known == null) {
            known = compute();
            trace = new WeakReference<>(known);
        }
        return known;
    }

    /** The number of the first step with a value that is infinite or not a number; empty if all are finite. */
    OptionalInt firstNotFinite() {
        return firstNotFinite;
    }

    /** The iteration that follows, with the updated parameters. It does not hold on to this one. */
    public Iteration next() {
        return of(number + 1, start.with(trace().updated()));
    }

    /** The same iteration with a given value replaced. */
    Iteration with(Quantity quantity, double value) {
        int index = start.sampleIndex(number);
        Sample sample = start.samples().get(index);
        if (quantity instanceof Quantity.Parameter parameter) {
            return of(number, start.with(start.network().with(parameter.id(), value)));
        } else if (quantity instanceof Quantity.Input input) {
            return of(number, start.with(index, sample.withInput(input.index(), value)));
        } else if (quantity instanceof Quantity.Target target) {
            return of(number, start.with(index, sample.withTarget(target.index(), value)));
        } else if (quantity instanceof Quantity.LearningRate) {
            return of(number, start.with(start.optimizer().withLearningRate(value)));
        }
        throw new IllegalArgumentException(quantity + " is computed and cannot be set");
    }

    private Trace compute() {
        return Tracer.trace(start.network(), start.samples().get(start.sampleIndex(number)), start.loss(), start.optimizer());
    }
}
