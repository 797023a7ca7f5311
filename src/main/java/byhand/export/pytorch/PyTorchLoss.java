package byhand.export.pytorch;

import byhand.formula.Expression;
import byhand.formula.Expression.Variable;
import byhand.formula.Referent;
import byhand.formula.Symbol;
import byhand.network.Loss;
import byhand.network.OutputTerms;
import java.util.ArrayList;
import java.util.List;

/**
 * A loss in PyTorch, as its formula says. {@code torch.xlogy(Y, y)} is Y ln y, and 0 where Y is 0.
 *
 * @param open  what stands before the terms
 * @param terms one for each output, to be added
 * @param close what follows the terms
 */
record PyTorchLoss(String open, List<String> terms, String close) {

    /** Stands for the sum of the terms while what stands around it is found out. */
    private static final String SUM = "sum";

    PyTorchLoss {
        terms = List.copyOf(terms);
    }

    /** The loss of outputs and targets that have a tensor each. */
    static PyTorchLoss named(Loss loss, List<String> outputs, List<String> targets) {
        List<String> terms = new ArrayList<>();
        for (int k = 0; k < outputs.size(); k++) {
            terms.add(term(loss, outputs.get(k), targets.get(k)));
        }
        String around = loss.reduced(variable(SUM), outputs.size()).python();
        if (around.equals(SUM)) {
            return new PyTorchLoss("", terms, "");
        }
        int sum = around.indexOf(SUM);
        boolean enclosed = sum > 0 && around.charAt(sum - 1) == '(';
        return new PyTorchLoss(around.substring(0, sum) + (enclosed ? "" : "("), terms,
                (enclosed ? "" : ")") + around.substring(sum + SUM.length()));
    }

    private static String term(Loss loss, String y, String target) {
        Expression unknown = variable("?");
        return loss.term(new OutputTerms(variable(y), variable(target), unknown, unknown, unknown)).python();
    }

    /**
     * The loss of the vectors y and Y.
     *
     * @param outputs how many elements they have
     */
    static String ofVectors(Loss loss, int outputs) {
        return loss.reduced(variable("(" + term(loss, "y", "Y") + ").sum()"), outputs).python();
    }

    /** PyTorch's own function of pre-activations and targets, for a loss that is differentiated together with its activation. */
    static String ofPreActivations(Loss loss, String z, String targets) {
        return "torch.nn.functional." + loss.torch() + "(" + z + ", " + targets + ")";
    }

    private static Variable variable(String name) {
        return new Variable(new Symbol(name, name), new Referent() {
        }, Double.NaN);
    }
}
