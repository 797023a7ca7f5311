package byhand.ui.lesson;

import byhand.diagram.surface.Colour;
import byhand.diagram.surface.Palette;
import byhand.diagram.surface.Surface;
import byhand.formula.Numerals;
import byhand.session.Extent;
import byhand.session.Frame;
import byhand.session.Losses;
import byhand.trace.Quantity;
import byhand.trace.Stage;
import byhand.typeset.Weight;
import byhand.ui.control.Look;
import byhand.ui.paint.PaintedPane;
import byhand.ui.paint.Surfaces;
import byhand.words.Texts;
import java.awt.geom.Path2D;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;

/** The loss of each iteration so far, as a small curve that starts at zero; values that are not finite are left out of it. */
public final class LossCurve extends PaintedPane implements FrameView {

    private static final double HEIGHT_IN_EM = 6.2;
    /** So many iterations fill the width; from then on they move closer together. */
    private static final int FIRST_SPAN = 10;

    private final IntConsumer iterations;
    private final Look look;
    private final Surfaces surfaces;
    private Frame frame;
    private Texts texts;

    /** @param iterations is called with the iteration that the user points at */
    public LossCurve(Frame first, IntConsumer iterations, Look look, Surfaces surfaces, ObservableValue<Texts> language) {
        super(surfaces);
        this.iterations = iterations;
        setOnMousePressed(this::go);
        setOnMouseDragged(this::go);
        this.look = look;
        this.surfaces = surfaces;
        frame = first;
        setId("loss-curve");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        language.subscribe(this::setTexts);
    }

    @Override
    public void show(Frame newFrame) {
        frame = newFrame;
        setAccessibleText(caption());
        repaint();
    }

    @Override
    public void addLosses(Frame newFrame) {
        show(newFrame);
    }

    private void setTexts(Texts newTexts) {
        texts = newTexts;
        repaint();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.round(HEIGHT_IN_EM * look.textSize());
    }

    @Override
    protected void paint(Surface surface, double width, double height) {
        double text = look.textSize() * 0.92;
        Palette palette = Palette.of(frame.appearance().theme());
        Losses losses = known();
        String value = caption();
        double wide = surfaces.typesetter().width(value, Weight.SEMI_BOLD, text);
        String title = texts.get("loss.title");
        if (surfaces.typesetter().width(title, Weight.SEMI_BOLD, text) + wide + text < width) {
            surface.text(title, 0, text, Weight.SEMI_BOLD, text, palette.muted());
        }
        if (losses.isEmpty()) {
            return;
        }
        surface.text(value, width - wide, text, Weight.SEMI_BOLD, text, palette.ink());
        Scale scale = scale(losses, width, height);
        double size = text * 0.82;
        Numerals numerals = frame.appearance().numerals();
        surface.text(numerals.plain(scale.largest()), 0, text * 2.05, Weight.REGULAR, size, palette.muted());
        String last = String.valueOf(losses.size());
        double right = Math.min(width - surfaces.typesetter().width(last, Weight.REGULAR, size), scale.x(losses.size() - 1));
        surface.text(last, Math.max(0, right), height - size * 0.15, Weight.REGULAR, size, palette.muted());
        line(width, scale.y(0), scale.y(0), 1, palette.faint(), surface);
        curve(losses, scale, palette, surface);
    }

    /** Where iterations and losses stand: the first at the left, zero at the bottom. */
    private record Scale(double left, double pitch, double bottom, double height, double largest, double dot) {
        double x(int index) {
            return left + index * pitch;
        }

        double y(double loss) {
            return bottom - (largest > 0 ? loss / largest * height : 0);
        }
    }

    private Scale scale(Losses losses, double width, double height) {
        double text = look.textSize() * 0.92;
        double dot = text * 0.28;
        double largest = Math.max(0, losses.extent(0, losses.size()).greatest());
        double bottom = height - text - dot;
        return new Scale(dot, (width - 2 * dot) / span(losses.size()), bottom, bottom - text * 2.5, largest, dot);
    }

    private static int span(int losses) {
        return Math.max(FIRST_SPAN, losses - 1);
    }

    private void curve(Losses losses, Scale scale, Palette palette, Surface surface) {
        Path2D path = new Path2D.Double();
        int together = (int) Math.max(1, 1 / scale.pitch());
        boolean drawing = false;
        for (int first = 0; first < losses.size(); first += together) {
            Extent column = losses.extent(first, Math.min(losses.size(), first + together));
            boolean finite = !column.isEmpty();
            if (finite) {
                append(path, drawing, scale.x(first), scale.y(column.greatest()));
                append(path, true, scale.x(first), scale.y(column.least()));
            }
            if (finite && scale.pitch() > 3 * scale.dot()) {
                dot(scale.x(first), scale.y(column.greatest()), scale.dot() * 0.6, palette.stage(Stage.FORWARD), surface);
            }
            drawing = finite;
        }
        surface.stroke(path, scale.dot() * 0.4, false, palette.stage(Stage.FORWARD));
        int current = frame.at().iteration() - 1;
        if (current < losses.size() && Double.isFinite(losses.get(current))) {
            dot(scale.x(current), scale.y(losses.get(current)), scale.dot(), palette.stage(Stage.BACKWARD), surface);
        }
    }

    private static void append(Path2D path, boolean drawing, double x, double y) {
        if (drawing) {
            path.lineTo(x, y);
        } else {
            path.moveTo(x, y);
        }
    }

    private static void dot(double x, double y, double radius, Colour colour, Surface surface) {
        surface.fillRoundRect(x - radius, y - radius, 2 * radius, 2 * radius, radius, colour);
    }

    private void go(MouseEvent event) {
        int known = known().size();
        if (known > 0) {
            Scale scale = scale(known(), getWidth(), getHeight());
            long index = Math.round((event.getX() - scale.left()) / scale.pitch());
            iterations.accept((int) Math.max(1, Math.min(known, index + 1)));
        }
    }

    private static void line(double width, double from, double to, double thickness, Colour colour, Surface surface) {
        Path2D line = new Path2D.Double();
        line.moveTo(0, from);
        line.lineTo(width, to);
        surface.stroke(line, thickness, false, colour);
    }

    private String caption() {
        Losses losses = known();
        int index = Math.min(frame.at().iteration(), losses.size()) - 1;
        if (index < 0) {
            return "";
        }
        Numerals numerals = frame.appearance().numerals();
        String symbol = frame.trace().symbols().of(new Quantity.LossValue()).plain();
        String value = symbol + (numerals.exact(losses.get(index)) ? " = " : " ≈ ") + numerals.plain(losses.get(index));
        boolean earlier = index + 1 < frame.at().iteration();
        return earlier ? texts.get("loss.of.iteration", value, String.valueOf(index + 1)) : value;
    }

    /** The loss that is just being computed is not known before its animation is over. */
    private Losses known() {
        Losses losses = frame.losses();
        boolean computing = frame.moving() && frame.value(new Quantity.LossValue()).isEmpty() && losses.size() == frame.at().iteration();
        return computing ? losses.first(losses.size() - 1) : losses;
    }
}
