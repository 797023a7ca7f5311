package byhand.scenario;

import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.network.QuantityNames;
import byhand.scenario.json.Characters;
import byhand.scenario.json.JsonException;
import byhand.scenario.json.JsonPlace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names in a scenario file: each belongs to one input or one parameter only. */
final class ParameterNames {

    /**
     * Whose name it is.
     *
     * @param owner in words
     * @param place where the file says so; nothing is there if it is a default name
     */
    private record Holder(String owner, JsonPlace place) {
    }

    private final JsonPlace root;
    /** By what is to be seen of the name. */
    private final Map<String, Holder> holders = new HashMap<>();
    private final Map<String, ParameterId> parameters = new HashMap<>();

    /**
     * The names of a network.
     *
     * @param root the file that the network was read from
     * @throws JsonException if two have the same name, be it by default, or one is that of another quantity
     */
    ParameterNames(JsonPlace root, Network network) throws JsonException {
        this.root = root;
        for (int i = 0; i < network.size(0); i++) {
            add(network.inputNames().get(i), new Holder("input " + (i + 1), root.field("inputs").element(i)));
        }
        for (ParameterId id : network.parameters()) {
            add(network.name(id), new Holder(owner(id), place(id)));
            parameters.put(network.name(id), id);
        }
        Optional<String> ambiguous = new QuantityNames(network).ambiguous();
        if (ambiguous.isPresent()) {
            throw holders.get(QuantityNames.printed(ambiguous.get())).place.refusal("another name",
                    "as " + Characters.quoted(ambiguous.get()) + " stands for another quantity in the formulas");
        }
    }

    /** The parameters that the file says are frozen. */
    Set<ParameterId> frozen() throws JsonException {
        Set<ParameterId> frozen = new HashSet<>();
        if (!root.field("frozen").isThere()) {
            return frozen;
        }
        for (JsonPlace each : root.field("frozen").elements("names of parameters")) {
            ParameterId id = parameters.get(each.text());
            if (id == null) {
                throw each.refusal("the name of a parameter", "but " + unknown(each.text()));
            } else if (!frozen.add(id)) {
                throw each.refusal("each name only once", "but " + Characters.quoted(each.text()) + " is there twice");
            }
        }
        return frozen;
    }

    private String unknown(String name) {
        if (holders.containsKey(name)) {
            return Characters.quoted(name) + " is " + holders.get(name).owner;
        }
        return "none is named " + Characters.quoted(name);
    }

    private void add(String name, Holder holder) throws JsonException {
        Holder other = holders.putIfAbsent(QuantityNames.printed(name), holder);
        if (other != null) {
            // One of the two is written in the file: default names differ.
            boolean isWritten = holder.place.isThere();
            Holder written = isWritten ? holder : other;
            Holder first = isWritten ? other : holder;
            throw written.place.refusal("a name of its own", "but " + Characters.quoted(name) + " is also the name of " + first.owner);
        }
    }

    private JsonPlace place(ParameterId id) {
        JsonPlace layer = root.field("layers").element(id.layer() - 1);
        return id.either(weight -> layer.field("weightNames").element(weight.to() - 1).element(weight.from() - 1),
                bias -> layer.field("biasNames").element(bias.to() - 1));
    }

    private static String owner(ParameterId id) {
        return id.either(weight -> "the weight from " + weight.from() + " to " + weight.to() + " of layer " + weight.layer(),
                bias -> "the bias of neuron " + bias.to() + " in layer " + bias.layer());
    }
}
