package byhand.ui.control;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks the user for files. */
public interface FilePicker {

    /**
     * Asks for a file to read.
     *
     * @param title  what the question is about
     * @param folder where to begin; without one, where the last file was
     * @return the file; empty if the user has thought better of it
     */
    Optional<Path> toOpen(Window owner, String title, Optional<Path> folder, FileKind kind);

    /**
     * Asks for a file to write to, and whether it may be replaced if it exists.
     *
     * @param title    what the question is about
     * @param folder   where to begin; without one, where the last file was
     * @param proposed the name that is proposed
     * @return the file just as the user has named it, so that it may lack an ending; empty if the user has thought better of it
     */
    Optional<Path> toSave(Window owner, String title, Optional<Path> folder, String proposed, FileKind kind);
}
