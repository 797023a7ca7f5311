package byhand.trace;

import byhand.formula.Symbol;
import byhand.network.Network;
import byhand.network.QuantityNames;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The symbols of a network's quantities, by their names in {@link QuantityNames}. */
public final class Symbols {

    private static final Symbol LOSS = Symbol.named(QuantityNames.LOSS);
    private static final Symbol LEARNING_RATE = new Symbol(QuantityNames.LEARNING_RATE, "\\eta");
    private static final Symbol ALL_PARAMETERS = new Symbol(QuantityNames.ALL_PARAMETERS, "\\theta");
    private static final Symbol UPDATE_COUNT = Symbol.named(QuantityNames.UPDATE_COUNT);

    private final Network network;
    private final QuantityNames names;
    /** A weight stands in many formulas of a large network, and its name takes a while to be read. */
    private final Map<Quantity, Symbol> known = new ConcurrentHashMap<>();
    private final Symbol loss;

    public Symbols(Network network) {
        this(network, LOSS);
    }

    private Symbols(Network network, Symbol loss) {
        this.network = network;
        this.names = new QuantityNames(network);
        this.loss = loss;
    }

    /**
     * The symbols in the pass of one sample of a batch, whose loss has the sample's number as its index.
     *
     * @param sample its place among all samples, from 1
     */
    static Symbols ofSample(Network network, int sample) {
        return new Symbols(network, LOSS.withIndex(String.valueOf(sample)));
    }

    /** The symbol of a quantity. */
    public Symbol of(Quantity quantity) {
        Symbol symbol = known.get(quantity);
        if (symbol == null) {
            symbol = made(quantity);
            known.put(quantity, symbol);
        }
        return symbol;
    }

    /** A loss, or the gradient of it instead of J. */
    private Symbol of(Symbol ownLoss, Quantity quantity) {
        return quantity instanceof Quantity.Gradient gradient ? Symbol.derivative(ownLoss, of(gradient.of())) : ownLoss;
    }

    private Symbol made(Quantity quantity) {
        if (quantity instanceof Quantity.Input input) {
            return Symbol.named(network.inputNames().get(input.index() - 1));
        } else if (quantity instanceof Quantity.Target target) {
            return Symbol.named(names.target(target.index()));
        } else if (quantity instanceof Quantity.LearningRate) {
            return LEARNING_RATE;
        } else if (quantity instanceof Quantity.Parameter parameter) {
            return Symbol.named(network.name(parameter.id()));
        } else if (quantity instanceof Quantity.PreActivation z) {
            return z.layer() == network.depth() && !names.isGiven(z.layer())
                    ? Symbol.indexed(QuantityNames.PRE_ACTIVATION, names.activation(z.layer(), z.neuron()))
                    : Symbol.named(names.preActivation(z.layer(), z.neuron()));
        } else if (quantity instanceof Quantity.Activation a) {
            return Symbol.named(names.activation(a.layer(), a.neuron()));
        } else if (quantity instanceof Quantity.LossValue) {
            return loss;
        } else if (quantity instanceof Quantity.Gradient gradient) {
            return Symbol.derivative(loss, of(gradient.of()));
        } else if (quantity instanceof Quantity.OfSample part) {
            return of(LOSS.withIndex(String.valueOf(part.sample())), part.of());
        } else if (quantity instanceof Quantity.SampleSum sum) {
            return of(LOSS.withIndex("n"), sum.of()).summed();
        } else if (quantity instanceof Quantity.Updated updated) {
            return of(new Quantity.Parameter(updated.of())).hat();
        } else if (quantity instanceof Quantity.Moment moment) {
            return moment.kind().symbol(of(new Quantity.Parameter(moment.of())));
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
}
