package byhand.diagram.chart;

import byhand.diagram.surface.Colour;
import byhand.diagram.surface.Palette;
import byhand.diagram.surface.Surface;
import byhand.session.Epochs;
import byhand.session.Losses;
import byhand.trace.Stage;
import byhand.typeset.Typesetter;
import byhand.typeset.Weight;
import byhand.words.Texts;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The parts of one chart: axes, lines, marks and heading. */
final class ChartBrush {

    private static final double PALE = 0.42;
    private static final double GROUND_AHEAD = 0.5;
    private static final double GREY_AHEAD = 0.5;
    private static final double SWATCH = 1.6;
    private static final double GAP = 0.5;

    private final LossChart chart;
    private final Plot plot;
    private final Surface surface;
    private final Typesetter typesetter;
    private final ChartWords words;
    private final Texts texts;
    private final Palette palette;
    private final Losses losses;
    private final List<Epochs> epochs;

    ChartBrush(LossChart chart, Plot plot, Surface surface, Typesetter typesetter, ChartWords words) {
        this.chart = chart;
        this.plot = plot;
        this.surface = surface;
        this.typesetter = typesetter;
        this.words = words;
        this.texts = words.texts(chart);
        this.palette = Palette.of(chart.frame().appearance().theme());
        this.losses = chart.losses();
        this.epochs = losses.epochs();
    }

    /** The axes with their numbers; at a large chart also with a line at each, and with their names. */
    void axes(boolean large) {
        double label = plot.label();
        if (isAhead()) {
            double from = plot.x(chart.current() - 1);
            surface.fillRoundRect(from, plot.top(), plot.x(losses.size() - 1) - from, plot.height(), 0, groundAhead());
        }
        for (int i = 0; i < plot.numbers().size(); i++) {
            double tick = plot.axis().ticks().get(i);
            String number = plot.numbers().get(i);
            double y = plot.y(tick);
            if (large) {
                line(plot.left(), y, plot.right(), y, 1, palette.faint());
            }
            text(number, plot.left() - label * GAP - width(number), y + label * 0.35, palette.muted());
        }
        line(plot.left(), plot.bottom(), plot.right(), plot.bottom(), 1, palette.line());
        line(plot.left(), plot.top(), plot.left(), plot.bottom(), 1, palette.line());
        if (!plot.flat()) {
            iterations(large);
        }
        if (large) {
            names();
        }
    }

    private void iterations(boolean large) {
        double label = plot.label();
        double free = 0;
        for (int iteration : plot.iterations(typesetter)) {
            String number = NiceNumbers.label(iteration);
            double middle = plot.x(iteration - 1);
            double x = Math.min(middle - width(number) / 2, plot.right() + label - width(number));
            if (x >= free) {
                text(number, x, plot.bottom() + label * 1.25, palette.muted());
                free = x + width(number) + label * GAP;
            }
            if (large) {
                line(middle, plot.bottom(), middle, plot.bottom() + label * 0.25, 1, palette.line());
            }
        }
    }

    private void names() {
        double label = plot.label();
        String loss = texts.get(chart.isLogarithmic() ? "chart.loss.logarithmic" : "chart.loss", words.symbol(chart));
        text(loss, 0, plot.top() - label, palette.ink());
        words.notLogarithmic(chart).ifPresent(why -> text(why, width(loss) + label, plot.top() - label, palette.stage(Stage.BACKWARD)));
        String iteration = texts.get("chart.iteration");
        text(iteration, plot.right() - width(iteration), plot.bottom() + label * 2.6, palette.ink());
    }

    /** What lies ahead is greyer than what has come so far; where there are epochs, their means in front and the single losses pale. */
    void lines() {
        LossLines lines = new LossLines(losses, plot, surface);
        int reached = chart.reached();
        Colour colour = palette.stage(Stage.FORWARD);
        boolean behind = !epochs.isEmpty();
        Colour ahead = colour.mix(palette.line(), GREY_AHEAD);
        lines.each(Math.max(0, reached - 1), losses.size(), thin(), behind ? ahead.faded(PALE) : ahead);
        lines.each(0, reached, thin(), behind ? colour.faded(PALE) : colour);
        for (Epochs row : epochs) {
            int done = Math.max(0, Math.min(row.count(), (reached - row.first()) / row.samples()));
            lines.means(row, Math.max(0, done - 1), row.count(), thick(), ahead);
            lines.means(row, 0, done, thick(), colour);
        }
    }

    private double thin() {
        return plot.dot() * 0.42;
    }

    private double thick() {
        return plot.dot() * 0.85;
    }

    /** Where we are, where losses are not finite, and what is pointed at. */
    void marks(boolean large) {
        notFinite(large);
        double here = plot.x(chart.current() - 1);
        line(here, plot.top(), here, plot.bottom(), 1, palette.stage(Stage.BACKWARD).faded(0.6));
        LossLines lines = new LossLines(losses, plot, surface);
        int current = chart.current() - 1;
        if (chart.isComputed() && current < losses.size() && Double.isFinite(losses.get(current))) {
            lines.dot(here, plot.y(losses.get(current)), plot.dot(), palette.stage(Stage.BACKWARD));
        }
        int pointed = chart.pointed().orElse(0) - 1;
        if (pointed >= 0 && pointed < losses.size()) {
            double x = plot.x(pointed);
            line(x, plot.top(), x, plot.bottom(), 1, palette.selection());
            if (Double.isFinite(losses.get(pointed))) {
                double radius = plot.dot() * 1.4;
                surface.strokeRoundRect(x - radius, plot.y(losses.get(pointed)) - radius, 2 * radius, 2 * radius, radius, plot.dot() * 0.5,
                        palette.selection());
            }
        }
    }

