package byhand.diagram;

import byhand.diagram.layout.Layout;
import byhand.diagram.layout.Level;
import byhand.diagram.layout.Nodes;
import byhand.diagram.layout.Placement;
import byhand.diagram.surface.Colour;
import byhand.formula.Symbol;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.trace.Stage;
import byhand.typeset.Weight;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Draws inputs, neurons and targets that have no room for all their numbers: as dots, as rows with one number, or as two rows. */
final class SmallNeuronPainter {

    private static final double TEXT = 15;
    private static final double GRADIENT = 14;
    static final double RADIUS = 10;
    private static final double PADDING = 10;
    private static final double TIGHT = 6;
    private static final double NAME = 1.4;
    /** How much smaller a number beside a dot or a gradient may be set than the rest, so that the border does not cut it. */
    private static final double SMALLER = 0.9;
    private static final double SMALLEST = 0.8;
    /** How much of what is under it the ground of a number beside a dot covers. */
    private static final double FADED = 0.85;

    private final Scene scene;
    private final Frame frame;
    private final Layout layout;
    private final Emphasis emphasis;
    private final Brush brush;
    private final double unit;
    private final Map<Integer, Boolean> named = new HashMap<>();

    SmallNeuronPainter(Scene scene) {
        this.scene = scene;
        this.frame = scene.frame();
        this.layout = scene.layout();
        this.emphasis = scene.emphasis();
        this.brush = scene.brush();
        this.unit = scene.layout().unit();
    }

    /** Draws a dot: hollow as long as its value is not known. */
    void paintDot(Quantity node) {
        Rectangle2D box = layout.bounds(node);
        Emphasis.Mark mark = mark(node);
        double radius = box.getHeight() / 2;
        Colour colour = mark.stands() ? mark.colour() : emphasis.outline(mark);
        brush.surface().fillRoundRect(box.getX(), box.getY(), box.getWidth(), box.getHeight(), radius,
                frame.value(node).isPresent() ? colour : brush.palette().background());
        brush.surface().strokeRoundRect(box.getX(), box.getY(), box.getWidth(), box.getHeight(), radius, Math.min(1.6 * unit, radius / 2),
                colour);
    }

    /** Draws a row with the number that the moment is about, else with the latest one. */
    void paintRow(Quantity node) {
        Emphasis.Mark mark = mark(node);
        Rectangle2D box = layout.bounds(node);
        outline(box, mark, box.getHeight() / 2);
        Quantity quantity = spoken(node);
        number(quantity, symbol(quantity), isNamed(node), box, mark);
    }

    /** Draws z above a, each with its gradient below it. */
    void paintStack(Quantity.Activation a) {
        Quantity z = a.preActivation();
        outline(layout.neuron(a.layer(), a.neuron()), emphasis.of(a, z), RADIUS * unit);
        half(z);
        half(a);
    }

    /**
     * Draws the numbers that stand beside their dots.
     *
     * @param pills what is going to be drawn over them
     */
    void paintLabels(Supplier<List<Rectangle2D>> pills) {
        for (Placement.Label label : layout.placement().labels()) {
            value(label.quantity()).ifPresent(value -> label(label, text(label.quantity(), value), pills));
        }
    }

    private void label(Placement.Label label, String number, Supplier<List<Rectangle2D>> pills) {
        double size = Math.max(layout.leastText(), Math.min(TEXT * unit, label.room().getHeight() / 1.3));
        Rectangle2D room = room(label, number, size);
        if (layout.picture().contains(room)) {
            label(label, number, room, size, FADED);
        } else if (layout.picture().whole()) {
            crossing(label, number, size, pills.get());
        }
    }

    /**
     * A number that would cross the border moves inside, over its dot, smaller if pills need the place; it is left away if it had to be too
     * small.
     */
    private void crossing(Placement.Label label, String number, double size, List<Rectangle2D> pills) {
        for (double smaller : new double[] {size, size * SMALLER, size * SMALLEST}) {
            Rectangle2D room = inside(room(label, number, smaller));
            if (layout.picture().contains(room) && pills.stream().noneMatch(room::intersects)) {
                label(label, number, room, smaller, 1);
                return;
            }
        }
    }

