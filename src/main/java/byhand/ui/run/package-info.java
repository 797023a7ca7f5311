/**
 * Training for many iterations beside the window: how far is asked, how far it has come is shown, and it can be stopped.
 *
 * <p>Uses {@code ui.lesson}, and no room beside it. Start reading at {@link byhand.ui.run.Running}.
 */
package byhand.ui.run;
