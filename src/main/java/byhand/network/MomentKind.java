package byhand.network;

import byhand.formula.Symbol;

/** What an optimizer computes from the gradients of a parameter before it updates the parameter. */
public enum MomentKind {
    /** A sum or an average of the gradients, which is kept from one update to the next. */
    FIRST("moment1", 1, false),
    /** A sum or an average of the squared gradients, which is kept from one update to the next. */
    SECOND("moment2", 2, false),
    /** The first moment without the bias that it has because it began at 0. */
    CORRECTED_FIRST("corrected-moment1", 1, true),
    /** The second moment without the bias that it has because it began at 0. */
    CORRECTED_SECOND("corrected-moment2", 2, true);

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

    /** The letter that it is written with: m for those of the gradients, v for those of their squares. */
    public String letter() {
        return order == 1 ? "m" : "v";
    }

    /** How it is written without the parameter that it belongs to; a corrected one has a circumflex. */
    public Symbol symbol() {
        return corrected ? Symbol.named(letter()).hat() : Symbol.named(letter());
    }

    /** Whether the bias that comes from a beginning at 0 is taken out of it. */
    public boolean isCorrected() {
        return corrected;
    }

    /** Whether it is kept from one update to the next; what is not follows from one that is. */
    public boolean isKept() {
        return !corrected;
    }
}
