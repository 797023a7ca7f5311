package byhand.trace;

import byhand.formula.Formula;
import byhand.network.Loss;
import byhand.network.MomentKind;
import byhand.network.Moments;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.ParameterId;
import byhand.network.Sample;
import byhand.network.UpdateRule;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * All steps of one iteration with their values. Nothing is ever overwritten, so going back is a matter of looking at an earlier step.
 */
public final class Trace {

    private final Network network;
    private final Sample sample;
    private final Loss loss;
    private final Optimizer optimizer;
    private final Moments moments;
    private final List<Step> steps;
    private final Map<Quantity, Step> byQuantity = new HashMap<>();
    private final Map<Quantity, Double> values;
    private final Map<Stage, Integer> counts = new EnumMap<>(Stage.class);
    private final Symbols symbols;

    /**
     * @param moments what the optimizer remembered at the iteration's start
     * @param values  everything that has a value in this iteration: what is given, and what the steps compute
     */
    Trace(Network network, Sample sample, Loss loss, Optimizer optimizer, Moments moments, Symbols symbols, List<Step> steps,
            Map<Quantity, Double> values) {
        this.moments = moments;
        this.network = network;
        this.sample = sample;
        this.loss = loss;
        this.optimizer = optimizer;
        this.steps = List.copyOf(steps);
        this.symbols = symbols;
        this.values = values;
        for (Step step : steps) {
            step.quantity().everywhere(network).forEach(each -> byQuantity.put(each, step));
            counts.merge(step.stage(), 1, Integer::sum);
        }
    }

    /** The network as it is until the replacement at the end of the iteration. */
    public Network network() {
        return network;
    }

    /** What goes in, and what should come out. */
    public Sample sample() {
        return sample;
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
        return symbols;
    }

    /** All steps in order; step n is at index n - 1. */
    public List<Step> steps() {
        return steps;
    }

    /** How many steps there are. */
    public int size() {
        return steps.size();
    }

    /** Step {@code number}, from 1. */
    public Step step(int number) {
        return steps.get(number - 1);
    }

    /** The step that computes a quantity; empty for what is given. */
    public Optional<Step> stepOf(Quantity quantity) {
        return Optional.ofNullable(byQuantity.get(quantity));
    }

    /**
     * The step with a name, as it is shown ({@code ∂J/∂w11}, {@code ŵ11}), in ASCII ({@code dJ/dw11}, {@code w11'}), or by its number.
     */
    public Optional<Step> stepNamed(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        return steps.stream().filter(step -> names(step).contains(name) || names(step).contains(composed)).findFirst();
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
        return List.of(shown, ascii, number);
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

    /** How many steps a stage has. */
    public int count(Stage stage) {
        return counts.get(stage);
    }

    /** The number of a stage's first step. */
    public int first(Stage stage) {
        return 1 + Arrays.stream(Stage.values()).limit(stage.ordinal()).mapToInt(counts::get).sum();
    }

    /** The value of a quantity once the iteration is complete; empty for all parameters together. */
    public OptionalDouble value(Quantity quantity) {
        Double value = values.get(quantity);
        if (value != null) {
            return OptionalDouble.of(value);
        } else if (quantity instanceof Quantity.AllParameters) {
            return OptionalDouble.empty();
        }
        throw new IllegalArgumentException("this iteration has no " + quantity);
    }

    /** Whether this iteration has such a quantity. */
    public boolean knows(Quantity quantity) {
        return values.containsKey(quantity) || quantity instanceof Quantity.AllParameters;
    }

    /** The value of a quantity after the first {@code done} steps; empty if it is not known yet. */
    public OptionalDouble value(Quantity quantity, int done) {
        return stepOf(quantity).map(Step::number).orElse(0) <= done ? value(quantity) : OptionalDouble.empty();
    }

    /** The loss J. */
    public double lossValue() {
        return value(new Quantity.LossValue()).orElseThrow();
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
        return steps.stream().filter(step -> !isAside(step.quantity()) && !Double.isFinite(step.value().orElse(0))).mapToInt(Step::number)
                .findFirst();
    }

    private boolean isAside(Quantity quantity) {
        return loss.isFusedWithActivation() && quantity instanceof Quantity.Gradient gradient
                && gradient.of() instanceof Quantity.Activation a && a.layer() == network.depth();
    }
}
