package byhand.ui.paint;

import byhand.typeset.Typesetter;
import javafx.scene.canvas.Canvas;

/** What is needed to draw on a canvas as on any other surface. */
public record Surfaces(FontLibrary fonts, Typesetter typesetter) {

    CanvasSurface on(Canvas canvas) {
        return new CanvasSurface(canvas.getGraphicsContext2D(), fonts, typesetter);
    }
}
