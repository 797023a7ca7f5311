package byhand.diagram;

import byhand.diagram.layout.Layout;
import byhand.diagram.surface.Colour;
import byhand.formula.Derivation;
import byhand.formula.Detail;
import byhand.formula.Expression;
import byhand.formula.Numerals;
import byhand.network.Activation;
import byhand.network.ParameterId;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.trace.Stage;
import byhand.trace.Step;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Draws what moves while a step is shown. Forward, the products stand beside their weights, travel along the edges and meet in the sum;
 * backward, a pulse runs from the loss along the path and leaves at every hop the factor that it multiplies by; in the update, minus rate
 * times gradient meets the old value. When a step is done, only the factors of the backward pass stay.
 */
final class Motion {

    private static final double CHIP = 16.6;
    private static final double WIDEST_CHIP = 170;
    private static final double WIDEST_RISING_CHIP = 240;
    private static final double DOT = 7;
    private static final double SMALL_DOT = 3.5;
    /** From the middle of a value in a row to what passes below or above it. */
    private static final double BESIDE = 15;
    /** More values than this travel as dots: their chips would hide each other and where they go. */
    private static final int MOST_CHIPS = 12;
    /** From how far away the samples' numbers come, in units. */
    private static final double FROM_AFAR = 60;
    /** When the operands have met and the result begins to appear. */
    private static final double MEET = 0.76;
    /** When, at the end of the iteration, the new values take the place of the old ones. */
    private static final double REPLACED = 0.4;

    private final Scene scene;
    private final Frame frame;
    private final Layout layout;
    private final Brush brush;
    private final double unit;
    private final double progress;
    private final NeuronPainter neurons;
    private final ChipPlaces places;

    Motion(Scene scene) {
        this.scene = scene;
        this.frame = scene.frame();
        this.layout = scene.layout();
        this.brush = scene.brush();
        this.unit = scene.layout().unit();
        this.progress = scene.frame().progress();
        this.neurons = new NeuronPainter(scene);
        this.places = new ChipPlaces(scene);
    }

    /** Whether there is anything to be drawn; to find places for chips takes its time. */
    static boolean shows(Step step, Frame frame) {
        return frame.moving() || step.stage() == Stage.BACKWARD;
    }

    void paint(Step step) {
        Quantity quantity = step.quantity();
        if (frame.trace().isOverSamples(step)) {
            together(step);
        } else if (step.stage() == Stage.BACKWARD) {
            new Pulse(scene, places).paint();
        } else if (quantity instanceof Quantity.LossValue) {
            loss(step);
        } else if (quantity instanceof Quantity.Updated updated) {
            update(step, updated.of());
        } else if (quantity instanceof Quantity.Moment moment) {
            moment(step, moment.of());
        } else if (quantity instanceof Quantity.AllParameters) {
            replacement();
        } else if (quantity instanceof Quantity.Activation a && !activation(a.layer()).isElementwise()) {
            shares(a);
        } else if (quantity instanceof Quantity.Activation a && !a.isWeightedSum(scene.frame().trace().network())) {
            activation(a);
        } else if (quantity instanceof Quantity.Activation || quantity instanceof Quantity.PreActivation) {
            sum(step);
        } else {
            throw new IllegalArgumentException("no animation for " + quantity);
        }
    }

    private Activation activation(int layer) {
        return frame.trace().network().layer(layer).activation();
    }

    /** Values go to their weights, come out as products, which stand beside them, and meet at the neuron, where their sum appears. */
    private void sum(Step step) {
        List<Expression.Operand> operands = step.operands();
        for (Expression.Operand operand : operands) {
            ParameterId id = parameterIn(operand);
            Colour colour = brush.palette().operand(operand.index());
            boolean weight = id instanceof ParameterId.Weight;
            if (weight) {
                double toPill = phase(0, 0.3);
                if (toPill < 1) {
                    dot(layout.beforePill(id).point(eased(toPill)), colour);
                }
            }
            double toNeuron = phase(weight ? 0.4 : 0.1, MEET);
            if (toNeuron > 0) {
                dot(layout.afterPill(id).point(eased(toNeuron)), colour.faded(1 - phase(MEET, 1)));
            }
            if (operands.size() <= MOST_CHIPS && layout.hasPill(id)) {
                show(written -> {
                    String label = Derivation.evaluation(operand.body(), written);
                    return weight ? label : "+ " + (label.startsWith("−") ? "(" + label + ")" : label);
                }, id, colour, WIDEST_CHIP,
                        phase(weight ? 0.28 : 0.05, weight ? 0.38 : 0.15) * (1 - phase(MEET + 0.08, 1)));
            }
        }
        reveal(step.quantity());
    }

    /** What has numbers in it is passed under. */
    private void dot(Point2D place, Colour colour) {
        if (!places.isUnder(place)) {
            brush.dot(place, DOT * unit, colour);
        }
    }

