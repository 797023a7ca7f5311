package byhand.export;

import byhand.network.Loss;
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

    PyTorchLoss {
        terms = List.copyOf(terms);
    }

    /** The loss of outputs and targets that have a tensor each. */
    static PyTorchLoss named(Loss loss, List<String> outputs, List<String> targets) {
        List<String> terms = new ArrayList<>();
        for (int k = 0; k < outputs.size(); k++) {
            terms.add(term(loss, outputs.get(k), targets.get(k)));
        }
        String mean = outputs.size() == 1 ? "" : "/" + outputs.size();
        return switch (loss) {
            case HALF_SQUARED_ERROR -> new PyTorchLoss("", terms, "");
            case MEAN_SQUARED_ERROR -> mean.isEmpty() ? new PyTorchLoss("", terms, "") : new PyTorchLoss("(", terms, ")" + mean);
            case BINARY_CROSS_ENTROPY -> new PyTorchLoss("-(", terms, ")" + mean);
            case CROSS_ENTROPY -> new PyTorchLoss("-(", terms, ")");
        };
    }

    private static String term(Loss loss, String y, String target) {
        return switch (loss) {
            case HALF_SQUARED_ERROR -> "0.5*(" + y + " - " + target + ")**2";
            case MEAN_SQUARED_ERROR -> "(" + y + " - " + target + ")**2";
            case BINARY_CROSS_ENTROPY -> "torch.xlogy(" + target + ", " + y + ") + torch.xlogy(1 - " + target + ", 1 - " + y + ")";
            case CROSS_ENTROPY -> "torch.xlogy(" + target + ", " + y + ")";
        };
    }

    /** The loss of the vectors y and Y. */
    static String ofVectors(Loss loss) {
        String terms = term(loss, "y", "Y");
        return switch (loss) {
            case HALF_SQUARED_ERROR -> "0.5*((y - Y)**2).sum()";
            case MEAN_SQUARED_ERROR -> "(" + terms + ").mean()";
            case BINARY_CROSS_ENTROPY -> "-(" + terms + ").mean()";
            case CROSS_ENTROPY -> "-" + terms + ".sum()";
        };
    }

    /** PyTorch's own function of pre-activations and targets, for a loss that is differentiated together with its activation. */
    static String ofPreActivations(Loss loss, String z, String targets) {
        String function = switch (loss) {
            case BINARY_CROSS_ENTROPY -> "binary_cross_entropy_with_logits";
            case CROSS_ENTROPY -> "cross_entropy";
            default -> throw new IllegalArgumentException(loss + " is a function of the outputs");
        };
        return "torch.nn.functional." + function + "(" + z + ", " + targets + ")";
    }
}
