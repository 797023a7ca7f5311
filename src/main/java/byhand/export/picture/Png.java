package byhand.export.picture;

import byhand.export.FileProblem;
import byhand.export.WholeFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures as PNG. */
public final class Png {

    private Png() {
    }

    /**
     * Writes a PNG file, complete or not at all.
     *
     * @throws FileProblem if it cannot be written
     */
    public static void write(BufferedImage image, Path target) throws FileProblem {
        WholeFile.write(target, out -> write(image, out));
    }

    /** The memory cache instead of ImageIO's default, a file of its own in the folder for temporary files. */
    private static void write(BufferedImage image, OutputStream out) throws IOException {
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(image, "png", stream)) {
                throw new IllegalStateException("there is no PNG writer for images of type " + image.getType());
            }
        }
    }
}
