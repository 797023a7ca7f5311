package byhand.ui.paint;

import byhand.diagram.surface.Surface;
import javafx.scene.layout.Region;

/** A region that is all drawing. */
public abstract class PaintedPane extends Region {

    private final PaintedCanvas canvas;

    /** A region that is drawn as soon as it has a size. */
    protected PaintedPane(Surfaces surfaces) {
        canvas = new PaintedCanvas(surfaces, this::paint);
        getChildren().add(canvas);
    }

    /** Draws the whole region. */
    protected abstract void paint(Surface surface, double width, double height);

    /** Draws the region again, because it is to look different. */
    public final void repaint() {
        canvas.repaint();
    }

    @Override
    protected void layoutChildren() {
        canvas.size(getWidth(), getHeight());
        canvas.repaint();
    }
}
