package byhand.scenario;

import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.OptimizerSetting;
import byhand.scenario.json.JsonException;
import byhand.scenario.json.JsonPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How an optimizer stands in a scenario file: {@code {"kind": "adam", "learningRate": 0.01, "beta1": 0.9}}. */
final class OptimizerFormat {

    static final String KIND = "kind";
    static final String LEARNING_RATE = "learningRate";

    private OptimizerFormat() {
    }

    /** The settings besides the learning rate that a file names: all but those of a later version that are as usual. */
    static Map<OptimizerSetting, Double> settings(Optimizer optimizer) {
        Map<OptimizerSetting, Double> settings = new LinkedHashMap<>();
        for (OptimizerSetting setting : optimizer.kind().settings()) {
            double value = optimizer.setting(setting);
            if (setting.version() <= optimizer.kind().version() || value != setting.usual()) {
                settings.put(setting, value);
            }
        }
        return settings;
    }

    /**
     * Reads an optimizer; what a file says nothing of is as PyTorch has it.
     *
     * @param version the file's
     */
    static Optimizer read(JsonPlace place, int version) throws JsonException {
        if (!place.field(KIND).isThere()) {
            place.allowFields(fields(List.of(OptimizerSetting.values())), "here");
        }
        OptimizerKind kind = DefinitionFormat.read(place.field(KIND), List.of(OptimizerKind.values()), version);
        List<OptimizerSetting> known = kind.settings().stream().filter(setting -> setting.version() <= version).toList();
        place.allowFields(fields(known), "for the optimizer " + kind.id());
        Optimizer optimizer = Optimizer.of(kind, 0);
        for (OptimizerSetting setting : known) {
            if (place.field(setting.id()).isThere()) {
                optimizer = optimizer.with(setting, number(setting, place.field(setting.id())));
            }
        }
        return optimizer.withLearningRate(place.field(LEARNING_RATE).number());
    }

    private static List<String> fields(List<OptimizerSetting> settings) {
        List<String> fields = new ArrayList<>(List.of(KIND, LEARNING_RATE));
        settings.forEach(setting -> fields.add(setting.id()));
        return fields;
    }

    private static double number(OptimizerSetting setting, JsonPlace place) throws JsonException {
        double value = place.number();
        if (!setting.range().holds(value)) {
            throw place.refusal(setting.range().description());
        }
        return value;
    }
}
