package byhand.network;

import byhand.formula.Symbol;
import java.util.Optional;

/** What an optimizer computes from the gradients of a parameter before it updates the parameter. */
public enum MomentKind {
    /** The gradient with a part of the parameter added: what becomes of it if large parameters cost something as well. */
    DECAYED_GRADIENT("decayed-gradient", 0, false),
    /** A sum or an average of the gradients, which is kept from one update to the next. */
    FIRST("moment1", 1, false),
    /** A sum or an average of the squared gradients, which is kept from one update to the next. */
    SECOND("moment2", 2, false),
    /** The first moment without the bias that it has because it began at 0. */
    CORRECTED_FIRST("corrected-moment1", 1, true),
    /** The second moment without the bias that it has because it began at 0. */
    CORRECTED_SECOND("corrected-moment2", 2, true);

    private static final Symbol DECAYED_LOSS = new Symbol("J_λ", "J_{\\lambda}");
    private static final Symbol DECAYED_SLOPE = new Symbol("∂J_λ", "\\partial J_{\\lambda}");

    private final String id;
    private final int order;
    private final boolean corrected;

    MomentKind(String id, int order, boolean corrected) {
        this.id = id;
        this.order = order;
        this.corrected = corrected;
    }

    /** The name in trace files and in the keys of texts. */
    public String id() {
        return id;
    }

    /** The letter that it is written with: m for those of the gradients, v for those of their squares; of a gradient, g. */
    public String letter() {
        return order == 0 ? "g" : order == 1 ? "m" : "v";
    }

    /** How it is written without the parameter that it belongs to; a corrected one has a circumflex. */
    public Symbol symbol() {
        return order == 0 ? DECAYED_SLOPE : corrected ? Symbol.named(letter()).hat() : Symbol.named(letter());
    }

    /** How it is written, for a parameter. A gradient with decay is that of the loss with what large parameters cost. */
    public Symbol symbol(Symbol parameter) {
        if (order == 0) {
            return Symbol.derivative(DECAYED_LOSS, parameter);
        }
        Symbol symbol = parameter.asIndexOf(letter());
        return corrected ? symbol.hat() : symbol;
    }

    /** The setting without which it is not computed, if there is one; where an optimizer does not have that, it is. */
    Optional<OptimizerSetting> needs() {
        return corrected ? Optional.of(OptimizerSetting.BIAS_CORRECTION)
                : order == 0 ? Optional.of(OptimizerSetting.WEIGHT_DECAY) : Optional.empty();
    }

    /** Whether the bias that comes from a beginning at 0 is taken out of it. */
    public boolean isCorrected() {
        return corrected;
    }

    /** Whether it is kept from one update to the next; what is not follows from one that is. */
    public boolean isKept() {
        return !corrected && order > 0;
    }
}
