package byhand.trace;

import byhand.formula.Derivation;
import byhand.formula.Expression;
import byhand.formula.Expression.Constant;
import byhand.formula.Expression.Difference;
import byhand.formula.Expression.Operand;
import byhand.formula.Expression.Product;
import byhand.formula.Expression.Sum;
import byhand.formula.Expression.Variable;
import byhand.formula.Formula;
import byhand.formula.Replacement;
import byhand.network.Activation;
import byhand.network.Loss;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.ParameterId;
import byhand.network.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Derives the steps of one iteration: forward pass, backward pass, update, replacement.
 *
 * <p>The backward pass is backpropagation by the chain rule (Rumelhart, Hinton and Williams, Learning representations by back-propagating
 * errors, 1986): from the loss to the last layer's outputs, and layer by layer to the front; for each neuron first the derivatives by its
 * activation and pre-activation, then by its weights and its bias.
 */
public final class Tracer {

    private final Network network;
    private final Sample sample;
    private final Loss loss;
    private final Optimizer optimizer;
    private final Symbols symbols;
    private final ChainRule chainRule;
    private final Map<Quantity, Double> values = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    private Tracer(Network network, Sample sample, Loss loss, Optimizer optimizer) {
        this.network = network;
        this.sample = sample;
        this.loss = loss;
        this.optimizer = optimizer;
        this.symbols = new Symbols(network);
        this.chainRule = new ChainRule(network, symbols, this::variable);
    }

    /**
     * The steps of one iteration.
     *
     * @throws IllegalArgumentException if the sample does not have a number for each input and output
     */
    public static Trace trace(Network network, Sample sample, Loss loss, Optimizer optimizer) {
        if (sample.input().size() != network.size(0) || sample.target().size() != network.outputs()) {
            throw new IllegalArgumentException("the sample has " + sample.input().size() + " inputs and " + sample.target().size()
                    + " targets, but the network takes " + network.size(0) + " and gives " + network.outputs());
        }
        return new Tracer(network, sample, loss, optimizer).run();
    }

    private Trace run() {
        for (int i = 1; i <= network.size(0); i++) {
            values.put(new Quantity.Input(i), sample.input().get(i - 1));
        }
        for (int k = 1; k <= network.outputs(); k++) {
            values.put(new Quantity.Target(k), sample.target().get(k - 1));
        }
        values.put(new Quantity.LearningRate(), optimizer.learningRate());
        network.parameters().forEach(id -> values.put(new Quantity.Parameter(id), network.value(id)));
        forward();
        backward();
        update();
        return new Trace(network, sample, loss, optimizer, steps);
    }

    private void forward() {
        for (int layer = 1; layer <= network.depth(); layer++) {
            for (int neuron = 1; neuron <= network.size(layer); neuron++) {
                Expression sum = weightedSum(layer, neuron);
                Activation activation = network.layer(layer).activation();
                Quantity.PreActivation z = new Quantity.PreActivation(layer, neuron);
                Quantity a = new Quantity.Activation(layer, neuron);
                if (activation == Activation.IDENTITY) {
                    derive(Stage.FORWARD, a, sum, List.of());
                } else {
                    derive(Stage.FORWARD, z, sum, List.of());
                    derive(Stage.FORWARD, a, ActivationFormulas.value(activation, new Operand(0, variable(z))), remarks(z));
                }
            }
        }
        derive(Stage.FORWARD, new Quantity.LossValue(), lossFormula(), List.of());
    }

    private Expression weightedSum(int layer, int neuron) {
        List<Expression> terms = new ArrayList<>();
        for (int from = 1; from <= network.size(layer - 1); from++) {
            Expression weight = variable(new Quantity.Parameter(new ParameterId.Weight(layer, from, neuron)));
            terms.add(new Operand(from - 1, Product.of(weight, variable(ChainRule.source(layer, from)))));
        }
        Expression bias = variable(new Quantity.Parameter(new ParameterId.Bias(layer, neuron)));
        terms.add(new Operand(terms.size(), bias));
        return new Sum(terms);
    }

    private Expression lossFormula() {
        int outputs = network.outputs();
        if (outputs == 1) {
            return LossFormulas.term(loss, new Operand(0, output(1)), new Operand(1, target(1)));
        }
        List<Expression> terms = new ArrayList<>();
        for (int k = 1; k <= outputs; k++) {
            terms.add(new Operand(k - 1, LossFormulas.term(loss, output(k), target(k))));
        }
        return new Sum(terms);
    }

