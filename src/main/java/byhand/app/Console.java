package byhand.app;

import byhand.export.WholeFile;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The standard streams, in UTF-8 whatever the locale.
 *
 * @param out not {@code System.out}, which hides failures
 */
record Console(InputStream in, OutputStream out, OutputStream err) {

    private static final String PROGRAM = "gradient-by-hand: ";
    private static final int BUFFER = 1 << 16;
    /** How Linux, macOS and Windows name a pipe whose reader has gone, in English and in Chinese; there is no better sign. */
    private static final String[] PIPE = {"pipe", "管道"};

    static Console ofTheProcess() {
        return new Console(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err));
    }

    /**
     * Writes to standard output. If the reader has gone ({@code | head}), the rest is not wanted, and nothing is wrong.
     *
     * @return whether there is still somebody who reads
     * @throws IOException if it cannot be written; the message is a sentence for people
     */
    boolean print(WholeFile.Content content) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        try {
            content.writeTo(buffered);
            buffered.flush();
            return true;
        } catch (IOException e) {
            if (!readerHasGone(e)) {
                throw new IOException("Standard output cannot be written, because of this: " + e.getMessage() + ".", e);
            }
            return false;
        }
    }

    /** Writes a text to standard output as {@link #print(WholeFile.Content)} does. */
    boolean print(String text) throws IOException {
        return print(stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Says on standard error, in one line, what is wrong. */
    void complain(String sentence) {
        line(PROGRAM + sentence);
    }

    /** Writes one line to standard error. */
    void line(String text) {
        String oneLine = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        try {
            err.write((oneLine + "\n").getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException e) {
            // There is no other place to say it; the exit status tells.
        }
    }

    private static boolean readerHasGone(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return Stream.of(PIPE).anyMatch(message::contains);
    }
}
