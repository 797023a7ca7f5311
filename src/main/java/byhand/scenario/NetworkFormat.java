package byhand.scenario;

import byhand.network.Activation;
import byhand.network.ActivationSetting;
import byhand.network.Layer;
import byhand.network.Network;
import byhand.network.NeuronName;
import byhand.scenario.json.JsonException;
import byhand.scenario.json.JsonPlace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads the network of a scenario file: its layers, and the names of inputs and parameters. */
final class NetworkFormat {

    /** The first version in which a layer can be without biases, neurons can have names, and parameters can be one. */
    static final int WIRING_VERSION = 2;
    static final String NEURON_NAMES = "neuronNames";
    private static final List<String> FIELDS = List.of("activation", "weights", "biases", "weightNames", "biasNames");

    private final JsonPlace root;
    private final int version;

    /**
     * @param root    the whole file
     * @param version the file's
     */
    NetworkFormat(JsonPlace root, int version) {
        this.root = root;
        this.version = version;
    }

    Network read() throws JsonException {
        List<JsonPlace> places = root.field("layers").elements("layers");
        if (places.isEmpty() || places.size() > ScenarioLimits.MOST_LAYERS) {
            throw root.field("layers").refusal("1 to " + ScenarioLimits.MOST_LAYERS + " layers");
        }
        List<Layer> layers = new ArrayList<>();
        for (JsonPlace place : places) {
            layers.add(layer(place, layers));
            Activation activation = layers.get(layers.size() - 1).activation();
            if (layers.size() < places.size() && !activation.isElementwise()) {
                throw place.field("activation").refusal("another activation here",
                        "as " + activation.id() + " can only stand in the last layer");
            }
        }
        Network unnamed = Network.of(layers);
        JsonPlace inputs = root.field("inputs");
        List<String> inputNames = inputs.isThere() ? names(inputs, unnamed.size(0), ", one for each weight of a neuron in the first layer")
                : unnamed.inputNames();
        Network network = new Network(inputNames, layers, Set.of());
        ParameterNames names = new ParameterNames(root, network);
        return new Network(inputNames, layers, names.frozen(), names.shared());
    }

    /** What shapes a layer's activation, if a file has to say so because it is not as usual. */
    static Optional<ActivationSetting> shape(Layer layer) {
        return layer.activation().setting().filter(setting -> layer.shape() != setting.usual());
    }

    private List<String> fields() {
        List<String> fields = new ArrayList<>(FIELDS);
        Arrays.stream(ActivationSetting.values()).filter(setting -> setting.version() <= version).forEach(each -> fields.add(each.id()));
        if (version >= WIRING_VERSION) {
            fields.add(NEURON_NAMES);
        }
        return fields;
    }

    private double shape(JsonPlace place, Activation activation) throws JsonException {
        for (ActivationSetting other : ActivationSetting.values()) {
            if (place.field(other.id()).isThere() && !activation.setting().equals(Optional.of(other))) {
                throw place.field(other.id()).refusal("no " + other.id(), "as the activation " + activation.id() + " has none");
            }
        }
        if (activation.setting().isEmpty() || !place.field(activation.setting().get().id()).isThere()) {
            return activation.usual().shape();
        }
        JsonPlace field = place.field(activation.setting().get().id());
        double value = field.number();
        if (!activation.setting().get().range().holds(value)) {
            throw field.refusal(activation.setting().get().range().description());
        }
        return value;
    }

    private Layer layer(JsonPlace place, List<Layer> before) throws JsonException {
        for (ActivationSetting setting : ActivationSetting.values()) {
            DefinitionFormat.requireVersion(place.field(setting.id()), setting.version(), version);
        }
        DefinitionFormat.requireVersion(place.field(NEURON_NAMES), WIRING_VERSION, version);
        place.allowFields(fields(), "here");
        Activation activation = DefinitionFormat.read(place.field("activation"), List.of(Activation.values()), version);
        double shape = shape(place, activation);
        refuseTransposed(place, before);
        List<List<Double>> weights = weights(place.field("weights"), before);
        int size = weights.size();
        List<Double> biases = biases(place.field("biases"), size);
        Layer unnamed = Layer.withDefaultNames(before.size() + 1, activation, weights, biases);
        List<List<String>> weightNames = unnamed.weightNames();
        if (place.field("weightNames").isThere()) {
            weightNames = new ArrayList<>();
            for (JsonPlace row : place.field("weightNames").elements(size, "list", " of names, one for each row of weights")) {
                weightNames.add(names(row, unnamed.fanIn(), ", one for each weight of the row"));
            }
        }
        JsonPlace biasNames = place.field("biasNames");
        if (biasNames.isThere() && biases.isEmpty()) {
            throw biasNames.refusal("no names here", "as the layer has no biases");
        }
        return new Layer(activation, shape, weights, biases, weightNames,
                biasNames.isThere() ? names(biasNames, size, ", one for each bias") : unnamed.biasNames(),
                place.field(NEURON_NAMES).isThere() ? neuronNames(place.field(NEURON_NAMES), size, activation) : List.of());
    }

