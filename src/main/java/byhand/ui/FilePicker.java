package byhand.ui;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks the user for the file to write to. */
@FunctionalInterface
public interface FilePicker {

    /**
     * @param title what the question is about
     * @param name  the name that is proposed
     * @return the file; empty if the user has thought better of it
     */
    Optional<Path> pick(Window owner, String title, String name);
}
