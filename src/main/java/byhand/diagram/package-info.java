/**
 * The picture: where everything stands, in which colours, and the drawing of a frame onto a surface.
 *
 * <p>Uses {@code session}, {@code words} and {@code typeset}, and no toolkit: a {@link byhand.diagram.Surface} is all that a painter sees.
 * Painters hold no state of the session and read no clock. Start reading at {@link byhand.diagram.DiagramPainter}.
 */
package byhand.diagram;
