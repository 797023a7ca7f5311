/**
 * The lesson on the screen: the views of a frame (diagram, formula, sentence, table, curve, timeline), and the ways to step through it and to
 * change its numbers and names in place.
 *
 * <p>Uses {@code ui.action}. The session is changed by commands alone, which go through {@link byhand.ui.lesson.Player}; frames come back
 * from there to every {@link byhand.ui.lesson.FrameView}. Start reading at these two.
 */
package byhand.ui.lesson;
