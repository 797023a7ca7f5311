package byhand.ui.paint;

import byhand.diagram.surface.Surface;

/** Draws the whole of a canvas whose size in logical pixels is given. */
@FunctionalInterface
public interface Painting {

    /**
     * Draws.
     *
     * @param width  the width of the canvas in logical pixels
     * @param height the height of the canvas in logical pixels
     */
    void paint(Surface surface, double width, double height);
}
