package byhand.ui;

import byhand.network.Optimizer;
import byhand.scenario.ScenarioLimits;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * One number that an optimizer has.
 *
 * @param id     its name in the scene
 * @param symbol how formulas write it
 * @param range  what it can be
 * @param with   the same optimizer with another number in its place
 */
record OptimizerSetting(String id, String symbol, double value, Range range, DoubleFunction<Optimizer> with) {

    /** What numbers a setting can take. */
    enum Range {
        ANY("entry.not-a-number") {
            @Override
            boolean holds(double number) {
                return true;
            }
        },
        SHARE("entry.share") {
            @Override
            boolean holds(double number) {
                return ScenarioLimits.isShare(number);
            }
        },
        NOT_NEGATIVE("entry.not-negative") {
            @Override
            boolean holds(double number) {
                return number >= 0;
            }
        };

        private final String textKey;

        Range(String textKey) {
            this.textKey = textKey;
        }

        abstract boolean holds(double number);

        /** The key of the sentence about numbers that it does not hold. */
        String textKey() {
            return textKey;
        }
    }

    /** An optimizer of every kind, with the settings that a file means which says nothing. */
    static List<Optimizer> kinds(double learningRate) {
        return List.of(new Optimizer.Sgd(learningRate), new Optimizer.Momentum(learningRate, Optimizer.Momentum.DEFAULT_MOMENTUM),
                new Optimizer.RmsProp(learningRate, Optimizer.RmsProp.DEFAULT_DECAY, Optimizer.RmsProp.DEFAULT_EPSILON),
                new Optimizer.Adam(learningRate, Optimizer.Adam.DEFAULT_BETA1, Optimizer.Adam.DEFAULT_BETA2,
                        Optimizer.Adam.DEFAULT_EPSILON));
    }

    /** All numbers of an optimizer. */
    static List<OptimizerSetting> of(Optimizer optimizer) {
        double rate = optimizer.learningRate();
        OptimizerSetting first = new OptimizerSetting("learning-rate-field", "η", rate, Range.ANY, optimizer::withLearningRate);
        if (optimizer instanceof Optimizer.Momentum m) {
            return List.of(first, share("momentum", "μ", m.momentum(), value -> new Optimizer.Momentum(rate, value)));
        } else if (optimizer instanceof Optimizer.RmsProp r) {
            return List.of(first, share("decay", "α", r.decay(), value -> new Optimizer.RmsProp(rate, value, r.epsilon())),
                    epsilon(r.epsilon(), value -> new Optimizer.RmsProp(rate, r.decay(), value)));
        } else if (optimizer instanceof Optimizer.Adam a) {
            return List.of(first, share("beta1", "β1", a.beta1(), value -> new Optimizer.Adam(rate, value, a.beta2(), a.epsilon())),
                    share("beta2", "β2", a.beta2(), value -> new Optimizer.Adam(rate, a.beta1(), value, a.epsilon())),
                    epsilon(a.epsilon(), value -> new Optimizer.Adam(rate, a.beta1(), a.beta2(), value)));
        }
        return List.of(first);
    }

    private static OptimizerSetting share(String id, String symbol, double value, DoubleFunction<Optimizer> with) {
        return new OptimizerSetting(id, symbol, value, Range.SHARE, with);
    }

    private static OptimizerSetting epsilon(double value, DoubleFunction<Optimizer> with) {
        return new OptimizerSetting("epsilon", "ε", value, Range.NOT_NEGATIVE, with);
    }
}
