package byhand.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file held at a time, as far as it takes to notice that it holds something else: a clock would not tell, as files are written
 * within one tick of it and are brought back with the time that they had.
 *
 * @param size   its length in bytes
 * @param sha256 the hash of its bytes, in hexadecimal digits
 */
public record Fingerprint(long size, String sha256) {

    /** The fingerprint of a file with this content. */
    public static Fingerprint of(byte[] content) {
        try {
            return new Fingerprint(content.length, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Whether a file holds the same now. No more of it is read than the fingerprint's size.
     *
     * @throws IOException if it cannot be read
     */
    public boolean matches(Path file) throws IOException {
        return Files.size(file) == size && of(Files.readAllBytes(file)).equals(this);
    }
}
