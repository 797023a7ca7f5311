/**
 * The form in which the weights and biases of a layer are typed, pasted, read from files and copied as arrays.
 *
 * <p>Uses {@code ui.lesson} and {@code ui.grid}, and no room beside it. Start reading at {@link byhand.ui.parameters.ArrayEditing}, then
 * {@link byhand.ui.parameters.ArraySheet}; {@link byhand.ui.parameters.NumberArrays} says what is read.
 */
package byhand.ui.parameters;
