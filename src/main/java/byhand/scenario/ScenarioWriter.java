package byhand.scenario;

import byhand.network.Batch;
import byhand.network.Definition;
import byhand.network.GivenMoments;
import byhand.network.Layer;
import byhand.network.MomentKind;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.ParameterId;
import byhand.network.Sample;
import byhand.scenario.json.JsonLayout;
import byhand.scenario.json.JsonNumber;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * Writes the scenario format, in the first version that has all that is used, without what a reader would assume anyway. Reading what was written gives an equal scenario, to
 * the last bit of every number.
 */
public final class ScenarioWriter {

    private static final String CANNOT = "The scenario cannot be saved";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /**
     * A scenario as JSON in UTF-8.
     *
     * @throws ScenarioException if no file can hold it: a number is not finite, two names are equal, or something exceeds
     *                           {@link ScenarioLimits}
     */
    public byte[] write(Scenario scenario) throws ScenarioException {
        requireFinite(scenario);
        String text = JsonLayout.print(json(scenario));
        byte[] json = text.getBytes(StandardCharsets.UTF_8);
        ScenarioReader reader = new ScenarioReader(CANNOT);
        reader.requireSize(json);
        // Half a character, which UTF-8 cannot hold, is refused here.
        reader.read(text);
        return json;
    }

    private static void requireFinite(Scenario scenario) throws ScenarioException {
        Network network = scenario.network();
        for (Layer layer : network.layers()) {
            requireFinite("what shapes an activation", List.of(layer.shape()));
        }
        for (ParameterId id : network.parameters()) {
            requireFinite(network.ownName(id), List.of(network.value(id)));
        }
        for (Sample sample : scenario.samples()) {
            requireFinite("an input", sample.input());
            requireFinite("a target", sample.target());
        }
        requireFinite("the learning rate", List.of(scenario.optimizer().learningRate()));
        requireFinite("a setting of the optimizer", OptimizerFormat.settings(scenario.optimizer()).values());
        for (GivenMoments given : scenario.optimizer().begin().stream().toList()) {
            requireFinite("a moment of the optimizer", given.first().values());
            requireFinite("a moment of the optimizer", given.second().values());
        }
    }

