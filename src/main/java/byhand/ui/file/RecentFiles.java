package byhand.ui.file;

import byhand.ui.control.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that were opened or saved last, the latest first, remembered in the settings. */
public final class RecentFiles {

    private final Settings settings;

    /** @param settings where the list is remembered */
    public RecentFiles(Settings settings) {
        this.settings = settings;
    }

    /** The absolute paths of the files, the latest first. */
    public List<Path> list() {
        return settings.recentFiles().get();
    }

    /** Puts a file in front. */
    public void add(Path file) {
        List<Path> files = without(file);
        files.add(0, file.toAbsolutePath());
        settings.recentFiles().set(List.copyOf(files.subList(0, Math.min(files.size(), Settings.MOST_RECENT_FILES))));
    }

    void remove(Path file) {
        settings.recentFiles().set(List.copyOf(without(file)));
    }

    void clear() {
        settings.recentFiles().set(List.of());
    }

    private List<Path> without(Path file) {
        List<Path> files = new ArrayList<>(list());
        files.remove(file.toAbsolutePath());
        return files;
    }
}
