package byhand.diagram;

import byhand.trace.Quantity;

/** At what in the diagram a quantity is shown. */
final class Places {

    private Places() {
    }

    /** A gradient, a moment and an updated value are shown where the quantity is that they belong to; all else at its own place, if any. */
    static Quantity shownAt(Quantity quantity) {
        if (quantity instanceof Quantity.Gradient gradient) {
            return gradient.of();
        } else if (quantity instanceof Quantity.Moment moment) {
            return new Quantity.Parameter(moment.of());
        } else if (quantity instanceof Quantity.OldMoment old) {
            return new Quantity.Parameter(old.of());
        } else if (quantity instanceof Quantity.Updated updated) {
            return new Quantity.Parameter(updated.of());
        } else if (has(quantity) || isNowhere(quantity)) {
            return quantity;
        }
        throw new IllegalArgumentException("no rule where the diagram shows " + quantity);
    }

    /** Whether a quantity has a place of its own in the diagram. */
    static boolean has(Quantity quantity) {
        return quantity instanceof Quantity.Input || quantity instanceof Quantity.Target || quantity instanceof Quantity.LossValue
                || quantity instanceof Quantity.Activation || quantity instanceof Quantity.PreActivation
                || quantity instanceof Quantity.Parameter;
    }

    /** Whether the diagram shows a quantity at no place of its own. */
    static boolean isNowhere(Quantity quantity) {
        return quantity instanceof Quantity.LearningRate || quantity instanceof Quantity.Setting
                || quantity instanceof Quantity.UpdateCount || quantity instanceof Quantity.AllParameters;
    }
}
