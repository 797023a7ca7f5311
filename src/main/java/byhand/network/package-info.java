/**
 * The fully connected network and what it is trained with: layers, activations, loss, optimizer and samples, as immutable values;
 * and {@link byhand.network.train.Trainer}, which trains it on arrays.
 *
 * <p>Uses the JDK only. Indices count from 1; layer 0 is the inputs. Start reading at {@link byhand.network.Network}.
 */
package byhand.network;
