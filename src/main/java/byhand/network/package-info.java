/**
 * The fully connected network and what it is trained with: layers, activations, loss, optimizer and samples, as immutable values.
 *
 * <p>Indices count from 1; layer 0 is the inputs. What trains it fast is {@code network.train}, which this package does not know. Start
 * reading at {@link byhand.network.Network}.
 */
package byhand.network;
