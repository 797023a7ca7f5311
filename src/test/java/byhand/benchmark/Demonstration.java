package byhand.benchmark;

import byhand.scenario.Examples;
import byhand.session.Command;
import byhand.session.Goal;
import byhand.session.Session;
import byhand.typeset.Typesetter;
import byhand.ui.ProgramWindow;
import byhand.ui.control.FileKind;
import byhand.ui.control.FilePicker;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.prefs.Preferences;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/** A session in a window, stepped through by key presses while every frame is timed. */
final class Demonstration {

    private static final long POLL = 20;
    /** In milliseconds. */
    private static final long PAUSE_BETWEEN_KEYS = 70;
    /** In nanoseconds. An animation is over when nothing has been drawn for so long. */
    private static final long QUIET = 150_000_000;

    private final Session session;
    private final Stage stage;
    private final OneFile picker = new OneFile();
    private final Object lock = new Object();
    private long pressed;
    private long lastFrame;
    private boolean keyShown;
    private long handled;
    private long shown;
    private Timings timings = new Timings();

    /**
     * How long things took.
     *
     * @param frames from the beginning of an animation's frame until it was rendered
     * @param work   the processor time for the same
     * @param keys   from the press of a key until its effect was rendered
     */
    record Timings(Measured frames, Measured work, Measured keys) {
        Timings() {
            this(new Measured(), new Measured(), new Measured());
        }
    }

    private Demonstration(Session session) {
        this.session = session;
        stage = new Stage();
        new ProgramWindow(stage, session, new Examples(), new Typesetter(), Preferences.userRoot().node("benchmark"),
                "benchmark",
                Throwable::printStackTrace, picker).show();
        RenderedFrames.watch(stage.getScene(), this::rendered);
    }

    static Demonstration open(Supplier<Session> session) {
        return call(() -> new Demonstration(session.get()));
    }

    int steps() {
        return call(() -> session.trace().size());
    }

    void close() {
        run(stage::close);
    }

    /** Takes every {@code stride}-th step of the iteration by the space bar and waits for its animation. */
    Timings take(int stride) throws InterruptedException {
        timings = new Timings();
        int steps = steps();
        for (int step = 0; step < steps; step += stride) {
            int before = step;
            run(() -> session.apply(new Command.GoToStep(before)));
            await(System.nanoTime());
            press();
        }
        return timings;
    }

    /** Lays the loss curve out again so often, and times it. */
    Measured repaintLossCurve(int times) {
        Measured repaints = new Measured();
        for (int i = 0; i < times; i++) {
            run(() -> {
                Parent curve = (Parent) stage.getScene().lookup("#loss-curve");
                curve.requestLayout();
                long begin = System.nanoTime();
                curve.layout();
                repaints.add(System.nanoTime() - begin);
            });
        }
        return repaints;
    }

    /** Whoever is asked for a file names the same. */
    private static final class OneFile implements FilePicker {
        private Optional<Path> file = Optional.empty();

        @Override
        public Optional<Path> toOpen(Window owner, String title, Optional<Path> folder, FileKind kind) {
            return file;
        }

        @Override
        public Optional<Path> toSave(Window owner, String title, Optional<Path> folder, String proposed, FileKind kind) {
            return Optional.empty();
        }
    }

    /**
     * How long it took to open a file.
     *
     * @param shown until its diagram was there
     * @param still the longest time in which the window heard nothing
     */
    record Opened(Measured shown, Measured still) {
        Opened() {
            this(new Measured(), new Measured());
        }
    }

    /** Opens a file so often, and something else in between. */
    Opened openFile(Path file, int times) throws InterruptedException {
        Opened opened = new Opened();
        for (int i = 0; i < times; i++) {
            Thread.sleep(PAUSE_BETWEEN_KEYS);
            picker.file = Optional.of(file);
            Command.Open before = call(session::opened);
            long begin = System.nanoTime();
            run(() -> press(KeyCode.O, true));
            long longest = System.nanoTime() - begin;
            while (before.equals(call(session::opened))) {
                long asked = System.nanoTime();
                Thread.sleep(1);
                run(() -> {
                });
                longest = Math.max(longest, System.nanoTime() - asked);
            }
            opened.shown().add(System.nanoTime() - begin);
            opened.still().add(longest);
            run(() -> press(KeyCode.N, true));
        }
        return opened;
    }

    /** Starts a training that takes longer than anybody waits, and goes to the next iteration so often. */
    Measured pressDuringTraining(int times) throws InterruptedException {
        run(() -> press(KeyCode.R, false));
        await(System.nanoTime());
        run(() -> {
            ((TextField) stage.getScene().lookup("#run-iteration")).setText(String.valueOf(Goal.MOST_ITERATIONS));
            press(KeyCode.ENTER, false);
        });
        Measured keys = press(times, KeyCode.N);
        run(() -> press(KeyCode.ESCAPE, false));
        return keys;
    }

    /** Presses keys in turn so often, and times until their effect is shown. */
    Measured press(int times, KeyCode... inTurn) throws InterruptedException {
        Measured keys = new Measured();
        for (int i = 0; i < times * inTurn.length; i++) {
            Thread.sleep(PAUSE_BETWEEN_KEYS);
            keys.add(untilShown(inTurn[i % inTurn.length]));
        }
        return keys;
    }

    /** A key as the window hears it, wherever the screen's focus is. To be called on the toolkit's thread. */
    private void press(KeyCode key, boolean control) {
        Scene scene = stage.getScene();
        EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
    }

    /** How long it takes from a key until a frame is rendered that began after what it asks for had been carried out. */
    private long untilShown(KeyCode key) throws InterruptedException {
        long begin = System.nanoTime();
        synchronized (lock) {
            handled = 0;
            shown = 0;
        }
        run(() -> {
            press(key, false);
            synchronized (lock) {
                handled = System.nanoTime();
            }
        });
        synchronized (lock) {
            while (shown == 0) {
                lock.wait(POLL);
            }
            return shown - begin;
        }
    }

    private void press() throws InterruptedException {
        long now = System.nanoTime();
        synchronized (lock) {
            pressed = now;
            keyShown = false;
        }
        run(() -> press(KeyCode.SPACE, false));
        await(now);
        synchronized (lock) {
            pressed = 0;
        }
    }

    private void await(long since) throws InterruptedException {
        synchronized (lock) {
            lastFrame = since;
            while (System.nanoTime() - lastFrame < QUIET) {
                lock.wait(POLL);
            }
        }
    }

    private void rendered(RenderedFrames.Frame frame) {
        synchronized (lock) {
            lastFrame = frame.rendered();
            if (handled > 0 && shown == 0 && frame.begun() >= handled) {
                shown = frame.rendered();
            }
            if (pressed == 0 || frame.begun() < pressed) {
                return;
            }
            if (keyShown) {
                timings.frames().add(frame.rendered() - frame.begun());
                timings.work().add(frame.work());
            } else {
                timings.keys().add(frame.rendered() - pressed);
                keyShown = true;
            }
        }
    }

    private static void run(Runnable action) {
        call(() -> {
            action.run();
            return null;
        });
    }

    private static <T> T call(Supplier<T> action) {
        FutureTask<T> task = new FutureTask<>(action::get);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
