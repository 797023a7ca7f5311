package byhand.diagram;

import byhand.diagram.layout.Layout;
import byhand.diagram.surface.Colour;
import byhand.formula.Symbol;
import byhand.network.ParameterId;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.trace.Stage;
import byhand.trace.Step;
import byhand.typeset.Weight;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What pills show of parameters: name and value, and the gradient and the new value as they come into being, in as many rows as keep them
 * large.
 */
final class PillContents {

    static final double TEXT = 16.6;
    /** Below this share of the full size, only the name and what came last are shown. */
    private static final double CROWDED = 0.62;
    /** How high a name may be: with exponent and index it reaches into what lies between the lines. */
    private static final double NAME = 1.55;
    private static final double HIGH_NAME = 1.85;
    private static final double HIGH = 70;
    static final double RESULT = 1.1;
    /** Names are smaller than numbers. */
    static final double NAME_SCALE = 0.85;
    private static final double MARGINS = 12;
    /** In a crowded diagram a number may be so much smaller than the rest, rather than reach into what is beside it. */
    private static final double SMALLER = 0.85;
    static final double LINE = 1.28;
    static final double TIGHT = 6;

    private final Scene scene;
    private final Frame frame;
    private final Layout layout;
    private final Emphasis emphasis;
    private final Brush brush;

    PillContents(Scene scene) {
        this.scene = scene;
        this.frame = scene.frame();
        this.layout = scene.layout();
        this.emphasis = scene.emphasis();
        this.brush = scene.brush();
    }

    /** Rows of items at a font size. */
    record Content(List<List<Brush.Item>> rows, double size) {
    }

    /** Something that a pill shows of a quantity. */
    private record Part(Quantity quantity, List<Brush.Item> items) {
    }

    /** What a pill shows, and how large, where it has so much room. */
    Content of(ParameterId id, Emphasis.Mark mark, Rectangle2D slot) {
        return arranged(content(id, mark, slot), slot);
    }

    /** What is known: name and value; the gradient; the new value. After the replacement only name and value are left. */
    private List<Part> content(ParameterId id, Emphasis.Mark mark, Rectangle2D slot) {
        Quantity parameter = new Quantity.Parameter(id);
        List<Part> parts = new ArrayList<>();
        Colour value = frame.replaced() ? brush.palette().stage(Stage.UPDATE) : emphasis.ink(mark);
        Brush.Item name = brush.symbol(frame.trace().symbols().of(parameter).brief(), emphasis.ink(mark))
                .times(NAME_SCALE).within(isHigh(slot) ? HIGH_NAME : NAME);
        double besideName = room(slot) - brush.width(name, TEXT * layout.unit()) - 0.5 * TEXT * layout.unit();
        parts.add(new Part(parameter,
                List.of(name, Brush.Item.of(number(frame.value(parameter).orElseThrow(), besideName), Weight.SEMI_BOLD, 1, value))));
        if (!frame.replaced()) {
            Optional<Quantity.Moment> moment = currentMoment(id);
            if (moment.isPresent()) {
                later("", moment.get(), mark, Stage.UPDATE, slot).map(part -> withSymbol(part, moment.get().kind().symbol(), mark))
                        .ifPresent(parts::add);
            } else {
                later(GradientPainter.SIGN, new Quantity.Gradient(parameter), mark, Stage.BACKWARD, slot).ifPresent(parts::add);
            }
            later("", new Quantity.Updated(id), mark, Stage.UPDATE, slot).map(part -> withSymbol(part, updated(id), mark))
                    .ifPresent(parts::add);
        }
        return parts;
    }

    private String number(double value, double room) {
        return scene.number(value, room, Weight.SEMI_BOLD, TEXT * layout.unit());
    }

    private double room(Rectangle2D slot) {
        return slot.getWidth() - MARGINS * layout.unit();
    }

    /** As a formula, because a circumflex stands over its letter only there. */
    private Part withSymbol(Part part, Symbol symbol, Emphasis.Mark mark) {
        Brush.Item item = brush.symbol(symbol, tint(mark, Stage.UPDATE)).times(NAME_SCALE).within(NAME * RESULT);
        return new Part(part.quantity(), joined(List.of(item), part.items()));
    }

    private Symbol updated(ParameterId id) {
        return updated(frame.trace().symbols().of(new Quantity.Parameter(id)));
    }

    /** What the new value is called in a parameter's pill: the formula's symbol for it, without the index, which stands in the name. */
    static Symbol updated(Symbol parameter) {
        return parameter.letter().hat();
    }

    /** The moment that the optimizer has just computed for a parameter: it takes the gradient's place while it is the result. */
    private Optional<Quantity.Moment> currentMoment(ParameterId id) {
        return frame.step().map(Step::quantity).filter(Quantity.Moment.class::isInstance).map(Quantity.Moment.class::cast)
                .filter(moment -> moment.of().equals(frame.trace().network().first(id)) && frame.value(moment).isPresent())
                .map(moment -> new Quantity.Moment(moment.kind(), id));
    }

    private Colour tint(Emphasis.Mark mark, Stage stage) {
        Colour colour = brush.palette().stage(stage);
        return mark.role() == Emphasis.Role.MUTED ? colour.mix(brush.palette().muted(), 0.5) : colour;
    }

