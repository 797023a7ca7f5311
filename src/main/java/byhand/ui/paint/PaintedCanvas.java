package byhand.ui.paint;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Scale;

/** A canvas that knows how to draw itself, so that it can be drawn again with more pixels when a large picture of the window is taken. */
public final class PaintedCanvas extends Canvas {

    private final Surfaces surfaces;
    private final Painting painting;
    private final Scale shrink = new Scale(1, 1);
    private double logicalWidth;
    private double logicalHeight;
    private double density = 1;

    /** @param painting draws the whole of it */
    public PaintedCanvas(Surfaces surfaces, Painting painting) {
        this.surfaces = surfaces;
        this.painting = painting;
        setManaged(false);
        setMouseTransparent(true);
        getTransforms().add(shrink);
    }

    /** Takes a new size in logical pixels; draws nothing yet. */
    public void size(double width, double height) {
        logicalWidth = Math.max(0, width);
        logicalHeight = Math.max(0, height);
        double newWidth = Math.ceil(logicalWidth * density);
        double newHeight = Math.ceil(logicalHeight * density);
        if (newWidth != getWidth() || newHeight != getHeight()) {
            setWidth(newWidth);
            setHeight(newHeight);
        }
    }

    /** Draws everything again. */
    public void repaint() {
        GraphicsContext graphics = getGraphicsContext2D();
        graphics.setTransform(1, 0, 0, 1, 0, 0);
        graphics.clearRect(0, 0, getWidth(), getHeight());
        if (logicalWidth > 0 && logicalHeight > 0) {
            graphics.scale(density, density);
            painting.paint(surfaces.on(this), logicalWidth, logicalHeight);
        }
    }

    /** Has this many pixels for each logical one from now on, in the same place and at the same size. */
    public void density(double pixels) {
        density = pixels;
        shrink.setX(1 / pixels);
        shrink.setY(1 / pixels);
        size(logicalWidth, logicalHeight);
        repaint();
    }
}
