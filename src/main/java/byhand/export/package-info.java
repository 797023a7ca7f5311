/**
 * What leaves the program as a file.
 *
 * <p>Here is only what files need: every one comes to its place complete or not at all, see {@link byhand.export.WholeFile}. The rooms
 * {@code picture}, which draws, {@code trace} and {@code pytorch} do not know each other; none needs a display.
 */
package byhand.export;
