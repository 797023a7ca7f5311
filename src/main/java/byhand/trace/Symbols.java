package byhand.trace;

import byhand.formula.Symbol;
import byhand.network.Network;
import java.util.Map;

/**
 * The symbols of a network's quantities. With one hidden layer or none, as the lesson writes them: z1, a1 for the hidden neurons, y (y1, y2,
 * ... if there are several) for the outputs. With more layers the hidden ones are z1[2], a1[2]: layer 1, neuron 2.
 */
public final class Symbols {

    private static final Symbol LOSS = Symbol.named("J");
    private static final Symbol LEARNING_RATE = new Symbol("η", "\\eta");
    private static final Symbol ALL_PARAMETERS = new Symbol("θ", "\\theta");

    private static final Symbol UPDATE_COUNT = Symbol.named("t");
    /** As PyTorch's documentation writes them, and RMSprop's share as alpha. */
    private static final Map<Quantity.Setting, Symbol> SETTINGS = Map.of(Quantity.Setting.MOMENTUM, new Symbol("μ", "\\mu"),
            Quantity.Setting.DECAY, new Symbol("α", "\\alpha"), Quantity.Setting.BETA1, new Symbol("β1", "\\beta_{1}"),
            Quantity.Setting.BETA2, new Symbol("β2", "\\beta_{2}"), Quantity.Setting.EPSILON, new Symbol("ε", "\\epsilon"));

    private final Network network;

    public Symbols(Network network) {
        this.network = network;
    }

    /** The symbol of a quantity. */
    public Symbol of(Quantity quantity) {
        if (quantity instanceof Quantity.Input input) {
            return Symbol.named(network.inputNames().get(input.index() - 1));
        } else if (quantity instanceof Quantity.Target target) {
            return Symbol.named(outputName("Y", target.index()));
        } else if (quantity instanceof Quantity.LearningRate) {
            return LEARNING_RATE;
        } else if (quantity instanceof Quantity.Parameter parameter) {
            return Symbol.named(network.name(parameter.id()));
        } else if (quantity instanceof Quantity.PreActivation z) {
            return z.layer() == network.depth() ? preActivationOfOutput(z.neuron()) : hidden("z", z.layer(), z.neuron());
        } else if (quantity instanceof Quantity.Activation a) {
            return a.layer() == network.depth() ? Symbol.named(outputName("y", a.neuron())) : hidden("a", a.layer(), a.neuron());
        } else if (quantity instanceof Quantity.LossValue) {
            return LOSS;
        } else if (quantity instanceof Quantity.Gradient gradient) {
            return Symbol.derivative(LOSS, of(gradient.of()));
        } else if (quantity instanceof Quantity.Updated updated) {
            return of(new Quantity.Parameter(updated.of())).hat();
        } else if (quantity instanceof Quantity.Moment moment) {
            return of(new Quantity.Parameter(moment.of())).asIndexOf(moment.order() == 1 ? "m" : "v");
        } else if (quantity instanceof Quantity.OldMoment old) {
            return of(new Quantity.Moment(old.order(), old.of())).old();
        } else if (quantity instanceof Quantity.Setting setting) {
            return SETTINGS.get(setting);
        } else if (quantity instanceof Quantity.UpdateCount) {
            return UPDATE_COUNT;
        } else {
            return ALL_PARAMETERS;
        }
    }

    private Symbol hidden(String letter, int layer, int neuron) {
        return Symbol.named(network.depth() <= 2 ? letter + neuron : letter + layer + "[" + neuron + "]");
    }

    private String outputName(String letter, int neuron) {
        return network.outputs() == 1 ? letter : letter + neuron;
    }

    private Symbol preActivationOfOutput(int neuron) {
        String index = outputName("y", neuron);
        return new Symbol("z" + index, "z_{" + index + "}");
    }
}
