package byhand.ui.control;

import byhand.words.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;

/** Asks where to save, whatever is saved: the name gets its ending first, and no file is replaced that the user was not asked about. */
public final class SaveDialog {

    private final Window owner;
    private final FilePicker picker;
    private final Overlay overlay;
    private final Supplier<Texts> texts;

    /**
     * @param owner   the window over which is asked
     * @param overlay where is asked whether a file may be replaced
     */
    public SaveDialog(Window owner, FilePicker picker, Overlay overlay, Supplier<Texts> texts) {
        this.owner = owner;
        this.picker = picker;
        this.overlay = overlay;
        this.texts = texts;
    }

    /**
     * Asks for a file.
     *
     * @param titleKey the text that says what is saved
     * @param folder   where to begin; without one, where the last file was
     * @param proposed the name that is proposed
     * @param write    is called with the file when it may be written, and only then
     */
    public void ask(String titleKey, Optional<Path> folder, String proposed, FileKind kind, Consumer<Path> write) {
        picker.toSave(owner, texts.get().get(titleKey), folder, proposed, kind).ifPresent(named -> {
            Path file = kind.complete(named);
            if (!file.equals(named) && Files.exists(file) && !Files.isDirectory(file)) {
                askToReplace(file, write);
            } else {
                write.accept(file);
            }
        });
    }

    /** The system's dialog asks about the very name that was typed only. */
    private void askToReplace(Path file, Consumer<Path> write) {
        Texts words = texts.get();
        QuestionSheet sheet = new QuestionSheet("replace-sheet", words.get("replace.title"),
                words.get("replace.sentence", file.getFileName()),
                List.of(new QuestionSheet.Answer("replace-cancel", words.get("sheet.cancel"), overlay::close),
                        new QuestionSheet.Answer("replace-yes", words.get("replace.yes"), () -> {
                            overlay.close();
                            write.accept(file);
                        })));
        overlay.open(sheet, sheet.usual());
    }
}
