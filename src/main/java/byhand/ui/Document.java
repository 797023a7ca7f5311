package byhand.ui;

import byhand.scenario.Scenario;
import byhand.session.Session;
import byhand.words.Texts;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * What is taught, as something to be saved: the file that it belongs to, and whether that holds what the session does. Opening can be
 * undone; the file follows, so that nothing is ever saved to the file of something else.
 */
final class Document {

    /** Where a scenario is kept, and the scenario as it was last opened or saved there. */
    private static final class Keeping {
        private Optional<Path> file;
        private Scenario kept;

        private Keeping(Optional<Path> file, Scenario kept) {
            this.file = file;
            this.kept = kept;
        }
    }

    private final Session session;
    private final IdentityHashMap<Scenario, Keeping> byOpened = new IdentityHashMap<>();
    private Keeping current;

    /** @param file the file that the session's scenario comes from, if it comes from one */
    Document(Session session, Optional<Path> file) {
        this.session = session;
        current = new Keeping(file.map(Path::toAbsolutePath), session.opened());
    }

    /** The absolute path of the file; an example and what is new have none. */
    Optional<Path> file() {
        return keeping().file;
    }

    /** What saving writes. */
    Scenario content() {
        return session.document();
    }

    /** Whether there is anything that is not saved. */
    boolean modified() {
        return !content().equals(keeping().kept);
    }

    /** What it is called in a language. */
    String name(Texts texts) {
        String title = content().title().in(texts.language());
        return title.isBlank() ? file().map(file -> file.getFileName().toString()).orElseGet(() -> texts.get("file.untitled")) : title;
    }

    /** To be said before the session opens a scenario that comes from a file, or from none. What it opens else is a change like any other. */
    void opening(Scenario scenario, Optional<Path> file) {
        keeping();
        byOpened.put(scenario, new Keeping(file.map(Path::toAbsolutePath), scenario));
    }

    /** To be said when a file holds the content, which from now on belongs to that file. */
    void saved(Path file) {
        keeping().file = Optional.of(file.toAbsolutePath());
        keeping().kept = content();
    }

    private Keeping keeping() {
        current = byOpened.computeIfAbsent(session.opened(), unknown -> current);
        return current;
    }
}
