package byhand.benchmark;

import byhand.scenario.Examples;
import byhand.session.Command;
import byhand.session.Goal;
import byhand.session.Session;
import byhand.typeset.Typesetter;
import byhand.ui.ProgramWindow;
import byhand.ui.control.NativeFilePicker;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.prefs.Preferences;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/** A session in a window, stepped through by key presses while every frame is timed. */
final class Demonstration {

    private static final long POLL = 20;
    /** In milliseconds. */
    private static final long PAUSE_BETWEEN_KEYS = 70;
    /** In nanoseconds. An animation is over when nothing has been drawn for so long. */
    private static final long QUIET = 150_000_000;

    private final Session session;
    private final Stage stage;
    private final Object lock = new Object();
    private long pressed;
    private long lastFrame;
    private boolean keyShown;
    private long moved;
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
                Throwable::printStackTrace, new NativeFilePicker()).show();
        session.onChange(command -> {
            if (command instanceof Command.Move) {
                synchronized (lock) {
                    moved = System.nanoTime();
                }
            }
        });
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

    /** Starts a training that takes longer than anybody waits, and does as {@link #pressNextIteration}. */
    Measured pressDuringTraining(int times) throws InterruptedException {
        run(() -> new Robot().keyType(KeyCode.R));
        await(System.nanoTime());
        run(() -> {
            ((TextField) stage.getScene().lookup("#run-iteration")).setText(String.valueOf(Goal.MOST_ITERATIONS));
            new Robot().keyType(KeyCode.ENTER);
        });
        Measured keys = pressNextIteration(times);
        run(() -> new Robot().keyType(KeyCode.ESCAPE));
        return keys;
    }

    /** Presses the key of the next iteration so often, and times until its effect is shown. */
    Measured pressNextIteration(int times) throws InterruptedException {
        Measured keys = new Measured();
        for (int i = 0; i < times; i++) {
            Thread.sleep(PAUSE_BETWEEN_KEYS);
            keys.add(untilShown(KeyCode.N));
        }
        return keys;
    }

    /** How long it takes from a key until a frame is rendered that began after the session had carried out what it asks for. */
    private long untilShown(KeyCode key) throws InterruptedException {
        long begin = System.nanoTime();
        synchronized (lock) {
            moved = 0;
            shown = 0;
        }
        run(() -> new Robot().keyType(key));
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
        run(() -> new Robot().keyType(KeyCode.SPACE));
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
            if (moved > 0 && shown == 0 && frame.begun() >= moved) {
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
