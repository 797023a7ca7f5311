package byhand.ui.run;

import byhand.session.Command;
import byhand.session.Goal;
import byhand.session.LongRun;
import byhand.session.Session;
import byhand.ui.control.Notice;
import byhand.ui.control.Overlay;
import byhand.ui.lesson.Player;
import byhand.words.Texts;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * Training for many iterations: on a thread of its own, which hands over what it has found several times a second, while the window goes on
 * as usual. Any edit ends it, for then it would compute something else.
 */
public final class Running {

    private static final long STRETCH_NANOSECONDS = 120_000_000;
    private static final int PROPOSED = 1000;

    private final Session session;
    private final Player player;
    private final Overlay overlay;
    private final Notice notice;
    private final RunProgress progress;
    private final Consumer<Throwable> errors;
    private final Supplier<Texts> texts;
    private volatile LongRun current;
    /** Puts the last training's message away. */
    private Runnable unsay = () -> {
    };
    /** The iteration that it is about. */
    private int saidAt;

    /** @param errors is told, on the toolkit's thread, of every error that nobody expected */
    public Running(Session session, Player player, Overlay overlay, Notice notice, RunProgress progress, Consumer<Throwable> errors,
            Supplier<Texts> texts) {
        this.session = session;
        this.player = player;
        this.overlay = overlay;
        this.notice = notice;
        this.progress = progress;
        this.errors = errors;
        this.texts = texts;
        progress.onStop(this::stop);
        session.onChange(command -> {
            if (command instanceof Command.Edit || command instanceof Command.Undo || command instanceof Command.Redo) {
                end();
            }
            if (session.at().iteration() != saidAt) {
                unsay.run();
            }
        });
    }

    /** Asks how far, and goes. */
    public void ask() {
        int proposed = Math.min(Goal.MOST_ITERATIONS, session.at().iteration() + PROPOSED);
        RunSheet sheet = new RunSheet(proposed, session.scenario().iterationsPerEpoch(), session.scenario().sampleCount(1) > 1, texts.get(),
                goal -> {
                    overlay.close();
                    start(goal);
                }, overlay::close);
        overlay.open(sheet);
        sheet.first().requestFocus();
    }

    /** Asks for an iteration, and goes there. */
    public void askForIteration() {
        IterationSheet sheet = new IterationSheet(session.at().iteration(), session.history().size(), texts.get(), iteration -> {
            overlay.close();
            player.apply(new Command.GoToIteration(iteration));
        }, overlay::close);
        overlay.open(sheet);
        sheet.first().requestFocus();
    }

    /** Goes on to a goal, beside everything else. */
    void start(Goal goal) {
        LongRun run = session.run(goal);
        notice.close();
        current = run;
        LongRun.Progress begun = run.progress();
        if (begun.end().isPresent()) {
            finish(begun.end().get(), begun, goal);
            return;
        }
        progress.show(begun, begun.iteration(), goal.iteration(), player.frame().appearance().numerals());
        Thread thread = new Thread(() -> compute(run, goal, begun.iteration()), "training");
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether a training is under way. */
    public boolean isUnderWay() {
        return current != null;
    }

    /** Ends the training that is under way; what it has handed over stays. */
    public void stop() {
        end();
        say("run.stopped", String.valueOf(session.history().size()));
    }

    private void say(String key, Object... arguments) {
        unsay = notice.say(key, arguments);
        saidAt = session.at().iteration();
    }

    /** Computes without waiting for the window, however long that takes to show what is there. */
    private void compute(LongRun run, Goal goal, int from) {
        try {
            while (!run.isOver() && current == run) {
                Command.Continue found = run.next(STRETCH_NANOSECONDS);
                LongRun.Progress reached = run.progress();
                Platform.runLater(() -> take(run, found, reached, goal, from));
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            Platform.runLater(() -> {
                end();
                errors.accept(e);
            });
        }
    }

    private void take(LongRun run, Command found, LongRun.Progress reached, Goal goal, int from) {
        if (current != run) {
            return;
        }
        session.apply(found);
        if (reached.end().isPresent()) {
            finish(reached.end().get(), reached, goal);
        } else {
            progress.show(reached, from, goal.iteration(), player.frame().appearance().numerals());
        }
    }

    private void finish(LongRun.End why, LongRun.Progress reached, Goal goal) {
        end();
        int there = why == LongRun.End.ITERATION ? goal.iteration() : reached.iteration();
        player.apply(new Command.GoToIteration(there));
        String loss = player.frame().appearance().numerals().plain(reached.loss());
        String mean = reached.averaged() == 1 ? "" : ".mean";
        say("run.end." + why.name().toLowerCase(Locale.ROOT) + mean, String.valueOf(there), loss,
                String.valueOf(reached.averaged()));
    }

    private void end() {
        current = null;
        progress.close();
    }
}
