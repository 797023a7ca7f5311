package byhand.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    private Path folder;

    @Test
    void anExistingFileIsReplaced() throws Exception {
        Path target = Files.writeString(folder.resolve("a.txt"), "old and longer");

        WholeFile.write(target, content("new"));

        assertThat(target).hasContent("new");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void aFailureLeavesWhatWasThereAndNothingElse() throws Exception {
        Path target = Files.writeString(folder.resolve("a.txt"), "old");

        assertThatThrownBy(() -> WholeFile.write(target, out -> {
            out.write(new byte[100_000]);
            throw new IOException("the disk is full");
        })).isInstanceOf(FileProblem.class).hasMessage(target + " cannot be written, because of this: the disk is full.");

        assertThat(target).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("a.txt");
    }

    @Test
    void anExceptionOfTheProgramLeavesNothingEither() {
        assertThatThrownBy(() -> WholeFile.write(folder.resolve("a.txt"), out -> {
            throw new IllegalStateException("a bug");
        })).isInstanceOf(IllegalStateException.class);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aMissingFolderIsNamed() {
        Path target = folder.resolve("missing").resolve("a.txt");

        assertThatThrownBy(() -> WholeFile.write(target, content("x"))).isInstanceOf(FileProblem.class)
                .hasMessage(target + " cannot be written, because there is no folder " + target.getParent() + ".");
    }

    @Test
    void aFolderIsNotAFile() {
        assertThatThrownBy(() -> WholeFile.write(folder, content("x"))).isInstanceOf(FileProblem.class)
                .hasMessage(folder + " cannot be written, because it is a folder.");
    }

    @Test
    void aLongNameStillHasRoomForTheTemporaryOne() throws Exception {
        Path target = folder.resolve("n".repeat(250) + ".txt");

        WholeFile.write(target, content("x"));

        assertThat(target).hasContent("x");
    }

    @Test
    void aSymbolicLinkStaysOne() throws Exception {
        Path real = Files.writeString(folder.resolve("real.txt"), "old");
        Path link = folder.resolve("link.txt");
        try {
            Files.createSymbolicLink(link, real);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "no symbolic links here");
        }

        WholeFile.write(link, content("new"));

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(real).hasContent("new");
    }

    @Test
    void aFileKeepsItsPermissions() throws Exception {
        Path target = Files.writeString(folder.resolve("a.txt"), "old");
        assumeTrue(Files.getFileAttributeView(target, PosixFileAttributeView.class) != null, "no such permissions here");
        for (String permissions : new String[] {"rw-------", "rw-rw-r--", "rwxr-x---"}) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(permissions));

            WholeFile.write(target, content("new"));

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target))).isEqualTo(permissions);
        }
    }

    @Test
    void aFileThatMayNotBeChangedStaysAsItIs() throws Exception {
        Path target = Files.writeString(folder.resolve("a.txt"), "old");
        target.toFile().setWritable(false);
        assumeFalse(Files.isWritable(target), "this user may write everything");

        assertThatThrownBy(() -> WholeFile.write(target, content("new"))).isInstanceOf(FileProblem.class)
                .hasMessage(target + " cannot be written, because it is write-protected.");

        assertThat(target).hasContent("old");
    }

    @Test
    void aFolderWithoutTheRightToWriteKeepsItsFiles() throws Exception {
        Path target = Files.writeString(folder.resolve("a.txt"), "old");
        folder.toFile().setWritable(false);
        try {
            assumeFalse(Files.isWritable(folder), "this user may write everywhere");

            assertThatThrownBy(() -> WholeFile.write(target, content("new"))).isInstanceOf(FileProblem.class)
                    .hasMessage(target + " cannot be written, because you have no right to write there.");

            assertThat(target).hasContent("old");
        } finally {
            folder.toFile().setWritable(true);
        }
    }

    @Test
    void aFullDiskIsSaidInOneSentence() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no /dev/full here");

        assertThatThrownBy(() -> WholeFile.write(full, content("x"))).isInstanceOf(FileProblem.class)
                .hasMessageStartingWith("/dev/full cannot be written, because of this: ").hasMessageEndingWith(".");
    }

    @Test
    void aDeviceIsWrittenToAndNotReplaced() throws Exception {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device) && !Files.isRegularFile(device), "no /dev/null here");

        WholeFile.write(device, content("x"));

        assertThat(Files.isRegularFile(device)).isFalse();
    }

    private static WholeFile.Content content(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
