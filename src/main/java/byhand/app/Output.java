package byhand.app;

import byhand.export.WholeFile;
import java.io.IOException;
import java.nio.file.Path;

/** Where a command writes to: a file, which is there complete or not at all, or standard output. */
@FunctionalInterface
interface Output {

    /** What the command line calls standard output. */
    String STANDARD = "-";

    /**
     * What the command line names.
     *
     * @throws Refusal if no file can have that name
     */
    static Output of(String name, Console console) throws Refusal {
        if (name.equals(STANDARD)) {
            return console::print;
        }
        Path file = Limits.path(name);
        return content -> WholeFile.write(file, content);
    }

    /** @throws IOException if it cannot be written; the message is a sentence for people */
    void write(WholeFile.Content content) throws IOException;
}
