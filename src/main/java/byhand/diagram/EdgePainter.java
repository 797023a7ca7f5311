package byhand.diagram;

import byhand.network.ParameterId;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.trace.Stage;
import java.awt.geom.Path2D;

/** Draws the edges: first those that step back, over them those that stand out. */
final class EdgePainter {

    private final Frame frame;
    private final Layout layout;
    private final Emphasis emphasis;
    private final Brush brush;

    EdgePainter(Frame frame, Layout layout, Emphasis emphasis, Brush brush) {
        this.frame = frame;
        this.layout = layout;
        this.emphasis = emphasis;
        this.brush = brush;
    }

    void paint() {
        for (boolean standing : new boolean[] {false, true}) {
            for (ParameterId id : frame.trace().network().parameters()) {
                edge(id, standing);
            }
            for (int k = 1; k <= frame.trace().network().outputs(); k++) {
                toLoss(k, standing);
            }
        }
    }

    private void edge(ParameterId id, boolean standing) {
        Emphasis.Mark mark = emphasis.of(new Quantity.Parameter(id));
        boolean carries = carries(id, mark);
        if (carries != standing) {
            return;
        }
        Colour colour = carries ? mark.colour() : emphasis.outline(new Emphasis.Mark(Emphasis.Role.MUTED, mark.colour()));
        if (carries && frame.step().get().stage() == Stage.BACKWARD) {
            colour = brush.palette().stage(Stage.BACKWARD);
        }
        double width = (carries ? 4 : 1.7) * layout.unit();
        Path2D path = new Path2D.Double();
        if (id instanceof ParameterId.Weight) {
            path.append(layout.beforePill(id).path(), false);
            path.append(layout.afterPill(id).path(), true);
        } else {
            path.append(layout.afterPill(id).path(), false);
        }
        brush.surface().stroke(path, width, false, colour);
    }

    /** An edge stands out where the current step goes along it: with its weight, but not when only the weight is updated. */
    private boolean carries(ParameterId id, Emphasis.Mark mark) {
        return mark.stands() && frame.step().isPresent() && frame.step().get().stage() != Stage.UPDATE;
    }

    private void toLoss(int output, boolean standing) {
        Quantity y = new Quantity.Activation(frame.trace().network().depth(), output);
        boolean passes = frame.step().isPresent() && emphasis.of(new Quantity.LossValue()).stands() && emphasis.of(y).stands();
        if (passes != standing) {
            return;
        }
        Colour colour = passes ? brush.palette().stage(frame.step().get().stage())
                : emphasis.outline(new Emphasis.Mark(Emphasis.Role.MUTED, brush.palette().line()));
        brush.surface().stroke(layout.toLoss(output).path(), (passes ? 4 : 1.7) * layout.unit(), false, colour);
    }
}
