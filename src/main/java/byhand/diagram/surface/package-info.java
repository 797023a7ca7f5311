/**
 * What is drawn on, and in which colours.
 *
 * <p>Knows nothing of diagrams: a {@link byhand.diagram.surface.Surface} is all that a painter sees of a canvas, a picture or a page. Start
 * reading there, then at {@link byhand.diagram.surface.Palette}.
 */
package byhand.diagram.surface;
