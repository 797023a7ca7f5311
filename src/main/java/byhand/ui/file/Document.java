package byhand.ui.file;

import byhand.scenario.Fingerprint;
import byhand.scenario.Scenario;
import byhand.session.Command;
import byhand.session.Origin;
import byhand.session.Session;
import byhand.words.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is taught, as something to be saved: the file that it belongs to, and whether that holds what the session does. Opening can be
 * undone; the file follows, so that nothing is ever saved to the file of something else.
 */
public final class Document {

    /** Where a scenario is kept, and the scenario as it was last opened or saved there. */
    private static final class Keeping {
        private Optional<Origin.FromFile> file;
        private Scenario kept;

        private Keeping(Command.Open opened) {
            file = opened.origin().file();
            kept = opened.scenario();
        }
    }

    private final Session session;
    private final IdentityHashMap<Command.Open, Keeping> byOpened = new IdentityHashMap<>();
    /** What was last written to each file from here, under whichever opening. */
    private final Map<Path, Fingerprint> written = new HashMap<>();

    /** It asks the session which opening it goes back to, and needs not be told. */
    public Document(Session session) {
        this.session = session;
    }

    /** The absolute path of the file; an example and what is new have none. */
    public Optional<Path> file() {
        return keeping().file.map(Origin.FromFile::path);
    }

    /** What saving writes. */
    Scenario content() {
        return session.document();
    }

    /** Whether there is anything that is not saved. */
    public boolean modified() {
        return !content().equals(keeping().kept);
    }

    /**
     * Whether its file holds what was never seen here, so that saving would lose it: something else than when it was opened or saved last.
     * A file that has gone holds nothing.
     *
     * @param saved what saving would write
     */
    boolean wouldLose(Fingerprint saved) {
        return keeping().file.filter(file -> Files.isRegularFile(file.path())).filter(file -> {
            try {
                return !file.content().matches(file.path()) && !saved.matches(file.path())
                        && !written.getOrDefault(file.path(), saved).matches(file.path());
            } catch (IOException e) {
                // What cannot be read cannot be known.
                return true;
            }
        }).isPresent();
    }

    /** What it is called in a language. */
    public String name(Texts texts) {
        String title = content().title().in(texts.language());
        return title.isBlank() ? file().map(file -> file.getFileName().toString()).orElseGet(() -> texts.get("file.untitled")) : title;
    }

    /**
     * To be said when a file holds the content, which from now on belongs to that file.
     *
     * @param as what was written to it
     */
    void saved(Path file, Fingerprint as) {
        Origin.FromFile kept = new Origin.FromFile(file, as);
        keeping().file = Optional.of(kept);
        keeping().kept = content();
        written.put(kept.path(), as);
    }

    private Keeping keeping() {
        return byOpened.computeIfAbsent(session.opened(), Keeping::new);
    }
}
