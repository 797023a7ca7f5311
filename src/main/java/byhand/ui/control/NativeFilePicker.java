package byhand.ui.control;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks by the system's own dialog, and comes back to the same folder the next time. */
public final class NativeFilePicker implements FilePicker {

    private File folder;

    @Override
    public Optional<Path> toOpen(Window owner, String title, Optional<Path> start, FileKind kind) {
        FileChooser chooser = chooser(title, start, kind);
        chooser.getExtensionFilters().add(new ExtensionFilter("*", "*"));
        return chosen(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> toSave(Window owner, String title, Optional<Path> start, String proposed, FileKind kind) {
        FileChooser chooser = chooser(title, start, kind);
        chooser.setInitialFileName(proposed);
        return chosen(chooser.showSaveDialog(owner));
    }

    private FileChooser chooser(String title, Optional<Path> start, FileKind kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        List<String> patterns = kind.endings().stream().map(ending -> "*" + ending).toList();
        List<String> anyCase =
                Stream.concat(patterns.stream(), patterns.stream().map(pattern -> pattern.toUpperCase(Locale.ROOT))).toList();
        chooser.getExtensionFilters().add(new ExtensionFilter(kind.name() + " (" + String.join(", ", patterns) + ")", anyCase));
        File first = start.map(Path::toFile).orElse(folder);
        if (first != null && first.isDirectory()) {
            chooser.setInitialDirectory(first);
        }
        return chooser;
    }

    private Optional<Path> chosen(File file) {
        if (file != null) {
            folder = file.getParentFile();
        }
        return Optional.ofNullable(file).map(File::toPath);
    }
}
