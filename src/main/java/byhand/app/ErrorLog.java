package byhand.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** The file that keeps the details of what should not have happened. */
final class ErrorLog {

    /** When the file is longer, it starts again from nothing. */
    private static final long LONGEST = 1 << 20;

    private final Path file;

    ErrorLog(Path file) {
        this.file = file;
    }

    /**
     * Keeps the details of an exception as far as that is possible.
     *
     * @return one sentence for people
     */
    String report(Throwable problem) {
        String said = problem.getMessage() == null ? "" : " (" + problem.getMessage() + ")";
        String sentence = "Something went wrong that should not: " + problem.getClass().getSimpleName() + said;
        return sentence + (append(problem) ? "; the details are in " + file + "." : ".");
    }

    private boolean append(Throwable problem) {
        StringWriter details = new StringWriter();
        details.append(Instant.now().toString()).append(" Java ").append(System.getProperty("java.version")).append(' ');
        problem.printStackTrace(new PrintWriter(details, true));
        try {
            Files.createDirectories(file.getParent());
            if (Files.exists(file) && Files.size(file) > LONGEST) {
                Files.delete(file);
            }
            Files.writeString(file, details.append('\n').toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return true;
        } catch (IOException | SecurityException e) {
            return false;
        }
    }
}
