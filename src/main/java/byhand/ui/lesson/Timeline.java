package byhand.ui.lesson;

import byhand.diagram.surface.Colour;
import byhand.diagram.surface.Palette;
import byhand.diagram.surface.Surface;
import byhand.session.Command;
import byhand.session.Frame;
import byhand.trace.Stage;
import byhand.typeset.Typesetter;
import byhand.typeset.Weight;
import byhand.ui.control.Look;
import byhand.ui.paint.PaintedPane;
import byhand.ui.paint.Surfaces;
import byhand.words.Texts;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.Optional;
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
        Optional<Stage> stage = geometry.stageLabelAt(event.getX(), event.getY());
        if (stage.isPresent()) {
            player.apply(new Command.GoToStage(stage.get()));
        } else {
            goTo(geometry.stepAt(event.getX()));
        }
    }

    /** What a press there would lead to: a stage, or a step by what it computes. */
    private String words(MouseEvent event) {
        TimelineGeometry geometry = geometry();
        int step = geometry.stepAt(event.getX());
        return geometry.stageLabelAt(event.getX(), event.getY()).map(stage -> texts.get("stage." + stage.id()))
                .orElseGet(() -> step == 0 ? texts.get("timeline.start")
                        : texts.get("timeline.step", step, frame.trace().step(step).symbol().plain()));
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
        double taken = low ? paintIteration(geometry, palette, surface) : 0;
        for (Stage stage : Stage.values()) {
            paintLabel(stage, geometry, palette, surface, stage == Stage.UPDATE ? taken : 0);
        }
        if (geometry.tickWidth() < LEAST_TICK) {
            Arrays.stream(Stage.values()).forEach(stage -> paintTogether(stage, geometry, palette, surface));
        } else {
            for (int step = 1; step <= frame.trace().size(); step++) {
                paintTick(step, geometry, palette, surface);
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
        double small = look.textSize() * SMALL_PRINT;
        double width = typesetter.width(text, Weight.REGULAR, small);
        double room = (geometry.right(Stage.UPDATE) - geometry.left(Stage.UPDATE)) * MOST_TAKEN;
        double size = small * Math.min(1, room / width);
        double taken = typesetter.width(text, Weight.REGULAR, size);
        surface.text(text, getWidth() - taken, geometry.labelBaseline(), Weight.REGULAR, size, palette.muted());
        return taken;
    }

    private void paintLabel(Stage stage, TimelineGeometry geometry, Palette palette, Surface surface, double taken) {
        double size = look.textSize();
        boolean current = frame.step().map(step -> step.stage() == stage).orElse(false);
        double room = geometry.right(stage) - geometry.left(stage) - taken;
        String text = label(stage, room, size);
        Colour colour = palette.stage(stage);
        surface.text(text, geometry.left(stage), geometry.labelBaseline(), current ? Weight.BOLD : Weight.SEMI_BOLD, size, colour);
    }

    /** The longest of the stage's names that fits. */
    private String label(Stage stage, double room, double size) {
        String full = texts.get("stage." + stage.id());
        String brief = texts.get("stage." + stage.id() + ".brief");
        return Stream.of(full, brief).filter(text -> typesetter.width(text, Weight.BOLD, size) + size / 2 < room).findFirst()
                .orElse(String.valueOf(stage.ordinal() + 1));
    }

    private void paintTick(int step, TimelineGeometry geometry, Palette palette, Surface surface) {
        boolean current = step == frame.at().step();
        Colour colour = palette.stage(frame.trace().step(step).stage());
        Colour shown = step <= frame.at().step() ? colour : palette.pale(colour);
        double height = current ? geometry.currentTickHeight() : geometry.tickHeight();
        double width = geometry.tickWidth();
        double grow = current ? geometry.tickGap() / 2 : 0;
        double radius = Math.min(width / 4, geometry.tickHeight() / 4);
        surface.fillRoundRect(geometry.tickLeft(step) - grow, geometry.tickMiddle() - height / 2, width + 2 * grow, height, radius, shown);
    }

    /** Ticks too narrow to be told apart are drawn as one bar, up to the current step in the full colour. */
    private void paintTogether(Stage stage, TimelineGeometry geometry, Palette palette, Surface surface) {
        int first = frame.trace().first(stage);
        int last = first + frame.trace().count(stage) - 1;
        int at = Math.max(first - 1, Math.min(last, frame.at().step()));
        Colour colour = palette.stage(stage);
        paintBar(first, at, geometry, colour, surface);
        paintBar(at + 1, last, geometry, palette.pale(colour), surface);
    }

    private static void paintBar(int from, int to, TimelineGeometry geometry, Colour colour, Surface surface) {
        if (from <= to) {
            double left = geometry.tickLeft(from);
            double width = geometry.tickLeft(to) + geometry.tickWidth() - left;
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
