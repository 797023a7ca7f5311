package byhand.ui;

import byhand.session.Command;
import byhand.session.Goal;
import byhand.session.LongRun;
import byhand.session.Session;
import byhand.words.Texts;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * Training for many iterations: on a thread of its own, which hands over what it has found several times a second, while the window goes on
 * as usual. Any edit ends it, for then it would compute something else.
 */
final class Running {

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

    /** @param errors is told, on the toolkit's thread, of every error that nobody expected */
    Running(Session session, Player player, Overlay overlay, Notice notice, RunProgress progress, Consumer<Throwable> errors,
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
        });
    }

    /** Asks how far, and goes. */
    void ask() {
        int proposed = Math.min(Goal.MOST_ITERATIONS, session.at().iteration() + PROPOSED);
        RunSheet sheet = new RunSheet(proposed, player.frame().samples(), texts.get(), goal -> {
            overlay.close();
            start(goal);
        }, overlay::close);
        overlay.open(sheet);
        sheet.first().requestFocus();
    }

    /** Asks for an iteration, and goes there. */
    void askForIteration() {
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
        if (run.isOver()) {
            finish(run, goal);
            return;
        }
        int from = run.iteration();
        progress.show(from, goal.iteration(), run.loss(), 0, player.frame().appearance().numerals());
        Thread thread = new Thread(() -> compute(run, goal, from), "training");
        thread.setDaemon(true);
        thread.start();
    }

    private void compute(LongRun run, Goal goal, int from) {
        try {
            while (!run.isOver() && current == run) {
                Command.Continue found = run.next(STRETCH_NANOSECONDS);
                CountDownLatch taken = new CountDownLatch(1);
                Platform.runLater(() -> {
                    try {
                        take(run, found, goal, from);
                    } finally {
                        taken.countDown();
                    }
                });
                taken.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            Platform.runLater(() -> {
                end();
                errors.accept(e);
            });
        }
    }

    /** The run itself waits meanwhile. */
    private void take(LongRun run, Command found, Goal goal, int from) {
        if (current != run) {
            return;
        }
        session.apply(found);
        if (run.isOver()) {
            finish(run, goal);
        } else {
            double share = (run.iteration() - from) / (double) Math.max(1, goal.iteration() - from);
            progress.show(run.iteration(), goal.iteration(), run.loss(), share, player.frame().appearance().numerals());
        }
    }

    private void finish(LongRun run, Goal goal) {
        end();
        int there = run.end() == LongRun.End.ITERATION ? goal.iteration() : run.iteration();
        player.apply(new Command.GoToIteration(there));
        String loss = player.frame().appearance().numerals().plain(run.loss());
        String mean = player.frame().samples() == 1 ? "" : ".mean";
        notice.say("run.end." + run.end().name().toLowerCase(Locale.ROOT) + mean, String.valueOf(there), loss);
    }

    private void stop() {
        LongRun run = current;
        end();
        if (run != null) {
            notice.say("run.stopped", String.valueOf(session.history().size()));
        }
    }

    private void end() {
        current = null;
        progress.close();
    }
}
