package byhand.diagram;

import byhand.diagram.layout.Column;
import byhand.diagram.layout.Layout;
import byhand.diagram.layout.Measures;
import byhand.network.ParameterId;
import byhand.session.Frame;
import byhand.trace.Quantity;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws parameters as pills: name and value, and the gradient and the new value as they come into being. */
final class PillPainter {

    private static final double STANDING_HEIGHT = 74;
    private static final double ROOM_FOR_NAME = 6;
    private static final double PADDING = 26;
    private static final double ROUND = 16;
    /** So many rows reach into the corners; in a crowded diagram, where margins give way, one less does. */
    private static final int MANY_ROWS = 3;
    private static final double LESS_ROUND = 9;
    /** What the bias of a crowded diagram leaves free below the neuron above it. */
    private static final double BELOW_NEURON = 4;
    /** How far one pill may reach over another. */
    private static final double COVERED = 3;

    private final Frame frame;
    private final Layout layout;
    private final Emphasis emphasis;
    private final Brush brush;
    private final PillContents contents;

    PillPainter(Scene scene) {
        this.frame = scene.frame();
        this.layout = scene.layout();
        this.emphasis = scene.emphasis();
        this.brush = scene.brush();
        this.contents = new PillContents(scene);
    }

    /** Draws all of these in the order of their importance. One that would be covered in part gives way. */
    void paint(List<ParameterId> all) {
        List<Rectangle2D> over = new ArrayList<>();
        List<ParameterId> byImportance = all.stream().filter(id -> layout.isInView(slot(id)))
                .sorted(Comparator.comparing(this::importance).reversed()).toList();
        List<ParameterId> shown = new ArrayList<>();
        for (ParameterId id : byImportance) {
            boolean covering = importance(id) > Emphasis.Role.NORMAL.ordinal();
            if (covering || over.isEmpty() || !isCovered(shape(id), over)) {
                shown.add(0, id);
            }
            if (covering) {
                over.add(shape(id));
            }
        }
        shown.forEach(this::paint);
    }

    /** What the moment has made room for goes before what had room anyway, but not before what stands out. */
    private double importance(ParameterId id) {
        Quantity parameter = new Quantity.Parameter(id);
        Emphasis.Mark mark = emphasis.of(parameter);
        return mark.stands() || !layout.isPlaced(parameter) ? mark.role().ordinal() : Emphasis.Role.NORMAL.ordinal() + 0.5;
    }

    private boolean isCovered(Rectangle2D pill, List<Rectangle2D> over) {
        double margin = COVERED * layout.unit();
        return over.stream().anyMatch(each -> each.intersects(pill.getX(), pill.getY() + margin, pill.getWidth(),
                Math.max(0, pill.getHeight() - 2 * margin)));
    }

    private Rectangle2D slot(ParameterId id) {
        Quantity parameter = new Quantity.Parameter(id);
        return slot(parameter, emphasis.of(parameter));
    }

