package byhand.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * Writes a file so that it is there complete or not at all: into a temporary file beside the target, which is renamed at the end. What was
 * there before stays untouched until then, also when the disk is full.
 */
public final class WholeFile {

    /** Writes what the file is to hold. */
    @FunctionalInterface
    public interface Content {
        /** @throws IOException if it cannot be written; a temporary file is then removed */
        void writeTo(OutputStream out) throws IOException;
    }

    private WholeFile() {
    }

    /**
     * Writes a file. A device or a pipe is written to directly, since it must not be replaced; a symbolic link stays one; a file that
     * was there keeps its permissions.
     *
     * @throws FileProblem if it cannot be written
     */
    public static void write(Path target, Content content) throws FileProblem {
        try {
            Path real = Files.exists(target) ? target.toRealPath() : target;
            if (Files.isDirectory(real)) {
                throw FileProblem.of(target, "it is a folder");
            } else if (Files.exists(real) && !Files.isWritable(real)) {
                throw FileProblem.of(target, "it is write-protected");
            } else if (Files.exists(real) && !Files.isRegularFile(real)) {
                fill(real, content, StandardOpenOption.WRITE);
            } else {
                replace(real, content);
            }
        } catch (IOException e) {
            throw FileProblem.of(target, e);
        }
    }

    private static void replace(Path target, Content content) throws IOException {
        Path temporary = target.resolveSibling(".gradient-by-hand-" + UUID.randomUUID() + ".tmp");
        try {
            Files.createFile(temporary);
            keepPermissions(target, temporary);
            fill(temporary, content, StandardOpenOption.WRITE);
            rename(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Before anything is in the file, so that nobody can read what was not for them. */
    private static void keepPermissions(Path target, Path temporary) throws IOException {
        PosixFileAttributeView of = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (of != null && Files.exists(target)) {
            Files.setPosixFilePermissions(temporary, of.readAttributes().permissions());
        }
    }

    private static void fill(Path file, Content content, StandardOpenOption... options) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, options))) {
            content.writeTo(out);
        }
    }

    private static void rename(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
