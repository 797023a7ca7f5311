/**
 * The form in which a network is put together: its layers, names, first values, loss and optimizer, with a preview of the diagram.
 *
 * <p>Uses {@code ui.lesson}, and no room beside it. Start reading at {@link byhand.ui.network.NetworkBuilding}, then
 * {@link byhand.ui.network.NetworkSheet}.
 */
package byhand.ui.network;
