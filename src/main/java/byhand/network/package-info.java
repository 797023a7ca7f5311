/**
 * The fully connected network and what it is trained with: layers, activations, loss, optimizer and samples, as immutable values.
 * What an activation, a loss and an optimizer compute is defined here, as expressions.
 *
 * <p>Uses {@code formula}. Indices count from 1; layer 0 is the inputs. What trains it fast is {@code network.train}, which this package does not know. Start
 * reading at {@link byhand.network.Network} and {@link byhand.network.OptimizerKind}.
 */
package byhand.network;
