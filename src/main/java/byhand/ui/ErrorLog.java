package byhand.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Writes errors that nobody expected to a file in the user's directory, for a report; where that cannot be written, it stays silent. */
final class ErrorLog implements Consumer<Throwable> {

    private static final int MOST_BYTES = 1 << 20;

    private final Path file;

    ErrorLog(Path file) {
        this.file = file;
    }

    /** The usual place. */
    static Path usualFile() {
        return Path.of(System.getProperty("user.home"), ".gradient-by-hand", "log.txt");
    }

    /**
     * @param error whose message says what the program was doing
     */
    @Override
    public void accept(Throwable error) {
        try {
            Files.createDirectories(file.getParent());
            FileHandler handler = new FileHandler(file.toString().replace("%", "%%"), MOST_BYTES, 1, true);
            handler.setFormatter(new SimpleFormatter());
            Logger logger = Logger.getAnonymousLogger();
            logger.setUseParentHandlers(false);
            logger.addHandler(handler);
            logger.log(Level.SEVERE, error.getMessage(), error);
            handler.close();
        } catch (IOException | RuntimeException e) {
            // There is nowhere left to report this to.
        }
    }
}