    private static List<NeuronName> neuronNames(JsonPlace place, int size, Activation activation) throws JsonException {
        List<NeuronName> names = new ArrayList<>();
        for (JsonPlace each : place.elements(size, "list", " of names, one for each neuron")) {
            names.add(activation == Activation.IDENTITY ? oneName(each) : twoNames(each));
        }
        return names;
    }

    private static NeuronName twoNames(JsonPlace place) throws JsonException {
        List<String> names = names(place, 2, ", of the pre-activation and of the activation");
        if (names.get(0).equals(names.get(1))) {
            throw place.element(1).refusal("another name than that of the pre-activation", "as the two differ");
        }
        return new NeuronName(names.get(0), names.get(1));
    }

    /** Behind the identity both numbers are the same. */
    private static NeuronName oneName(JsonPlace place) throws JsonException {
        if (place.isText()) {
            return NeuronName.of(name(place));
        }
        List<String> names = new ArrayList<>();
        for (JsonPlace each : place.elements("names")) {
            names.add(name(each));
        }
        if (names.isEmpty() || names.size() > 2 || !names.get(0).equals(names.get(names.size() - 1))) {
            throw place.refusal("1 name", "as the pre-activation and the activation are the same behind the identity");
        }
        return NeuronName.of(names.get(0));
    }

    /** From version 2 on a layer can do without: then null stands there. */
    private List<Double> biases(JsonPlace place, int size) throws JsonException {
        if (version < WIRING_VERSION && place.isNull()) {
            throw place.refusal("a list of " + size + " number" + (size == 1 ? "" : "s") + ", one for each row of weights",
                    "but found null, which files have from version " + WIRING_VERSION + " on");
        }
        return place.isNull() ? List.of() : place.numbers(size, ", one for each row of weights");
    }

    /** Some books have weights[from][to]: where the numbers of neurons tell so for sure, that is said, and not which row is too short. */
    private void refuseTransposed(JsonPlace layer, List<Layer> before) throws JsonException {
        JsonPlace weights = layer.field("weights");
        int rows = weights.size();
        int columns = weights.element(0).size();
        int from = before.isEmpty() ? root.field("samples").element(0).field("input").size() : before.get(before.size() - 1).size();
        int to = layer.field("biases").size();
        boolean even = IntStream.range(0, rows).allMatch(row -> weights.element(row).size() == columns);
        if (even && rows != columns && rows == from && columns == to) {
            throw weights.refusal("weights[to][from], " + to + " by " + from + " as there are neurons and values that come in",
                    "but found them transposed, " + rows + " by " + columns);
        }
    }

    /** All rows are as long as the layer before is large, and in the first layer as long as the first row. */
    private static List<List<Double>> weights(JsonPlace place, List<Layer> before) throws JsonException {
        List<JsonPlace> rows = place.elements("rows of weights");
        if (rows.isEmpty() || rows.size() > ScenarioLimits.MOST_NEURONS) {
            throw place.refusal("1 to " + ScenarioLimits.MOST_NEURONS + " rows of weights, one for each neuron");
        }
        int fanIn = before.isEmpty() ? inputs(rows.get(0)) : before.get(before.size() - 1).size();
        String why = before.isEmpty() ? ", as in the first row" : ", one for each neuron of the layer before";
        List<List<Double>> weights = new ArrayList<>();
        for (JsonPlace row : rows) {
            weights.add(row.numbers(fanIn, " in row " + (weights.size() + 1) + why));
        }
        return weights;
    }

    private static int inputs(JsonPlace firstRow) throws JsonException {
        int inputs = firstRow.elements("weights").size();
        if (inputs < 1 || inputs > ScenarioLimits.MOST_NEURONS) {
            throw firstRow.refusal("1 to " + ScenarioLimits.MOST_NEURONS + " weights, one for each input");
        }
        return inputs;
    }

    private static List<String> names(JsonPlace place, int count, String why) throws JsonException {
        List<String> names = new ArrayList<>();
        for (JsonPlace each : place.elements(count, "name", why)) {
            names.add(name(each));
        }
        return names;
    }

    private static String name(JsonPlace place) throws JsonException {
        String name = place.text();
        NameProblem problem = NameProblem.of(name).orElse(null);
        if (problem != null) {
            throw place.refusal(switch (problem) {
                case BLANK -> "a name that is not blank";
                case TOO_LONG -> "a name of at most " + ScenarioLimits.LONGEST_NAME + " characters";
                case INVISIBLE_CHARACTER -> "a name without line breaks and other invisible characters";
                case SPACE_AROUND -> "a name without spaces around it";
            });
        }
        return name;
    }
}
