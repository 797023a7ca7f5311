package byhand.trace;

/**
 * Steps in a row that belong together: a stage, or in a batch a stage of one sample's pass; behind the last pass come what all samples give
 * together, as a section of the backward stage, and the update.
 *
 * @param sample the place among all samples, from 1, of the one whose pass it belongs to; 0 if it belongs to all that the iteration has, or
 *               if that has only one
 * @param first  the number of its first step
 * @param count  how many steps it has
 */
public record Section(Stage stage, int sample, int first, int count) {

    /** The number of its last step. */
    public int last() {
        return first + count - 1;
    }
}
