package byhand.diagram;

import byhand.diagram.surface.Nowhere;
import byhand.formula.FormulaLine;
import byhand.network.MomentKind;
import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.session.Appearance;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.trace.Step;
import byhand.trace.Trace;
import byhand.typeset.Block;
import byhand.typeset.Typesetter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How much room the formulas of an iteration need at full size. What takes long is not done for every step: of the steps that are alike
 * only those with the longest formulas are set, and of a large network only some of each layer are looked at. Of the table of all new
 * values a few rows count. Use it on one thread.
 */
public final class FormulaRoom {

    private static final int MOST_REMEMBERED = 400;
    /** As many neurons of a layer are looked at, and as many of the neurons before it. */
    private static final int LOOKED_AT = 3;
    private static final int SET_OF_A_KIND = 8;

    private final FormulaPainter painter;
    private final Map<Object, Need> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Need> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };
    private Trace looked;
    private Appearance as;
    private List<Frame> longest = List.of();

    public FormulaRoom(Typesetter typesetter) {
        painter = new FormulaPainter(typesetter);
    }

    /**
     * Room in logical pixels.
     *
     * @param head    the height of stage, count and title
     * @param formula the height of the tallest formula
     * @param width   the width of the widest formula
     */
    public record Need(double head, double formula, double width) {

        Need and(Need other) {
            return new Need(Math.max(head, other.head), Math.max(formula, other.formula), Math.max(width, other.width));
        }
    }

    /**
     * What the formulas of the frame's iteration need.
     *
     * @param width    how wide they may be; what is wider is broken at its operators
     * @param textSize the size of ordinary text
     */
    @SuppressWarnings("ReferenceEquality") // of a trace that is equal, the longest formulas are only sought once more
    public Need need(Frame frame, double width, double textSize) {
        if (looked != frame.trace() || !frame.appearance().equals(as)) {
            looked = frame.trace();
            as = frame.appearance();
            longest = longest(frame);
        }
        return Stream.concat(Stream.of(frame.atStep(0)), longest.stream()).map(each -> of(each, width, textSize)).reduce(Need::and)
                .orElseThrow();
    }

    private Need of(Frame frame, double width, double textSize) {
        return known.computeIfAbsent(List.of(form(frame), frame.appearance().language(), width, textSize),
                key -> measured(frame, width, textSize));
    }

    /** Formulas that differ in their digits only are as large as each other. */
    private static String form(Frame frame) {
        List<FormulaLine> lines = frame.formula().map(formula -> formula.lines(frame.numerals())).orElse(List.of());
        return lines.stream().map(line -> line.left() + String.join("", line.pieces())).collect(Collectors.joining("\n"))
                .replaceAll("\\d", "0");
    }

    private Need measured(Frame frame, double width, double textSize) {
        Block formula = painter.fullSize(frame, width, textSize);
        return new Need(painter.paintHead(frame, width, textSize, new Nowhere()), formula.height(), formula.width());
    }

    private static List<Frame> longest(Frame frame) {
        Map<Object, Map<String, Frame>> byKind = new LinkedHashMap<>();
        for (Step step : representatives(frame.trace())) {
            Frame at = frame.atStep(step.number());
            byKind.computeIfAbsent(kind(step.quantity()), kind -> new LinkedHashMap<>()).putIfAbsent(form(at), at);
        }
        return byKind.values().stream().flatMap(forms -> forms.entrySet().stream()
                .sorted(Comparator.comparing(form -> -length(form.getKey()))).limit(SET_OF_A_KIND).map(Map.Entry::getValue)).toList();
    }

    /** About how many signs are seen of a formula in TeX. */
    private static int length(String form) {
        return form.replaceAll("\\\\textcolor\\{#[0-9a-f]+}", "").replaceAll("\\\\[a-z]+", "x").length();
    }

    private static Object kind(Quantity quantity) {
        if (quantity instanceof Quantity.Gradient gradient) {
            return List.of(quantity.getClass(), kind(gradient.of()));
        } else if (quantity instanceof Quantity.Parameter parameter) {
            return parameter.id().getClass();
        } else if (quantity instanceof Quantity.Moment moment) {
            return moment.kind();
        }
        return quantity.getClass();
    }

    private static Collection<Step> representatives(Trace trace) {
        Network network = trace.network();
        List<Quantity> quantities = new ArrayList<>(List.of(new Quantity.LossValue(), new Quantity.AllParameters()));
        for (int layer = 1; layer <= network.depth(); layer++) {
            for (int to : some(network.size(layer))) {
                quantities.add(new Quantity.PreActivation(layer, to));
                quantities.add(new Quantity.Activation(layer, to));
                quantities.addAll(about(new ParameterId.Bias(layer, to)));
                for (int from : some(network.size(layer - 1))) {
                    quantities.addAll(about(new ParameterId.Weight(layer, from, to)));
                }
            }
        }
        List<Quantity> gradients = quantities.stream().filter(Quantity.Placed.class::isInstance)
                .<Quantity>map(Quantity.Gradient::new).toList();
        return Stream.concat(quantities.stream(), gradients.stream()).flatMap(each -> trace.stepOf(each).stream()).toList();
    }

    private static List<Quantity> about(ParameterId id) {
        List<Quantity> all = new ArrayList<>(List.of(new Quantity.Parameter(id), new Quantity.Updated(id)));
        Stream.of(MomentKind.values()).map(kind -> new Quantity.Moment(kind, id)).forEach(all::add);
        return all;
    }

    /** The first ones, and the last. */
    private static Collection<Integer> some(int size) {
        return IntStream.rangeClosed(1, size).filter(i -> i < LOOKED_AT || i == size).boxed().toList();
    }
}
