/**
 * What the user can ask of the window: the list of all actions, the keys for them, and the menus' items.
 *
 * <p>Uses {@code ui.control}. What an action does is said by whoever can do it, see {@link byhand.ui.action.WindowActions}. Start reading
 * at {@link byhand.ui.action.Action} and {@link byhand.ui.action.KeyMap}.
 */
package byhand.ui.action;