    void paint(ParameterId id) {
        Quantity parameter = new Quantity.Parameter(id);
        Emphasis.Mark mark = emphasis.of(parameter);
        Rectangle2D slot = slot(parameter, mark);
        if (!layout.isInView(slot)) {
            return;
        }
        PillContents.Content content = contents.of(id, mark, slot);
        Rectangle2D unmoved = shape(content, slot);
        Rectangle2D pill = held(unmoved);
        boolean reachesIntoCorners = content.rows().size() >= (layout.isRoomy() ? MANY_ROWS : MANY_ROWS - 1);
        double radius = Math.min(pill.getHeight() / 2, (reachesIntoCorners ? LESS_ROUND : ROUND) * layout.unit());
        double line = (mark.stands() ? 2.6 : 1.3) * layout.unit();
        brush.surface().fillRoundRect(pill.getX(), pill.getY(), pill.getWidth(), pill.getHeight(), radius, brush.palette().background());
        if (!contents.isBare(slot)) {
            brush.surface().strokeRoundRect(pill.getX(), pill.getY(), pill.getWidth(), pill.getHeight(), radius, line,
                    emphasis.outline(mark));
        }
        double x = slot.getCenterX() + (pill.getX() - unmoved.getX());
        double y =
                slot.getCenterY() + (pill.getY() - unmoved.getY()) - (content.rows().size() - 1) * content.size() * PillContents.LINE / 2;
        for (List<Brush.Item> row : content.rows()) {
            double room = Math.max(pill.getWidth() - PillContents.TIGHT * layout.unit(),
                    brush.width(row, Math.min(content.size(), layout.leastText())));
            brush.row(row, x, y, room, content.size());
            y += content.size() * PillContents.LINE;
        }
        if (frame.trace().network().frozen().contains(id)) {
            Padlock.paint(pill, layout.unit(), emphasis.ink(mark), brush);
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
        return held(shape(contents.of(id, mark, slot), slot));
    }

    /** A pill whose number is wider than its room may reach beyond the picture, into which it moves back. */
    private Rectangle2D held(Rectangle2D pill) {
        return layout.picture().whole() ? layout.picture().inside(pill) : pill;
    }

    /** What stands out may take room from its neighbours where there is too little for all, if these do not stand out as well. */
    private Rectangle2D slot(Quantity parameter, Emphasis.Mark mark) {
        Rectangle2D slot = layout.bounds(parameter);
        boolean grows = mark.stands() && !layout.isPlaced(parameter) && !standsBesideAnother(parameter);
        if (grows && !layout.isRoomy() && ((Quantity.Parameter) parameter).id() instanceof ParameterId.Bias bias) {
            return grown(slot, layout.arrangement().column(bias.layer()));
        }
        double height = grows ? Math.max(slot.getHeight(), STANDING_HEIGHT * layout.unit()) : slot.getHeight();
        return new Rectangle2D.Double(slot.getX(), slot.getCenterY() - height / 2, slot.getWidth(), height);
    }

    /** A bias grows upwards from its neuron, as far as to the one above it or the caption. */
    private Rectangle2D grown(Rectangle2D slot, Column column) {
        double free = column.pitch() - column.height() - (Measures.BIAS_GAP + BELOW_NEURON) * layout.unit();
        double belowCaption = slot.getMaxY() - layout.captions().get(0).getMaxY();
        double height = Math.max(slot.getHeight(), Math.min(STANDING_HEIGHT * layout.unit(), Math.min(free, belowCaption)));
        return new Rectangle2D.Double(slot.getX(), slot.getMaxY() - height, slot.getWidth(), height);
    }

    private boolean standsBesideAnother(Quantity parameter) {
        return ((Quantity.Parameter) parameter).id() instanceof ParameterId.Weight weight
                && (stands(weight, weight.from() - 1) || stands(weight, weight.from() + 1));
    }

    private boolean stands(ParameterId.Weight weight, int from) {
        return emphasis.of(new Quantity.Parameter(new ParameterId.Weight(weight.layer(), from, weight.to()))).stands();
    }

    private Rectangle2D shape(PillContents.Content content, Rectangle2D slot) {
        double unit = layout.unit();
        double widest = content.rows().stream().mapToDouble(row -> brush.width(row, content.size())).max().orElse(0);
        double least = contents.isBare(slot) ? 0 : Measures.LEAST_PILL_WIDTH * unit;
        double width = Math.max(widest + PillContents.TIGHT * unit, Math.min(slot.getWidth(), Math.max(least, widest + PADDING * unit)));
        double forName = contents.isHigh(slot) && content.rows().get(0).get(0).isTall() ? ROOM_FOR_NAME : 0;
        double height = Math.min(slot.getHeight(), content.rows().size() * content.size() * PillContents.LINE + (7 + forName) * unit);
        return new Rectangle2D.Double(slot.getCenterX() - width / 2, slot.getCenterY() - height / 2, width, height);
    }
}
