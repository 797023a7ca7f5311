package byhand.ui.lesson;

import byhand.diagram.surface.Colour;
import byhand.diagram.surface.Palette;
import byhand.diagram.surface.Surface;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.trace.Section;
import byhand.trace.Stage;
import byhand.typeset.Typesetter;
import byhand.typeset.Weight;
import byhand.ui.control.Look;
import byhand.ui.paint.PaintedPane;
import byhand.ui.paint.Surfaces;
import byhand.words.Texts;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** A tick for every step of the iteration, in the colours of the stages, to click and to drag along. */
public final class Timeline extends PaintedPane implements FrameView {

    private static final double LEAST_TICK = 1.5;
    /** A section that is narrower has no bar of its own. */
    private static final double LEAST_BAR = 1.5;

    private static final double SMALL_PRINT = 0.8;
    /** How much of the last stage's room iteration and sample may take. */
    private static final double MOST_TAKEN = 0.8;
    private static final double TIP_MILLISECONDS = 200;

    private final Player player;
    private final Tooltip tip = new Tooltip();
    private final Look look;
    private final Typesetter typesetter;
    private Frame frame;
    private Texts texts;
    private boolean low;

    /** @param player goes to where the user points */
    public Timeline(Player player, Look look, Surfaces surfaces, ObservableValue<Texts> language) {
        super(surfaces);
        this.player = player;
        this.look = look;
        typesetter = surfaces.typesetter();
        frame = player.frame();
        look.textSizeProperty().addListener((p, old, now) -> requestLayout());
        setId("timeline");
        setAccessibleRole(AccessibleRole.SLIDER);
        setCursor(Cursor.HAND);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(event -> goTo(geometry().stepAt(event.getX())));
        tip.setShowDelay(Duration.millis(TIP_MILLISECONDS));
        Tooltip.install(this, tip);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> tip.setText(words(event)));
        language.subscribe(this::setTexts);
    }

    @Override
    public void show(Frame newFrame) {
        frame = newFrame;
        setAccessibleText(texts.get("timeline.accessible", frame.at().step(), frame.trace().size()));
        repaint();
    }

    /** Is as low as can be, so that there is more room for the rest, or as high as usual. */
    public void project(boolean only) {
        low = only;
        requestLayout();
    }

    private void setTexts(Texts newTexts) {
        texts = newTexts;
        repaint();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.round((low ? TimelineGeometry.LEAST_HEIGHT_IN_EM : TimelineGeometry.HEIGHT_IN_EM) * look.textSize());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    private void pressed(MouseEvent event) {
        TimelineGeometry geometry = geometry();
        goTo(geometry.labelAt(event.getX(), event.getY()).map(Section::first).orElseGet(() -> geometry.stepAt(event.getX())));
    }

    /** What a press there would lead to: a stage, a sample of a batch, or a step by what it computes. */
    private String words(MouseEvent event) {
        TimelineGeometry geometry = geometry();
        int step = geometry.stepAt(event.getX());
        return geometry.labelAt(event.getX(), event.getY()).map(section -> name(section, ""))
                .orElseGet(() -> step == 0 ? texts.get("timeline.start")
                        : texts.get("timeline.step", step, frame.trace().step(step).symbol().plain()));
    }

    /** @param suffix of the key of the words, for shorter ones */
    private String name(Section section, String suffix) {
        if (section.sample() > 0) {
            return texts.get("timeline.sample" + suffix, String.valueOf(section.sample()));
        }
        boolean together = frame.trace().sampleCount() > 1 && section.stage() == Stage.BACKWARD;
        return texts.get(together ? "timeline." + frame.trace().reduction().id() + suffix : "stage." + section.stage().id() + suffix);
    }

    private void goTo(int step) {
        if (step != frame.at().step() || frame.moving()) {
            player.apply(new Command.GoToStep(step));
        }
    }

    private TimelineGeometry geometry() {
        return new TimelineGeometry(frame.trace(), getWidth(), getHeight(), look.textSize());
    }

    @Override
    protected void paint(Surface surface, double width, double height) {
        TimelineGeometry geometry = geometry();
        Palette palette = Palette.of(frame.appearance().theme());
        paintLabels(geometry, palette, surface, low ? paintIteration(geometry, palette, surface) : 0);
        for (int section = 0; section < geometry.sections().size(); section++) {
            if (geometry.right(section) - geometry.left(section) < LEAST_BAR) {
                section = paintMany(section, geometry, palette, surface);
            } else if (geometry.tickWidth(section) < LEAST_TICK) {
                paintTogether(section, geometry, palette, surface);
            } else {
                Section ticks = geometry.sections().get(section);
                for (int step = ticks.first(); step <= ticks.last(); step++) {
                    paintTick(step, section, geometry, palette, surface);
                }
            }
        }
        paintMarker(geometry, palette, surface);
    }

    /**
     * Says which iteration it is, and of which sample, at the right end of the line of stages, where nothing else of the window is there to say
     * so.
     *
     * @return how much of the last stage's room is taken
     */
    private double paintIteration(TimelineGeometry geometry, Palette palette, Surface surface) {
        String iteration = String.valueOf(frame.at().iteration());
        String text = frame.samples() == 1 ? texts.get("pace.iteration", iteration)
                : texts.get("pace.sample-iteration", iteration, String.valueOf(frame.sample()), String.valueOf(frame.samples()));
        int last = geometry.sections().size() - 1;
        double small = look.textSize() * SMALL_PRINT;
        double width = typesetter.width(text, Weight.REGULAR, small);
        double room = (geometry.labelEnd(last) - geometry.left(last)) * MOST_TAKEN;
        double size = small * Math.min(1, room / width);
        double taken = typesetter.width(text, Weight.REGULAR, size);
        surface.text(text, getWidth() - taken, geometry.labelBaseline(), Weight.REGULAR, size, palette.muted());
        return taken;
    }

    /**
     * The one where we are has a label in any case; of the others those that have room.
     *
     * @param reserved how much of the last one's room is taken
     */
    private void paintLabels(TimelineGeometry geometry, Palette palette, Surface surface, double reserved) {
        int current = frame.at().step() == 0 ? -1 : geometry.sectionOf(frame.at().step());
        while (current > 0 && !geometry.isLabelled(current)) {
            current--;
        }
        double taken = 0;
        double together = geometry.left(geometry.sections().size() - 2);
        double kept = current < 0 ? Double.POSITIVE_INFINITY : geometry.left(current);
        for (int section = 0; section < geometry.sections().size(); section++) {
            if (!geometry.isLabelled(section) || geometry.left(section) < taken) {
                continue;
            }
            boolean last = section == geometry.sections().size() - 1;
            double room = geometry.labelEnd(section) - geometry.left(section) - (last ? reserved : 0);
            String text = label(geometry.sections().get(section), room);
            double end = geometry.left(section) + typesetter.width(text, Weight.BOLD, look.textSize()) + look.textSize() / 2;
            boolean one = geometry.sections().size() == Stage.values().length;
            boolean behind = geometry.sections().get(section).sample() == 0;
            if (one || behind || section == current || end <= (section < current ? Math.min(kept, together) : together)) {
                paintLabel(section, section == current, text, geometry, palette, surface);
                taken = one ? 0 : end;
            }
        }
    }

    private void paintLabel(int section, boolean current, String text, TimelineGeometry geometry, Palette palette, Surface surface) {
        Section labelled = geometry.sections().get(section);
        Colour colour = labelled.sample() > 0 ? current ? palette.ink() : palette.muted() : palette.stage(labelled.stage());
        surface.text(text, geometry.left(section), geometry.labelBaseline(), current ? Weight.BOLD : Weight.SEMI_BOLD, look.textSize(),
                colour);
    }

    /** The longest of a section's names that fits. */
    private String label(Section section, double room) {
        double size = look.textSize();
        return Stream.of(name(section, ""), name(section, ".brief"))
                .filter(text -> typesetter.width(text, Weight.BOLD, size) + size / 2 < room).findFirst()
                .orElse(String.valueOf(section.sample() > 0 ? section.sample() : section.stage().ordinal() + 1));
    }

    private void paintTick(int step, int section, TimelineGeometry geometry, Palette palette, Surface surface) {
        boolean current = step == frame.at().step();
        Colour colour = palette.stage(geometry.sections().get(section).stage());
        Colour shown = step <= frame.at().step() ? colour : palette.pale(colour);
        double height = current ? geometry.currentTickHeight() : geometry.tickHeight();
        double width = geometry.tickWidth(section);
        double grow = current ? geometry.tickGap(section) / 2 : 0;
        double radius = Math.min(width / 4, geometry.tickHeight() / 4);
        surface.fillRoundRect(geometry.tickLeft(step) - grow, geometry.tickMiddle() - height / 2, width + 2 * grow, height, radius, shown);
    }

    /** Ticks too narrow to be told apart are drawn as one bar, up to the current step in the full colour. */
    private void paintTogether(int section, TimelineGeometry geometry, Palette palette, Surface surface) {
        int first = geometry.sections().get(section).first();
        int last = geometry.sections().get(section).last();
        int at = Math.max(first - 1, Math.min(last, frame.at().step()));
        Colour colour = palette.stage(geometry.sections().get(section).stage());
        paintBar(first, at, geometry, colour, surface);
        paintBar(at + 1, last, geometry, palette.pale(colour), surface);
    }

    /** Sections too narrow for a bar of their own are drawn as one; returns the last of them. */
    private int paintMany(int from, TimelineGeometry geometry, Palette palette, Surface surface) {
        List<Section> sections = geometry.sections();
        int to = from;
        boolean done = sections.get(from).last() <= frame.at().step();
        while (to < sections.size() - 1 && geometry.right(to + 1) - geometry.left(to + 1) < LEAST_BAR
                && sections.get(to + 1).last() <= frame.at().step() == done) {
            to++;
        }
        Colour colour = palette.stage(Stage.FORWARD).mix(palette.stage(Stage.BACKWARD), 0.5);
        paintBar(sections.get(from).first(), sections.get(to).last(), geometry, done ? colour : palette.pale(colour),
                surface);
        return to;
    }

    private static void paintBar(int from, int to, TimelineGeometry geometry, Colour colour, Surface surface) {
        if (from <= to) {
            double left = geometry.tickLeft(from);
            double width = geometry.tickLeft(to) + geometry.tickWidth(geometry.sectionOf(to)) - left;
            surface.fillRoundRect(left, geometry.tickMiddle() - geometry.tickHeight() / 2, width, geometry.tickHeight(), 0, colour);
        }
    }

    private void paintMarker(TimelineGeometry geometry, Palette palette, Surface surface) {
        double x = geometry.markerX(frame.at().step());
        double y = geometry.markTop();
        double high = geometry.markBottom() - y;
        double half = high / 1.3;
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(0, 0);
        triangle.lineTo(half, high);
        triangle.lineTo(-half, high);
        triangle.closePath();
        Colour colour = frame.step().map(step -> palette.stage(step.stage())).orElse(palette.muted());
        surface.fill(triangle, x, y, 1, colour);
    }
}
