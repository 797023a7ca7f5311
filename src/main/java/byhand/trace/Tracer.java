package byhand.trace;

import byhand.formula.Derivation;
import byhand.formula.Expression;
import byhand.formula.Expression.Constant;
import byhand.formula.Expression.Operand;
import byhand.formula.Expression.Product;
import byhand.formula.Expression.Sum;
import byhand.formula.Expression.Variable;
import byhand.formula.Formula;
import byhand.formula.LogSumOfExponentials;
import byhand.formula.Replacement;
import byhand.network.BatchReduction;
import byhand.network.Loss;
import byhand.network.MomentKind;
import byhand.network.Moments;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OutputTerms;
import byhand.network.ParameterId;
import byhand.network.Sample;
import byhand.network.ShapedActivation;
import byhand.network.UpdateRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Derives the steps of one iteration: forward pass, backward pass, update, replacement.
 *
 * <p>The backward pass is backpropagation by the chain rule (Rumelhart, Hinton and Williams, Learning representations by back-propagating
 * errors, 1986): from the loss to the last layer's outputs, and layer by layer to the front; for each neuron first the derivatives by its
 * activation and pre-activation, then by its weights and its bias, if it has one. In a batch every sample has its own two passes, and what
 * they give together follows behind the last of them.
 */
public final class Tracer {

    /** More samples than this are not written one by one in what they give together. */
    static final int MOST_TERMS = 12;

    private final Network network;
    private final Loss loss;
    private final Optimizer optimizer;
    private final Moments moments;
    private final UpdateRule rule;
    private final Symbols symbols;
    private final ChainRule chainRule;
    private final int sampleNumber;
    private final int before;
    private final Map<Quantity, Double> values = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    /** Of parameters that are one, by the first, the derivatives of weighted sums by those that the backward pass has met. */
    private final Map<ParameterId, Map<ParameterId, Expression>> met = new HashMap<>();

    /**
     * @param sampleNumber the place of a batch's sample among all, from 1; 0 if what is traced belongs to all that the iteration has
     * @param before       how many steps come before
     */
    private Tracer(Network network, Loss loss, Optimizer optimizer, Moments moments, int sampleNumber, int before) {
        this.moments = moments;
        this.network = network;
        this.loss = loss;
        this.optimizer = optimizer;
        this.rule = optimizer.rule(moments.isFresh());
        this.sampleNumber = sampleNumber;
        this.before = before;
        this.symbols = sampleNumber == 0 ? new Symbols(network) : Symbols.ofSample(network, sampleNumber);
        this.chainRule = new ChainRule(network, symbols, this::variable);
    }

    /** The steps of a first iteration: the optimizer knows nothing but the moments that it is to begin with. */
    public static Trace trace(Network network, Sample sample, Loss loss, Optimizer optimizer) {
        return trace(network, sample, loss, optimizer, Moments.atStart(network, optimizer));
    }

    /**
     * The steps of one iteration.
     *
     * @param moments what the optimizer remembers of the iterations before
     * @throws IllegalArgumentException if the sample does not have a number for each input and output, or the loss does not fit the last
     *                                  layer's activation
     */
    public static Trace trace(Network network, Sample sample, Loss loss, Optimizer optimizer, Moments moments) {
        requireFitting(network, sample, loss);
        Part whole = new Tracer(network, loss, optimizer, moments, 0, 0).whole(sample);
        return new Trace(network, loss, optimizer, moments, Passes.ofOne(whole), whole);
    }

    /**
     * The steps of one iteration with several samples: the pass of each, one after the other, what they give together, and the update. A
     * pass is derived when it is looked at.
     *
     * @param samples at least 2
     * @param first   the place of the first of them among all samples, from 1
     * @param slopes  what each sample's pass comes to
     * @throws IllegalArgumentException if a sample does not have a number for each input and output, or the loss does not fit the last
     *                                  layer's activation
     */
    public static Trace trace(Network network, List<Sample> samples, int first, BatchReduction reduction, Loss loss, Optimizer optimizer,
            Moments moments, SampleSlopes.Source slopes) {
        samples.forEach(sample -> requireFitting(network, sample, loss));
        Part firstPass = new Tracer(network, loss, optimizer, moments, first, 0).pass(samples.get(0));
        int size = firstPass.steps().size();
        BatchSlopes together = new BatchSlopes(samples, first, MOST_TERMS, slopes);
        Part last = new Tracer(network, loss, optimizer, moments, 0, size * samples.size()).together(samples, together, reduction);
        IntFunction<Part> pass = i -> new Tracer(network, loss, optimizer, moments, first + i, size * i).pass(samples.get(i));
        Passes passes = new Passes(samples.size(), firstPass, pass, last, reduction, together.firstNotFinite());
        return new Trace(network, loss, optimizer, moments, passes, firstPass);
    }

