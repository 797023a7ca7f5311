package byhand.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks by the system's own dialog, and comes back to the same folder the next time. */
public final class NativeFilePicker implements FilePicker {

    private static final String SUFFIX = ".png";

    private File folder;

    @Override
    public Optional<Path> pick(Window owner, String title, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG", "*" + SUFFIX));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        File chosen = chooser.showSaveDialog(owner);
        if (chosen == null) {
            return Optional.empty();
        }
        folder = chosen.getParentFile();
        boolean named = chosen.getName().toLowerCase(Locale.ROOT).endsWith(SUFFIX);
        return Optional.of(named ? chosen.toPath() : chosen.toPath().resolveSibling(chosen.getName() + SUFFIX));
    }
}
