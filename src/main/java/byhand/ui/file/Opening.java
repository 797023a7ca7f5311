package byhand.ui.file;

import byhand.scenario.ScenarioException;
import byhand.scenario.ScenarioFile;
import byhand.session.Command;
import byhand.session.Origin;
import byhand.trace.Trace;
import byhand.ui.control.Notice;
import byhand.ui.control.Overlay;
import byhand.ui.lesson.Player;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Brings scenarios into the session. What cannot be read is said and leaves the session as it is. What takes long, reading a large file and
 * computing the steps of its first iteration, is done on a thread of its own, while the window goes on as usual.
 */
public final class Opening {

    /** In bytes. What is smaller is there sooner than anybody could do anything else. */
    private static final long SMALL = 1 << 15;

    private final Player player;
    private final RecentFiles recent;
    private final Notice notice;
    private final Overlay overlay;
    private final Consumer<Throwable> errors;
    /** The file that is being read; another one takes its place. */
    private Object reading;
    private Runnable unsay = () -> {
    };

    /**
     * @param notice  says what cannot be opened
     * @param overlay what has been read meanwhile waits until no sheet is open there
     * @param errors  is told, on the toolkit's thread, of every error that nobody expected
     */
    public Opening(Player player, RecentFiles recent, Notice notice, Overlay overlay, Consumer<Throwable> errors) {
        this.player = player;
        this.recent = recent;
        this.notice = notice;
        this.overlay = overlay;
        this.errors = errors;
    }

    /**
     * A scenario that only has to be shown.
     *
     * @param trace is held on to, so that it need not be computed again
     */
    private record Prepared(Command.Open opened, Trace trace) {

        static Prepared of(Path file) throws ScenarioException {
            ScenarioFile.Content content = ScenarioFile.load(file, file.toString());
            Command.Open opened = new Command.Open(content.scenario(), new Origin.FromFile(file, content.fingerprint()));
            return new Prepared(opened, opened.first().trace());
        }
    }

    /** Opens what a file holds now, as soon as that is read. */
    void open(Path file) {
        read(file, this::show);
    }

    /** Opens what has been read. */
    void show(Command.Open opened) {
        end();
        notice.close();
        player.apply(opened);
        opened.origin().file().ifPresent(file -> recent.add(file.path()));
    }

    /** Whether a file is being read. */
    public boolean isUnderWay() {
        return reading != null;
    }

    /** Opens nothing of what is being read. */
    public void end() {
        reading = null;
        unsay.run();
    }

    /** Reads a file and does something with what it holds: at once if it is small, else later, unless something else is opened first. */
    void read(Path file, Consumer<Command.Open> then) {
        end();
        if (!isOrdinary(file)) {
            return;
        }
        if (isSmall(file)) {
            try {
                then.accept(Prepared.of(file).opened());
            } catch (ScenarioException e) {
                notice.warn("file.not-opened", e.getMessage());
            }
            return;
        }
        Object mine = new Object();
        reading = mine;
        unsay = notice.say("file.opening", file.getFileName());
        Thread thread = new Thread(() -> readBeside(file, mine, then), "opening");
        thread.setDaemon(true);
        thread.start();
    }

    /** What is missing, or cannot be asked, is for the reader to say. */
    private static boolean isSmall(Path file) {
        try {
            return Files.size(file) < SMALL;
        } catch (IOException e) {
            return true;
        }
    }

    private void readBeside(Path file, Object mine, Consumer<Command.Open> then) {
        try {
            Prepared prepared = Prepared.of(file);
            Platform.runLater(() -> arrived(mine, prepared, then));
        } catch (ScenarioException e) {
            Platform.runLater(() -> failed(mine, () -> notice.warn("file.not-opened", e.getMessage())));
        } catch (RuntimeException | OutOfMemoryError e) {
            Platform.runLater(() -> failed(mine, () -> errors.accept(e)));
        }
    }

    /** A sheet that has been opened meanwhile is about what is taught now, so it comes first. */
    private void arrived(Object mine, Prepared prepared, Consumer<Command.Open> then) {
        if (reading != mine) {
            return;
        }
        if (overlay.isVisible()) {
            overlay.whenClosed(() -> arrived(mine, prepared, then));
            return;
        }
        end();
        then.accept(prepared.opened());
    }

    private void failed(Object mine, Runnable saying) {
        if (reading == mine) {
            end();
            saying.run();
        }
    }

    /** A pipe or a device might keep the window waiting for ever. What is missing, or a folder, is for the reader to say. */
    boolean isOrdinary(Path file) {
        boolean special = Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
        if (special) {
            notice.warn("file.special", file);
        }
        return !special;
    }
}