    /** With a margin, so that a sign can be seen at the border. */
    private Rectangle2D inside(Rectangle2D room) {
        Rectangle2D wide = new Rectangle2D.Double(room.getX() - unit, room.getY(), room.getWidth() + 2 * unit, room.getHeight());
        Rectangle2D inside = layout.picture().inside(wide);
        return new Rectangle2D.Double(inside.getX() + unit, inside.getY(), room.getWidth(), room.getHeight());
    }

    private Rectangle2D room(Placement.Label label, String number, double size) {
        double width = brush.textWidth(number, Weight.SEMI_BOLD, size);
        double x = label.atRight() ? label.room().getX() : label.room().getMaxX() - width;
        return new Rectangle2D.Double(x, label.room().getY(), width, label.room().getHeight());
    }

    private void label(Placement.Label label, String number, Rectangle2D room, double size, double opacity) {
        Emphasis.Mark mark = emphasis.of(label.quantity().shownAt());
        brush.surface().fillRoundRect(room.getX() - unit, room.getY(), room.getWidth() + 2 * unit, room.getHeight(), 2 * unit,
                brush.palette().background().faded(opacity));
        brush.text(number, room.getX() + room.getWidth() / 2, room.getCenterY(), room.getWidth(), Weight.SEMI_BOLD, size,
                mark.stands() ? mark.colour() : brush.palette().ink());
    }

    /** Where the number of a quantity stands. */
    Point2D valuePlace(Quantity quantity) {
        for (Placement.Label label : layout.placement().labels()) {
            if (label.quantity().equals(quantity)) {
                return new Point2D.Double(label.room().getCenterX(), label.room().getCenterY());
            }
        }
        Rectangle2D box = layout.bounds(quantity);
        boolean half = layout.level(quantity) == Level.STACK;
        return new Point2D.Double(box.getCenterX(), half ? box.getY() + box.getHeight() * 0.32 : box.getCenterY());
    }

    private void half(Quantity quantity) {
        Emphasis.Mark mark = emphasis.of(quantity);
        Rectangle2D box = layout.bounds(quantity);
        Rectangle2D upper = new Rectangle2D.Double(box.getX(), box.getY() + box.getHeight() * 0.12, box.getWidth(), box.getHeight() * 0.4);
        number(quantity, value(quantity).isPresent() ? letter(quantity) : symbol(quantity), hasRoomForLetter(quantity), upper, mark);
        Quantity gradient = new Quantity.Gradient(quantity);
        value(gradient).ifPresent(value -> {
            Colour tint = brush.palette().stage(Stage.BACKWARD);
            String text = text(gradient, value);
            double widest = (box.getWidth() - TIGHT * unit) / brush.textWidth(text, Weight.SEMI_BOLD, 1);
            double size = Math.min(Math.max(layout.leastText(), GRADIENT * unit), Math.max(layout.leastText() * SMALLEST, widest));
            brush.text(text, box.getCenterX(), box.getY() + box.getHeight() * 0.72, Double.MAX_VALUE, Weight.SEMI_BOLD, size,
                    mark.stands() ? tint : tint.mix(brush.palette().muted(), 0.5));
        });
    }

    /** Above the other is z: where there is no room for its letter, it can be told without. */
    private boolean hasRoomForLetter(Quantity quantity) {
        double letter = brush.width(brush.symbol(letter(quantity), brush.palette().ink()), layout.leastText());
        double room = layout.bounds(quantity).getWidth() - PADDING * unit - letter - 0.5 * layout.leastText();
        return value(quantity).isEmpty()
                || brush.textWidth(text(quantity, value(quantity).getAsDouble()), Weight.BOLD, layout.leastText()) <= room;
    }

