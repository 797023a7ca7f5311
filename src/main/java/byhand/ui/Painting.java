package byhand.ui;

import byhand.diagram.Surface;

/** Draws the whole of a canvas whose size in logical pixels is given. */
@FunctionalInterface
interface Painting {

    void paint(Surface surface, double width, double height);
}
