package byhand.scenario;

import byhand.network.Activation;
import byhand.network.Layer;
import byhand.network.Loss;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.ParameterId;
import byhand.network.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the scenario format, version 1. Every refusal names the file, the place as a JSON pointer, and what was expected there. */
public final class ScenarioReader {

    private static final String FORMAT = "gradient-by-hand/scenario";
    private static final int VERSION = 1;

    private final String source;

    /** @param source what error messages call the file */
    public ScenarioReader(String source) {
        this.source = source;
    }

    /**
     * Reads a scenario from UTF-8 JSON.
     *
     * @throws ScenarioException if the text is no scenario of version 1
     */
    public Scenario read(byte[] json) throws ScenarioException {
        JsonNode root = parse(json);
        allow(root, "", "format", "version", "title", "description", "inputs", "layers", "frozen", "samples", "loss", "optimizer");
        if (!FORMAT.equals(text(root, "/format"))) {
            throw refusal("/format", "\"" + FORMAT + "\"");
        }
        if (number(root, "/version") != VERSION) {
            throw refusal("/version", String.valueOf(VERSION));
        }
        Network network = network(root);
        List<Sample> samples = new ArrayList<>();
        for (int s = 0; s < array(root, "/samples").size(); s++) {
            samples.add(sample(root, "/samples/" + s, network));
        }
        if (samples.isEmpty()) {
            throw refusal("/samples", "at least one sample");
        }
        Loss loss = choice(root, "/loss", Loss.values(), Loss::id);
        return new Scenario(localized(root, "/title"), localized(root, "/description"), network, samples, loss, optimizer(root));
    }

    private JsonNode parse(byte[] json) throws ScenarioException {
        try {
            return JsonTree.read(json);
        } catch (JacksonException e) {
            String place = e.getLocation() == null ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
            throw new ScenarioException(source + place + ": this is not JSON: " + e.getOriginalMessage().lines().findFirst().orElse("")
                    .replaceAll("\\s*\\(.*", "") + ".");
        }
    }

    private Network network(JsonNode root) throws ScenarioException {
        List<Layer> layers = new ArrayList<>();
        for (int l = 0; l < array(root, "/layers").size(); l++) {
            layers.add(layer(root, "/layers/" + l, l + 1));
        }
        if (layers.isEmpty()) {
            throw refusal("/layers", "at least one layer");
        }
        Network unnamed = build("/layers", () -> Network.of(layers));
        List<String> inputs = root.has("inputs") ? names(root, "/inputs") : unnamed.inputNames();
        if (inputs.size() != unnamed.size(0)) {
            throw refusal("/inputs", unnamed.size(0) + " names");
        }
        return new Network(inputs, layers, frozen(root, unnamed));
    }

    private Layer layer(JsonNode root, String at, int number) throws ScenarioException {
        allow(root.at(at), at, "activation", "weights", "biases", "weightNames", "biasNames");
        Activation activation = choice(root, at + "/activation", Activation.values(), Activation::id);
        List<List<Double>> weights = new ArrayList<>();
        for (int to = 0; to < array(root, at + "/weights").size(); to++) {
            weights.add(numbers(root, at + "/weights/" + to));
        }
        List<Double> biases = numbers(root, at + "/biases");
        Layer unnamed = build(at, () -> Layer.withDefaultNames(number, activation, weights, biases));
        List<List<String>> weightNames = new ArrayList<>();
        if (root.at(at).has("weightNames")) {
            for (int to = 0; to < array(root, at + "/weightNames").size(); to++) {
                weightNames.add(names(root, at + "/weightNames/" + to));
            }
        } else {
            weightNames.addAll(unnamed.weightNames());
        }
        List<String> biasNames = root.at(at).has("biasNames") ? names(root, at + "/biasNames") : unnamed.biasNames();
        return build(at, () -> new Layer(activation, weights, biases, weightNames, biasNames));
    }

