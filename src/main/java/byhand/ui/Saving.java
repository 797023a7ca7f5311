package byhand.ui;

import byhand.export.FileProblem;
import byhand.export.WholeFile;
import byhand.scenario.ScenarioException;
import byhand.scenario.ScenarioWriter;
import byhand.words.Texts;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Saves the document. If that fails, the file is as it was before, and so is the document: still not saved. */
final class Saving {

    /** What some file system does not have in names. */
    private static final String FORBIDDEN = "[\\p{Cntrl}/\\\\:*?\"<>|]+";

    private final Document document;
    private final RecentFiles recent;
    private final SaveDialog dialog;
    private final Notice notice;
    private final Supplier<Texts> texts;

    Saving(Document document, RecentFiles recent, SaveDialog dialog, Notice notice, Supplier<Texts> texts) {
        this.document = document;
        this.recent = recent;
        this.dialog = dialog;
        this.notice = notice;
        this.texts = texts;
    }

    /**
     * Saves to the document's file, or asks for one.
     *
     * @param then is done when it is saved, and only then
     */
    void save(Runnable then) {
        document.file().ifPresentOrElse(file -> write(file, then), () -> saveAs(then));
    }

    /** Asks for a file and saves to it. */
    void saveAs(Runnable then) {
        dialog.ask("file.save.title", document.file().map(Path::getParent), proposed(), FileKind.JSON, file -> write(file, then));
    }

    private void write(Path file, Runnable then) {
        try {
            byte[] json = new ScenarioWriter().write(document.content());
            WholeFile.write(file, out -> out.write(json));
        } catch (FileProblem | ScenarioException e) {
            notice.warn("file.not-saved", e.getMessage());
            return;
        }
        document.saved(file);
        recent.add(file);
        notice.say("file.saved", file.getFileName());
        then.run();
    }

    private String proposed() {
        String title = document.name(texts.get()).strip().replaceAll(FORBIDDEN, "_");
        return document.file().map(file -> file.getFileName().toString()).orElse(title + FileKind.JSON.ending());
    }
}
