package byhand.ui.file;

import byhand.export.FileProblem;
import byhand.export.WholeFile;
import byhand.scenario.Fingerprint;
import byhand.scenario.ScenarioException;
import byhand.scenario.ScenarioWriter;
import byhand.ui.control.FileKind;
import byhand.ui.control.Notice;
import byhand.ui.control.Overlay;
import byhand.ui.control.QuestionSheet;
import byhand.ui.control.SaveDialog;
import byhand.words.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Saves the document. If that fails, the file is as it was before, and so is the document: still not saved. */
public final class Saving {

    /** What some file system does not have in names. */
    private static final String FORBIDDEN = "[\\p{Cntrl}/\\\\:*?\"<>|]+";

    private final Document document;
    private final RecentFiles recent;
    private final Opening opening;
    private final SaveDialog dialog;
    private final Overlay overlay;
    private final Notice notice;
    private final Supplier<Texts> texts;

    /** @param overlay where is asked whether a file may be replaced */
    public Saving(Document document, RecentFiles recent, Opening opening, SaveDialog dialog, Overlay overlay, Notice notice,
            Supplier<Texts> texts) {
        this.document = document;
        this.recent = recent;
        this.opening = opening;
        this.dialog = dialog;
        this.overlay = overlay;
        this.notice = notice;
        this.texts = texts;
    }

    /**
     * Saves to the document's file, or asks for one. If somebody else has changed the file meanwhile, the user is asked whose is to stay.
     *
     * @param then is done when it is saved, and only then
     */
    void save(Runnable then) {
        Optional<Path> file = document.file();
        if (file.isEmpty()) {
            saveAs(then);
            return;
        }
        json().ifPresent(json -> {
            if (document.wouldLose(Fingerprint.of(json))) {
                askWhose(file.get(), then);
            } else {
                write(file.get(), json, then);
            }
        });
    }

    /** Asks for a file and saves to it. */
    void saveAs(Runnable then) {
        dialog.ask("file.save.title", document.file().map(Path::getParent), proposed(), FileKind.JSON, file -> write(file, then));
    }

    /** The usual answer loses neither. Who takes what is there has not saved, but can undo it. */
    private void askWhose(Path file, Runnable then) {
        Texts words = texts.get();
        QuestionSheet sheet = new QuestionSheet("changed-sheet", words.get("changed.title"),
                words.get("changed.sentence", file.getFileName()),
                List.of(new QuestionSheet.Answer("changed-mine", words.get("changed.mine"), closing(() -> write(file, then))),
                        new QuestionSheet.Answer("changed-theirs", words.get("changed.theirs"), closing(() -> opening.open(file))),
                        new QuestionSheet.Answer("changed-beside", words.get("changed.beside"), closing(() -> saveAs(then)))));
        overlay.open(sheet, sheet.usual());
    }

    private Runnable closing(Runnable doing) {
        return () -> {
            overlay.close();
            doing.run();
        };
    }

    private void write(Path file, Runnable then) {
        json().ifPresent(json -> write(file, json, then));
    }

    /** What is to be written; empty if there is nothing that could be, which is said. */
    private Optional<byte[]> json() {
        try {
            return Optional.of(new ScenarioWriter().write(document.content()));
        } catch (ScenarioException e) {
            notice.warn("file.not-saved", e.getMessage());
            return Optional.empty();
        }
    }

    private void write(Path file, byte[] json, Runnable then) {
        try {
            WholeFile.write(file, out -> out.write(json));
        } catch (FileProblem e) {
            notice.warn("file.not-saved", e.getMessage());
            return;
        }
        document.saved(file, Fingerprint.of(json));
        recent.add(file);
        notice.say("file.saved", file.getFileName());
        then.run();
    }

    private String proposed() {
        String title = document.name(texts.get()).strip().replaceAll(FORBIDDEN, "_");
        return document.file().map(file -> file.getFileName().toString()).orElse(title + FileKind.JSON.ending());
    }
}
