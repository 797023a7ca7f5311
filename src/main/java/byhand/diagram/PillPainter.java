package byhand.diagram;

import byhand.formula.Numerals;
import byhand.network.ParameterId;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.trace.Stage;
import byhand.typeset.Weight;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Draws parameters as pills: name and value, and the gradient and the new value as they come into being. */
final class PillPainter {

    private static final double TEXT = 16;
    /** Below this share of the full size, only the name and what came last are shown. */
    private static final double CROWDED = 0.62;
    private static final double STANDING_HEIGHT = 58;
    private static final double LINE = 1.42;
    private static final double PADDING = 26;
    /** How much smaller a text may be set before it is broken into one more row. */
    private static final double PREFERENCE = 0.93;

    private final Frame frame;
    private final Layout layout;
    private final Emphasis emphasis;
    private final Brush brush;

    PillPainter(Frame frame, Layout layout, Emphasis emphasis, Brush brush) {
        this.frame = frame;
        this.layout = layout;
        this.emphasis = emphasis;
        this.brush = brush;
    }

    void paint(ParameterId id) {
        Quantity parameter = new Quantity.Parameter(id);
        Emphasis.Mark mark = emphasis.of(parameter);
        Rectangle2D slot = slot(parameter, mark);
        Content content = arranged(content(id, mark), slot);
        Rectangle2D pill = shape(content, slot);
        double radius = Math.min(pill.getHeight() / 2, 16 * layout.unit());
        double line = (mark.stands() ? 2.6 : 1.3) * layout.unit();
        brush.surface().fillRoundRect(pill.getX(), pill.getY(), pill.getWidth(), pill.getHeight(), radius, brush.palette().background());
        brush.surface().strokeRoundRect(pill.getX(), pill.getY(), pill.getWidth(), pill.getHeight(), radius, line, emphasis.outline(mark));
        double y = slot.getCenterY() - (content.rows().size() - 1) * content.size() * LINE / 2;
        for (List<Brush.Item> row : content.rows()) {
            brush.row(row, slot.getCenterX(), y, pill.getWidth() - content.size(), content.size());
            y += content.size() * LINE;
        }
    }

    /** Covers a pill, and what is under it, with the ground: something else is going to stand there. */
    void erase(ParameterId id) {
        Rectangle2D pill = shape(id);
        double margin = 3 * layout.unit();
        brush.surface().fillRoundRect(pill.getX() - margin, pill.getY() - margin, pill.getWidth() + 2 * margin,
                pill.getHeight() + 2 * margin,
                16 * layout.unit(), brush.palette().background());
    }

    /** Where the pill is drawn: as much of its room as its content needs. */
    Rectangle2D shape(ParameterId id) {
        Quantity parameter = new Quantity.Parameter(id);
        Emphasis.Mark mark = emphasis.of(parameter);
        Rectangle2D slot = slot(parameter, mark);
        return shape(arranged(content(id, mark), slot), slot);
    }

    /** What stands out may take room from its neighbours where there is too little for all. */
    private Rectangle2D slot(Quantity parameter, Emphasis.Mark mark) {
        Rectangle2D slot = layout.bounds(parameter);
        double height = mark.stands() ? Math.max(slot.getHeight(), STANDING_HEIGHT * layout.unit()) : slot.getHeight();
        return new Rectangle2D.Double(slot.getX(), slot.getCenterY() - height / 2, slot.getWidth(), height);
    }

    private Rectangle2D shape(Content content, Rectangle2D slot) {
        double widest = content.rows().stream().mapToDouble(row -> brush.width(row, content.size())).max().orElse(0);
        double width = Math.min(slot.getWidth(), Math.max(Layout.LEAST_PILL_WIDTH * layout.unit(), widest + PADDING * layout.unit()));
        double height = Math.min(slot.getHeight(), content.rows().size() * content.size() * LINE + 8 * layout.unit());
        return new Rectangle2D.Double(slot.getCenterX() - width / 2, slot.getCenterY() - height / 2, width, height);
    }

    /** Rows of items at a font size. */
    private record Content(List<List<Brush.Item>> rows, double size) {
    }

