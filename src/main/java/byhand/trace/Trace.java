package byhand.trace;

import byhand.formula.Formula;
import byhand.network.BatchReduction;
import byhand.network.Loss;
import byhand.network.MomentKind;
import byhand.network.Moments;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.ParameterId;
import byhand.network.Sample;
import byhand.network.UpdateRule;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * All steps of one iteration with their values. Nothing is ever overwritten, so going back is a matter of looking at an earlier step.
 *
 * <p>In a batch every sample has a pass of its own, so what a neuron computes has as many values as there are samples. A trace is therefore
 * seen from one of its steps: its values are those of the pass to which that step belongs, see {@link #at}.
 */
public final class Trace {

    /** Passes of a network with more parameters have so many steps that few of them are derived for measuring. */
    private static final int LARGE = 150;

    private final Network network;
    private final Loss loss;
    private final Optimizer optimizer;
    private final Moments moments;
    private final Passes passes;
    /** The part from which the iteration is seen, and the place of it among all. */
    private final Part part;
    private final int index;
    /** The iteration seen from its start, which is there as long as anything is seen of it. */
    private final Trace start;

    /**
     * @param moments what the optimizer remembered at the iteration's start
     * @param part    the first part of the iteration, from which it is seen
     */
    Trace(Network network, Loss loss, Optimizer optimizer, Moments moments, Passes passes, Part part) {
        this.moments = moments;
        this.network = network;
        this.loss = loss;
        this.optimizer = optimizer;
        this.passes = passes;
        this.part = part;
        this.index = 0;
        this.start = this;
    }

    private Trace(Trace start, Part part, int index) {
        this.network = start.network;
        this.loss = start.loss;
        this.optimizer = start.optimizer;
        this.moments = start.moments;
        this.passes = start.passes;
        this.part = part;
        this.index = index;
        this.start = start;
    }

    /**
     * The same iteration seen from a step: its values are those of the sample whose pass it belongs to; what is computed behind all passes
     * sees the last of them. At 0, the start, that is the first sample. Of an iteration with one sample it makes no difference.
     */
    public Trace at(int step) {
        int there = passes.index(step);
        return there == index ? this : there == 0 ? start : passes.view(there, seen -> new Trace(start, seen, there));
    }

    /** The network as it is until the replacement at the end of the iteration. */
    public Network network() {
        return network;
    }

    /** What goes in, and what should come out. */
    public Sample sample() {
        return part.sample();
    }

    /** How many samples the iteration has. */
    public int sampleCount() {
        return passes.count();
    }

    /** Which of the iteration's samples the values are of, from 1. */
    public int sampleNumber() {
        return passes.number(index);
    }

    /** How the samples' losses become J, if there are several. */
    public BatchReduction reduction() {
        return passes.reduction();
    }

    /** All sections in order. */
    public List<Section> sections() {
        return passes.sections();
    }

    /** The sections of the sample's pass; behind all passes those that belong to all samples. */
    public List<Section> sectionsSeen() {
        return sections().stream().filter(each -> passes.index(each.first()) == index).toList();
    }

    /** The section of a step, from 1. */
    public Section section(int step) {
        return passes.section(step);
    }

    /**
     * The iteration as it is seen from some of its samples, if there are several, and from behind all passes: for measuring.
     *
     * @param most how many samples at most, at least 2; of a large network fewer
     */
    public List<Trace> views(int most) {
        return passes.samples(network.parameterCount() <= LARGE ? most : 2).mapToObj(this::at).toList();
    }

    /** Whether another trace is of the same iteration, seen from wherever it may be. */
    @SuppressWarnings("ReferenceEquality") // an equal iteration that is another one is another one
    public boolean isSame(Trace other) {
        return passes == other.passes;
    }

    /** Whether a step gives what all samples of a batch give together: the loss, or a gradient. */
    public boolean isOverSamples(Step step) {
        return step.sample() == 0 && sampleCount() > 1 && step.stage() == Stage.BACKWARD;
    }

    /** What is made small. */
    public Loss loss() {
        return loss;
    }

    /** What updates the parameters. */
    public Optimizer optimizer() {
        return optimizer;
    }

    /** The equations of the update that hold in this iteration. */
    public UpdateRule rule() {
        return optimizer.rule(moments.isFresh());
    }

    /** How the quantities of this iteration are written. */
    public Symbols symbols() {
        return part.symbols();
    }

    /** All steps in order; step n is at index n - 1. */
    public List<Step> steps() {
        return passes.steps();
    }

    /** How many steps there are. */
    public int size() {
        return passes.size();
    }

    /** Step {@code number}, from 1. */
    public Step step(int number) {
        return passes.step(number);
    }

    /** The step that computes a quantity; empty for what is given. */
    public Optional<Step> stepOf(Quantity quantity) {
        return Optional.ofNullable(passes.stepOf(quantity, index));
    }

    /**
     * The step with a name, as it is shown ({@code ∂J/∂w11}, {@code ŵ11}), in ASCII ({@code dJ/dw11}, {@code w11'}), or by its number.
     */
    public Optional<Step> stepNamed(String name) {
        if (name.matches("[1-9]\\d{0,8}")) {
            return Optional.of(Integer.parseInt(name)).filter(number -> number <= size()).map(this::step);
        }
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        // What belongs to all samples is sought first, as it is there already.
        return Stream.concat(passes.last().steps().stream(), steps().stream())
                .filter(step -> names(step).contains(name) || names(step).contains(composed)).findFirst();
    }

    private List<String> names(Step step) {
        String shown = step.symbol().plain();
        String number = String.valueOf(step.number());
        if (step.quantity() instanceof Quantity.Updated updated) {
            return List.of(shown, network.name(updated.of()) + "'", number);
        } else if (step.quantity() instanceof Quantity.Moment moment && moment.kind().isCorrected()) {
            return List.of(shown, moment.kind().letter() + "hat_" + network.name(moment.of()), number);
        }
        String ascii = step.quantity() instanceof Quantity.Moment moment ? moment.kind().letter() + "_" + network.name(moment.of())
                : shown.replace('∂', 'd');
        return List.of(shown, ascii, step.symbol().typed(), number);
    }

    /**
     * A gradient's formula without the gradients that were computed before it: the whole chain, summed over all paths from the loss. Its
     * value is the step's own.
     *
     * @return empty for other steps, for a formula that is the whole chain already, and where there are more than 64 paths
     */
    public Optional<Formula> unfolded(Step step) {
        return new PathSum(this).of(step).map(Formula.class::cast);
    }

    /** How many steps a stage has; of a batch, in the sample's pass. */
    public int count(Stage stage) {
        return section(stage).count();
    }

    /** The number of a stage's first step; of a batch, in the sample's pass. */
    public int first(Stage stage) {
        return section(stage).first();
    }

    /** A stage as it is seen from here: that of the sample's pass; behind the passes the backward stage is what all samples give together. */
    public Section section(Stage stage) {
        return passes.section(stage, index);
    }

    /** The step of the next sample's pass that does the same; behind the last pass comes what all samples give together. */
    public OptionalInt nextPass(int step) {
        int passes = sampleCount() * passSize();
        return sampleCount() == 1 || step > passes ? OptionalInt.empty()
                : OptionalInt.of(Math.min(Math.max(1, step) + passSize(), passes + 1));
    }

    /** The step of the pass before that does the same; of the first pass the start, and of what all give together the last pass. */
    public OptionalInt previousPass(int step) {
        int passes = sampleCount() * passSize();
        return sampleCount() == 1 || step == 0 ? OptionalInt.empty()
                : OptionalInt.of(step > passes ? passes - passSize() + 1 : Math.max(0, step - passSize()));
    }

    private int passSize() {
        return sections().get(0).count() + sections().get(1).count();
    }

    /** The step of another iteration of the same network that does the same as one of this; if there are fewer samples, for the last one. */
    public int sameStep(int step, Trace other) {
        if (step == 0 || sampleCount() == other.sampleCount()) {
            return step;
        }
        Section section = section(step);
        Trace there = section.sample() == 0 ? other.at(other.size()) : other.at(sections().indexOf(section) / 2 * passSize() + 1);
        Section same = there.section(section.stage());
        return same.first() + Math.min(step - section.first(), same.count() - 1);
    }

    /** The number of the step that computes the loss J. */
    public int lossStep() {
        return passes.last().stepOf(new Quantity.LossValue()).number();
    }

    /** The value of a quantity once the iteration is complete; empty for all parameters together. */
    public OptionalDouble value(Quantity quantity) {
        Double value = passes.value(quantity, index);
        if (value != null) {
            return OptionalDouble.of(value);
        } else if (quantity instanceof Quantity.AllParameters) {
            return OptionalDouble.empty();
        }
        throw new IllegalArgumentException("this iteration has no " + quantity);
    }

    /** Whether this iteration has such a quantity. */
    public boolean knows(Quantity quantity) {
        return passes.value(quantity, index) != null || quantity instanceof Quantity.AllParameters;
    }

    /** The value of a quantity after the first {@code done} steps; empty if it is not known yet. */
    public OptionalDouble value(Quantity quantity, int done) {
        return stepOf(quantity).map(Step::number).orElse(0) <= done ? value(quantity) : OptionalDouble.empty();
    }

    /** The loss J; of a batch, that of all samples. */
    public double lossValue() {
        return passes.last().value(new Quantity.LossValue());
    }

    /** The network with every parameter replaced by its updated value. */
    public Network updated() {
        return network.withValues(id -> value(new Quantity.Updated(id)).orElseThrow());
    }

    /** What the optimizer remembers after this iteration. A frozen parameter's moments stay as they are. */
    public Moments updatedMoments() {
        List<ParameterId> parameters = network.parameters();
        double[] first = moments.first();
        double[] second = moments.second();
        for (int i = 0; i < parameters.size(); i++) {
            if (!network.frozen().contains(parameters.get(i))) {
                update(first, i, new Quantity.Moment(MomentKind.FIRST, parameters.get(i)));
                update(second, i, new Quantity.Moment(MomentKind.SECOND, parameters.get(i)));
            }
        }
        return Moments.of(moments.updates() + 1, first, second);
    }

    private void update(double[] all, int index, Quantity moment) {
        if (all.length > 0) {
            all[index] = value(moment).orElseThrow();
        }
    }

    /**
     * The number of the first step whose value is infinite or not a number; empty if all are finite. The derivative by an output does not
     * count where nothing is computed from it: it grows out of all bounds as a wrong answer becomes certain, and nothing is wrong with
     * that.
     */
    public OptionalInt firstNotFinite() {
        return passes.suspects().flatMap(each -> each.steps().stream())
                .filter(step -> !isAside(step.quantity()) && !Double.isFinite(step.value().orElse(0))).mapToInt(Step::number).findFirst();
    }

    private boolean isAside(Quantity quantity) {
        return loss.isFusedWithActivation() && quantity instanceof Quantity.Gradient gradient
                && gradient.of() instanceof Quantity.Activation a && a.layer() == network.depth();
    }
}
