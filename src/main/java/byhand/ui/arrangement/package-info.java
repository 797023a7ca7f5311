/**
 * Which panels the window shows, and how large: where the formula stands, and the dividers that the user can drag.
 *
 * <p>What a panel shows is none of its business. Uses {@code ui.control}. Start reading at {@link byhand.ui.arrangement.Arrangement}.
 */
package byhand.ui.arrangement;
