package byhand.session;

import byhand.scenario.Fingerprint;
import java.nio.file.Path;
import java.util.Optional;

/** Where a scenario that is opened comes from, and with that the document that it and all further edits belong to. */
public sealed interface Origin {

    /** Whether another document begins; otherwise the opening is a change to the one there is. */
    boolean beginsDocument();

    /** The file, if it comes from one. */
    default Optional<FromFile> file() {
        return Optional.empty();
    }

    /**
     * A file that has been read.
     *
     * @param path    is made absolute
     * @param content what the file held
     */
    record FromFile(Path path, Fingerprint content) implements Origin {
        public FromFile {
            path = path.toAbsolutePath();
        }

        @Override
        public boolean beginsDocument() {
            return true;
        }

        @Override
        public Optional<FromFile> file() {
            return Optional.of(this);
        }
    }

    /** No file that could be saved to: it is new, or an example. */
    record New() implements Origin {
        @Override
        public boolean beginsDocument() {
            return true;
        }
    }

    /** What is taught already, put together anew, as by a form. */
    record Change() implements Origin {
        @Override
        public boolean beginsDocument() {
            return false;
        }
    }
}