    private static void requireFinite(String what, Collection<Double> values) throws ScenarioException {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new ScenarioException(CANNOT + ": " + what + " is " + value + ", and a file can hold finite numbers only.");
            }
        }
    }

    private static ObjectNode json(Scenario scenario) {
        Network network = scenario.network();
        ObjectNode json = NODES.objectNode().put("format", ScenarioReader.FORMAT);
        json.set("version", number(version(scenario)));
        addTexts(json, "title", scenario.title());
        addTexts(json, "description", scenario.description());
        if (!network.inputNames().equals(Network.of(network.layers()).inputNames())) {
            json.set("inputs", list(network.inputNames(), NODES::stringNode));
        }
        json.set("layers", layers(network));
        if (!network.frozen().isEmpty()) {
            json.set("frozen", list(network.parameters().stream().filter(network.frozen()::contains).toList(),
                    id -> NODES.stringNode(network.ownName(id))));
        }
        if (!network.shared().isEmpty()) {
            json.set("shared", list(network.shared(), group -> list(group, id -> NODES.stringNode(network.ownName(id)))));
        }
        json.set("samples", list(scenario.samples(), ScenarioWriter::sample));
        BatchFormat.write(scenario, json);
        json.put("loss", scenario.loss().id());
        json.set("optimizer", optimizer(scenario.optimizer(), network));
        return json;
    }

    /** The first version that has everything that the scenario has, so that older programs read what they can. */
    private static int version(Scenario scenario) {
        Network network = scenario.network();
        List<Definition> used = new ArrayList<>(List.of(scenario.optimizer().kind()));
        network.layers().forEach(layer -> used.add(layer.activation()));
        network.layers().forEach(layer -> NetworkFormat.shape(layer).ifPresent(used::add));
        used.addAll(OptimizerFormat.settings(scenario.optimizer()).keySet());
        if (!scenario.batch().equals(Batch.ONE)) {
            used.add(scenario.batch().reduction());
        }
        boolean plain = network.shared().isEmpty()
                && network.layers().stream().allMatch(layer -> layer.hasBiases() && layer.neuronNames().isEmpty());
        int wiring = plain ? 1 : NetworkFormat.WIRING_VERSION;
        int moments = scenario.optimizer().begin().isPresent() ? MomentsFormat.VERSION : 1;
        int loss = scenario.loss().versionBehind(network.outputActivation());
        return used.stream().mapToInt(Definition::version).reduce(Math.max(wiring, Math.max(moments, loss)), Math::max);
    }

    private static void addTexts(ObjectNode json, String name, LocalizedText texts) {
        if (texts.equals(LocalizedText.EMPTY)) {
            return;
        }
        ObjectNode byLanguage = NODES.objectNode();
        texts.byLanguage().forEach(byLanguage::put);
        json.set(name, byLanguage.has("") ? byLanguage.get("") : byLanguage);
    }

    private static ArrayNode layers(Network network) {
        ArrayNode layers = NODES.arrayNode();
        for (Layer layer : network.layers()) {
            Layer unnamed = Layer.withDefaultNames(layers.size() + 1, layer.activation(), layer.weights(), layer.biases());
            ObjectNode json = layers.addObject().put("activation", layer.activation().id());
            NetworkFormat.shape(layer).ifPresent(setting -> json.set(setting.id(), number(layer.shape())));
            json.set("weights", list(layer.weights(), row -> list(row, ScenarioWriter::number)));
            json.set("biases", layer.hasBiases() ? list(layer.biases(), ScenarioWriter::number) : NODES.nullNode());
            if (!layer.weightNames().equals(unnamed.weightNames())) {
                json.set("weightNames", list(layer.weightNames(), row -> list(row, NODES::stringNode)));
            }
            if (!layer.biasNames().equals(unnamed.biasNames())) {
                json.set("biasNames", list(layer.biasNames(), NODES::stringNode));
            }
            if (!layer.neuronNames().isEmpty()) {
                json.set(NetworkFormat.NEURON_NAMES, list(layer.neuronNames(), name -> list(name.all(), NODES::stringNode)));
            }
        }
        return layers;
    }

    private static ObjectNode sample(Sample sample) {
        ObjectNode json = NODES.objectNode();
        json.set("input", list(sample.input(), ScenarioWriter::number));
        json.set("target", list(sample.target(), ScenarioWriter::number));
        return json;
    }

    private static ObjectNode optimizer(Optimizer optimizer, Network network) {
        ObjectNode json = NODES.objectNode().put(OptimizerFormat.KIND, optimizer.kind().id());
        json.set(OptimizerFormat.LEARNING_RATE, number(optimizer.learningRate()));
        OptimizerFormat.settings(optimizer)
                .forEach((setting, value) -> json.set(setting.id(), setting.isSwitch() ? NODES.booleanNode(value != 0) : number(value)));
        optimizer.begin().ifPresent(given -> json.set(MomentsFormat.FIELD, moments(given, optimizer.kind(), network)));
        return json;
    }

    private static ObjectNode moments(GivenMoments given, OptimizerKind kind, Network network) {
        ObjectNode json = NODES.objectNode();
        json.set(MomentsFormat.UPDATES, number(given.updates()));
        for (MomentKind moment : MomentsFormat.kept(kind)) {
            Map<ParameterId, Double> values = given.of(moment);
            ObjectNode byName = NODES.objectNode();
            network.distinctParameters().stream().filter(values::containsKey)
                    .forEach(id -> byName.set(network.name(id), number(values.get(id))));
            if (!values.isEmpty()) {
                json.set(MomentsFormat.field(moment), byName);
            }
        }
        return json;
    }

    private static <T> ArrayNode list(List<T> values, Function<T, JsonNode> json) {
        return NODES.arrayNode().addAll(values.stream().map(json).toList());
    }

    private static JsonNode number(double value) {
        return NODES.rawValueNode(new RawValue(JsonNumber.of(value)));
    }
}