    private Set<ParameterId> frozen(JsonNode root, Network network) throws ScenarioException {
        Set<ParameterId> frozen = new HashSet<>();
        if (root.has("frozen")) {
            for (String name : names(root, "/frozen")) {
                frozen.add(network.parameters().stream().filter(id -> network.name(id).equals(name)).findFirst()
                        .orElseThrow(() -> refusal("/frozen", "names of parameters, but none is named \"" + name + "\"")));
            }
        }
        return frozen;
    }

    private Sample sample(JsonNode root, String at, Network network) throws ScenarioException {
        allow(root.at(at), at, "input", "target");
        Sample sample = new Sample(numbers(root, at + "/input"), numbers(root, at + "/target"));
        if (sample.input().size() != network.size(0)) {
            throw refusal(at + "/input", network.size(0) + " numbers");
        }
        if (sample.target().size() != network.outputs()) {
            throw refusal(at + "/target", network.outputs() + " numbers");
        }
        return sample;
    }

    private Optimizer optimizer(JsonNode root) throws ScenarioException {
        allow(root.at("/optimizer"), "/optimizer", "kind", "learningRate");
        if (!"sgd".equals(text(root, "/optimizer/kind"))) {
            throw refusal("/optimizer/kind", "\"sgd\"");
        }
        return new Optimizer.Sgd(number(root, "/optimizer/learningRate"));
    }

    private LocalizedText localized(JsonNode root, String at) throws ScenarioException {
        JsonNode node = root.at(at);
        if (node.isMissingNode()) {
            return LocalizedText.EMPTY;
        }
        if (node.isString()) {
            return LocalizedText.of(node.stringValue());
        }
        allow(node, at, "en", "zh");
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : node.propertyNames()) {
            texts.put(language, text(root, at + "/" + language));
        }
        return new LocalizedText(texts);
    }

    private void allow(JsonNode node, String at, String... fields) throws ScenarioException {
        if (!node.isObject()) {
            throw refusal(at, "an object with the fields " + String.join(", ", fields));
        }
        for (String field : node.propertyNames()) {
            if (!Arrays.asList(fields).contains(field)) {
                throw refusal(at + "/" + field, "only the fields " + String.join(", ", fields) + " here");
            }
        }
    }

    private <T> T choice(JsonNode root, String at, T[] values, Function<T, String> id) throws ScenarioException {
        String text = text(root, at);
        return Arrays.stream(values).filter(value -> id.apply(value).equals(text)).findFirst()
                .orElseThrow(() -> refusal(at, "one of " + String.join(", ", Arrays.stream(values).map(id).toList())));
    }

    private JsonNode array(JsonNode root, String at) throws ScenarioException {
        if (!root.at(at).isArray()) {
            throw refusal(at, "a list");
        }
        return root.at(at);
    }

    private String text(JsonNode root, String at) throws ScenarioException {
        if (!root.at(at).isString()) {
            throw refusal(at, "a text");
        }
        return root.at(at).stringValue();
    }

    private double number(JsonNode root, String at) throws ScenarioException {
        if (!root.at(at).isNumber() || !Double.isFinite(root.at(at).doubleValue())) {
            throw refusal(at, "a finite number");
        }
        return root.at(at).doubleValue();
    }

    private List<Double> numbers(JsonNode root, String at) throws ScenarioException {
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < array(root, at).size(); i++) {
            numbers.add(number(root, at + "/" + i));
        }
        return numbers;
    }

    private List<String> names(JsonNode root, String at) throws ScenarioException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < array(root, at).size(); i++) {
            names.add(text(root, at + "/" + i));
            if (names.get(i).isBlank()) {
                throw refusal(at + "/" + i, "a name");
            }
        }
        return names;
    }

    private <T> T build(String at, Supplier<T> builder) throws ScenarioException {
        try {
            return builder.get();
        } catch (IllegalArgumentException e) {
            throw new ScenarioException(source + ": " + at + ": " + e.getMessage() + ".");
        }
    }

    private ScenarioException refusal(String at, String expected) {
        return new ScenarioException(source + ": " + (at.isEmpty() ? "/" : at) + ": expected " + expected + ".");
    }
}
