package byhand.ui;

import byhand.export.FileProblem;
import byhand.export.WholeFile;
import byhand.scenario.ScenarioException;
import byhand.scenario.ScenarioWriter;
import byhand.words.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.Window;

/** Saves the document. If that fails, the file is as it was before, and so is the document: still not saved. */
final class Saving {

    /** What some file system does not have in names. */
    private static final String FORBIDDEN = "[\\p{Cntrl}/\\\\:*?\"<>|]+";

    private final Window owner;
    private final Document document;
    private final RecentFiles recent;
    private final FilePicker picker;
    private final Overlay overlay;
    private final Notice notice;
    private final Supplier<Texts> texts;

    Saving(Window owner, Document document, RecentFiles recent, FilePicker picker, Overlay overlay, Notice notice, Supplier<Texts> texts) {
        this.owner = owner;
        this.document = document;
        this.recent = recent;
        this.picker = picker;
        this.overlay = overlay;
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
        Optional<Path> chosen = picker.toSave(owner, texts.get().get("file.save.title"), document.file().map(Path::getParent), proposed(),
                FileKind.JSON);
        Optional<Path> file = chosen.map(FileKind.JSON::complete);
        if (file.isPresent() && !file.equals(chosen) && Files.exists(file.get())) {
            askToReplace(file.get(), then);
        } else {
            file.ifPresent(each -> write(each, then));
        }
    }

    /** The user was asked about the name without the ending, if at all. */
    private void askToReplace(Path file, Runnable then) {
        Texts words = texts.get();
        QuestionSheet sheet = new QuestionSheet("replace-sheet", words.get("replace.title"),
                words.get("replace.sentence", file.getFileName()),
                List.of(new QuestionSheet.Answer("replace-cancel", words.get("sheet.cancel"), overlay::close),
                        new QuestionSheet.Answer("replace-yes", words.get("replace.yes"), () -> {
                            overlay.close();
                            write(file, then);
                        })));
        overlay.open(sheet, sheet.usual());
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
