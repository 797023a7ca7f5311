/**
 * What the window's parts are made of, whatever they are about: how it looks, the user's settings, buttons, checked fields, sheets that lie
 * over the window, questions and notices, and the dialogs for files.
 *
 * <p>Uses {@code ui.paint}, and does not know what an action does. Start reading at {@link byhand.ui.control.Look},
 * {@link byhand.ui.control.CheckedField} and {@link byhand.ui.control.Overlay}.
 */
package byhand.ui.control;
