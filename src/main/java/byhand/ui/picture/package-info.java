/**
 * Pictures of the diagram and of the whole window, saved or copied.
 *
 * <p>Uses {@code ui.lesson}, and no room beside it. Start reading at {@link byhand.ui.picture.PictureTaking}.
 */
package byhand.ui.picture;