    /** What is known: name and value; the gradient; the new value. After the replacement only name and value are left. */
    private List<List<Brush.Item>> content(ParameterId id, Emphasis.Mark mark) {
        Numerals numerals = frame.appearance().numerals();
        Quantity parameter = new Quantity.Parameter(id);
        List<List<Brush.Item>> parts = new ArrayList<>();
        Colour value = frame.replaced() ? brush.palette().stage(Stage.UPDATE) : emphasis.ink(mark);
        parts.add(List.of(brush.symbol(frame.trace().symbols().of(parameter), emphasis.ink(mark)),
                Brush.Item.of(numerals.plain(frame.value(parameter).orElseThrow()), Weight.SEMI_BOLD, 1, value)));
        if (!frame.replaced()) {
            boolean remembering = frame.step().filter(step -> isAbout(step.quantity(), id)).isPresent();
            boolean updated = frame.value(new Quantity.Updated(id)).isPresent();
            List<Brush.Item> moments = remembering ? moments(id, mark) : List.of();
            if (moments.isEmpty() || !updated) {
                add(parts, "∂ ", new Quantity.Gradient(parameter), mark, Stage.BACKWARD);
            }
            if (!moments.isEmpty()) {
                parts.add(moments);
            }
            add(parts, "→ ", new Quantity.Updated(id), mark, Stage.UPDATE);
        }
        return parts;
    }

    /** Whether a step of the update belongs to a parameter. */
    private static boolean isAbout(Quantity quantity, ParameterId id) {
        return quantity instanceof Quantity.Moment moment && moment.of().equals(id)
                || quantity instanceof Quantity.Updated updated && updated.of().equals(id);
    }

    /** What the optimizer remembers of a parameter, as far as it is known; shown only while it is used. */
    private List<Brush.Item> moments(ParameterId id, Emphasis.Mark mark) {
        List<List<Brush.Item>> parts = new ArrayList<>();
        for (int order = 1; order <= 2; order++) {
            Quantity moment = new Quantity.Moment(order, id);
            if (frame.trace().knows(moment)) {
                add(parts, order == 1 ? "m " : "v ", moment, mark, Stage.UPDATE);
            }
        }
        return parts.stream().flatMap(List::stream).toList();
    }

    private Colour tint(Emphasis.Mark mark, Stage stage) {
        Colour colour = brush.palette().stage(stage);
        return mark.role() == Emphasis.Role.MUTED ? colour.mix(brush.palette().muted(), 0.5) : colour;
    }

    /** The step's result is larger than what was known before. */
    private void add(List<List<Brush.Item>> parts, String sign, Quantity quantity, Emphasis.Mark mark, Stage stage) {
        frame.value(quantity).ifPresent(value -> {
            boolean result = frame.isResult(quantity);
            String text = sign + frame.appearance().numerals().plain(value);
            parts.add(List.of(Brush.Item.of(text, result ? Weight.BOLD : Weight.SEMI_BOLD, result ? 1.2 : 0.94, tint(mark, stage))));
        });
    }

    /** Puts the parts into as few rows as keep them large. */
    private Content arranged(List<List<Brush.Item>> parts, Rectangle2D slot) {
        List<List<List<Brush.Item>>> choices = switch (parts.size()) {
            case 1 -> List.of(List.of(parts.get(0)));
            case 2 -> List.of(List.of(joined(parts.get(0), parts.get(1))), List.of(parts.get(0), parts.get(1)));
            default -> List.of(List.of(parts.get(0), joined(parts.get(1), parts.get(2))), List.of(parts.get(0), parts.get(1), parts.get(2)),
                    List.of(joined(joined(parts.get(0), parts.get(1)), parts.get(2))));
        };
        Content best = null;
        for (List<List<Brush.Item>> rows : choices) {
            Content content = new Content(rows, fitting(rows, slot));
            if (best == null || content.size() * PREFERENCE > best.size()) {
                best = content;
            }
        }
        boolean crowded = parts.size() > 1 && best.size() < CROWDED * TEXT * layout.unit();
        return crowded ? arranged(List.of(shortened(parts)), slot) : best;
    }

    private static List<Brush.Item> shortened(List<List<Brush.Item>> parts) {
        return joined(parts.get(0).subList(0, 1), parts.get(parts.size() - 1));
    }

    private double fitting(List<List<Brush.Item>> rows, Rectangle2D slot) {
        double size = Math.min(TEXT * layout.unit(), (slot.getHeight() - 6 * layout.unit()) / rows.size() / LINE);
        double widest = rows.stream().mapToDouble(row -> brush.width(row, 1)).max().orElse(1);
        return Math.min(size, (slot.getWidth() - 14 * layout.unit()) / widest);
    }

    private static List<Brush.Item> joined(List<Brush.Item> left, List<Brush.Item> right) {
        List<Brush.Item> joined = new ArrayList<>(left);
        joined.addAll(right);
        return joined;
    }
}