    /** Shows a chip beside a pill, where it covers nothing; nowhere, if there is no such place. */
    private void show(Function<Numerals, String> written, ParameterId id, Colour colour, double widest, double opacity) {
        Rectangle2D pill = new PillPainter(scene).shape(id);
        places.largest(scene.ways(written), CHIP * unit, widest * unit, (label, size) -> {
            List<Point2D> around = places.around(pill, label, size);
            return id instanceof ParameterId.Weight ? around : List.of(around.get(2), around.get(3), around.get(1), around.get(0));
        }).ifPresent(chip -> brush.chip(chip.label(), chip.place(), chip.size(), 0.85 + 0.15 * Math.min(1, opacity), opacity, colour));
    }

    /** The pre-activation goes up to the plot, rides along the curve and comes down as the activation. */
    private void activation(Quantity.Activation a) {
        Quantity z = a.preActivation();
        double value = frame.trace().value(z).orElseThrow();
        if (layout.isStack(a)) {
            Point2D dot = between(beside(z, 1), beside(a, -1), eased(phase(0.05, MEET)));
            brush.dot(dot, SMALL_DOT * unit, brush.palette().operand(0).faded(1 - phase(MEET, 1)));
        } else if (Double.isFinite(value) && layout.hasPlot(a)) {
            ActivationPlot plot = neurons.plot(a.layer(), a.neuron());
            Point2D start = neurons.turn(z);
            Point2D end = neurons.turn(a);
            Point2D dot = between(start, plot.point(0), eased(phase(0, 0.25)));
            double ridden = eased(phase(0.25, 0.55));
            dot = ridden > 0 ? plot.point(value * ridden) : dot;
            dot = phase(0.55, MEET) > 0 ? between(plot.point(value), end, eased(phase(0.55, MEET))) : dot;
            brush.dot(dot, SMALL_DOT * unit, brush.palette().operand(0).faded(1 - phase(MEET, 1)));
        }
        reveal(a);
    }

    /** Below (1) or above (-1) a number in a neuron of two rows. */
    private Point2D beside(Quantity quantity, int side) {
        Point2D value = neurons.valuePlace(quantity);
        return new Point2D.Double(value.getX(), value.getY() + side * BESIDE * unit);
    }

    /** Under softmax, the pre-activations of the whole layer come together: between the plots of its neurons, where they cover nothing. */
    private void shares(Quantity.Activation a) {
        int size = frame.trace().network().size(a.layer());
        double middle = neurons.passage(a);
        Point2D end = neurons.turn(a);
        for (int neuron = 1; neuron <= size; neuron++) {
            Point2D start = neurons.turn(new Quantity.PreActivation(a.layer(), neuron));
            Point2D turn = new Point2D.Double(middle, start.getY());
            Point2D last = new Point2D.Double(middle, end.getY());
            Point2D dot = between(start, turn, eased(phase(0.05, 0.25)));
            dot = phase(0.25, 0.55) > 0 ? between(turn, last, eased(phase(0.25, 0.55))) : dot;
            dot = phase(0.55, MEET) > 0 ? between(last, end, eased(phase(0.55, MEET))) : dot;
            if (layout.hasPlot(a) && layout.hasPlot(new Quantity.Activation(a.layer(), neuron)) || !places.isUnder(dot)) {
                brush.dot(dot, SMALL_DOT * unit, brush.palette().operand(neuron - 1).faded(1 - phase(MEET, 1)));
            }
        }
        reveal(a);
    }

    /** Outputs and targets meet at the loss. */
    private void loss(Step step) {
        int outputs = frame.trace().network().outputs();
        double share = eased(phase(0.05, MEET));
        double faded = 1 - phase(MEET, 1);
        for (int k = 1; k <= outputs; k++) {
            Colour output = brush.palette().operand(outputs == 1 ? 0 : k - 1);
            Colour target = brush.palette().operand(outputs == 1 ? 1 : k - 1);
            dot(layout.toLoss(k).point(share), output.faded(faded));
            dot(fromTarget(k, share), target.faded(faded));
        }
        reveal(step.quantity());
    }

    /** From a target up to the loss, along the left edges of what is between them. */
    private Point2D fromTarget(int output, double share) {
        Rectangle2D target = layout.bounds(new Quantity.Target(output));
        Rectangle2D loss = layout.bounds(new Quantity.LossValue());
        if (output == 1) {
            return between(new Point2D.Double(target.getCenterX(), target.getY()),
                    new Point2D.Double(loss.getCenterX(), loss.getMaxY()), share);
        }
        double x = target.getX() - SMALL_DOT * unit;
        return between(new Point2D.Double(x, target.getCenterY()), new Point2D.Double(x, loss.getMaxY()), share);
    }

