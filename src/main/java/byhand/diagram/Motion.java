package byhand.diagram;

import byhand.diagram.layout.Curve;
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

/**
 * Draws what moves while a step is shown. Forward, the products travel along the edges and meet in the sum; backward, a pulse runs from the
 * loss along the path and leaves at every hop the factor that it multiplies by; in the update, minus rate times gradient meets the old
 * value. When a step is done, only the factors of the backward pass stay.
 */
final class Motion {

    private static final double CHIP = 16;
    private static final double WIDEST_CHIP = 110;
    private static final double WIDEST_RISING_CHIP = 240;
    private static final double LEAST_CHIP = 0.55;
    private static final double DOT = 7;
    /** More values than this travel as dots: their chips would hide each other and where they go. */
    private static final int MOST_CHIPS = 12;
    /** When the operands have met and the result begins to appear. */
    private static final double MEET = 0.76;
    /** When, at the end of the iteration, the new values take the place of the old ones. */
    private static final double REPLACED = 0.4;

    private final Scene scene;
    private final Frame frame;
    private final Layout layout;
    private final Brush brush;
    private final Numerals numerals;
    private final double unit;
    private final double progress;
    private final NeuronPainter neurons;

    Motion(Scene scene) {
        this.scene = scene;
        this.frame = scene.frame();
        this.layout = scene.layout();
        this.brush = scene.brush();
        this.numerals = scene.frame().numerals();
        this.unit = scene.layout().unit();
        this.progress = scene.frame().progress();
        this.neurons = new NeuronPainter(scene);
    }