    /** A cross at the upper edge where losses begin that are infinite or no numbers, and a bar along it as far as they go on. */
    private void notFinite(boolean large) {
        int together = LossLines.together(plot.pitch());
        OptionalInt next = losses.firstNotFinite(0, losses.size());
        boolean first = true;
        while (next.isPresent()) {
            int begin = next.getAsInt();
            int end = begin + 1;
            while (end < losses.size() && Double.isNaN(losses.mean(end, Math.min(losses.size(), end + together)))) {
                end = Math.min(losses.size(), end + together);
            }
            cross(plot.x(begin));
            line(plot.x(begin), plot.top(), plot.x(end - 1), plot.top(), plot.dot() * 0.8, palette.stage(Stage.BACKWARD));
            if (first) {
                notFinite(begin, large);
            }
            first = false;
            next = losses.firstNotFinite(end, losses.size());
        }
    }

    /** Its words stand where no line is: behind it, or where that is too narrow, before it and, if there is room, above. */
    private void notFinite(int index, boolean large) {
        String value = NiceNumbers.label(losses.get(index));
        String what = large ? texts.get("chart.not-finite", String.valueOf(index + 1), value) : value;
        double label = plot.label();
        double behind = plot.x(index) + label * GAP;
        boolean room = behind + width(what) < plot.right();
        double baseline = room || !large ? plot.top() + label * 1.2 : plot.top() - label * GAP;
        text(what, room ? behind : plot.x(index) - label - width(what), baseline, palette.stage(Stage.BACKWARD));
    }

    private void cross(double x) {
        double arm = plot.dot() * 1.2;
        Path2D cross = new Path2D.Double();
        cross.moveTo(x - arm, plot.top() - arm);
        cross.lineTo(x + arm, plot.top() + arm);
        cross.moveTo(x - arm, plot.top() + arm);
        cross.lineTo(x + arm, plot.top() - arm);
        surface.stroke(cross, plot.dot() * 0.6, false, palette.stage(Stage.BACKWARD));
    }

    /** What each line is, as far as there is room, and the loss at the right. */
    void heading(double width, double size, boolean large) {
        String caption = words.caption(chart);
        double right = width - typesetter.width(caption, Weight.SEMI_BOLD, size);
        surface.text(caption, right, size, Weight.SEMI_BOLD, size, chart.isComputed() ? palette.ink() : palette.muted());
        if (losses.isEmpty()) {
            String none = texts.get("chart.none");
            text(none, plot.left() + (plot.width() - width(none)) / 2, plot.top() + plot.height() / 2, palette.muted());
        } else if (large || !epochs.isEmpty()) {
            legend(entries(large, size), right - size, size);
        } else if (typesetter.width(texts.get("loss.title"), Weight.SEMI_BOLD, size) < right - size) {
            surface.text(texts.get("loss.title"), 0, size, Weight.SEMI_BOLD, size, palette.muted());
        }
    }

    /** What the legend says of one kind of line. */
    private record Entry(String words, double thickness, Colour colour) {
    }

    /** What matters most comes first, as there may be no room for all. */
    private List<Entry> entries(boolean large, double size) {
        List<Entry> entries = new ArrayList<>();
        Colour colour = palette.stage(Stage.FORWARD);
        if (!epochs.isEmpty()) {
            int together = LossLines.together(epochs.get(0).samples() * plot.pitch());
            String mean = together == 1 ? texts.get("chart.mean") : texts.get("chart.mean.several", String.valueOf(together));
            entries.add(new Entry(large ? mean : texts.get("chart.mean.brief"), thick(), colour));
            entries.add(new Entry(texts.get(large ? "chart.each" : "chart.each.brief"), thin(), colour.faded(PALE)));
        }
        if (large && isAhead()) {
            entries.add(new Entry(texts.get("chart.ahead", String.valueOf(chart.current())), size, groundAhead()));
        }
        return entries;
    }

    private void legend(List<Entry> entries, double room, double size) {
        double x = 0;
        for (Entry entry : entries) {
            double end = x + SWATCH * size + GAP * size + typesetter.width(entry.words(), Weight.REGULAR, size);
            if (end > room) {
                return;
            }
            surface.fillRoundRect(x, size * 0.65 - entry.thickness() / 2, SWATCH * size, entry.thickness(), 0, entry.colour());
            surface.text(entry.words(), x + (SWATCH + GAP) * size, size, Weight.REGULAR, size, palette.muted());
            x = end + size;
        }
    }

    private Colour groundAhead() {
        return palette.faint().faded(GROUND_AHEAD);
    }

    /** Whether losses are known of iterations that come after the current one. */
    private boolean isAhead() {
        return losses.size() > chart.current();
    }

    private double width(String words) {
        return typesetter.width(words, Weight.REGULAR, plot.label());
    }

    private void text(String words, double x, double baseline, Colour colour) {
        surface.text(words, x, baseline, Weight.REGULAR, plot.label(), colour);
    }

    private void line(double fromX, double fromY, double toX, double toY, double thickness, Colour colour) {
        Path2D line = new Path2D.Double();
        line.moveTo(fromX, fromY);
        line.lineTo(toX, toY);
        surface.stroke(line, thickness, false, colour);
    }
}
