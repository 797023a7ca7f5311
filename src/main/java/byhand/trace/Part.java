package byhand.trace;

import byhand.network.Network;
import byhand.network.Sample;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Some steps of an iteration in which every quantity has one value: all of them, the pass of one sample, or what follows behind the passes
 * of a batch.
 */
final class Part {

    private final Sample sample;
    private final Symbols symbols;
    private final List<Step> steps;
    private final Map<Quantity, Double> values;
    private final Map<Quantity, Step> byQuantity = new HashMap<>();
    private final Map<Stage, Integer> counts = new EnumMap<>(Stage.class);

    /**
     * @param sample what goes in, and what should come out; of what follows the passes, the last one's
     * @param values everything that has a value here: what is given, and what the steps compute
     */
    Part(Network network, Sample sample, Symbols symbols, List<Step> steps, Map<Quantity, Double> values) {
        this.sample = sample;
        this.symbols = symbols;
        this.steps = List.copyOf(steps);
        this.values = values;
        for (Step step : steps) {
            step.quantity().everywhere(network).forEach(each -> byQuantity.put(each, step));
            counts.merge(step.stage(), 1, Integer::sum);
        }
    }

    Sample sample() {
        return sample;
    }

    Symbols symbols() {
        return symbols;
    }

    List<Step> steps() {
        return steps;
    }

    /** How many steps of a stage there are here. */
    int count(Stage stage) {
        return counts.get(stage);
    }

    /** The value of a quantity; null if it has none here. */
    Double value(Quantity quantity) {
        return values.get(quantity);
    }

    /** The step that computes a quantity; null if none does here. */
    Step stepOf(Quantity quantity) {
        return byQuantity.get(quantity);
    }
}
