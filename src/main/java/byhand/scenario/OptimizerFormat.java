package byhand.scenario;

import byhand.network.Network;
import byhand.network.Optimizer;
import byhand.network.OptimizerKind;
import byhand.network.OptimizerSetting;
import byhand.scenario.json.JsonException;
import byhand.scenario.json.JsonPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How an optimizer stands in a scenario file: {@code {"kind": "adam", "learningRate": 0.01, "beta1": 0.9}}. */
final class OptimizerFormat {

    static final String KIND = "kind";
    static final String LEARNING_RATE = "learningRate";

    private OptimizerFormat() {
    }

    /** The settings besides the learning rate that a file names: of those of later versions only what is not as usual, or not 0. */
    static Map<OptimizerSetting, Double> settings(Optimizer optimizer) {
        OptimizerKind kind = optimizer.kind();
        Map<OptimizerSetting, Double> settings = new LinkedHashMap<>();
        for (OptimizerSetting setting : kind.settings()) {
            double value = optimizer.setting(setting);
            if (value != kind.usual(setting) || setting.version() == 1 || value != 0 && setting.version() <= kind.version()) {
                settings.put(setting, value);
            }
        }
        return settings;
    }

    /**
     * Reads an optimizer; what a file says nothing of is as PyTorch has it.
     *
     * @param version the file's
     * @param network what the optimizer trains
     */
    static Optimizer read(JsonPlace place, int version, Network network) throws JsonException {
        if (!place.field(KIND).isThere()) {
            List<OptimizerSetting> all = List.of(OptimizerSetting.values());
            place.allowFields(
                    fields(all.stream().filter(setting -> setting.version() <= version).toList(), version >= MomentsFormat.VERSION),
                    "here");
        }
        OptimizerKind kind = DefinitionFormat.read(place.field(KIND), List.of(OptimizerKind.values()), version);
        List<OptimizerSetting> known = kind.settings().stream().filter(setting -> setting.version() <= version).toList();
        requireNoLaterFields(place, kind, version);
        boolean moments = place.isObject() && place.field(MomentsFormat.FIELD).isThere();
        if (moments && version >= MomentsFormat.VERSION && !kind.hasMemory()) {
            throw place.field(MomentsFormat.FIELD).refusal("no moments", "as the optimizer " + kind.id() + " keeps none");
        }
        place.allowFields(fields(known, kind.hasMemory() && version >= MomentsFormat.VERSION), "for the optimizer " + kind.id());
        Optimizer optimizer = Optimizer.of(kind, 0);
        for (OptimizerSetting setting : known) {
            if (place.field(setting.id()).isThere()) {
                optimizer = optimizer.with(setting, number(setting, place.field(setting.id())));
            }
        }
        if (moments) {
            optimizer = optimizer.beginning(Optional.of(new MomentsFormat(network, kind).read(place.field(MomentsFormat.FIELD))));
        }
        return optimizer.withLearningRate(place.field(LEARNING_RATE).number());
    }

    /** What the optimizer has in later versions only is not taken for a misspelling. */
    private static void requireNoLaterFields(JsonPlace place, OptimizerKind kind, int version) throws JsonException {
        for (OptimizerSetting setting : kind.settings()) {
            DefinitionFormat.requireVersion(place.field(setting.id()), setting.version(), version);
        }
        if (kind.hasMemory()) {
            DefinitionFormat.requireVersion(place.field(MomentsFormat.FIELD), MomentsFormat.VERSION, version);
        }
    }

    private static List<String> fields(List<OptimizerSetting> settings, boolean moments) {
        List<String> fields = new ArrayList<>(List.of(KIND, LEARNING_RATE));
        settings.forEach(setting -> fields.add(setting.id()));
        if (moments) {
            fields.add(MomentsFormat.FIELD);
        }
        return fields;
    }

    private static double number(OptimizerSetting setting, JsonPlace place) throws JsonException {
        if (setting.isSwitch()) {
            return place.yesOrNo() ? 1 : 0;
        }
        double value = place.number();
        if (!setting.range().holds(value)) {
            throw place.refusal(setting.range().description());
        }
        return value;
    }
}