    /** Minus rate times gradient appears beside the pill; then the new value appears on it. */
    private void update(Step step, ParameterId id) {
        if (step.formula() instanceof Derivation derivation && derivation.expression() instanceof Expression.Difference difference) {
            boolean plain = frame.trace().optimizer().isPlain();
            Expression change = difference.right();
            rise(written -> "− " + (plain ? change.plain(Detail.NUMBERS, written) : signed(change.value(), written)), id);
        }
        arriveEverywhere(id);
    }

    private static String signed(double value, Numerals numerals) {
        return value < 0 ? "(" + numerals.plain(value) + ")" : numerals.plain(value);
    }

    /** What was remembered and the new gradient appear beside the pill; then the new moment appears on it. */
    private void moment(Step step, ParameterId id) {
        if (step.formula() instanceof Derivation derivation) {
            rise(written -> derivation.expression().plain(Detail.NUMBERS, written), id);
        }
        arriveEverywhere(id);
    }

    private void rise(Function<Numerals, String> written, ParameterId id) {
        show(written, id, brush.palette().stage(Stage.UPDATE), WIDEST_RISING_CHIP, phase(0, 0.12) * (1 - phase(MEET - 0.08, MEET)));
    }

    private void arriveEverywhere(ParameterId id) {
        frame.trace().network().together(id).stream().filter(layout::hasPill).forEach(this::arrive);
    }

    private void arrive(ParameterId id) {
        if (progress > MEET) {
            new PillPainter(scene).erase(id);
            new PillPainter(scene.at(1)).paint(id);
        }
    }

    /** What the samples gave comes from all sides, each in its colour, and meets on the pill, or on the loss. */
    private void together(Step step) {
        if (!frame.moving()) {
            return;
        }
        Quantity place = step.quantity().shownAt();
        boolean pill = place instanceof Quantity.Parameter parameter && layout.hasPill(parameter.id());
        Rectangle2D box = pill ? new PillPainter(scene).shape(((Quantity.Parameter) place).id()) : layout.bounds(place);
        List<Expression.Operand> operands = step.operands();
        int count = operands.size() == 1 ? Math.min(MOST_CHIPS, frame.trace().sampleCount()) : operands.size();
        double share = eased(phase(0.1, MEET));
        for (int i = 0; i < count; i++) {
            double angle = Math.PI * (2 * i + 1) / count;
            Point2D start = new Point2D.Double(box.getCenterX() + Math.sin(angle) * (box.getWidth() / 2 + FROM_AFAR * unit),
                    box.getCenterY() - Math.cos(angle) * (box.getHeight() / 2 + FROM_AFAR * unit));
            Point2D now = between(start, new Point2D.Double(box.getCenterX(), box.getCenterY()), share);
            Colour colour = brush.palette().operand(operands.size() == 1 ? 0 : i);
            Optional<String> label = operands.size() == 1 ? Optional.empty()
                    : Optional.of(Derivation.evaluation(operands.get(i).body(), frame.numerals()));
            double size = CHIP * unit;
            if (label.isPresent() && places.free(label.get(), size, List.of(now)).filter(now::equals).isPresent()) {
                brush.chip(label.get(), now, size, 1, phase(0, 0.1), colour);
            } else if (!box.contains(now)) {
                dot(now, colour);
            }
        }
        if (place instanceof Quantity.Parameter parameter) {
            arrive(parameter.id());
        } else {
            reveal(step.quantity());
        }
    }

    /** Everywhere at once the pills with the new values take the place of the old ones. */
    private void replacement() {
        if (progress < REPLACED) {
            return;
        }
        List<ParameterId> parameters = layout.pills().stream().filter(id -> layout.seen(new Quantity.Parameter(id)).isPresent()).toList();
        parameters.forEach(new PillPainter(scene)::erase);
        parameters.forEach(new PillPainter(scene.at(1))::paint);
    }

    private void reveal(Quantity quantity) {
        double share = phase(MEET, 1);
        if (share > 0) {
            neurons.appearing(quantity, share);
        }
    }

    /** How far the animation is within a part of its course, from 0 to 1. */
    private double phase(double from, double to) {
        return Math.max(0, Math.min(1, (progress - from) / (to - from)));
    }

    static ParameterId parameterIn(Expression expression) {
        List<ParameterId> found = new ArrayList<>();
        for (Expression.Variable variable : expression.below(Expression.Variable.class)) {
            if (variable.referent() instanceof Quantity.Parameter parameter) {
                found.add(parameter.id());
            }
        }
        return found.get(0);
    }

    static Point2D between(Point2D from, Point2D to, double share) {
        return new Point2D.Double(from.getX() + (to.getX() - from.getX()) * share, from.getY() + (to.getY() - from.getY()) * share);
    }

    /** Starts and stops gently. */
    static double eased(double share) {
        return share * share * (3 - 2 * share);
    }
}
