package byhand.trace;

import byhand.formula.Expression;
import byhand.formula.Expression.LocalDerivative;
import byhand.formula.Expression.Operand;
import byhand.formula.Expression.Product;
import byhand.formula.Expression.Sum;
import byhand.formula.Symbol;
import byhand.network.Network;
import byhand.network.ParameterId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes gradients as products of local derivatives. Where a single path leads from the loss to every quantity (at most one hidden layer,
 * and one output if there is one), the whole path is written, as the lesson writes it; otherwise the gradient that was computed for the
 * layer behind stands for the rest of the path. Both give the same bits, because products are taken from the loss forward in either form.
 */
final class ChainRule {

    private final Network network;
    private final Symbols symbols;
    private final Function<Quantity, Expression.Variable> variable;
    private final boolean singlePath;
    private final Map<Quantity, List<Expression>> paths = new HashMap<>();

    ChainRule(Network network, Symbols symbols, Function<Quantity, Expression.Variable> variable) {
        this.network = network;
        this.symbols = symbols;
        this.variable = variable;
        this.singlePath = network.depth() == 1 || network.depth() == 2 && network.outputs() == 1;
    }

    private Quantity sum(int layer, int neuron) {
        return Quantity.weightedSum(network, layer, neuron);
    }

    /** The derivative of the loss by an output. */
    Expression fromLoss(Quantity output, Expression form) {
        return extended(output, List.of(local(new Quantity.LossValue(), output, form)));
    }

    /** The derivative of the loss by a hidden neuron's activation: over all neurons of the next layer. */
    Expression toActivation(int layer, int neuron) {
        Quantity activation = new Quantity.Activation(layer, neuron);
        int next = layer + 1;
        List<List<Expression>> terms = new ArrayList<>();
        for (int to = 1; to <= network.size(next); to++) {
            Quantity weight = new Quantity.Parameter(new ParameterId.Weight(next, neuron, to));
            List<Expression> path = new ArrayList<>(pathTo(sum(next, to)));
            path.add(local(sum(next, to), activation, variable.apply(weight)));
            terms.add(path);
        }
        if (terms.size() == 1) {
            return extended(activation, terms.get(0));
        }
        List<Expression> sum = new ArrayList<>();
        for (List<Expression> term : terms) {
            sum.add(new Operand(sum.size(), new Product(term)));
        }
        return new Sum(sum);
    }

    /** The derivative of the loss by a pre-activation, given the slope of the activation function there. */
    Expression throughActivation(int layer, int neuron, Expression slope) {
        Quantity a = new Quantity.Activation(layer, neuron);
        Quantity z = new Quantity.PreActivation(layer, neuron);
        return extended(z, with(pathTo(a), local(a, z, slope)));
    }

    /** The derivative of the loss by a pre-activation on which all activations of its layer depend, given their slopes. */
    Expression throughLayer(int layer, int neuron, List<Expression> slopes) {
        Quantity z = new Quantity.PreActivation(layer, neuron);
        List<Expression> shares = new ArrayList<>();
        for (int k = 1; k <= slopes.size(); k++) {
            Quantity a = new Quantity.Activation(layer, k);
            shares.add(new Operand(shares.size(), Product.of(gradient(a), local(a, z, slopes.get(k - 1)))));
        }
        return Sum.of(shares);
    }

    /** The derivative of the loss by a weight or a bias, given the derivative of its neuron's weighted sum by it. */
    Expression toParameter(ParameterId id, Expression slope) {
        Quantity sum = sum(id.layer(), id.to());
        return product(with(pathTo(sum), local(sum, new Quantity.Parameter(id), slope)));
    }

    /** The derivative of the loss by parameters that are one: the sum over the weighted sums that they go into. */
    Expression toShared(Map<ParameterId, Expression> slopes) {
        List<Expression> terms = new ArrayList<>();
        slopes.forEach((id, slope) -> {
            Quantity sum = sum(id.layer(), id.to());
            terms.add(new Operand(terms.size(), new Product(with(pathTo(sum), local(sum, new Quantity.Parameter(id), slope)))));
        });
        return new Sum(terms);
    }

    private Expression extended(Quantity quantity, List<Expression> path) {
        paths.put(quantity, path);
        return product(path);
    }

    private List<Expression> pathTo(Quantity quantity) {
        return singlePath && paths.containsKey(quantity) ? paths.get(quantity) : List.of(gradient(quantity));
    }

    private Expression gradient(Quantity by) {
        return variable.apply(new Quantity.Gradient(by));
    }

    private Expression local(Quantity of, Quantity by, Expression form) {
        return new LocalDerivative(Symbol.derivative(symbols.of(of), symbols.of(by)), of, by, form);
    }

    private static List<Expression> with(List<Expression> path, Expression factor) {
        List<Expression> longer = new ArrayList<>(path);
        longer.add(factor);
        return longer;
    }

    private static Expression product(List<Expression> path) {
        List<Expression> factors = new ArrayList<>();
        for (Expression factor : path) {
            factors.add(new Operand(factors.size(), factor));
        }
        return factors.size() == 1 ? factors.get(0) : new Product(factors);
    }
}
