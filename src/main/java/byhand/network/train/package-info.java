/**
 * The fast engine: trains a network on arrays, with the same bits as the steps that are shown, and checks gradients by differences.
 *
 * <p>Uses {@code network}. Start reading at {@link byhand.network.train.Trainer}.
 */
package byhand.network.train;
