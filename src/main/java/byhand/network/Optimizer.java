package byhand.network;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How parameters are updated: a kind of optimizer with its numbers.
 *
 * @param learningRate any finite number, written as the Greek letter eta
 * @param settings     a number for each of the kind's settings
 */
public record Optimizer(OptimizerKind kind, double learningRate, Map<OptimizerSetting, Double> settings) {

    public Optimizer {
        if (settings.size() != kind.settings().size() || !settings.keySet().containsAll(kind.settings())) {
            throw new IllegalArgumentException("the settings of " + kind.id() + " are " + kind.settings() + ", not " + settings.keySet());
        }
        Map<OptimizerSetting, Double> copy = new EnumMap<>(OptimizerSetting.class);
        copy.putAll(settings);
        settings = Collections.unmodifiableMap(copy);
    }

    /**
     * An optimizer with the usual settings.
     *
     * @param settings other numbers for the first of its settings, in the order in which the kind has them
     */
    public static Optimizer of(OptimizerKind kind, double learningRate, double... settings) {
        Map<OptimizerSetting, Double> all = new EnumMap<>(OptimizerSetting.class);
        for (int i = 0; i < kind.settings().size(); i++) {
            all.put(kind.settings().get(i), i < settings.length ? settings[i] : kind.settings().get(i).usual());
        }
        return new Optimizer(kind, learningRate, all);
    }

    /** Whether an update is the learning rate times the gradient and nothing else. */
    public boolean isPlain() {
        return kind.moments().isEmpty() && kind.settings().isEmpty();
    }

    /** The number of one of the kind's settings. */
    public double setting(OptimizerSetting setting) {
        return settings.get(setting);
    }

    /** The same optimizer with another learning rate. */
    public Optimizer withLearningRate(double newRate) {
        return new Optimizer(kind, newRate, settings);
    }

    /**
     * The same optimizer with another number for a setting.
     *
     * @throws IllegalArgumentException if the kind has no such setting
     */
    public Optimizer with(OptimizerSetting setting, double value) {
        Map<OptimizerSetting, Double> changed = new EnumMap<>(OptimizerSetting.class);
        changed.putAll(settings);
        changed.put(setting, value);
        return new Optimizer(kind, learningRate, changed);
    }
}
