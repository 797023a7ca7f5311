package byhand.diagram;

import byhand.diagram.layout.Curve;
import byhand.diagram.layout.Layout;
import byhand.diagram.surface.Colour;
import byhand.formula.Detail;
import byhand.formula.Expression;
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
import java.util.function.BiFunction;

/**
 * The backward pass: the path of a gradient through the diagram, with the factor of each hop beside it. The hops are the factors of the
 * formula that is shown; a gradient that is a sum has a path for each of its terms.
 */
final class Pulse {

    private static final double CHIP = 16.6;
    private static final double DOT = 9;
    private static final double ARRIVED = 0.86;

    private final Frame frame;
    private final Layout layout;
    private final Brush brush;
    private final Scene scene;
    private final double unit;
    private final PillPainter pills;
    private final ChipPlaces places;

    /** @param places where chips have room */
    Pulse(Scene scene, ChipPlaces places) {
        this.frame = scene.frame();
        this.layout = scene.layout();
        this.brush = scene.brush();
        this.scene = scene;
        this.unit = scene.layout().unit();
        this.pills = new PillPainter(scene);
        this.places = places;
    }

    /**
     * A factor on the way.
     *
     * @param course the lines to go along, empty for a factor that is already there
     * @param chip   where the factor is shown; empty if it would cover something
     * @param size   the font size of the factor
     */
    private record Hop(List<Curve> course, Optional<Point2D> chip, String label, Colour colour, double size) {
        double length() {
            return course.stream().mapToDouble(Curve::length).sum();
        }
    }

