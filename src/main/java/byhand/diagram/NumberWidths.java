package byhand.diagram;

import byhand.diagram.layout.NumberRoom;
import byhand.formula.Numerals;
import byhand.formula.Symbol;
import byhand.network.Network;
import byhand.network.NeuronName;
import byhand.network.ParameterId;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.trace.Step;
import byhand.trace.Trace;
import byhand.typeset.Typesetter;
import byhand.typeset.Weight;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Measures the numbers of an iteration, so that the diagram has places for the widest of them at every step. */
final class NumberWidths {

    /** Networks with more parameters have no room for all their numbers anyway: it would take time to measure them. */
    private static final int MOST_PARAMETERS = 150;
    /** What is longer keeps the short form in the diagram. */
    private static final int MOST_CHARACTERS = 7;

    /** From how many samples of a batch an iteration is measured. */
    private static final int MOST_SAMPLES = 8;

    private final Trace trace;
    private final List<Trace> views;
    private final Numerals numerals;
    private final Typesetter typesetter;
    private final Map<Double, Numerals> closer = new HashMap<>();

    private NumberWidths(Frame frame, Typesetter typesetter) {
        this.trace = frame.trace();
        this.views = trace.views(MOST_SAMPLES);
        this.numerals = frame.appearance().numerals();
        this.typesetter = typesetter;
        if (!isLarge()) {
            steps().forEach(step -> closer(step.formula().numerals(numerals)));
        }
    }

    /** All steps; of many samples those of some. */
    private Stream<Step> steps() {
        return views.stream().flatMap(NumberWidths::own);
    }

    /** The steps of the pass that a view sees, or those behind all passes. */
    private static Stream<Step> own(Trace view) {
        return view.sectionsSeen().stream().flatMap(section -> view.steps().subList(section.first() - 1, section.last()).stream());
    }

    /** What a line needs more digits for is measured with them, if that is not too long. */
    private void closer(Numerals moment) {
        for (double number : moment.special().keySet()) {
            int length = moment.plain(number).length();
            if (length <= MOST_CHARACTERS && length > written(number).length()) {
                closer.put(number, moment);
            }
        }
    }

    /** The room that the numbers of the frame's iteration need: with the digits that their lines need, and as they are usually written. */
    static List<NumberRoom> of(Frame frame, Typesetter typesetter) {
        NumberWidths widths = new NumberWidths(frame, typesetter);
        NumberRoom exact = widths.measured();
        if (widths.closer.isEmpty()) {
            return List.of(exact);
        }
        widths.closer.clear();
        return List.of(exact, widths.measured());
    }

    private boolean isLarge() {
        return trace.network().parameters().size() > MOST_PARAMETERS;
    }

    private NumberRoom measured() {
        Set<Double> given = new HashSet<>();
        Set<Double> values = new HashSet<>();
        Set<Double> gradients = new HashSet<>();
        for (Trace view : views) {
            given.addAll(view.sample().input());
            given.addAll(view.sample().target());
            own(view).map(Step::quantity).filter(Quantity::hasPlace).forEach(node -> {
                values.add(view.value(node).orElseThrow());
                view.stepOf(new Quantity.Gradient(node)).ifPresent(step -> gradients.add(step.value().orElseThrow()));
            });
        }
        return new NumberRoom(widest(given, "", Weight.BOLD, NeuronPainter.VALUE),
                Math.max(widest(values, "", Weight.BOLD, NeuronPainter.VALUE), names()),
                widest(gradients, GradientPainter.SIGN, Weight.SEMI_BOLD, GradientPainter.TEXT), isLarge() ? 0 : parameters(), false);
    }

    /** Names that neurons have been given have room beside the plot. */
    private double names() {
        Network network = trace.network();
        double widest = 0;
        for (int layer = 1; layer <= network.depth(); layer++) {
            for (NeuronName name : network.hasPreActivation(layer) ? network.layer(layer).neuronNames() : List.<NeuronName>of()) {
                for (String each : name.all()) {
                    double width = typesetter.formula(Symbol.named(each).tex()).width() * NeuronPainter.SYMBOL * Brush.SYMBOL_SCALE;
                    widest = Math.max(widest, width + NeuronPlaces.PLOT_WIDTH / 2);
                }
            }
        }
        return widest;
    }

    /** Name and value beside each other, the gradient and the new value below them. */
    private double parameters() {
        double widest = 0;
        for (ParameterId id : trace.network().parameters()) {
            Quantity parameter = new Quantity.Parameter(id);
            double updated = trace.value(new Quantity.Updated(id)).orElseThrow();
            Symbol symbol = trace.symbols().of(parameter);
            double name = width(symbol.brief());
            double values = widest(List.of(trace.network().value(id), updated), "", Weight.SEMI_BOLD, PillContents.TEXT);
            List<Double> slopes = views.stream().map(view -> view.value(new Quantity.Gradient(parameter)).orElseThrow()).toList();
            widest = Math.max(widest, Math.max(name + 0.5 * PillContents.TEXT + values,
                    Math.max(widest(slopes, GradientPainter.SIGN, Weight.BOLD, PillContents.TEXT * PillContents.RESULT),
                            width(PillContents.updated(symbol)) + 0.5 * PillContents.TEXT
                                    + widest(List.of(updated), "", Weight.BOLD, PillContents.TEXT * PillContents.RESULT))));
        }
        return widest;
    }

    private double width(Symbol symbol) {
        return typesetter.formula(symbol.tex()).width() * PillContents.TEXT * Brush.SYMBOL_SCALE * PillContents.NAME_SCALE;
    }

    private double widest(Collection<Double> numbers, String sign, Weight weight, double size) {
        return numbers.stream().mapToDouble(number -> typesetter.width(sign + written(number), weight, size)).max().orElse(0);
    }

    private String written(double number) {
        return closer.getOrDefault(Math.abs(number), numerals).plain(number);
    }
}
