package byhand.scenario;

import byhand.network.Network;
import byhand.network.NeuronName;
import byhand.network.ParameterId;
import byhand.network.QuantityNames;
import byhand.scenario.json.Characters;
import byhand.scenario.json.JsonException;
import byhand.scenario.json.JsonNumber;
import byhand.scenario.json.JsonPlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names in a scenario file: each belongs to one input, one parameter or one number of a neuron only. */
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
    private final Network network;

    /**
     * The names of a network.
     *
     * @param root the file that the network was read from
     * @throws JsonException if two have the same name, be it by default, or one is that of another quantity
     */
    ParameterNames(JsonPlace root, Network network) throws JsonException {
        this.root = root;
        this.network = network;
        for (int i = 0; i < network.size(0); i++) {
            add(network.inputNames().get(i), new Holder("input " + (i + 1), root.field("inputs").element(i)));
        }
        for (ParameterId id : network.parameters()) {
            add(network.name(id), new Holder(owner(id), place(id)));
            parameters.put(network.name(id), id);
        }
        for (int layer = 1; layer <= network.depth(); layer++) {
            for (int neuron = 1; neuron <= network.layer(layer).neuronNames().size(); neuron++) {
                addNeuron(layer, neuron);
            }
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
            addOnce(each, frozen);
        }
        return frozen;
    }

    /** The parameters that the file says are one. */
    List<List<ParameterId>> shared() throws JsonException {
        Set<ParameterId> frozen = frozen();
        Set<ParameterId> all = new HashSet<>();
        List<List<ParameterId>> groups = new ArrayList<>();
        for (JsonPlace place : root.field("shared").isThere() ? root.field("shared").elements("lists of names") : List.<JsonPlace>of()) {
            List<JsonPlace> names = place.elements("names of parameters");
            if (names.size() < 2) {
                throw place.refusal("at least 2 names of parameters that are one");
            }
            Set<ParameterId> group = new HashSet<>();
            ParameterId first = addOnce(names.get(0), all);
            group.add(first);
            for (JsonPlace each : names.subList(1, names.size())) {
                ParameterId id = addOnce(each, all);
                requireAlike(each, id, first, frozen);
                group.add(id);
            }
            groups.add(network.parameters().stream().filter(group::contains).toList());
        }
        groups.sort(Comparator.comparingInt(group -> network.index(group.get(0))));
        return groups;
    }

    private ParameterId addOnce(JsonPlace place, Set<ParameterId> all) throws JsonException {
        ParameterId id = parameters.get(place.text());
        if (id == null) {
            throw place.refusal("the name of a parameter", "but " + unknown(place.text()));
        } else if (!all.add(id)) {
            throw place.refusal("each name only once", "but " + Characters.quoted(place.text()) + " is there twice");
        }
        return id;
    }

    /** Parameters that are one lie in like places, have one value, and are frozen together. */
    private void requireAlike(JsonPlace place, ParameterId id, ParameterId first, Set<ParameterId> frozen) throws JsonException {
        String one = Characters.quoted(network.name(first));
        String other = Characters.quoted(network.name(id));
        if (id.getClass() != first.getClass()) {
            throw place.refusal(first.either(weight -> "the name of a weight", bias -> "the name of a bias") + ", as " + one + " is",
                    "but " + other + " is " + owner(id));
        } else if (network.value(id) != network.value(first)) {
            throw place.refusal("a parameter with the value of " + one + ", which is " + JsonNumber.of(network.value(first)),
                    "but " + other + " is " + JsonNumber.of(network.value(id)));
        } else if (frozen.contains(id) != frozen.contains(first)) {
            throw place.refusal("all of what is one to be frozen, or nothing of it",
                    "but only " + (frozen.contains(id) ? other : one) + " of " + one + " and " + other + " is");
        }
    }

    private void addNeuron(int layer, int neuron) throws JsonException {
        NeuronName name = network.layer(layer).neuronNames().get(neuron - 1);
        JsonPlace place = root.field("layers").element(layer - 1).field(NetworkFormat.NEURON_NAMES).element(neuron - 1);
        String which = "neuron " + neuron + " in layer " + layer;
        if (!network.hasPreActivation(layer)) {
            add(name.activation(), new Holder(which, place.isText() ? place : place.element(0)));
        } else {
            add(name.preActivation(), new Holder("the pre-activation of " + which, place.element(0)));
            add(name.activation(), new Holder("the activation of " + which, place.element(1)));
        }
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
