package byhand.ui;

import byhand.diagram.Colour;
import byhand.diagram.Palette;
import byhand.diagram.Surface;
import byhand.formula.Numerals;
import byhand.session.Frame;
import byhand.trace.Quantity;
import byhand.trace.Stage;
import byhand.typeset.Weight;
import byhand.words.Texts;
import java.awt.geom.Path2D;
import java.util.List;
import javafx.scene.AccessibleRole;

/** The loss of each iteration so far, as a small curve that starts at zero; values that are not finite are left out of it. */
final class LossCurve extends PaintedPane implements FrameView, Speaking {

    private static final double HEIGHT_IN_EM = 6.2;
    /** So many iterations fill the width; from then on they move closer together. */
    private static final int FIRST_SPAN = 10;

    private final Look look;
    private final Surfaces surfaces;
    private Frame frame;
    private Texts texts;

    LossCurve(Frame first, Look look, Surfaces surfaces, Texts texts) {
        super(surfaces);
        this.look = look;
        this.surfaces = surfaces;
        this.texts = texts;
        frame = first;
        setId("loss-curve");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    @Override
    public void show(Frame newFrame) {
        frame = newFrame;
        setAccessibleText(caption());
        repaint();
    }

    @Override
    public void speak(Texts newTexts) {
        texts = newTexts;
        repaint();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.round(HEIGHT_IN_EM * look.textSize());
    }

    @Override
    void paint(Surface surface, double width, double height) {
        double text = look.textSize() * 0.92;
        Palette palette = Palette.of(frame.appearance().theme());
        surface.text(texts.get("loss.title"), 0, text, Weight.SEMI_BOLD, text, palette.muted());
        List<Double> losses = known();
        if (losses.isEmpty()) {
            return;
        }
        String value = caption();
        double wide = surfaces.typesetter().width(value, Weight.SEMI_BOLD, text);
        surface.text(value, width - wide, text, Weight.SEMI_BOLD, text, palette.ink());
        double top = text * 2.2;
        double dot = text * 0.28;
        line(width, height - dot, height - dot, 1, palette.faint(), surface);
        curve(losses, dot, top, width - 2 * dot, height - dot - top, dot, palette, surface);
    }

    private void curve(List<Double> losses, double left, double top, double width, double height, double dot, Palette palette,
            Surface surface) {
        double largest = losses.stream().filter(Double::isFinite).mapToDouble(Double::doubleValue).max().orElse(0);
        double pitch = width / Math.max(FIRST_SPAN, losses.size() - 1);
        Path2D path = new Path2D.Double();
        boolean drawing = false;
        for (int i = 0; i < losses.size(); i++) {
            double x = left + i * pitch;
            double y = top + height * (largest > 0 ? 1 - losses.get(i) / largest : 1);
            boolean finite = Double.isFinite(losses.get(i));
            if (finite && drawing) {
                path.lineTo(x, y);
            } else if (finite) {
                path.moveTo(x, y);
            }
            drawing = finite;
            boolean current = i + 1 == frame.at().iteration();
            if (finite && (current || pitch > 3 * dot)) {
                double radius = current ? dot : dot * 0.6;
                Colour colour = current ? palette.stage(Stage.BACKWARD) : palette.stage(Stage.FORWARD);
                surface.fillRoundRect(x - radius, y - radius, 2 * radius, 2 * radius, radius, colour);
            }
        }
        surface.stroke(path, dot * 0.4, false, palette.stage(Stage.FORWARD));
    }

    private static void line(double width, double from, double to, double thickness, Colour colour, Surface surface) {
        Path2D line = new Path2D.Double();
        line.moveTo(0, from);
        line.lineTo(width, to);
        surface.stroke(line, thickness, false, colour);
    }

    private String caption() {
        List<Double> losses = known();
        int index = Math.min(frame.at().iteration(), losses.size()) - 1;
        if (index < 0) {
            return "";
        }
        Numerals numerals = frame.appearance().numerals();
        String symbol = frame.trace().symbols().of(new Quantity.LossValue()).plain();
        return symbol + (numerals.exact(losses.get(index)) ? " = " : " ≈ ") + numerals.plain(losses.get(index));
    }

    /** The loss that is just being computed is not known before its animation is over. */
    private List<Double> known() {
        List<Double> losses = frame.losses();
        boolean computing = frame.moving() && frame.value(new Quantity.LossValue()).isEmpty() && losses.size() == frame.at().iteration();
        return computing ? losses.subList(0, losses.size() - 1) : losses;
    }
}
