package byhand.diagram;

import byhand.diagram.layout.Curve;
import byhand.diagram.layout.Layout;
import byhand.diagram.surface.Colour;
import byhand.formula.Detail;
import byhand.formula.Expression;
import byhand.formula.Numerals;
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
 * The backward pass: the path of a gradient through the diagram, with the factor of each hop beside it. The hops are the factors of the
 * step's formula; a gradient that is a sum has a path for each of its terms.
 */
final class Pulse {

    private static final double CHIP = 17;
    private static final double DOT = 9;
    private static final double ARRIVED = 0.86;
    /** How far a factor may reach over its weight. */
    private static final double OVERLAP = 6;

    private final Frame frame;
    private final Layout layout;
    private final Brush brush;
    private final Numerals numerals;
    private final double unit;
    private final PillPainter pills;

    Pulse(Scene scene) {
        this.frame = scene.frame();
        this.layout = scene.layout();
        this.brush = scene.brush();
        this.numerals = scene.frame().numerals();
        this.unit = scene.layout().unit();
        this.pills = new PillPainter(scene);
    }

    /**
     * A factor on the way.
     *
     * @param course the lines to go along, empty for a factor that is already there
     * @param chip   where the factor is shown
     * @param size   the font size of the factor
     */
    private record Hop(List<Curve> course, Point2D chip, String label, Colour colour, double size) {
        double length() {
            return course.stream().mapToDouble(Curve::length).sum();
        }
    }

    void paint(Step step) {
        List<List<Hop>> paths = new ArrayList<>();
        List<Expression.Operand> operands = step.operands();
        boolean sum = operands.stream().anyMatch(operand -> operand.body() instanceof Expression.Product);
        if (sum) {
            operands.forEach(operand -> paths.add(List.of(term(operand))));
        } else {
            paths.add(operands.stream().map(this::hop).toList());
        }
        boolean chips = !sum || layout.isRoomy() || haveRoom(paths.stream().map(path -> path.get(0)).toList());
        paths.forEach(path -> paint(path, chips));
    }

    /** Whether no term covers another one or a neuron; if one does, all give way: their factors stand at the edges and neurons. */
    private boolean haveRoom(List<Hop> terms) {
        List<Rectangle2D> taken = new ArrayList<>();
        layout.focus().step().stream().map(Quantity::shownAt).filter(layout::has).forEach(each -> {
            if (!(each instanceof Quantity.Parameter)) {
                taken.add(layout.whole(each));
            }
        });
        for (Hop term : terms) {
            double w = brush.chipWidth(term.label(), term.size());
            double h = brush.chipHeight(term.size());
            Rectangle2D chip = new Rectangle2D.Double(term.chip().getX() - w / 2, term.chip().getY() - h / 2, w, h);
            if (taken.stream().anyMatch(chip::intersects)) {
                return false;
            }
            taken.add(chip);
        }
        return true;
    }

    private void paint(List<Hop> path, boolean chips) {
        double total = Math.max(1e-9, path.stream().mapToDouble(Hop::length).sum());
        double travelled = Math.min(1, frame.progress() / ARRIVED) * total;
        double start = 0;
        for (Hop hop : path) {
            double length = hop.length();
            if (frame.moving() && travelled >= start && travelled < start + length) {
                Point2D place = along(hop.course(), travelled - start);
                Colour colour = brush.palette().stage(Stage.BACKWARD);
                brush.dot(place, DOT * 1.9 * unit, colour.faded(0.25));
                brush.dot(place, DOT * unit, colour);
            }
            start += length;
        }
        double passed = 0;
        for (Hop hop : path) {
            passed += hop.length();
            double age = frame.moving() ? (travelled - passed + hop.length() * 0.3) / (0.12 * total) : 1;
            if (chips && age > 0 && isInView(hop.chip())) {
                double share = Math.min(1, age);
                brush.chip(hop.label(), hop.chip(), hop.size(), 1.25 - 0.25 * share, share, hop.colour());
            }
        }
    }

    /** A factor whose place is beyond the border would cover what the moment is about if it moved inside. */
    private boolean isInView(Point2D chip) {
        return layout.isInView(new Rectangle2D.Double(chip.getX(), chip.getY(), 0, 0));
    }

    private static Point2D along(List<Curve> course, double distance) {
        double left = distance;
        for (Curve curve : course) {
            if (left <= curve.length()) {
                return curve.point(curve.length() == 0 ? 1 : left / curve.length());
            }
            left -= curve.length();
        }
        Curve last = course.get(course.size() - 1);
        return new Point2D.Double(last.x1(), last.y1());
    }

    /** A factor of a single path. */
    private Hop hop(Expression.Operand operand) {
        String label = "× " + numerals.plain(operand.value());
        Colour colour = brush.palette().operand(operand.index());
        if (operand.body() instanceof Expression.LocalDerivative local) {
            return new Hop(course((Quantity) local.of(), (Quantity) local.by()), place((Quantity) local.of(), (Quantity) local.by(), label),
                    label, colour, CHIP * unit);
        }
        Quantity at = ((Quantity) operand.below(Expression.Variable.class).get(0).referent()).shownAt();
        return new Hop(List.of(), belowNeuron(at), label, colour, CHIP * unit);
    }

