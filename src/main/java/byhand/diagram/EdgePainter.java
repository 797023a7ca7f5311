package byhand.diagram;

import byhand.diagram.layout.Layout;
import byhand.diagram.surface.Colour;
import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.trace.Stage;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** Draws the edges that have a pill or that the step goes along: first those that step back, over them those that stand out. */
final class EdgePainter {

    private static final double STANDING = 4;
    private static final double STEPPED_BACK = 1.7;
    private static final double SELECTED = 2.4;
    /** More edges than this that stand out are drawn narrower, so that they can be told apart. */
    private static final double MANY = 12;
    private static final double VERY_MANY = 200;
    private static final double HAIRLINE = 0.5;

    private final Frame frame;
    private final Layout layout;
    private final Emphasis emphasis;
    private final Brush brush;
    private final Network network;
    private final List<ParameterId> drawn;
    private final double standingWidth;

    EdgePainter(Scene scene) {
        this.frame = scene.frame();
        this.layout = scene.layout();
        this.emphasis = scene.emphasis();
        this.brush = scene.brush();
        this.network = scene.frame().trace().network();
        this.drawn = drawn();
        long standing = drawn.stream().filter(id -> carries(emphasis.of(new Quantity.Parameter(id)))).count();
        this.standingWidth = STANDING * narrowed(standing) * layout.unit();
    }

    private static double narrowed(double count) {
        return Math.min(1, Math.sqrt(MANY / Math.max(MANY, count)));
    }

    /** Very many edges are hairlines. */
    private double thinned(ParameterId id) {
        double count = (double) network.size(id.layer()) * network.size(id.layer() - 1);
        return Math.min(1, Math.sqrt(VERY_MANY / Math.max(VERY_MANY, count)));
    }

    private List<ParameterId> drawn() {
        List<ParameterId> drawn = new ArrayList<>(layout.pills());
        drawn.removeIf(id -> !layout.isEdgeInView(id));
        if (!layout.isRoomy() && frame.step().isPresent()) {
            layout.focus().parameters().stream().filter(id -> !layout.hasPill(id)).forEach(drawn::add);
        }
        return drawn;
    }

    void paint() {
        for (boolean standing : new boolean[] {false, true}) {
            drawn.forEach(id -> edge(id, standing));
            for (int k = 1; k <= network.outputs(); k++) {
                toLoss(k, standing);
            }
        }
    }

    private void edge(ParameterId id, boolean standing) {
        Emphasis.Mark mark = emphasis.of(new Quantity.Parameter(id));
        boolean carries = carries(mark);
        if (carries != standing) {
            return;
        }
        Colour colour = carries ? mark.colour() : emphasis.outline(new Emphasis.Mark(Emphasis.Role.MUTED, mark.colour()));
        if (carries && frame.step().get().stage() == Stage.BACKWARD) {
            colour = brush.palette().stage(Stage.BACKWARD);
        }
        boolean selected = !carries && layout.isPlaced(new Quantity.Parameter(id))
                && frame.selection().filter(new Quantity.Parameter(id)::equals).isPresent();
        colour = selected ? brush.palette().selection() : colour;
        double width = selected ? SELECTED * layout.unit() : carries ? standingWidth
                : Math.max(HAIRLINE, STEPPED_BACK * thinned(id) * layout.unit());
        Path2D path = new Path2D.Double();
        if (id instanceof ParameterId.Weight weight && !layout.hasPill(id)) {
            path.append(layout.edge(weight).path(), false);
        } else if (id instanceof ParameterId.Weight) {
            path.append(layout.beforePill(id).path(), false);
            path.append(layout.afterPill(id).path(), true);
        } else {
            path.append(layout.afterPill(id).path(), false);
        }
        brush.surface().stroke(path, width, false, colour);
    }

    /** An edge stands out where the current step goes along it: with its weight, but not when only the weight is updated. */
    private boolean carries(Emphasis.Mark mark) {
        return mark.stands() && frame.step().isPresent() && frame.step().get().stage() != Stage.UPDATE;
    }

    private void toLoss(int output, boolean standing) {
        Quantity y = new Quantity.Activation(network.depth(), output);
        boolean passes = frame.step().isPresent() && emphasis.of(new Quantity.LossValue()).stands() && emphasis.of(y).stands();
        if (passes != standing) {
            return;
        }
        Colour colour = passes ? brush.palette().stage(frame.step().get().stage())
                : emphasis.outline(new Emphasis.Mark(Emphasis.Role.MUTED, brush.palette().line()));
        int outputs = network.outputs();
        double width = (passes ? STANDING : STEPPED_BACK) * narrowed(outputs) * layout.unit();
        brush.surface().stroke(layout.toLoss(output).path(), width, false, colour);
    }
}
