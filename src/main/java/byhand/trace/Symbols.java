package byhand.trace;

import byhand.formula.Symbol;
import byhand.network.Network;

/**
 * The symbols of a network's quantities. With one hidden layer or none, as the lesson writes them: z1, a1 for the hidden neurons, y (y1, y2,
 * ... if there are several) for the outputs. With more layers the hidden ones are z1[2], a1[2]: layer 1, neuron 2.
 */
public final class Symbols {

    private static final Symbol LOSS = Symbol.named("J");
    private static final Symbol LEARNING_RATE = new Symbol("η", "\\eta");
    private static final Symbol ALL_PARAMETERS = new Symbol("θ", "\\theta");

    private static final Symbol UPDATE_COUNT = Symbol.named("t");

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
            Symbol symbol = of(new Quantity.Parameter(moment.of())).asIndexOf(moment.kind().letter());
            return moment.kind().isCorrected() ? symbol.hat() : symbol;
        } else if (quantity instanceof Quantity.OldMoment old) {
            return of(new Quantity.Moment(old.kind(), old.of())).old();
        } else if (quantity instanceof Quantity.Setting setting) {
            return setting.setting().symbol();
        } else if (quantity instanceof Quantity.UpdateCount) {
            return UPDATE_COUNT;
        } else if (quantity instanceof Quantity.AllParameters) {
            return ALL_PARAMETERS;
        }
        throw new IllegalArgumentException("no symbol for " + quantity);
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
