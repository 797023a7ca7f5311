package byhand.scenario;

import byhand.network.Layer;
import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.ParameterId;
import byhand.network.Sample;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes the scenario format, version 1, without what a reader would assume anyway. Reading what was written gives an equal scenario, to the
 * last bit of every number.
 */
public final class ScenarioWriter {

    private static final String CANNOT = "The scenario cannot be saved";

    /**
     * A scenario as JSON in UTF-8.
     *
     * @throws ScenarioException if no file can hold it: a number is not finite, two names are equal, or something exceeds
     *                           {@link ScenarioLimits}
     */
    public byte[] write(Scenario scenario) throws ScenarioException {
        requireFinite(scenario);
        byte[] json = JsonLayout.print(new Json.Fields(fields(scenario))).getBytes(StandardCharsets.UTF_8);
        new ScenarioReader(CANNOT).read(json);
        return json;
    }

    private static void requireFinite(Scenario scenario) throws ScenarioException {
        Network network = scenario.network();
        for (ParameterId id : network.parameters()) {
            requireFinite(network.name(id), List.of(network.value(id)));
        }
        for (Sample sample : scenario.samples()) {
            requireFinite("an input", sample.input());
            requireFinite("a target", sample.target());
        }
        requireFinite("the learning rate", List.of(scenario.optimizer().learningRate()));
        requireFinite("a setting of the optimizer", OptimizerFormat.settings(scenario.optimizer()).values());
    }

    private static void requireFinite(String what, Collection<Double> values) throws ScenarioException {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new ScenarioException(CANNOT + ": " + what + " is " + value + ", and a file can hold finite numbers only.");
            }
        }
    }

    private static Map<String, Json> fields(Scenario scenario) {
        Network network = scenario.network();
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("format", text(ScenarioReader.FORMAT));
        fields.put("version", number(ScenarioReader.VERSION));
        addTexts(fields, "title", scenario.title());
        addTexts(fields, "description", scenario.description());
        if (!network.inputNames().equals(Network.of(network.layers()).inputNames())) {
            fields.put("inputs", list(network.inputNames(), ScenarioWriter::text));
        }
        fields.put("layers", layers(network));
        if (!network.frozen().isEmpty()) {
            fields.put("frozen", list(network.parameters().stream().filter(network.frozen()::contains).toList(),
                    id -> text(network.name(id))));
        }
        fields.put("samples", list(scenario.samples(), ScenarioWriter::sample));
        fields.put("loss", text(scenario.loss().id()));
        fields.put("optimizer", optimizer(scenario.optimizer()));
        return fields;
    }

    private static void addTexts(Map<String, Json> fields, String name, LocalizedText texts) {
        if (texts.equals(LocalizedText.EMPTY)) {
            return;
        }
        Map<String, Json> byLanguage = new LinkedHashMap<>();
        texts.byLanguage().forEach((language, text) -> byLanguage.put(language, text(text)));
        fields.put(name, byLanguage.containsKey("") ? byLanguage.get("") : new Json.Fields(byLanguage));
    }

    private static Json layers(Network network) {
        List<Json> layers = new ArrayList<>();
        for (Layer layer : network.layers()) {
            Layer unnamed = Layer.withDefaultNames(layers.size() + 1, layer.activation(), layer.weights(), layer.biases());
            Map<String, Json> fields = new LinkedHashMap<>();
            fields.put("activation", text(layer.activation().id()));
            fields.put("weights", list(layer.weights(), row -> list(row, ScenarioWriter::number)));
            fields.put("biases", list(layer.biases(), ScenarioWriter::number));
            if (!layer.weightNames().equals(unnamed.weightNames())) {
                fields.put("weightNames", list(layer.weightNames(), row -> list(row, ScenarioWriter::text)));
            }
            if (!layer.biasNames().equals(unnamed.biasNames())) {
                fields.put("biasNames", list(layer.biasNames(), ScenarioWriter::text));
            }
            layers.add(new Json.Fields(fields));
        }
        return new Json.Array(layers);
    }

    private static Json sample(Sample sample) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("input", list(sample.input(), ScenarioWriter::number));
        fields.put("target", list(sample.target(), ScenarioWriter::number));
        return new Json.Fields(fields);
    }

    private static Json optimizer(Optimizer optimizer) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put(OptimizerFormat.KIND, text(optimizer.kind().id()));
        fields.put(OptimizerFormat.LEARNING_RATE, number(optimizer.learningRate()));
        OptimizerFormat.settings(optimizer).forEach((name, value) -> fields.put(name, number(value)));
        return new Json.Fields(fields);
    }

    private static <T> Json list(List<T> values, Function<T, Json> json) {
        return new Json.Array(values.stream().map(json).toList());
    }

    private static Json text(String text) {
        return new Json.Text(text);
    }

    private static Json number(double value) {
        return new Json.Number(JsonNumber.of(value));
    }
}
