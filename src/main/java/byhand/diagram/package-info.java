/**
 * The picture: painters that draw a frame onto a surface, each one kind of thing.
 *
 * <p>Uses {@code session}, {@code words} and {@code typeset}, the places that {@code diagram.layout} gives and the colours of
 * {@code diagram.surface}; no toolkit. Painters hold no state of the session and read no clock. Start reading at
 * {@link byhand.diagram.DiagramPainter}.
 */
package byhand.diagram;
