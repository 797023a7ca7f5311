package byhand.ui;

import byhand.ui.control.FileKind;
import byhand.ui.control.FilePicker;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** A user who is asked for a file and has one in mind, or none. */
final class PlannedPicker implements FilePicker {

    Optional<Path> file = Optional.empty();
    /** What was proposed the last time. */
    String proposed = "";
    /** How often the user was asked. */
    int asked;

    @Override
    public Optional<Path> toOpen(Window owner, String title, Optional<Path> folder, FileKind kind) {
        asked++;
        return file;
    }

    @Override
    public Optional<Path> toSave(Window owner, String title, Optional<Path> folder, String name, FileKind kind) {
        asked++;
        proposed = folder.map(each -> each.resolve(name).toString()).orElse(name);
        return file;
    }
}