    /** The step's result is larger than what was known before. */
    private Optional<Part> later(String sign, Quantity quantity, Emphasis.Mark mark, Stage stage, Rectangle2D slot) {
        OptionalDouble value = frame.value(quantity);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        boolean result = frame.isResult(quantity);
        String text = sign + number(value.getAsDouble(), room(slot) - brush.textWidth(sign, Weight.SEMI_BOLD, TEXT * layout.unit()));
        Weight weight = result ? Weight.BOLD : Weight.SEMI_BOLD;
        boolean larger =
                result && (layout.isRoomy() || brush.textWidth(text, weight, RESULT * least()) <= slot.getWidth() - TIGHT * layout.unit());
        return Optional.of(new Part(quantity, List.of(Brush.Item.of(text, weight, larger ? RESULT : 1, tint(mark, stage)))));
    }

    /**
     * As much as has room at a size that can be read: all of it; all but the gradient, if that makes the rest larger and the moment is
     * about none of it; all but the name, if the moment is about several of the numbers; the name
     * and the number that it is about; that number alone, which is shown in any case.
     */
    private Content arranged(List<Part> parts, Rectangle2D slot) {
        Content all = fitted(parts.stream().map(Part::items).toList(), slot);
        if (parts.size() > 2 && all.size() < TEXT * layout.unit() && parts.stream().noneMatch(this::isSpokenOf)) {
            return arranged(List.of(parts.get(0), parts.get(parts.size() - 1)), slot);
        }
        boolean crowded = parts.size() > 1 && all.size() < CROWDED * TEXT * layout.unit();
        if (!crowded && all.size() >= least() && !isBare(slot)) {
            return all;
        }
        List<Part> spoken = parts.stream().filter(this::isSpokenOf).toList();
        Content nameless = fitted(spoken.stream().map(this::numbers).toList(), slot);
        if (spoken.size() > 1 && nameless.size() >= least() * smaller() && !isBare(slot)) {
            return nameless;
        }
        List<Brush.Item> name = parts.get(0).items().subList(0, 1);
        List<Brush.Item> number = number(parts);
        Content shortened = fitted(List.of(joined(name, number)), slot);
        if (shortened.size() >= least() * smaller() && !isBare(slot)) {
            return shortened;
        }
        Content alone = fitted(List.of(number), slot);
        return new Content(alone.rows(), Math.max(alone.size(), least() * smaller()));
    }

    private double smaller() {
        return layout.isRoomy() ? 1 : SMALLER;
    }

    /** The number that the step speaks of; if it speaks of none, the latest one. */
    private List<Brush.Item> number(List<Part> parts) {
        Part spoken = parts.get(parts.size() - 1);
        for (Part part : parts) {
            spoken = isSpokenOf(part) ? part : spoken;
        }
        return numbers(spoken);
    }

    private boolean isSpokenOf(Part part) {
        return frame.isResult(part.quantity()) || emphasis.isOperand(part.quantity());
    }

    /** What a part shows beside the name. */
    private List<Brush.Item> numbers(Part part) {
        return part.quantity() instanceof Quantity.Parameter ? part.items().subList(1, 2) : part.items();
    }

    /** Puts the parts into as few rows as keep them large. */
    private Content fitted(List<List<Brush.Item>> parts, Rectangle2D slot) {
        List<List<List<Brush.Item>>> choices = switch (parts.size()) {
            case 0 -> List.of(List.of());
            case 1 -> parts.get(0).size() == 2 && !layout.isRoomy() ? List.of(parts, split(parts)) : List.of(parts);
            case 2 -> parts.get(0).size() == 2 && !layout.isRoomy()
                    ? List.of(List.of(joined(parts.get(0), parts.get(1))), parts, split(parts))
                    : List.of(List.of(joined(parts.get(0), parts.get(1))), parts);
            default -> List.of(List.of(parts.get(0), joined(parts.get(1), parts.get(2))), List.of(parts.get(0), parts.get(1), parts.get(2)),
                    List.of(joined(joined(parts.get(0), parts.get(1)), parts.get(2))));
        };
        Content best = null;
        for (List<List<Brush.Item>> rows : choices) {
            Content content = new Content(rows, fitting(rows, slot));
            boolean readable = best != null && best.size() < least() && content.size() >= least();
            if (best == null || readable || content.size() > best.size()) {
                best = content;
            }
        }
        return best;
    }

    /** With the name above its number. */
    private static List<List<Brush.Item>> split(List<List<Brush.Item>> parts) {
        List<List<Brush.Item>> split = new ArrayList<>();
        parts.get(0).forEach(item -> split.add(List.of(item)));
        split.addAll(parts.subList(1, parts.size()));
        return split;
    }

    /** Where there is little room, the margins give way before the text becomes too small. */
    private double fitting(List<List<Brush.Item>> rows, Rectangle2D slot) {
        double unit = layout.unit();
        double widest = rows.stream().mapToDouble(row -> brush.width(row, 1)).max().orElse(1);
        double roomy = Math.min(TEXT * unit,
                Math.min((slot.getHeight() - 4 * unit) / rows.size() / LINE, room(slot) / widest));
        double tight = Math.min(slot.getHeight() / rows.size() / LINE, (slot.getWidth() - TIGHT * unit) / widest);
        return Math.max(roomy, Math.min(least(), tight));
    }

    private static List<Brush.Item> joined(List<Brush.Item> left, List<Brush.Item> right) {
        List<Brush.Item> joined = new ArrayList<>(left);
        joined.addAll(right);
        return joined;
    }

    /** Whether there is room for a name with exponent and index at full size. */
    boolean isHigh(Rectangle2D slot) {
        return slot.getHeight() >= HIGH * layout.unit();
    }

    /** Whether there is no room for more than a number. */
    boolean isBare(Rectangle2D slot) {
        return slot.getHeight() < least() * LINE;
    }

    /** The smallest font size. */
    private double least() {
        return layout.leastText();
    }
}