    private void backward() {
        int last = network.depth();
        for (int k = 1; k <= network.outputs(); k++) {
            Quantity y = new Quantity.Activation(last, k);
            derive(Stage.BACKWARD, new Quantity.Gradient(y),
                    chainRule.fromLoss(y, LossFormulas.derivative(loss, output(k), target(k))), List.of());
            backwardFromActivation(last, k);
        }
        for (int layer = last - 1; layer >= 1; layer--) {
            for (int neuron = 1; neuron <= network.size(layer); neuron++) {
                Quantity a = new Quantity.Activation(layer, neuron);
                derive(Stage.BACKWARD, new Quantity.Gradient(a), chainRule.toActivation(layer, neuron), List.of());
                backwardFromActivation(layer, neuron);
            }
        }
    }

    private void backwardFromActivation(int layer, int neuron) {
        Activation activation = network.layer(layer).activation();
        if (activation != Activation.IDENTITY) {
            Quantity.PreActivation z = new Quantity.PreActivation(layer, neuron);
            Expression slope = ActivationFormulas.derivative(activation, variable(z), variable(new Quantity.Activation(layer, neuron)));
            derive(Stage.BACKWARD, new Quantity.Gradient(z), chainRule.throughActivation(layer, neuron, slope), remarks(z));
        }
        for (int from = 1; from <= network.size(layer - 1); from++) {
            ParameterId weight = new ParameterId.Weight(layer, from, neuron);
            deriveGradient(weight, variable(ChainRule.source(layer, from)));
        }
        deriveGradient(new ParameterId.Bias(layer, neuron), Constant.of(1));
    }

    private void deriveGradient(ParameterId id, Expression slope) {
        Quantity parameter = new Quantity.Parameter(id);
        derive(Stage.BACKWARD, new Quantity.Gradient(parameter), chainRule.toParameter(id, slope), List.of());
    }

    private void update() {
        List<Replacement.Assignment> assignments = new ArrayList<>();
        for (ParameterId id : network.parameters()) {
            Quantity.Updated updated = new Quantity.Updated(id);
            boolean frozen = network.frozen().contains(id);
            derive(Stage.UPDATE, updated, frozen ? old(id) : descent(id), frozen ? List.of(new Remark.Frozen(id)) : List.of());
            assignments.add(new Replacement.Assignment(symbols.of(new Quantity.Parameter(id)), symbols.of(updated), values.get(updated)));
        }
        add(Stage.UPDATE, new Quantity.AllParameters(), new Replacement(assignments), List.of());
    }

    private Expression descent(ParameterId id) {
        Expression gradient = variable(new Quantity.Gradient(new Quantity.Parameter(id)));
        Expression change = Product.of(new Operand(1, variable(new Quantity.LearningRate())), new Operand(2, gradient));
        return new Difference(old(id), change);
    }

    private Expression old(ParameterId id) {
        return new Operand(0, variable(new Quantity.Parameter(id)));
    }

    private List<Remark> remarks(Quantity.PreActivation z) {
        Activation activation = network.layer(z.layer()).activation();
        double value = values.get(z);
        double slope = activation.derivative(value, activation.value(value));
        List<ParameterId> unmoved = slope == 0
                ? network.parameters().stream().filter(id -> id.layer() == z.layer() && id.to() == z.neuron()).toList()
                : List.of();
        if (activation.hasKinkAt(value)) {
            return List.of(new Remark.OnKink(z, slope, unmoved));
        }
        return unmoved.isEmpty() ? List.of() : List.of(new Remark.Dead(z, unmoved));
    }

    private Variable output(int neuron) {
        return variable(new Quantity.Activation(network.depth(), neuron));
    }

    private Variable target(int neuron) {
        return variable(new Quantity.Target(neuron));
    }

    private Variable variable(Quantity quantity) {
        return new Variable(symbols.of(quantity), quantity, values.get(quantity));
    }

    private void derive(Stage stage, Quantity quantity, Expression expression, List<Remark> remarks) {
        values.put(quantity, expression.value());
        add(stage, quantity, new Derivation(symbols.of(quantity), expression), remarks);
    }

    private void add(Stage stage, Quantity quantity, Formula formula, List<Remark> remarks) {
        steps.add(new Step(steps.size() + 1, stage, quantity, symbols.of(quantity), formula, remarks));
    }
}
