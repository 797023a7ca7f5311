package byhand.network;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How parameters are updated: a kind of optimizer with its numbers.
 *
 * @param learningRate any finite number, written as the Greek letter eta
 * @param settings     a number for each of the kind's settings
 * @param begin        the moments that it begins with; empty if it begins with nothing
 */
public record Optimizer(OptimizerKind kind, double learningRate, Map<OptimizerSetting, Double> settings, Optional<GivenMoments> begin) {

    public Optimizer {
        if (settings.size() != kind.settings().size() || !settings.keySet().containsAll(kind.settings())) {
            throw new IllegalArgumentException("the settings of " + kind.id() + " are " + kind.settings() + ", not " + settings.keySet());
        }
        Map<OptimizerSetting, Double> copy = new EnumMap<>(OptimizerSetting.class);
        copy.putAll(settings);
        settings = Collections.unmodifiableMap(copy);
        for (MomentKind moment : List.of(MomentKind.FIRST, MomentKind.SECOND)) {
            if (begin.isPresent() && !kind.keeps(moment) && !begin.get().of(moment).isEmpty()) {
                throw new IllegalArgumentException(kind.id() + " keeps no " + moment.id());
            }
        }
        if (begin.isPresent() && !kind.hasMemory()) {
            throw new IllegalArgumentException(kind.id() + " keeps no moments");
        }
    }

    /**
     * An optimizer with the usual settings.
     *
     * @param settings other numbers for the first of its settings, in the order in which the kind has them
     */
    public static Optimizer of(OptimizerKind kind, double learningRate, double... settings) {
        Map<OptimizerSetting, Double> all = new EnumMap<>(OptimizerSetting.class);
        for (int i = 0; i < kind.settings().size(); i++) {
            all.put(kind.settings().get(i), i < settings.length ? settings[i] : kind.usual(kind.settings().get(i)));
        }
        return new Optimizer(kind, learningRate, all, Optional.empty());
    }

    /** Whether an update is the learning rate times the gradient and nothing else. */
    public boolean isPlain() {
        return rule(false).moments().isEmpty();
    }

    /**
     * The equations that hold.
     *
     * @param first whether the optimizer remembers nothing yet, as {@link Moments#isFresh} tells it
     */
    public UpdateRule rule(boolean first) {
        Set<OptimizerSetting> on = EnumSet.noneOf(OptimizerSetting.class);
        settings.forEach((setting, value) -> {
            if (setting.shapesEquations() && value != 0 && !isIdle(setting)) {
                on.add(setting);
            }
        });
        return new UpdateRule(kind, on, first && on.contains(OptimizerSetting.DAMPENING));
    }

    /** PyTorch keeps no moment without momentum, and there is nothing to dampen. */
    private boolean isIdle(OptimizerSetting setting) {
        return setting == OptimizerSetting.DAMPENING && settings.get(OptimizerSetting.MOMENTUM) == 0;
    }

    /** Whether a parameter's value has a part in its update besides what the gradient makes of it. */
    public boolean decays() {
        return settings.getOrDefault(OptimizerSetting.WEIGHT_DECAY, 0.0) != 0;
    }

    /** The same optimizer with other moments to begin with; empty to begin with nothing. */
    public Optimizer beginning(Optional<GivenMoments> moments) {
        return new Optimizer(kind, learningRate, settings, moments);
    }

    /** The number of one of the kind's settings. */
    public double setting(OptimizerSetting setting) {
        return settings.get(setting);
    }

    /** The same optimizer with another learning rate. */
    public Optimizer withLearningRate(double newRate) {
        return new Optimizer(kind, newRate, settings, begin);
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
        return new Optimizer(kind, learningRate, changed, begin);
    }
}