    /** A term of a sum over the neurons of the next layer: their gradient times the weight between. */
    private Hop term(Expression.Operand operand) {
        Expression.LocalDerivative local = operand.below(Expression.LocalDerivative.class).get(0);
        Quantity of = (Quantity) local.of();
        Quantity by = (Quantity) local.by();
        String label = operand.body().plain(Detail.NUMBERS, numerals);
        Colour colour = brush.palette().operand(operand.index());
        if (layout.isRoomy()) {
            return new Hop(course(of, by), place(of, by, label), label, colour, CHIP * unit);
        }
        Curve edge = layout.edge((ParameterId.Weight) parameterBetween(of, by));
        double size =
                Math.max(layout.leastText(), CHIP * unit * Math.min(1, (edge.x1() - edge.x0()) / brush.chipWidth(label, CHIP * unit)));
        double half = brush.chipWidth(label, size) / 2;
        Point2D place = place(of, by, label);
        double x = Math.max(edge.x0() + half, Math.min(edge.x1() - half, place.getX()));
        return new Hop(course(of, by), new Point2D.Double(x, place.getY()), label, colour, size);
    }

    /** The way from a quantity back to one that it depends on. */
    private List<Curve> course(Quantity of, Quantity by) {
        if (of instanceof Quantity.LossValue) {
            Curve fromLoss = layout.toLoss(neuronOf(by)).reversed();
            return by instanceof Quantity.PreActivation z ? List.of(fromLoss, across(z)) : List.of(fromLoss);
        }
        if (by instanceof Quantity.PreActivation z) {
            return List.of(across(z));
        }
        List<Curve> course = new ArrayList<>(throughNeuron(of));
        ParameterId id = parameterBetween(of, by);
        Curve after = layout.afterPill(id);
        course.add(id instanceof ParameterId.Bias ? new Curve(after.x1(), after.y1(), after.x0(), after.y0()) : after.reversed());
        if (by instanceof Quantity.Activation) {
            Curve before = layout.beforePill(id);
            course.add(new Curve(after.x0(), after.y0(), before.x1(), before.y1()));
            course.add(before.reversed());
        }
        return course;
    }

    private Curve across(Quantity.PreActivation z) {
        Rectangle2D box = layout.neuron(z.layer(), z.neuron());
        return new Curve(box.getMaxX(), box.getCenterY(), box.getX(), box.getCenterY());
    }

    private static int neuronOf(Quantity quantity) {
        return ((Quantity.OfNeuron) quantity).neuron();
    }

    /** A circle is crossed from its right edge to its left; a capsule has been crossed by the hop from a to z. */
    private List<Curve> throughNeuron(Quantity of) {
        if (of instanceof Quantity.Activation a && isCircle(a)) {
            Rectangle2D box = layout.bounds(a);
            return List.of(new Curve(box.getMaxX(), box.getCenterY(), box.getX(), box.getCenterY()));
        }
        return List.of();
    }

    private boolean isCircle(Quantity.Activation a) {
        return a.isWeightedSum(frame.trace().network());
    }

    private ParameterId parameterBetween(Quantity of, Quantity by) {
        if (by instanceof Quantity.Parameter parameter) {
            return parameter.id();
        }
        Quantity.Activation from = (Quantity.Activation) by;
        return new ParameterId.Weight(from.layer() + 1, from.neuron(), neuronOf(of));
    }

    /** Where the factor of a hop is shown, so that it covers no number of the path. */
    private Point2D place(Quantity of, Quantity by, String label) {
        double lift = CHIP * unit;
        if (of instanceof Quantity.LossValue) {
            Curve edge = layout.toLoss(neuronOf(by));
            Point2D middle = edge.point(0.5);
            boolean fits = brush.chipWidth(label, CHIP * unit) < edge.x1() - edge.x0() + 12 * unit;
            return fits ? new Point2D.Double(middle.getX(), middle.getY() - lift * 1.3)
                    : new Point2D.Double(middle.getX(), layout.bounds(of).getMaxY() + lift * 0.4);
        }
        if (by instanceof Quantity.PreActivation z) {
            Rectangle2D box = layout.neuron(z.layer(), z.neuron());
            return new Point2D.Double(box.getCenterX(), box.getMaxY() + lift * 0.75);
        }
        ParameterId id = parameterBetween(of, by);
        Rectangle2D pill = layout.bounds(new Quantity.Parameter(id));
        if (by instanceof Quantity.Activation) {
            return besidePill(id, of);
        }
        if (id instanceof ParameterId.Weight weight) {
            Rectangle2D source = layout.bounds(Quantity.source(weight));
            return weight.layer() == 1 ? above(source) : below(source);
        }
        return new Point2D.Double(pill.getMaxX() - 4 * unit, pill.getY() + 8 * unit);
    }

    /** Above a pill in the upper half of its group, below it in the lower half. */
    private Point2D besidePill(ParameterId id, Quantity of) {
        Rectangle2D pill = layout.bounds(new Quantity.Parameter(id));
        Rectangle2D neuron = layout.bounds(of);
        boolean lower = pill.getCenterY() > neuron.getCenterY() + unit;
        double distance = Math.min(pill.getHeight() / 2, 30 * unit) + CHIP * unit * 0.55;
        double clear = (pills.shape(id).getHeight() + brush.chipHeight(CHIP * unit)) / 2 + unit;
        distance = clear - distance > OVERLAP * unit ? clear : distance;
        return new Point2D.Double(pill.getCenterX(), pill.getCenterY() + (lower ? distance : -distance));
    }

    /** Where the gradient of a neuron is shown that a step begins with. */
    private Point2D belowNeuron(Quantity at) {
        return new Point2D.Double(layout.bounds(at).getCenterX(), layout.whole(at).getMaxY() + CHIP * unit * 0.75);
    }

    /** Above a neuron stands its bias. */
    private Point2D below(Rectangle2D box) {
        return new Point2D.Double(box.getCenterX(), box.getMaxY() + CHIP * unit * 0.75);
    }

    private Point2D above(Rectangle2D box) {
        return new Point2D.Double(box.getCenterX(), box.getY() - CHIP * unit * 0.9);
    }
}
