package byhand.ui;

import byhand.diagram.Surface;
import javafx.scene.layout.Region;

/** A region that is all drawing. */
abstract class PaintedPane extends Region {

    private final PaintedCanvas canvas;

    PaintedPane(Surfaces surfaces) {
        canvas = new PaintedCanvas(surfaces, this::paint);
        getChildren().add(canvas);
    }

    /** Draws the whole region. */
    abstract void paint(Surface surface, double width, double height);

    final void repaint() {
        canvas.repaint();
    }

    @Override
    protected void layoutChildren() {
        canvas.size(getWidth(), getHeight());
        canvas.repaint();
    }
}
