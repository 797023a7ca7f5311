package byhand.ui.lesson;

import byhand.session.Command;
import byhand.session.Frame;
import byhand.session.Session;
import byhand.trace.Quantity;
import byhand.trace.Step;
import byhand.ui.control.Settings;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Carries commands to the session and brings frames back: at once, or step by step as time goes on. A timer runs only while something
 * moves.
 *
 * <p>Every animation can be cut short: {@link Command.Move#NEXT} completes it, any other command that changes the moment jumps to its own
 * result.
 */
public final class Player {

    private static final double PAUSE_SECONDS = 0.6;
    private static final double SHORTEST_SECONDS = 0.5;
    private static final double SECONDS_FOR_AN_OPERAND = 0.15;
    private static final double LONGEST_SECONDS = 1.1;
    private static final double NANO = 1e-9;

    /** What the timer is counting. */
    private enum Phase {
        REST, STEP, PAUSE
    }

    private final Session session;
    private final Settings settings;
    private final List<FrameView> views = new ArrayList<>();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            tick(now * NANO);
        }
    };
    private Frame frame;
    private Phase phase = Phase.REST;
    private boolean advancing;
    private double progress = 1;
    private double lastTick = Double.NaN;
    private double paused;

    /** @param settings have the speed, and how frames are to look */
    public Player(Session session, Settings settings) {
        this.session = session;
        this.settings = settings;
        frame = session.frame(settings.appearance());
        session.onChange(this::changed);
    }

    /** Shows every frame in this view from now on. */
    public void add(FrameView view) {
        views.add(view);
    }

    /** What is shown now. */
    public Frame frame() {
        return frame;
    }

    /** Whether the steps follow each other by themselves. */
    ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Carries out a command by hand. It ends the playing, if it is about the moment or the values at all. */
    public void apply(Command command) {
        if (command instanceof Command.Select) {
            session.apply(command);
            return;
        }
        boolean moving = frame.moving();
        stop();
        if (command == Command.Move.NEXT && moving) {
            complete();
        } else if (command == Command.Move.NEXT) {
            advance();
        } else {
            session.apply(command);
        }
    }

    /** Starts or stops playing to the end of the iteration; at its end, the next one is played. */
    void togglePlaying() {
        if (playing.get()) {
            stop();
            complete();
        } else {
            playing.set(true);
            advance();
        }
    }

    /** Shows the current moment again, because it is to look different. */
    public void refresh() {
        frame = session.frame(settings.appearance()).at(progress);
        views.forEach(view -> view.show(frame));
    }

    /** How long a step's animation takes at speed 1: the more there is to follow, the longer. */
    public static double seconds(Step step) {
        if (step.quantity() instanceof Quantity.AllParameters) {
            return LONGEST_SECONDS;
        }
        return Math.min(LONGEST_SECONDS, SHORTEST_SECONDS + SECONDS_FOR_AN_OPERAND * step.operands().size());
    }

    private void changed(Command command) {
        if (command instanceof Command.Continue) {
            frame = session.frame(settings.appearance()).at(progress);
            views.forEach(view -> view.addLosses(frame));
            return;
        }
        if (!(command instanceof Command.Select)) {
            progress = 1;
            rest();
        }
        if (!advancing) {
            refresh();
        }
    }

    private void advance() {
        advancing = true;
        session.apply(Command.Move.NEXT);
        advancing = false;
        boolean animated = settings.speed().get().animated() && session.at().step() > 0;
        progress = animated ? 0 : 1;
        refresh();
        if (animated) {
            begin(Phase.STEP);
        } else {
            completed();
        }
    }

    private void complete() {
        progress = 1;
        refresh();
        completed();
    }

    private void completed() {
        boolean more = playing.get() && session.at().step() < session.trace().size();
        playing.set(more);
        if (more) {
            begin(Phase.PAUSE);
        } else {
            rest();
        }
    }

    private void stop() {
        playing.set(false);
        rest();
    }

    private void begin(Phase next) {
        phase = next;
        paused = 0;
        lastTick = Double.NaN;
        timer.start();
    }

    private void rest() {
        phase = Phase.REST;
        timer.stop();
    }

    private void tick(double now) {
        double passed = Double.isNaN(lastTick) ? 0 : now - lastTick;
        lastTick = now;
        double factor = settings.speed().get().factor();
        if (phase == Phase.STEP) {
            step(passed * factor);
        } else if (phase == Phase.PAUSE) {
            paused += passed * (settings.speed().get().animated() ? factor : 1);
            if (paused >= PAUSE_SECONDS) {
                advance();
            }
        }
    }

    private void step(double passed) {
        progress += passed / seconds(session.trace().step(session.at().step()));
        if (progress >= 1) {
            complete();
        } else {
            frame = frame.at(progress);
            views.forEach(view -> view.move(frame));
        }
    }
}
