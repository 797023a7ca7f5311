/**
 * Teaching in front of a class: the mode for a projector.
 *
 * <p>Uses {@code ui.lesson}. Start reading at {@link byhand.ui.projector.ProjectorMode}.
 */
package byhand.ui.projector;
