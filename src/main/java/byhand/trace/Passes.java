package byhand.trace;

import byhand.network.BatchReduction;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The parts of an iteration, in order: of a batch the pass of each sample, and what follows the last of them; of one sample a single part.
 * A pass has many steps and follows from its sample, so it is derived when it is looked at, and only some are kept.
 */
final class Passes {

    /** How many passes are kept besides the first one. */
    private static final int KEPT = 4;

    private final int count;
    private final int passSize;
    private final Part firstPass;
    private final Part last;
    private final IntFunction<Part> derivation;
    private final BatchReduction reduction;
    private final OptionalInt firstNotFinite;
    private final List<Section> sections = new ArrayList<>();
    private final Map<Integer, Part> kept = fewOf();
    private final Map<Integer, Trace> views = fewOf();

    /**
     * The parts of a batch.
     *
     * @param count          how many samples it has, at least 2
     * @param derivation     derives the pass of a sample, from 0
     * @param last           what follows the passes
     * @param firstNotFinite the first sample, from 0, in whose pass a number is not finite
     */
    Passes(int count, Part firstPass, IntFunction<Part> derivation, Part last, BatchReduction reduction, OptionalInt firstNotFinite) {
        this.reduction = reduction;
        this.count = count;
        this.passSize = firstPass.steps().size();
        this.firstPass = firstPass;
        this.derivation = derivation;
        this.last = last;
        this.firstNotFinite = firstNotFinite;
        int sample = firstPass.steps().get(0).sample();
        for (int i = 0; i < count; i++) {
            addSections(firstPass, sample + i, List.of(Stage.FORWARD, Stage.BACKWARD));
        }
        addSections(last, 0, List.of(Stage.BACKWARD, Stage.UPDATE));
    }

    private Passes(Part only) {
        count = 1;
        reduction = BatchReduction.MEAN;
        passSize = 0;
        firstPass = only;
        derivation = i -> only;
        last = only;
        firstNotFinite = OptionalInt.empty();
        addSections(only, 0, Arrays.asList(Stage.values()));
    }

    /** The only part of an iteration with one sample. */
    static Passes ofOne(Part only) {
        return new Passes(only);
    }

    private void addSections(Part part, int sample, List<Stage> stages) {
        for (Stage stage : stages) {
            int from = sections.isEmpty() ? 1 : sections.get(sections.size() - 1).last() + 1;
            sections.add(new Section(stage, sample, from, part.count(stage)));
        }
    }

    private static <T> Map<Integer, T> fewOf() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, T> eldest) {
                return size() > KEPT;
            }
        };
    }

    private boolean isBatch() {
        return count > 1;
    }

    /** How many samples the iteration has. */
    int count() {
        return count;
    }

    BatchReduction reduction() {
        return reduction;
    }

    /** What belongs to all samples. */
    Part last() {
        return last;
    }

    List<Section> sections() {
        return sections;
    }

    int size() {
        return sections.get(sections.size() - 1).last();
    }

    /** The part of a step, or at the start, 0, the first one: from 0, of what follows the passes {@link #count}. */
    int index(int step) {
        return !isBatch() ? 0 : step > count * passSize ? count : Math.max(0, step - 1) / passSize;
    }

    Part part(int index) {
        if (index == 0) {
            return firstPass;
        }
        return index == count ? last : kept.computeIfAbsent(index, derivation::apply);
    }

    /** What is seen from a part, made once as long as it is looked at. */
    Trace view(int index, Function<Part, Trace> view) {
        return views.computeIfAbsent(index, i -> view.apply(part(i)));
    }

    /** Which of the samples is seen from a part, from 1. */
    int number(int index) {
        return Math.min(index + 1, count);
    }

    Step step(int number) {
        Part part = part(index(number));
        return part.steps().get(number - part.steps().get(0).number());
    }

    List<Step> steps() {
        return !isBatch() ? last.steps() : new AbstractList<>() {
            @Override
            public Step get(int index) {
                return step(index + 1);
            }

            @Override
            public int size() {
                return Passes.this.size();
            }
        };
    }

    Section section(int step) {
        int from = isBatch() ? 2 * index(step) : 0;
        return sections.subList(from, sections.size()).stream().filter(each -> step <= each.last()).findFirst().orElseThrow();
    }

    /** A stage as it is seen from a part. */
    Section section(Stage stage, int index) {
        if (!isBatch()) {
            return sections.get(stage.ordinal());
        }
        return switch (stage) {
            case FORWARD -> sections.get(2 * Math.min(index, count - 1));
            case BACKWARD -> sections.get(index == count ? 2 * count : 2 * index + 1);
            case UPDATE -> sections.get(2 * count + 1);
        };
    }

    /** The value of a quantity as it is seen from a part; null if it has none. */
    Double value(Quantity quantity, int index) {
        Double own = part(index).value(quantity);
        return own != null || !isBatch() ? own : other(index).value(quantity);
    }

    /** The step that computes a quantity as it is seen from a part; null if none does. */
    Step stepOf(Quantity quantity, int index) {
        Step own = part(index).stepOf(quantity);
        return own != null || !isBatch() ? own : other(index).stepOf(quantity);
    }

    /** From a pass one sees what follows all passes, and from there the last pass. */
    private Part other(int index) {
        return index == count ? part(count - 1) : last;
    }

    /** One step in each of some passes, and the last one. */
    IntStream samples(int most) {
        int measured = Math.min(count, most);
        return !isBatch() ? IntStream.of(0)
                : IntStream.concat(IntStream.range(0, measured).map(i -> i * (count - 1) / (measured - 1) * passSize + 1),
                        IntStream.of(size()));
    }

    /** Where numbers can be that are not finite, in the order of their steps. */
    Stream<Part> suspects() {
        return Stream.concat(firstNotFinite.stream().mapToObj(this::part), Stream.of(last));
    }
}
