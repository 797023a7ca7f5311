package byhand.export.pytorch;

import byhand.trace.Quantity;
import byhand.trace.Trace;
import java.util.List;

/**
 * A tensor of a script that is compared with the program's numbers.
 *
 * @param label      what the script calls it in its table of numbers: no spaces, and nothing but ASCII
 * @param code       the tensor in Python
 * @param quantities its elements, row by row
 */
record ScriptTensor(String label, String code, List<Quantity> quantities) {

    /** A tensor that is a number. */
    static ScriptTensor of(String label, String code, Quantity quantity) {
        return new ScriptTensor(label, code, List.of(quantity));
    }

    /** The derivative of the loss by this tensor. */
    ScriptTensor gradient() {
        return new ScriptTensor("dJ/d" + label, code + ".grad", quantities.stream().<Quantity>map(Quantity.Gradient::new).toList());
    }

    /** The same tensor under another label. */
    ScriptTensor labelled(String newLabel) {
        return new ScriptTensor(newLabel, code, quantities);
    }

    /** Whether it is computed in the pass of one sample. */
    boolean isOfPass() {
        return !(quantities.get(0) instanceof Quantity.Updated || quantities.get(0) instanceof Quantity.Moment);
    }

    /** Whether a batch has it for all samples together. */
    boolean isOfBatch() {
        Quantity one = quantities.get(0);
        return !isOfPass() || one instanceof Quantity.LossValue
                || one instanceof Quantity.Gradient gradient && gradient.of() instanceof Quantity.Parameter;
    }

    /** A quantity's value in an iteration; the moments of a frozen parameter stay at the 0 that they begin with. */
    static double value(Quantity quantity, Trace trace) {
        return quantity instanceof Quantity.Moment && !trace.knows(quantity) ? 0 : trace.value(quantity).orElseThrow();
    }
}
