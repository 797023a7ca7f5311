/**
 * Drawing in the window: a surface on the JavaFX canvas, regions that are all drawing, and the bundled fonts as the toolkit's own.
 *
 * <p>Uses {@code diagram} and {@code typeset}, and no other room of the window. Start reading at {@link byhand.ui.paint.PaintedPane}.
 */
package byhand.ui.paint;