    void paint(Step step) {
        Quantity quantity = step.quantity();
        if (step.stage() == Stage.BACKWARD) {
            new Pulse(scene).paint(step);
        } else if (!frame.moving()) {
            return;
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

    /** Values go to their weights, come out as products, and meet at the neuron, where their sum appears. */
    private void sum(Step step) {
        Rectangle2D neuron = layout.bounds(step.quantity());
        List<Expression.Operand> operands = step.operands();
        double spread = Math.min(30 * unit, 150 * unit / operands.size());
        int edges = operands.size() - 1;
        for (Expression.Operand operand : operands) {
            ParameterId id = parameterIn(operand);
            Colour colour = brush.palette().operand(operand.index());
            String label = Derivation.evaluation(operand.body(), numerals);
            if (id instanceof ParameterId.Weight) {
                double y = neuron.getCenterY() + (operand.index() - (edges - 1) / 2.0) * spread;
                double halfChip = brush.chipWidth(label, size(label)) / 2;
                travel(id, operands.size() > MOST_CHIPS ? "" : label, colour,
                        new Point2D.Double(neuron.getX() - 2 * unit - halfChip * 0.5, y));
            } else {
                Curve stem = layout.afterPill(id);
                Point2D landing = new Point2D.Double(stem.x1(), stem.y1() + 4 * unit);
                carry("+ " + (label.startsWith("−") ? "(" + label + ")" : label), new Point2D.Double(stem.x0(), stem.y0()), landing,
                        colour);
            }
        }
        reveal(step.quantity());
    }

    private void travel(ParameterId id, String label, Colour colour, Point2D landing) {
        double toPill = phase(0, 0.3);
        if (toPill < 1) {
            brush.dot(layout.beforePill(id).point(eased(toPill)), DOT * unit, colour);
        } else {
            Curve after = layout.afterPill(id);
            carry(label, new Point2D.Double(after.x0() + 2 * unit, after.y0()), landing, colour);
        }
    }

    /**
     * Moves a chip between 0.3 and the meeting, growing so that it does not hide where it comes from, then lets it sink into the result.
     */
    private void carry(String label, Point2D from, Point2D to, Colour colour) {
        double share = eased(phase(0.3, MEET));
        double gone = phase(MEET + 0.08, 1);
        double born = phase(0.28, 0.36);
        if (born > 0 && gone < 1 && label.isEmpty()) {
            brush.dot(between(from, to, share), DOT * unit, colour.faded(1 - gone));
        } else if (born > 0 && gone < 1) {
            brush.chip(label, between(from, to, share), size(label), 0.55 + 0.45 * share, born * (1 - gone), colour);
        }
    }

    /** Long products are set smaller, so that they do not hide what they come from. */
    private double size(String label) {
        return size(label, WIDEST_CHIP);
    }

    private double size(String label, double widest) {
        double width = brush.chipWidth(label, CHIP * unit);
        double least = Math.min(1, Math.max(LEAST_CHIP, layout.leastText() / CHIP / unit));
        return CHIP * unit * Math.max(least, Math.min(1, widest * unit / width));
    }

    /** The pre-activation goes to the plot's axis, up to the curve and across to the activation. */
    private void activation(Quantity.Activation a) {
        Quantity z = a.preActivation();
        double value = frame.trace().value(z).orElseThrow();
        Colour colour = brush.palette().operand(0);
        if (Double.isFinite(value)) {
            ActivationPlot plot = neurons.plot(a.layer(), a.neuron());
            Point2D start = neurons.valuePlace(z);
            Point2D end = neurons.valuePlace(a);
            Point2D dot = between(start, plot.onAxis(value), eased(phase(0, 0.3)));
            dot = phase(0.3, 0.55) > 0 ? between(plot.onAxis(value), plot.point(value), eased(phase(0.3, 0.55))) : dot;
            dot = phase(0.55, MEET) > 0 ? between(plot.point(value), end, eased(phase(0.55, MEET))) : dot;
            brush.dot(dot, DOT * unit, colour.faded(1 - phase(MEET, 1)));
        }
        reveal(a);
    }

    /** Under softmax, the pre-activations of the whole layer come together. */
    private void shares(Quantity.Activation a) {
        int size = frame.trace().network().size(a.layer());
        for (int neuron = 1; neuron <= size; neuron++) {
            Quantity z = new Quantity.PreActivation(a.layer(), neuron);
            glide(numberOf(z, size), neurons.valuePlace(z), neurons.valuePlace(a), brush.palette().operand(neuron - 1));
        }
        reveal(a);
    }

    private void loss(Step step) {
        Rectangle2D loss = layout.bounds(step.quantity());
        int outputs = frame.trace().network().outputs();
        for (int k = 1; k <= outputs; k++) {
            Colour output = brush.palette().operand(outputs == 1 ? 0 : k - 1);
            Colour target = brush.palette().operand(outputs == 1 ? 1 : k - 1);
            Quantity y = new Quantity.Activation(frame.trace().network().depth(), k);
            Rectangle2D from = layout.bounds(new Quantity.Target(k));
            Curve edge = layout.toLoss(k);
            glide(numberOf(y, outputs), new Point2D.Double(edge.x0(), edge.y0()),
                    new Point2D.Double(loss.getX() - 4 * unit, loss.getCenterY()),
                    output);
            glide(numberOf(new Quantity.Target(k), outputs), new Point2D.Double(from.getCenterX(), from.getY()),
                    new Point2D.Double(loss.getCenterX(), loss.getMaxY() + 4 * unit), target);
        }
        reveal(step.quantity());
    }

    private void glide(String label, Point2D from, Point2D to, Colour colour) {
        double gone = phase(MEET + 0.08, 1);
        Point2D place = between(from, to, eased(phase(0.05, MEET)));
        if (label.isEmpty()) {
            brush.dot(place, DOT * unit, colour.faded(1 - gone));
        } else {
            brush.chip(label, place, CHIP * unit, 1, 1 - gone, colour);
        }
    }

    /** Minus rate times gradient rises to the pill; then the new value appears on it. */
    private void update(Step step, ParameterId id) {
        if (step.formula() instanceof Derivation derivation && derivation.expression() instanceof Expression.Difference difference) {
            boolean plain = frame.trace().optimizer().isPlain();
            String change = plain ? difference.right().plain(Detail.NUMBERS, numerals) : signed(difference.right().value());
            rise("− " + change, id);
        }
        arrive(id);
    }

    private String signed(double value) {
        return value < 0 ? "(" + numerals.plain(value) + ")" : numerals.plain(value);
    }

    /** What was remembered and the new gradient rise to the pill; then the new moment appears on it. */
    private void moment(Step step, ParameterId id) {
        if (step.formula() instanceof Derivation derivation) {
            rise(derivation.expression().plain(Detail.NUMBERS, numerals), id);
        }
        arrive(id);
    }

    private void rise(String label, ParameterId id) {
        Rectangle2D pill = new PillPainter(scene).shape(id);
        double size = size(label, WIDEST_RISING_CHIP);
        double distance = CHIP * unit * (1.1 + 1.6 * (1 - eased(phase(0, MEET))));
        Point2D place = new Point2D.Double(pill.getCenterX(), pill.getMaxY() + distance);
        brush.chip(label, place, size, 1, phase(0, 0.12) * (1 - phase(MEET - 0.08, MEET)),
                brush.palette().stage(Stage.UPDATE));
    }

    private void arrive(ParameterId id) {
        if (progress > MEET) {
            new PillPainter(scene).erase(id);
            new PillPainter(scene.at(1)).paint(id);
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

    /** The number of one of so many quantities; nothing if they are too many for numbers. */
    private String numberOf(Quantity quantity, int count) {
        return count > MOST_CHIPS ? "" : numerals.plain(frame.trace().value(quantity).orElseThrow());
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
