package byhand.session;

import byhand.formula.Formula;
import byhand.formula.Numerals;
import byhand.scenario.LocalizedText;
import byhand.trace.Quantity;
import byhand.trace.Step;
import byhand.trace.Trace;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Everything that is needed to draw one moment.
 *
 * @param about     what the scenario says of itself
 * @param trace     the current iteration, seen from where we are
 * @param sample    the place, from 1, of the sample whose numbers are seen
 * @param samples   how many samples there are
 * @param at        where we are
 * @param progress  how far the animation of the current step is: 0 before the step, 1 when it is done
 * @param selection what the user has marked
 * @param diverged  where the training diverged, if it has come that far
 * @param losses    the loss of each iteration so far
 * @param numerals  how numbers are written at this moment: those of the current formula with as many digits as its result needs
 */
public record Frame(LocalizedText about, Trace trace, int sample, int samples, Moment at, double progress, Optional<Quantity> selection,
        Optional<Divergence> diverged,
        Losses losses,
        Appearance appearance, Numerals numerals) {

    /** A moment whose numbers are written as its formula needs them. */
    public Frame(LocalizedText about, Trace trace, int sample, int samples, Moment at, double progress, Optional<Quantity> selection,
            Optional<Divergence> diverged, Losses losses, Appearance appearance) {
        this(about, trace, sample, samples, at, progress, selection, diverged, losses, appearance,
                formula(trace, at, appearance).map(formula -> formula.numerals(appearance.numerals())).orElse(appearance.numerals()));
    }

    /**
     * Where a training went wrong.
     *
     * @param step  the first step with a value that is infinite or not a number; before there is one, the loss that grew out of all bounds
     * @param value the value
     */
    public record Divergence(int iteration, Step step, double value) {
    }

    /** The step that is shown; empty at the start of an iteration. */
    public Optional<Step> step() {
        return at.step() == 0 ? Optional.empty() : Optional.of(trace.step(at.step()));
    }

    /** The current step's formula as it is shown. */
    public Optional<Formula> formula() {
        return formula(trace, at, appearance);
    }

    private static Optional<Formula> formula(Trace trace, Moment at, Appearance appearance) {
        if (at.step() == 0) {
            return Optional.empty();
        }
        Step step = trace.step(at.step());
        Optional<Formula> unfolded = appearance.unfolded() ? trace.unfolded(step) : Optional.empty();
        return Optional.of(unfolded.orElse(step.formula()));
    }

    /** Whether a quantity is the one that the current step computes. */
    public boolean isResult(Quantity quantity) {
        return step().filter(step -> step.quantity().everywhere(trace.network()).contains(quantity)).isPresent();
    }

    /** Whether the current step's animation has not come to its end. */
    public boolean moving() {
        return progress < 1 && at.step() > 0;
    }

    /** How many steps are complete: the current one counts when its animation is over. */
    public int done() {
        return moving() ? at.step() - 1 : at.step();
    }

    /** Whether the iteration is over and the updated values have taken the place of the old ones. */
    public boolean replaced() {
        return done() == trace.size();
    }

    /** The value of a quantity as far as it is known at this moment; a parameter's is the updated one once it has been replaced. */
    public OptionalDouble value(Quantity quantity) {
        if (replaced() && quantity instanceof Quantity.Parameter parameter) {
            return trace.value(new Quantity.Updated(parameter.id()));
        }
        return trace.value(quantity, done());
    }

    /** The moment at which another step of the iteration is done; 0 is its start. */
    public Frame atStep(int step) {
        Trace there = trace.at(step);
        return new Frame(about, there, sample - trace.sampleNumber() + there.sampleNumber(), samples, new Moment(at.iteration(), step), 1,
                selection, diverged, losses, appearance);
    }

    /** The same moment at another point of its animation. */
    public Frame at(double newProgress) {
        return new Frame(about, trace, sample, samples, at, newProgress, selection, diverged, losses, appearance, numerals);
    }
}
