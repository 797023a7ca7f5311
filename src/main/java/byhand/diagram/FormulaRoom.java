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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How much room the formulas of an iteration need at full size. What takes long is not done for every step: of the steps that are alike
 * only those with the longest formulas are set, and of a large network only some of each layer are looked at. Of the table of all new
 * values a few rows count. Formulas are set once an iteration, however often and for however many widths it is asked. Use it on one thread.
 */
public final class FormulaRoom {

    private static final int MOST_REMEMBERED = 400;
    /** As many neurons of a layer are looked at, and as many of the neurons before it. */
    private static final int LOOKED_AT = 3;
    private static final int SET_OF_A_KIND = 8;
    /** So many weights have a layer whose formulas are taken to be as long as those of layers that are alike. */
    private static final int LARGE = 256;
    /** Of the samples of a batch the first and the last one are looked at. */
    private static final int MOST_SAMPLES = 2;

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
    private List<Form> longest = List.of();
    private final Map<List<Double>, Need> answered = new HashMap<>();

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
     * What is set of a frame.
     *
     * @param lines  its formula with zeros for digits and without the marks of its operands
     * @param length about how many signs are seen of it
     */
    private record Form(Frame frame, List<FormulaLine> lines, int length) {

        private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
        private static final Pattern DIGIT = Pattern.compile("\\d");
        /** What only a number that has almost drowned in rounding needs is broken over more rows than other formulas. */
        private static final Pattern LONG_NUMBER = Pattern.compile("0{13,}");
        private static final Pattern COMMAND = Pattern.compile("\\\\(?:textcolor\\{#0+}|([a-z])[a-z]*)");

        /** Formulas that differ in their digits only are as large as each other, and so are parts of one: they are set together. */
        static Form of(Frame frame) {
            List<FormulaLine> lines = frame.formula().map(formula -> formula.lines(frame.numerals())).orElse(List.of()).stream()
                    .map(line -> new FormulaLine(alike(line.left()), line.pieces().stream().map(Form::alike).toList())).toList();
            return new Form(frame, lines, lines.stream().mapToInt(line -> length(line.left() + String.join("", line.pieces()))).sum());
        }

        boolean hasLongNumber() {
            return lines.stream().flatMap(line -> line.pieces().stream()).anyMatch(piece -> LONG_NUMBER.matcher(piece).find());
        }

        private static String alike(String tex) {
            return DIGIT.matcher(COLOUR.matcher(tex).replaceAll("#000000")).replaceAll("0");
        }

        private static int length(String tex) {
            return COMMAND.matcher(tex).replaceAll("$1").length();
        }
    }

    /**
     * What the formulas of the frame's iteration need.
     *
     * @param width    how wide they may be; what is wider is broken at its operators
     * @param textSize the size of ordinary text
     */
    public Need need(Frame frame, double width, double textSize) {
        if (looked == null || !looked.isSame(frame.trace()) || !frame.appearance().equals(as)) {
            looked = frame.trace();
            as = frame.appearance();
            longest = longest(frame);
            answered.clear();
        }
        return answered.computeIfAbsent(List.of(width, textSize),
                key -> longest.stream().map(each -> of(each, width, textSize)).reduce(Need::and).orElseThrow());
    }

    private Need of(Form form, double width, double textSize) {
        return known.computeIfAbsent(List.of(form.lines(), form.frame().appearance().language(), width, textSize),
                key -> measured(form, width, textSize));
    }

    private Need measured(Form form, double width, double textSize) {
        Block formula = painter.fullSize(form.lines(), width, textSize);
        return new Need(painter.paintHead(form.frame(), width, textSize, new Nowhere()), formula.height(), formula.width());
    }

    /** The iteration's start, and of each kind of steps those with the longest formulas. */
    private static List<Form> longest(Frame frame) {
        Map<Object, Map<List<FormulaLine>, Form>> byKind = new LinkedHashMap<>();
        Map<Integer, Step> steps = new LinkedHashMap<>();
        frame.trace().views(MOST_SAMPLES).forEach(view -> representatives(view).forEach(step -> steps.put(step.number(), step)));
        for (Step step : steps.values()) {
            Form form = Form.of(frame.atStep(step.number()));
            if (!form.hasLongNumber()) {
                byKind.computeIfAbsent(kind(step.quantity()), kind -> new LinkedHashMap<>()).putIfAbsent(form.lines(), form);
            }
        }
        return Stream.concat(Stream.of(Form.of(frame.atStep(0))), byKind.values().stream().flatMap(forms -> forms.values().stream()
                .sorted(Comparator.comparingInt((Form form) -> -form.length())).limit(SET_OF_A_KIND))).toList();
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
        for (int layer : layers(network)) {
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

    /** Of large layers that are alike, and whose neighbours are, only one. */
    private static Collection<Integer> layers(Network network) {
        Map<Object, Integer> layers = new LinkedHashMap<>();
        for (int layer = 1; layer <= network.depth(); layer++) {
            int before = network.size(layer - 1);
            int after = layer < network.depth() ? network.size(layer + 1) : 0;
            boolean large = before * network.size(layer) > LARGE;
            layers.putIfAbsent(large ? List.of(before, network.size(layer), after, network.layer(layer).activation()) : layer, layer);
        }
        return layers.values();
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
