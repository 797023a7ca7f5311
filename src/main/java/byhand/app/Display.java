package byhand.app;

import java.util.Optional;
import java.util.logging.Filter;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.text.Font;

/**
 * Whether this machine can show a window, and if not, why, in one sentence.
 * To be asked before anything else touches JavaFX: a toolkit that cannot start throws what no user should have to read.
 */
public final class Display {
    /** The program's exit status when there is no display. */
    public static final int EXIT_STATUS = 2;

    private static final String NO_WINDOW = "gradient-by-hand: no window can be opened, because ";
    private static final String WAY_OUT = "; the export command draws pictures without one"
            + " (java -jar gradient-by-hand.jar export lesson -o lesson.png).";

    private Display() {
    }

    /**
     * Starts the JavaFX toolkit. When nothing comes back it runs, and an {@link javafx.application.Application} may be launched on it.
     * Call it once, from the main thread.
     *
     * @return the reason why no window can be opened, a complete sentence for standard error
     */
    public static Optional<String> problem() {
        Logger javafx = Logger.getLogger("javafx");
        Filter before = javafx.getFilter();
        javafx.setFilter(entry -> !isClassPathRemark(entry.getMessage()) && (before == null || before.isLoggable(entry)));
        try {
            Platform.startup(() -> {});
            return Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            return Optional.of(sentence(e.getMessage(), System.getenv("DISPLAY")));
        } finally {
            javafx.setFilter(before);
        }
    }

    /**
     * JavaFX remarks that it was found on the class path instead of the module path. This is so on purpose: a jar that is started by
     * {@code java -jar} cannot ask for a module path, and nothing of what the program uses depends on it.
     */
    private static boolean isClassPathRemark(String message) {
        return message != null && message.startsWith("Unsupported JavaFX configuration: classes were loaded from 'unnamed module");
    }

    /**
     * What went wrong, in the user's words.
     *
     * @param cause the toolkit's message, may be null; the two known ones are those of com.sun.glass.ui.gtk.GtkApplication
     * @param display the value of the environment variable DISPLAY, null when it is not set
     */
    static String sentence(String cause, String display) {
        String reason = cause == null ? "JavaFX does not start" : cause.strip().replaceAll("\\s+", " ").replaceAll("[.;]$", "");
        if (reason.contains("Unable to open DISPLAY")) {
            reason = display == null || display.isEmpty() ? "DISPLAY is not set" : "there is no display " + display;
        } else if (reason.contains("GTK library")) {
            reason = "the library GTK 3 is missing (on Debian and Ubuntu: apt-get install libgtk-3-0)";
        }
        return NO_WINDOW + reason + WAY_OUT;
    }

    /**
     * To be asked when the window could not be filled: whether it is because the machine has no fonts, without which JavaFX fails even
     * where a program brings its own.
     *
     * @return that as a complete sentence
     */
    static Optional<String> fontProblem() {
        try {
            Font.getDefault();
            return Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            return Optional.of(NO_WINDOW + "no font is installed (on Debian and Ubuntu: apt-get install fonts-dejavu-core)" + WAY_OUT);
        }
    }
}
