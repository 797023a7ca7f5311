/**
 * What leaves the program as a file.
 *
 * <p>Here is only what all of it needs: every file comes to its place complete or not at all, see {@link byhand.export.WholeFile}. The
 * rooms {@code picture}, {@code trace} and {@code pytorch} use this and {@code diagram}, and do not know each other; none needs a toolkit.
 */
package byhand.export;
