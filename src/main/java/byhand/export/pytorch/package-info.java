/**
 * Scripts that do in PyTorch what the lesson does by hand: with matrices, or with every parameter and gradient under its own name.
 *
 * <p>Uses {@code session}. Start reading at {@link byhand.export.pytorch.PyTorchScript}.
 */
package byhand.export.pytorch;
