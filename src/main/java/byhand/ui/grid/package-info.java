/**
 * A table of numbers that are typed in place, for the forms that have one.
 *
 * <p>Uses {@code ui.control}. Start reading at {@link byhand.ui.grid.NumberGrid}.
 */
package byhand.ui.grid;
