package byhand.export.picture;

import byhand.diagram.DiagramPainter;
import byhand.diagram.layout.Layout;
import byhand.session.Frame;
import byhand.typeset.Typesetter;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Pictures of a frame, drawn by the same painter as the window's. */
public final class PictureExport {

    private PictureExport() {
    }

    /**
     * The diagram, on the ground of the frame's theme.
     *
     * @param width  in logical pixels
     * @param height in logical pixels
     * @param scale  how many pixels a logical one becomes in each direction
     * @return an opaque image of {@code width * scale} by {@code height * scale} pixels, rounded
     * @throws IllegalArgumentException if no picture can have this size, see {@link PictureSize}; the message is a sentence for people
     */
    public static BufferedImage diagram(Frame frame, double width, double height, double scale, Typesetter typesetter) {
        PictureSize size = new PictureSize(width, height, scale);
        BufferedImage image = new BufferedImage(size.pixelWidth(), size.pixelHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(image.getWidth() / width, image.getHeight() / height);
            DiagramPainter painter = new DiagramPainter(typesetter);
            Layout layout = painter.layout(frame, width, height);
            painter.paint(frame, layout, width, height, new Graphics2DSurface(graphics, typesetter));
        } finally {
            graphics.dispose();
        }
        return image;
    }
}
