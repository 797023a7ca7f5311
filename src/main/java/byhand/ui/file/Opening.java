package byhand.ui.file;

import byhand.scenario.ScenarioException;
import byhand.scenario.ScenarioFile;
import byhand.session.Command;
import byhand.session.Origin;
import byhand.ui.control.Notice;
import byhand.ui.lesson.Player;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Brings scenarios into the session. What cannot be read is said and leaves the session as it is. */
public final class Opening {

    private final Player player;
    private final RecentFiles recent;
    private final Notice notice;

    /** @param notice says what cannot be opened */
    public Opening(Player player, RecentFiles recent, Notice notice) {
        this.player = player;
        this.recent = recent;
        this.notice = notice;
    }

    /** Opens what a file holds now. */
    void open(Path file) {
        read(file).ifPresent(this::show);
    }

    /** Whether a file can be opened; if not, it is said why. */
    boolean canOpen(Path file) {
        return read(file).isPresent();
    }

    /** Opens what has been read. */
    void show(Command.Open opened) {
        notice.close();
        player.apply(opened);
        opened.origin().file().ifPresent(file -> recent.add(file.path()));
    }

    /** A pipe or a device might keep the window waiting for ever. What is missing, or a folder, is for the reader to say. */
    boolean isOrdinary(Path file) {
        boolean special = Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
        if (special) {
            notice.warn("file.special", file);
        }
        return !special;
    }

    private Optional<Command.Open> read(Path file) {
        if (!isOrdinary(file)) {
            return Optional.empty();
        }
        try {
            ScenarioFile.Content content = ScenarioFile.load(file, file.toString());
            return Optional.of(new Command.Open(content.scenario(), new Origin.FromFile(file, content.fingerprint())));
        } catch (ScenarioException e) {
            notice.warn("file.not-opened", e.getMessage());
            return Optional.empty();
        }
    }
}