    private static void requireFitting(Network network, Sample sample, Loss loss) {
        if (sample.input().size() != network.size(0) || sample.target().size() != network.outputs()) {
            throw new IllegalArgumentException("the sample has " + sample.input().size() + " inputs and " + sample.target().size()
                    + " targets, but the network takes " + network.size(0) + " and gives " + network.outputs());
        }
        if (!loss.fits(network.outputActivation())) {
            throw new IllegalArgumentException("the loss " + loss.id() + " does not go with " + network.outputActivation().id());
        }
    }

    private Part whole(Sample sample) {
        give(sample);
        forward();
        backward();
        update();
        return new Part(network, sample, symbols, steps, values);
    }

    /** Forward and backward pass of one sample of a batch. */
    private Part pass(Sample sample) {
        give(sample);
        forward();
        backward();
        return new Part(network, sample, symbols, steps, values);
    }

    /** What the samples of a batch give together, and the update. */
    private Part together(List<Sample> samples, BatchSlopes slopes, BatchReduction reduction) {
        giveParameters();
        reduce(new Quantity.LossValue(), slopes.losses(), slopes, reduction);
        List<ParameterId> parameters = network.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            if (network.first(parameters.get(i)).equals(parameters.get(i))) {
                reduce(new Quantity.Gradient(new Quantity.Parameter(parameters.get(i))), slopes.gradients(i), slopes, reduction);
            }
        }
        update();
        return new Part(network, samples.get(samples.size() - 1), symbols, steps, values);
    }

    /** Of few samples each one's number is a term, of many there is only their sum. */
    private void reduce(Quantity quantity, BatchSlopes.Numbers numbers, BatchSlopes slopes, BatchReduction reduction) {
        Quantity all = new Quantity.SampleSum(quantity);
        put(all, numbers.sum() + 0.0);
        List<Expression> terms = new ArrayList<>();
        for (double number : numbers.each()) {
            Quantity one = new Quantity.OfSample(slopes.first() + terms.size(), quantity);
            put(one, number);
            terms.add(new Operand(terms.size(), variable(one)));
        }
        Expression sum = terms.isEmpty() ? new Operand(0, variable(all)) : new Sum(terms);
        derive(Stage.BACKWARD, quantity, reduction.reduced(sum, slopes.samples()), List.of());
    }

    private void give(Sample sample) {
        for (int i = 1; i <= network.size(0); i++) {
            values.put(new Quantity.Input(i), sample.input().get(i - 1));
        }
        for (int k = 1; k <= network.outputs(); k++) {
            values.put(new Quantity.Target(k), sample.target().get(k - 1));
        }
        giveParameters();
    }

    private void giveParameters() {
        values.put(new Quantity.LearningRate(), optimizer.learningRate());
        values.put(new Quantity.UpdateCount(), moments.updates() + 1.0);
        optimizer.settings().forEach((setting, value) -> values.put(new Quantity.Setting(setting), value));
        network.parameters().forEach(id -> values.put(new Quantity.Parameter(id), network.value(id)));
    }

    private void forward() {
        for (int layer = 1; layer <= network.depth(); layer++) {
            ShapedActivation activation = network.layer(layer).function();
            for (int neuron = 1; neuron <= network.size(layer); neuron++) {
                Expression sum = weightedSum(layer, neuron);
                Quantity z = new Quantity.PreActivation(layer, neuron);
                derive(Stage.FORWARD, Quantity.weightedSum(network, layer, neuron), sum, List.of());
                if (activation.kind().isElementwise() && network.hasPreActivation(layer)) {
                    activate(layer, neuron, activation.value(new Operand(0, variable(z))));
                }
            }
            if (!activation.kind().isElementwise()) {
                activateTogether(layer);
            }
        }
        derive(Stage.FORWARD, new Quantity.LossValue(), loss.reduced(lossTerms(outputTerms()), network.outputs()), List.of());
    }

    private void activate(int layer, int neuron, Expression formula) {
        derive(Stage.FORWARD, new Quantity.Activation(layer, neuron), formula, remarks(new Quantity.PreActivation(layer, neuron)));
    }

    /** Every output needs all pre-activations of the layer. */
    private void activateTogether(int layer) {
        List<Expression> all = new ArrayList<>();
        for (int neuron = 1; neuron <= network.size(layer); neuron++) {
            all.add(new Operand(neuron - 1, variable(new Quantity.PreActivation(layer, neuron))));
        }
        for (int neuron = 1; neuron <= network.size(layer); neuron++) {
            activate(layer, neuron, network.layer(layer).function().value(neuron, all));
        }
    }

    private Expression weightedSum(int layer, int neuron) {
        List<Expression> terms = new ArrayList<>();
        for (int from = 1; from <= network.size(layer - 1); from++) {
            ParameterId.Weight weight = new ParameterId.Weight(layer, from, neuron);
            terms.add(new Operand(from - 1, Product.of(variable(new Quantity.Parameter(weight)), variable(Quantity.source(weight)))));
        }
        if (network.hasBiases(layer)) {
            terms.add(new Operand(terms.size(), variable(new Quantity.Parameter(new ParameterId.Bias(layer, neuron)))));
        }
        return Sum.of(terms);
    }

    /** Of a single output, output and target are operands of their own; of several, each output's term is one. */
    private Expression lossTerms(List<OutputTerms> outputs) {
        if (outputs.size() == 1) {
            OutputTerms only = outputs.get(0);
            return loss.term(new OutputTerms(new Operand(0, only.y()), new Operand(1, only.target()), only.preActivation(), only.logSum(),
                    only.total()));
        }
        return new Sum(IntStream.range(0, outputs.size()).<Expression>mapToObj(k -> new Operand(k, loss.term(outputs.get(k)))).toList());
    }

    /** What the loss speaks of, for each output. */
    private List<OutputTerms> outputTerms() {
        List<Variable> targets = IntStream.rangeClosed(1, network.outputs()).mapToObj(this::target).toList();
        List<Expression> preActivations = IntStream.rangeClosed(1, network.outputs())
                .<Expression>mapToObj(this::outputPreActivation).toList();
        Expression logSum = LogSumOfExponentials.of(preActivations);
        Expression total = Sum.of(targets);
        return IntStream.range(0, targets.size())
                .mapToObj(k -> new OutputTerms(output(k + 1), targets.get(k), preActivations.get(k), logSum, total)).toList();
    }

    private void backward() {
        int last = network.depth();
        List<OutputTerms> outputs = outputTerms();
        boolean apart = loss.isFusedWithActivation() || network.outputActivation().isElementwise();
        for (int k = 1; k <= network.outputs() && !apart; k++) {
            fromLoss(new Quantity.Activation(last, k), loss.slope(outputs.get(k - 1)));
        }
        for (int k = 1; k <= network.outputs(); k++) {
            OutputTerms terms = outputs.get(k - 1);
            if (apart) {
                fromLoss(new Quantity.Activation(last, k), loss.slope(terms));
            }
            if (loss.isFusedWithActivation()) {
                fromLoss(new Quantity.PreActivation(last, k), loss.fusedSlope(terms));
                backwardToParameters(last, k);
            } else {
                backwardFromActivation(last, k);
            }
        }
        for (int layer = last - 1; layer >= 1; layer--) {
            for (int neuron = 1; neuron <= network.size(layer); neuron++) {
                Quantity a = new Quantity.Activation(layer, neuron);
                derive(Stage.BACKWARD, new Quantity.Gradient(a), chainRule.toActivation(layer, neuron), List.of());
                backwardFromActivation(layer, neuron);
            }
        }
    }

    private void fromLoss(Quantity quantity, Expression slope) {
        Expression form = loss.averaged(slope, network.outputs());
        derive(Stage.BACKWARD, new Quantity.Gradient(quantity), chainRule.fromLoss(quantity, form), List.of());
    }

    private void backwardFromActivation(int layer, int neuron) {
        ShapedActivation activation = network.layer(layer).function();
        Quantity.PreActivation z = new Quantity.PreActivation(layer, neuron);
        if (!activation.kind().isElementwise()) {
            derive(Stage.BACKWARD, new Quantity.Gradient(z), chainRule.throughLayer(layer, neuron, slopes(layer, neuron)), List.of());
        } else if (network.hasPreActivation(layer)) {
            Expression slope = activation.derivative(variable(z), variable(new Quantity.Activation(layer, neuron)));
            derive(Stage.BACKWARD, new Quantity.Gradient(z), chainRule.throughActivation(layer, neuron, slope), remarks(z));
        }
        backwardToParameters(layer, neuron);
    }

    /** The derivatives of all activations of a layer by one of its pre-activations. */
    private List<Expression> slopes(int layer, int by) {
        List<Variable> activations =
                IntStream.rangeClosed(1, network.size(layer)).mapToObj(k -> variable(new Quantity.Activation(layer, k))).toList();
        return IntStream.rangeClosed(1, activations.size())
                .mapToObj(k -> network.layer(layer).activation().derivative(k, by, activations)).toList();
    }

    private void backwardToParameters(int layer, int neuron) {
        for (int from = 1; from <= network.size(layer - 1); from++) {
            ParameterId.Weight weight = new ParameterId.Weight(layer, from, neuron);
            deriveGradient(weight, variable(Quantity.source(weight)));
        }
        if (network.hasBiases(layer)) {
            deriveGradient(new ParameterId.Bias(layer, neuron), Constant.of(1));
        }
    }

    private void deriveGradient(ParameterId id, Expression slope) {
        if (network.isShared(id)) {
            deriveSharedGradient(id, slope);
        } else {
            Quantity parameter = new Quantity.Parameter(id);
            derive(Stage.BACKWARD, new Quantity.Gradient(parameter), chainRule.toParameter(id, slope), List.of());
        }
    }

    /** The parts add up when the last of them is met. */
    private void deriveSharedGradient(ParameterId id, Expression slope) {
        List<ParameterId> all = network.together(id);
        Map<ParameterId, Expression> known = met.computeIfAbsent(all.get(0), first -> new HashMap<>());
        known.put(id, slope);
        if (known.size() == all.size()) {
            Map<ParameterId, Expression> slopes = new LinkedHashMap<>();
            all.forEach(each -> slopes.put(each, known.get(each)));
            derive(Stage.BACKWARD, new Quantity.Gradient(new Quantity.Parameter(all.get(0))), chainRule.toShared(slopes), List.of());
        }
    }

    private void update() {
        List<Replacement.Assignment> assignments = new ArrayList<>();
        List<ParameterId> parameters = network.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            ParameterId id = parameters.get(i);
            if (!network.first(id).equals(id)) {
                continue;
            }
            Quantity.Updated updated = new Quantity.Updated(id);
            boolean frozen = network.frozen().contains(id);
            if (!frozen) {
                moments(id, i);
            }
            Expression formula = frozen ? new Operand(0, variable(new Quantity.Parameter(id)))
                    : rule.updated(new OperandTerms(id, rule, this::variable));
            derive(Stage.UPDATE, updated, formula, frozen ? List.of(new Remark.Frozen(id)) : List.of());
            assignments.add(new Replacement.Assignment(symbols.of(new Quantity.Parameter(id)), symbols.of(updated), values.get(updated)));
        }
        add(Stage.UPDATE, new Quantity.AllParameters(), new Replacement(assignments), List.of());
    }

    private void moments(ParameterId id, int index) {
        for (MomentKind kind : rule.moments()) {
            if (kind.isKept()) {
                values.put(new Quantity.OldMoment(kind, id), moments.of(kind, index));
            }
            Expression form = rule.moment(kind, new OperandTerms(id, rule, this::variable));
            derive(Stage.UPDATE, new Quantity.Moment(kind, id), form, List.of());
        }
    }

    private List<Remark> remarks(Quantity.PreActivation z) {
        ShapedActivation activation = network.layer(z.layer()).function();
        if (!activation.kind().isElementwise()) {
            return List.of();
        }
        double value = values.get(z);
        double slope = activation.derivative(value, activation.value(value));
        List<ParameterId> unmoved = slope == 0
                ? network.parameters().stream().filter(id -> network.together(id).stream().allMatch(each -> isOf(each, z))).toList()
                : List.of();
        if (activation.hasKinkAt(value)) {
            return List.of(new Remark.OnKink(z, slope, unmoved));
        }
        return unmoved.isEmpty() ? List.of() : List.of(new Remark.Dead(z, unmoved));
    }

    private static boolean isOf(ParameterId id, Quantity.PreActivation z) {
        return id.layer() == z.layer() && id.to() == z.neuron();
    }

    private Variable output(int neuron) {
        return variable(new Quantity.Activation(network.depth(), neuron));
    }

    private Variable outputPreActivation(int neuron) {
        return variable(Quantity.weightedSum(network, network.depth(), neuron));
    }

    private Variable target(int neuron) {
        return variable(new Quantity.Target(neuron));
    }

    private Variable variable(Quantity quantity) {
        return new Variable(symbols.of(quantity), quantity, values.get(quantity));
    }

    private void derive(Stage stage, Quantity quantity, Expression expression, List<Remark> remarks) {
        put(quantity, expression.value());
        add(stage, quantity, new Derivation(symbols.of(quantity), expression), remarks);
    }

    /** Parameters that are one have the same value. */
    private void put(Quantity quantity, double value) {
        quantity.everywhere(network).forEach(each -> values.put(each, value));
    }

    private void add(Stage stage, Quantity quantity, Formula formula, List<Remark> remarks) {
        steps.add(new Step(before + steps.size() + 1, stage, quantity, symbols.of(quantity), formula, remarks, sampleNumber));
    }
}
