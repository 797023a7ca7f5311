package byhand.benchmark;

import byhand.scenario.Examples;
import byhand.session.Command;
import byhand.session.Session;
import byhand.typeset.Typesetter;
import byhand.ui.NativeFilePicker;
import byhand.ui.ProgramWindow;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.prefs.Preferences;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/** A session in a window, stepped through by key presses while every frame is timed. */
final class Demonstration {

    private static final long POLL = 20;
    /** In nanoseconds. An animation is over when nothing has been drawn for so long. */
    private static final long QUIET = 150_000_000;

    private final Session session;
    private final Stage stage;
    private final Object lock = new Object();
    private long pressed;
    private long lastFrame;
    private boolean keyShown;
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
