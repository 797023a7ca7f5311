/**
 * The fast engine: trains a network on arrays, with the same bits as the steps that are shown, and checks gradients by differences.
 *
 * <p>Uses {@code network}, and ASM to make code of its expressions. Start reading at {@link byhand.network.train.Trainer}.
 */
package byhand.network.train;
