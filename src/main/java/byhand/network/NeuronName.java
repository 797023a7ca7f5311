package byhand.network;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What the two numbers of a neuron are called, such as net_h1 and out_h1.
 *
 * @param preActivation the weighted sum; behind the identity the same as the activation
 * @param activation    what the neuron gives on
 */
public record NeuronName(String preActivation, String activation) {

    /** The name of a neuron whose two numbers are the same. */
    public static NeuronName of(String name) {
        return new NeuronName(name, name);
    }

    /** The names that there are: one where both numbers are the same. */
    public List<String> all() {
        return preActivation.equals(activation) ? List.of(activation) : List.of(preActivation, activation);
    }

    /** Both names changed in the same way. */
    public NeuronName changed(UnaryOperator<String> change) {
        return new NeuronName(change.apply(preActivation), change.apply(activation));
    }
}
