package byhand.diagram.layout;

import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.session.Frame;
import byhand.trace.Quantity;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where everything in the diagram of a network stands, for one size of the surface and one viewport. Pure geometry.
 *
 * <p>Columns from left to right: inputs, each layer, loss and targets. Between two columns stand the weights, ordered by the neuron that
 * they lead to, so that no edge crosses a pill that it does not belong to.
 *
 * <p>A network whose numbers have no room at a size that can be read is not drawn smaller: its numbers give way, by this rule. What the
 * current step computes and what it is computed from shows, and so does what is selected with the weights around it; then what has room, by
 * columns, so that like things look alike: neurons as capsules, as rows or as dots, biases, and the pills of a layer's weights if all of
 * them fit. A weight without a pill is an edge, the wider the larger it is, and dashed if it is negative. What has given way appears when
 * one zooms in. {@link #showing} makes room for what a moment needs.
 */
public final class Layout {

    private final Network network;
    private final Arrangement arrangement;
    private final Placement placement;
    private final Focus focus;

    Layout(Network network, Arrangement arrangement, Placement placement, Focus focus) {
        this.network = network;
        this.arrangement = arrangement;
        this.placement = placement;
        this.focus = focus;
    }

    /**
     * Lays a network out so that all of it is in view.
     *
     * @param width  of the surface
     * @param height of the surface
     */
    public static Layout of(Network network, double width, double height) {
        return of(network, width, height, Viewport.FIT);
    }

    /** Lays a network out on a surface of a size; the viewport is brought within its limits. */
    public static Layout of(Network network, double width, double height, Viewport viewport) {
        return of(network, width, height, viewport, Legibility.ofPicture(width, height), List.of(NumberRoom.USUAL));
    }

    /**
     * Lays a network out so that it can be read as well as wanted, as far as there is room for that, with places for its numbers.
     *
     * @param numbers what these need if they are written in several ways, the best one first
     */
    public static Layout of(Network network, double width, double height, Viewport viewport, Legibility legibility,
            List<NumberRoom> numbers) {
        Arrangement arrangement = Arrangement.of(network, Math.max(1, width), Math.max(1, height), viewport, legibility, numbers);
        return new Layout(network, arrangement, Placement.NONE, Focus.NOTHING);
    }

    /**
     * What everything would be measured in on a surface of a size, in units of the surface, if all numbers had to have room there.
     *
     * @param numbers what these need if they are written in several ways
     */
    public static double unit(Network network, double width, double height, Legibility legibility, List<NumberRoom> numbers) {
        return numbers.stream().flatMap(each -> Stream.of(each, each.inTowers()))
                .mapToDouble(each -> RoomyColumns.unit(network, Math.max(1, width), Math.max(1, height), legibility, each)).max()
                .orElseThrow();
    }

    /** The same with room for what a frame of this network has to show. */
    public Layout showing(Frame frame) {
        if (arrangement.roomy()) {
            return this;
        }
        Focus wanted = Focus.of(frame);
        if (wanted.equals(focus)) {
            return this;
        }
        return new Layout(network, arrangement, new Placer(network, arrangement, wanted).place(), wanted);
    }

    /** What part of the diagram is in view. */
    public Viewport viewport() {
        return arrangement.viewport();
    }

    /** The viewport that is closer by a factor, with what stands at a point staying there. */
    public Viewport zoomed(double factor, double x, double y) {
        return navigation().zoomed(factor, x, y);
    }

    /** The viewport after what is seen has been moved by a distance. */
    public Viewport panned(double dx, double dy) {
        return navigation().panned(dx, dy);
    }

    /** The nearest viewport in which something is in view; this one if it already is. */
    public Viewport revealing(Quantity quantity) {
        Quantity place = quantity.shownAt();
        return has(place) ? navigation().revealing(bounds(place), unit()) : viewport();
    }

    /** Where something stands that is at least in part in view; empty for all else. */
    public Optional<Rectangle2D> seen(Quantity quantity) {
        return Optional.of(quantity.shownAt()).filter(this::has).map(this::bounds).filter(this::isInView);
    }

    private Navigation navigation() {
        return new Navigation(arrangement.magnifier(), arrangement.viewport(), arrangement.width(), arrangement.height());
    }

    /** What can be edited, in reading order: inputs, weights and biases layer by layer, targets. */
    public List<Quantity> editable() {
        List<Quantity> all = new ArrayList<>();
        for (int i = 1; i <= network.size(0); i++) {
            all.add(new Quantity.Input(i));
        }
        network.parameters().forEach(id -> all.add(new Quantity.Parameter(id)));
        for (int k = 1; k <= network.outputs(); k++) {
            all.add(new Quantity.Target(k));
        }
        return all;
    }

    /** Whether a quantity can be set by hand. */
    public boolean isEditable(Quantity quantity) {
        return quantity instanceof Quantity.Input || quantity instanceof Quantity.Target || quantity instanceof Quantity.Parameter;
    }

    /** Whether this is as well the layout of another network: one with as many neurons and biases and the same activations. */
    public boolean fits(Network other) {
        boolean fits = other.depth() == network.depth() && other.size(0) == network.size(0);
        for (int layer = 1; fits && layer <= network.depth(); layer++) {
            fits = other.size(layer) == network.size(layer) && other.hasBiases(layer) == network.hasBiases(layer)
                    && other.layer(layer).activation() == network.layer(layer).activation();
        }
        return fits;
    }

    /** Whether a quantity has a place of its own in the diagram. */
    public boolean has(Quantity quantity) {
        return quantity.hasPlace();
    }

    /** Whether a number stands in the diagram where it can be read: everything but what has given way. */
    public boolean shows(Quantity quantity) {
        if (quantity instanceof Quantity.Parameter parameter) {
            return hasPill(parameter.id());
        }
        return has(quantity) && level(quantity) != Level.DOT && !isCovered(quantity);
    }

    /**
     * Where something stands: a pill with its room to grow, a circle, or the half of a neuron with its value. For a weight without a pill
     * it is the middle of its edge, for a bias without one the top of its neuron, both without extent.
     *
     * @throws IllegalArgumentException if it has no place of its own, see {@link #has}
     */
    public Rectangle2D bounds(Quantity quantity) {
        Rectangle2D placed = placement.boxes().get(quantity);
        if (placed != null) {
            return placed.getBounds2D();
        } else if (quantity instanceof Quantity.Input input) {
            return arrangement.column(0).box(input.index());
        } else if (quantity instanceof Quantity.Target target) {
            return arrangement.targets().box(target.index());
        } else if (quantity instanceof Quantity.LossValue) {
            return arrangement.loss().getBounds2D();
        } else if (quantity instanceof Quantity.Activation a) {
            return part(a.layer(), a.neuron(), false);
        } else if (quantity instanceof Quantity.PreActivation z) {
            return part(z.layer(), z.neuron(), true);
        } else if (quantity instanceof Quantity.Parameter parameter) {
            return pill(parameter.id()).orElseGet(() -> instead(parameter.id()));
        }
        throw new IllegalArgumentException("the diagram has no place for " + quantity);
    }

    private Rectangle2D part(int layer, int neuron, boolean first) {
        Column column = arrangement.column(layer);
        return Measures.isCapsule(network, layer) ? half(column.box(neuron), column.level(), first) : column.box(neuron);
    }

    /** The half of a neuron with z (the first) or with a. */
    static Rectangle2D half(Rectangle2D neuron, Level level, boolean first) {
        double w = level == Level.WHOLE ? neuron.getWidth() / 2 : neuron.getWidth();
        double h = level == Level.STACK || level == Level.TOWER ? neuron.getHeight() / 2 : neuron.getHeight();
        return new Rectangle2D.Double(first ? neuron.getX() : neuron.getMaxX() - w, first ? neuron.getY() : neuron.getMaxY() - h, w, h);
    }

    private Optional<Rectangle2D> pill(ParameterId id) {
        Column column = arrangement.column(id.layer());
        if (id instanceof ParameterId.Weight weight) {
            Gap gap = arrangement.gap(id.layer());
            return gap.hasPills() ? Optional.of(gap.pill(weight.from(), column.y(id.to()))) : Optional.empty();
        }
        if (column.bias().isEmpty()) {
            return Optional.empty();
        }
        Column.Room room = column.bias();
        double bottom = column.y(id.to()) - column.height() / 2 - Measures.BIAS_GAP * unit();
        return Optional.of(new Rectangle2D.Double(column.x() - room.width() / 2, bottom - room.height(), room.width(), room.height()));
    }

    private Rectangle2D instead(ParameterId id) {
        if (id instanceof ParameterId.Weight weight) {
            Point2D middle = edge(weight).point(0.5);
            return new Rectangle2D.Double(middle.getX(), middle.getY(), 0, 0);
        }
        Rectangle2D neuron = neuron(id.layer(), id.to());
        return new Rectangle2D.Double(neuron.getCenterX(), neuron.getY(), 0, 0);
    }

    /** What is drawn at a point; empty for the ground. */
    public Optional<Quantity> at(double x, double y) {
        return new HitSearch(this, arrangement, placement, network).at(x, y);
    }

    /** What everything is measured in, in units of the surface. */
    public double unit() {
        return arrangement.unit();
    }

    /** The font size below which nothing can be read from the back row. */
    public double leastText() {
        return arrangement.legibility().leastText();
    }

    /** The baseline of the columns' captions. */
    public double headerBaseline() {
        return arrangement.header();
    }

    /** All inputs, activations and targets. */
    public Stream<Quantity> nodes() {
        return IntStream.rangeClosed(0, network.depth() + 1).boxed().flatMap(c -> IntStream.rangeClosed(1, arrangement.column(c).size())
                .mapToObj(i -> Nodes.at(c, i, network)));
    }

    /** Where captions stand: along the upper edge, and in a crowded diagram below the targets. */
    public List<Rectangle2D> captions() {
        Rectangle2D lowest = bounds(new Quantity.Target(network.outputs()));
        double half = Measures.TARGET_CIRCLE * unit();
        Rectangle2D above = new Rectangle2D.Double(0, 0, arrangement.width(), captionsBottom());
        return isRoomy() ? List.of(above) : List.of(above,
                new Rectangle2D.Double(lowest.getCenterX() - half, lowest.getMaxY(), 2 * half, 2 * leastText()));
    }

    /** Where the captions of the columns end. */
    double captionsBottom() {
        return headerBaseline() + leastText() / 3;
    }

    /** Where the columns stand, and how large everything is. */
    public Arrangement arrangement() {
        return arrangement;
    }

    /** Where everything stands that a frame shows. */
    public Placement placement() {
        return placement;
    }

    /** What a frame's step computes, and what from. */
    public List<Quantity> spoken(Frame frame) {
        return Focus.of(frame).step();
    }

    /** What of a crowded diagram has numbers now. */
    public Focus focus() {
        return focus;
    }

    /** Whether nothing has given way. */
    public boolean isRoomy() {
        return arrangement.roomy();
    }

    /** How much of an input, a neuron, a target or the loss is drawn. */
    public Level level(Quantity quantity) {
        if (quantity instanceof Quantity.LossValue) {
            return Level.WHOLE;
        }
        Level placed = placement.levels().get(node(quantity));
        return placed != null ? placed : arrangement.column(Nodes.column(quantity, network)).level();
    }

    /** Whether a quantity stands in a capsule, beside the plot of its activation. */
    public boolean hasPlot(Quantity quantity) {
        return isTower(quantity)
                || quantity instanceof Quantity.OfNeuron value && Measures.isCapsule(network, value.layer())
                        && level(quantity) == Level.WHOLE;
    }

    /** Whether a quantity stands in a neuron with its two numbers one below the other and the plot beside them. */
    public boolean isTower(Quantity quantity) {
        return quantity instanceof Quantity.OfNeuron && level(quantity) == Level.TOWER;
    }

    /** Whether a quantity stands in a neuron that is drawn as two rows. */
    public boolean isStack(Quantity quantity) {
        return quantity instanceof Quantity.OfNeuron && level(quantity) == Level.STACK;
    }

    /** The distance from a column to the nearest one beside it. */
    public double pitch(Rectangle2D inColumn) {
        double nearest = Double.MAX_VALUE;
        for (int c = 0; c <= network.depth() + 1; c++) {
            double distance = Math.abs(arrangement.column(c).x() - inColumn.getCenterX());
            nearest = distance > 1 ? Math.min(nearest, distance) : nearest;
        }
        return nearest;
    }

    /** Whether something else stands where an input's, a neuron's or a target's number would be. */
    public boolean isCovered(Quantity quantity) {
        return placement.covered().contains(node(quantity));
    }

    /** Whether a parameter's number is shown in a pill. */
    public boolean hasPill(ParameterId id) {
        return placement.boxes().containsKey(new Quantity.Parameter(id))
                || (id instanceof ParameterId.Weight ? arrangement.gap(id.layer()).hasPills()
                        : network.hasBiases(id.layer()) && !arrangement.column(id.layer()).bias().isEmpty());
    }

    /** The parameters whose numbers are shown in pills, in view or not, layer by layer. */
    public List<ParameterId> pills() {
        List<ParameterId> pills = new ArrayList<>();
        for (int layer = 1; layer <= network.depth(); layer++) {
            pills.addAll(pills(layer));
        }
        placement.boxes().keySet().stream().filter(Quantity.Parameter.class::isInstance).map(each -> ((Quantity.Parameter) each).id())
                .filter(id -> id instanceof ParameterId.Weight).forEach(pills::add);
        return pills;
    }

    /** Those that have room anyway, and all biases. */
    private List<ParameterId> pills(int layer) {
        List<ParameterId> pills = new ArrayList<>();
        for (int to = 1; to <= network.size(layer); to++) {
            for (int from = 1; from <= network.size(layer - 1) && !isBare(layer); from++) {
                pills.add(new ParameterId.Weight(layer, from, to));
            }
        }
        for (int to = 1; to <= network.layer(layer).biases().size(); to++) {
            pills.add(new ParameterId.Bias(layer, to));
        }
        pills.removeIf(id -> !hasPill(id));
        return pills;
    }

    /** Whether a moment makes room for something that would have none otherwise. */
    public boolean isPlaced(Quantity quantity) {
        return placement.boxes().containsKey(quantity);
    }

    /** Whether there is a layer whose weights are drawn as edges only. */
    public boolean hasBareLayers() {
        return arrangement.gaps().stream().anyMatch(gap -> !gap.hasPills());
    }

    /** Whether some numbers of the whole diagram have given way. */
    public boolean isCrowded() {
        return !arrangement.roomy();
    }

    /** Whether the weights of a layer are drawn as edges only, but for those that are spoken of. */
    public boolean isBare(int layer) {
        return !arrangement.gap(layer).hasPills();
    }

    private static Quantity node(Quantity quantity) {
        return quantity instanceof Quantity.OfNeuron value ? value.activation() : quantity;
    }

    /** The whole neuron: for a layer with the identity a circle, otherwise a capsule with z on the left and a on the right. */
    public Rectangle2D neuron(int layer, int neuron) {
        Rectangle2D a = bounds(new Quantity.Activation(layer, neuron));
        return Measures.isCapsule(network, layer) ? a.createUnion(bounds(new Quantity.PreActivation(layer, neuron))) : a;
    }

    /** What a quantity stands in: for one of a neuron the whole neuron, else its bounds. */
    public Rectangle2D whole(Quantity quantity) {
        return quantity instanceof Quantity.OfNeuron value ? neuron(value.layer(), value.neuron()) : bounds(quantity);
    }

    /** Where the factor of a weight comes from. */
    private Rectangle2D source(ParameterId.Weight weight) {
        return weight.layer() == 1 ? bounds(new Quantity.Input(weight.from())) : neuron(weight.layer() - 1, weight.from());
    }

    /** The edge of a weight as if it had no pill. */
    public Curve edge(ParameterId.Weight weight) {
        Rectangle2D source = source(weight);
        Rectangle2D target = neuron(weight.layer(), weight.to());
        return new Curve(source.getMaxX(), source.getCenterY(), target.getX(), target.getCenterY());
    }

    /** The edge of a weight from where its factor comes to its pill. */
    public Curve beforePill(ParameterId weight) {
        Rectangle2D pill = bounds(new Quantity.Parameter(weight));
        Rectangle2D source = source((ParameterId.Weight) weight);
        double under = underPill(pill, pill.getCenterX() - source.getMaxX());
        return new Curve(source.getMaxX(), source.getCenterY(), pill.getCenterX() - under, pill.getCenterY());
    }

    /** The edge of a weight from its pill, or the stem of a bias from its pill, to its neuron. */
    public Curve afterPill(ParameterId parameter) {
        Rectangle2D pill = bounds(new Quantity.Parameter(parameter));
        Rectangle2D target = neuron(parameter.layer(), parameter.to());
        if (parameter instanceof ParameterId.Weight) {
            double under = underPill(pill, target.getX() - pill.getCenterX());
            return new Curve(pill.getCenterX() + under, pill.getCenterY(), target.getX(), target.getCenterY());
        }
        boolean above = pill.getCenterX() > target.getX() && pill.getCenterX() < target.getMaxX();
        return above ? new Curve(pill.getCenterX(), pill.getCenterY(), pill.getCenterX(), target.getY())
                : new Curve(pill.getCenterX(), pill.getCenterY(),
                        pill.getCenterX() < target.getX() ? target.getX() : target.getMaxX(), target.getCenterY());
    }

    /** Edges end under the narrowest pill, so that they stay where they are when a pill grows; of one wider than its gap in its middle. */
    private double underPill(Rectangle2D pill, double distance) {
        double under = Math.min(Measures.LEAST_PILL_WIDTH * unit(), pill.getWidth() * 0.8) / 2;
        return distance < under ? 0 : under;
    }

    /** The edge from an output to the loss. */
    public Curve toLoss(int output) {
        Rectangle2D from = neuron(network.depth(), output);
        Rectangle2D to = arrangement.loss();
        return new Curve(from.getMaxX(), from.getCenterY(), to.getX(), to.getCenterY());
    }

    /** What can be seen of the diagram. */
    public Picture picture() {
        return new Picture(0, 0, arrangement.width(), arrangement.height(), viewport().isFit());
    }

    /** Whether the edge of a weight or the stem of a bias is in view at least in part. */
    public boolean isEdgeInView(ParameterId id) {
        Rectangle2D all = neuron(id.layer(), id.to()).createUnion(bounds(new Quantity.Parameter(id)));
        return isInView(id instanceof ParameterId.Weight weight ? all.createUnion(source(weight)) : all);
    }

    /** The whole surface. */
    public Rectangle2D surface() {
        return new Rectangle2D.Double(0, 0, arrangement.width(), arrangement.height());
    }

    /** Whether a rectangle is in view at least in part. */
    public boolean isInView(Rectangle2D box) {
        return box.getMaxX() >= 0 && box.getMaxY() >= 0 && box.getX() <= arrangement.width() && box.getY() <= arrangement.height();
    }

    /** Everything that is drawn as a box of its own, for checks that nothing overlaps. */
    List<Rectangle2D> allBoxes() {
        List<Rectangle2D> boxes = new ArrayList<>();
        for (Quantity each : editable()) {
            if (!(each instanceof Quantity.Parameter parameter) || hasPill(parameter.id())) {
                boxes.add(bounds(each));
            }
        }
        for (int layer = 1; layer <= network.depth(); layer++) {
            for (int neuron = 1; neuron <= network.size(layer); neuron++) {
                boxes.add(neuron(layer, neuron));
            }
        }
        boxes.add(bounds(new Quantity.LossValue()));
        return boxes;
    }
}
