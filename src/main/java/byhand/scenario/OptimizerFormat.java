package byhand.scenario;

import byhand.network.Optimizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How an optimizer stands in a scenario file: {@code {"kind": "adam", "learningRate": 0.01, "beta1": 0.9}}. */
final class OptimizerFormat {

    static final String KIND = "kind";
    static final String LEARNING_RATE = "learningRate";
    private static final String MOMENTUM = "momentum";
    private static final String DECAY = "decay";
    private static final String BETA1 = "beta1";
    private static final String BETA2 = "beta2";
    private static final String EPSILON = "epsilon";

    private static final List<String> ALL_FIELDS = List.of(KIND, LEARNING_RATE, MOMENTUM, DECAY, BETA1, BETA2, EPSILON);
    private static final List<Optimizer> DEFAULTS = List.of(new Optimizer.Sgd(0),
            new Optimizer.Momentum(0, Optimizer.Momentum.DEFAULT_MOMENTUM),
            new Optimizer.RmsProp(0, Optimizer.RmsProp.DEFAULT_DECAY, Optimizer.RmsProp.DEFAULT_EPSILON),
            new Optimizer.Adam(0, Optimizer.Adam.DEFAULT_BETA1, Optimizer.Adam.DEFAULT_BETA2, Optimizer.Adam.DEFAULT_EPSILON));

    private OptimizerFormat() {
    }

    /** An optimizer's settings besides the learning rate, by their names in a file. */
    static Map<String, Double> settings(Optimizer optimizer) {
        Map<String, Double> settings = new LinkedHashMap<>();
        if (optimizer instanceof Optimizer.Momentum momentum) {
            settings.put(MOMENTUM, momentum.momentum());
        } else if (optimizer instanceof Optimizer.RmsProp rmsProp) {
            settings.put(DECAY, rmsProp.decay());
            settings.put(EPSILON, rmsProp.epsilon());
        } else if (optimizer instanceof Optimizer.Adam adam) {
            settings.put(BETA1, adam.beta1());
            settings.put(BETA2, adam.beta2());
            settings.put(EPSILON, adam.epsilon());
        }
        return settings;
    }

    /** Reads an optimizer; what a file says nothing of is as PyTorch has it. */
    static Optimizer read(JsonPlace place) throws ScenarioException {
        if (!place.field(KIND).isThere()) {
            place.allowFields(ALL_FIELDS, "here");
        }
        Optimizer defaults = place.field(KIND).choice(DEFAULTS, Optimizer::kind);
        Map<String, Double> settings = settings(defaults);
        List<String> allowed = new ArrayList<>(List.of(KIND, LEARNING_RATE));
        allowed.addAll(settings.keySet());
        place.allowFields(allowed, "for the optimizer " + defaults.kind());
        for (Map.Entry<String, Double> each : settings.entrySet()) {
            JsonPlace written = place.field(each.getKey());
            if (written.isThere()) {
                each.setValue(setting(each.getKey(), written));
            }
        }
        return with(settings, defaults).withLearningRate(place.field(LEARNING_RATE).number());
    }

    private static double setting(String name, JsonPlace place) throws ScenarioException {
        double value = place.number();
        if (name.equals(EPSILON) && value < 0) {
            throw place.refusal("a number that is not negative");
        } else if (!name.equals(EPSILON) && !ScenarioLimits.isShare(value)) {
            throw place.refusal("a number from 0 up to, but not including, 1");
        }
        return value;
    }

    private static Optimizer with(Map<String, Double> settings, Optimizer optimizer) {
        double rate = optimizer.learningRate();
        if (optimizer instanceof Optimizer.Momentum) {
            return new Optimizer.Momentum(rate, settings.get(MOMENTUM));
        } else if (optimizer instanceof Optimizer.RmsProp) {
            return new Optimizer.RmsProp(rate, settings.get(DECAY), settings.get(EPSILON));
        } else if (optimizer instanceof Optimizer.Adam) {
            return new Optimizer.Adam(rate, settings.get(BETA1), settings.get(BETA2), settings.get(EPSILON));
        }
        return optimizer;
    }
}
