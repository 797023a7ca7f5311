package byhand.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that cannot be written. The message is one sentence for people: which file and why. */
public final class FileProblem extends IOException {

    private static final long serialVersionUID = 1;

    private FileProblem(String message, Throwable cause) {
        super(message, cause);
    }

    /** The problem with a target, for a reason that continues a sentence after "because". */
    static FileProblem of(Path target, String reason) {
        return new FileProblem(sentence(target, reason), null);
    }

    /** The problem with a target that an exception tells of. */
    static FileProblem of(Path target, IOException cause) {
        return cause instanceof FileProblem problem ? problem : new FileProblem(sentence(target, reason(target, cause)), cause);
    }

    private static String sentence(Path target, String reason) {
        return target + " cannot be written, because " + reason + ".";
    }

    private static String reason(Path target, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "there is no folder " + target.toAbsolutePath().getParent();
        } else if (cause instanceof AccessDeniedException) {
            return "you have no right to write there";
        }
        String said = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
        return said == null ? "of " + cause.getClass().getSimpleName() : "of this: " + said.strip().replaceAll("[.]$", "");
    }
}