    void paint() {
        List<List<Hop>> paths = new ArrayList<>();
        List<Expression.Operand> operands = Step.operands(frame.formula().orElseThrow());
        boolean sum = operands.stream().anyMatch(operand -> operand.body() instanceof Expression.Product);
        if (sum) {
            operands.forEach(operand -> paths.add(isPath(operand) ? List.of(path(operand)) : way(operand)));
        } else {
            paths.add(operands.stream().map(this::hop).toList());
        }
        // If one term has no room, all give way: their factors stand at the edges and neurons.
        boolean chips = !sum || layout.isRoomy() || paths.stream().allMatch(path -> path.get(path.size() - 1).chip().isPresent());
        paths.forEach(path -> paint(path, chips));
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
                if (!places.isUnder(place)) {
                    brush.dot(place, DOT * 1.9 * unit, colour.faded(0.25));
                    brush.dot(place, DOT * unit, colour);
                }
            }
            start += length;
        }
        double passed = 0;
        for (Hop hop : path) {
            passed += hop.length();
            double age = frame.moving() ? (travelled - passed + hop.length() * 0.3) / (0.12 * total) : 1;
            if (chips && age > 0) {
                double share = Math.min(1, age);
                hop.chip().filter(this::isInView)
                        .ifPresent(place -> brush.chip(hop.label(), place, hop.size(), 0.75 + 0.25 * share, share, hop.colour()));
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
        List<String> labels = scene.ways(numerals -> "× " + numerals.plain(operand.value()));
        Colour colour = brush.palette().operand(operand.index());
        if (operand.body() instanceof Expression.LocalDerivative local) {
            Quantity of = (Quantity) local.of();
            Quantity by = (Quantity) local.by();
            return hop(course(of, by), labels, colour, (label, size) -> places(of, by, label, size));
        }
        Quantity at = ((Quantity) operand.below(Expression.Variable.class).get(0).referent()).shownAt();
        Rectangle2D own = layout.bounds(at);
        Rectangle2D whole = layout.whole(at);
        Rectangle2D beside = new Rectangle2D.Double(own.getX(), whole.getY(), own.getWidth(), whole.getHeight());
        return hop(List.of(), labels, colour, (label, size) -> places.around(beside, label, size));
    }

    /** A chip at the first of several places around something where it covers nothing, smaller if it has no room otherwise. */
    private Hop hop(List<Curve> course, List<String> labels, Colour colour, BiFunction<String, Double, List<Point2D>> around) {
        return places.largest(labels, CHIP * unit, Double.MAX_VALUE, around)
                .map(chip -> new Hop(course, Optional.of(chip.place()), chip.label(), colour, chip.size()))
                .orElseGet(() -> new Hop(course, Optional.empty(), labels.get(0), colour, CHIP * unit));
    }

    /** The way of a term of a sum, which is shown as a whole where it ends. */
    private List<Hop> way(Expression.Operand operand) {
        List<Expression.LocalDerivative> locals = operand.below(Expression.LocalDerivative.class);
        Colour colour = brush.palette().operand(operand.index());
        List<Hop> way = new ArrayList<>();
        for (Expression.LocalDerivative local : locals.subList(0, locals.size() - 1)) {
            way.add(new Hop(course((Quantity) local.of(), (Quantity) local.by()), Optional.empty(), "", colour, CHIP * unit));
        }
        way.add(term(operand, locals.get(locals.size() - 1)));
        return way;
    }

    /** Whether a term is a whole path from the loss to the quantity. */
    private boolean isPath(Expression.Operand operand) {
        return frame.appearance().unfolded() && operand.below(Expression.LocalDerivative.class).size() > 1;
    }

    /** One of several whole paths. They share neurons and edges, where a factor would have to stand once for each: the formula has them. */
    private Hop path(Expression.Operand operand) {
        List<Curve> course = operand.below(Expression.LocalDerivative.class).stream()
                .flatMap(hop -> course((Quantity) hop.of(), (Quantity) hop.by()).stream()).toList();
        return new Hop(course, Optional.empty(), "", brush.palette().operand(operand.index()), CHIP * unit);
    }

    /**
     * A term of a sum: over the neurons of the next layer, their gradient times the weight between; over the outputs of a softmax layer,
     * what each has to do with a pre-activation; over the places of a parameter, what each of them gives.
     */
    private Hop term(Expression.Operand operand, Expression.LocalDerivative local) {
        Quantity of = (Quantity) local.of();
        Quantity by = (Quantity) local.by();
        List<String> labels = scene.ways(numerals -> operand.body().plain(Detail.NUMBERS, numerals));
        Colour colour = brush.palette().operand(operand.index());
        return hop(course(of, by), labels, colour, (written, size) -> places(of, by, written, size));
    }

    /** The way from a quantity back to one that it depends on. */
    private List<Curve> course(Quantity of, Quantity by) {
        if (of instanceof Quantity.LossValue) {
            Curve fromLoss = layout.toLoss(neuronOf(by)).reversed();
            return by instanceof Quantity.PreActivation z ? List.of(fromLoss, across(z)) : List.of(fromLoss);
        }
        if (by instanceof Quantity.PreActivation z) {
            return neuronOf(of) == z.neuron() && isAlone(z) ? List.of(across(z)) : fromOutput((Quantity.Activation) of, z);
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

    /** Whether a pre-activation acts on its own neuron's activation only. */
    private boolean isAlone(Quantity.PreActivation z) {
        return frame.trace().network().layer(z.layer()).activation().isElementwise();
    }

    /** From the loss through one output of a softmax layer to the pre-activation of another. */
    private List<Curve> fromOutput(Quantity.Activation output, Quantity.PreActivation z) {
        Rectangle2D from = layout.neuron(output.layer(), output.neuron());
        Rectangle2D to = layout.neuron(z.layer(), z.neuron());
        return List.of(layout.toLoss(output.neuron()).reversed(),
                new Curve(from.getMaxX(), from.getCenterY(), to.getX(), to.getCenterY()));
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

    /** Where the factor of a hop may be shown, the best place first. */
    private List<Point2D> places(Quantity of, Quantity by, String label, double size) {
        if (of instanceof Quantity.LossValue) {
            return alongEdgeToLoss(neuronOf(by), label, size);
        } else if (by instanceof Quantity.PreActivation z) {
            return places.around(layout.neuron(z.layer(), neuronOf(of)), label, size);
        }
        ParameterId id = parameterBetween(of, by);
        List<Point2D> pill = places.around(pills.shape(id), label, size);
        if (by instanceof Quantity.Activation) {
            boolean lower = pills.shape(id).getCenterY() > layout.bounds(of).getCenterY() + unit;
            return lower ? pill : List.of(pill.get(1), pill.get(0), pill.get(2), pill.get(3));
        } else if (id instanceof ParameterId.Weight weight) {
            List<Point2D> source = places.around(layout.whole(Quantity.source(weight)), label, size);
            return weight.layer() == 1 ? List.of(source.get(1), source.get(0), source.get(3), source.get(2)) : source;
        }
        return List.of(pill.get(2), pill.get(3), pill.get(1), pill.get(0));
    }

    /**
     * Beside or on the edge from an output to the loss. A factor that is longer than the edge stands over it, above both or, where no other
     * edges are, below them, but never below the loss, where it would seem to belong to a target.
     */
    private List<Point2D> alongEdgeToLoss(int output, String label, double size) {
        Curve edge = layout.toLoss(output);
        double lift = size * 1.3;
        List<Point2D> along = new ArrayList<>();
        for (double share : new double[] {0.5, 0.4, 0.6, 0.3, 0.7}) {
            Point2D place = edge.point(share);
            along.add(new Point2D.Double(place.getX(), place.getY() - lift));
            along.add(new Point2D.Double(place.getX(), place.getY() + lift));
            along.add(place);
        }
        Rectangle2D loss = layout.bounds(new Quantity.LossValue());
        Rectangle2D neuron = layout.whole(new Quantity.Activation(frame.trace().network().depth(), output));
        double beforeLoss = places.around(loss, label, size).get(3).getX();
        along.add(new Point2D.Double(beforeLoss, places.around(neuron, label, size).get(1).getY()));
        List<Point2D> outside = places.around(loss.createUnion(neuron), label, size);
        along.add(new Point2D.Double(edge.point(0.5).getX(), outside.get(1).getY()));
        if (frame.trace().network().outputs() == 1) {
            along.add(new Point2D.Double(Math.min(edge.point(0.5).getX(), beforeLoss), outside.get(0).getY()));
        }
        return along;
    }
}