    /** Symbol and number, the number alone where there is room for no more, or the symbol alone as long as there is no number. */
    private void number(Quantity quantity, Symbol symbol, boolean named, Rectangle2D box, Emphasis.Mark mark) {
        List<Brush.Item> row = new ArrayList<>();
        OptionalDouble value = value(quantity);
        if (named || value.isEmpty()) {
            row.add(brush.symbol(symbol,
                    mark.role() == Emphasis.Role.MUTED ? brush.palette().muted() : brush.palette().ink().mix(brush.palette().muted(), 0.3))
                    .within(NAME));
        }
        if (value.isPresent()) {
            Colour colour = quantity instanceof Quantity.Gradient ? brush.palette().stage(Stage.BACKWARD)
                    : frame.isResult(quantity) ? mark.colour() : emphasis.ink(mark);
            row.add(Brush.Item.of(text(quantity, value.getAsDouble()), Weight.BOLD, 1, colour));
        }
        double size = fitted(brush.width(row, 1), TEXT * unit, box.getWidth() - PADDING * unit);
        brush.row(row, box.getCenterX(), box.getCenterY(), Double.MAX_VALUE, size);
    }

    /** Whether all rows of a column have room for names beside their numbers, so that like things look alike. */
    private boolean isNamed(Quantity node) {
        int c = Nodes.column(node, frame.trace().network());
        return named.computeIfAbsent(c, column -> {
            double room = layout.arrangement().column(c).width() - PADDING * unit;
            return IntStream.rangeClosed(1, layout.arrangement().column(c).size()).mapToObj(i -> Nodes.at(c, i, frame.trace().network()))
                    .allMatch(each -> rowWidth(each) <= room);
        });
    }

    private double rowWidth(Quantity node) {
        Quantity quantity = spoken(node);
        Brush.Item symbol = brush.symbol(symbol(quantity), brush.palette().ink()).within(NAME);
        OptionalDouble value = value(quantity);
        return value.isEmpty() ? 0
                : brush.width(List.of(symbol, Brush.Item.of(text(quantity, value.getAsDouble()), Weight.BOLD, 1, brush.palette().ink())),
                        layout.leastText());
    }

    private Symbol symbol(Quantity quantity) {
        return frame.trace().symbols().of(quantity.shownAt());
    }

    /** The letter alone: whose z or a it is can be seen. */
    private Symbol letter(Quantity quantity) {
        String letter = symbol(quantity).plain().substring(0, 1);
        return new Symbol(letter, letter);
    }

    private String text(Quantity quantity, double value) {
        String sign = quantity instanceof Quantity.Gradient ? GradientPainter.SIGN : "";
        double room =
                layout.bounds(quantity.shownAt()).getWidth() - PADDING * unit - brush.textWidth(sign, Weight.BOLD, layout.leastText());
        return sign + scene.number(value, room, Weight.BOLD, layout.leastText());
    }

    /** As large as there is room, but never too small to be read; where margins are tight, somewhat smaller than the rest. */
    private double fitted(double widthAtOne, double size, double room) {
        double tight = (room + (PADDING - TIGHT) * unit) / widthAtOne;
        return Math.max(Math.min(layout.leastText(), Math.max(layout.leastText() * SMALLER, tight)), Math.min(size, room / widthAtOne));
    }

    private void outline(Rectangle2D box, Emphasis.Mark mark, double radius) {
        double line = (mark.role() == Emphasis.Role.RESULT ? 3.2 : mark.stands() ? 2.4 : 1.3) * unit;
        brush.surface().fillRoundRect(box.getX(), box.getY(), box.getWidth(), box.getHeight(), radius, brush.palette().background());
        brush.surface().strokeRoundRect(box.getX(), box.getY(), box.getWidth(), box.getHeight(), radius, line, emphasis.outline(mark));
    }

    private Emphasis.Mark mark(Quantity node) {
        return node instanceof Quantity.Activation a ? emphasis.of(a, a.preActivation())
                : emphasis.of(node);
    }

    /** What the step speaks of at an input, a neuron or a target; else what is known of it. */
    private Quantity spoken(Quantity node) {
        Quantity z = node instanceof Quantity.Activation a ? a.preActivation() : node;
        for (Quantity each : layout.focus().step()) {
            Quantity place = each.shownAt();
            if ((place.equals(node) || place.equals(z)) && value(each).isPresent()) {
                return each;
            }
        }
        return value(node).isEmpty() && value(z).isPresent() ? z : node;
    }

    /** The value as far as it is known; empty for what this iteration does not have. */
    private OptionalDouble value(Quantity quantity) {
        return frame.trace().knows(quantity) ? frame.value(quantity) : OptionalDouble.empty();
    }
}
