package byhand.network.train;

/**
 * Code that computes formulas for the numbers of a row, one after another. What is the same for the whole row is computed once, by
 * {@link #prepare}. {@link KernelCompiler} makes such code; it keeps no numbers of its own and is safe for use by several threads.
 */
abstract class RowKernel {

    /**
     * Computes what is the same for the whole row from what is given.
     *
     * @param common begins with the given numbers and has room for the computed ones: {@link #commonLength} in all
     */
    abstract void prepare(double[] common);

    /** How many numbers are the same for the whole row: those that are given, and those that are computed from them. */
    abstract int commonLength();

    /**
     * Computes the formulas for the numbers from place {@code from} to before {@code to}.
     *
     * @param row0   the rows that the formulas speak of; those that they do not speak of are not looked at
     * @param common as {@link #prepare} has left it
     */
    abstract void run(int from, int to, double[] row0, double[] row1, double[] row2, double[] row3, double[] common);
}
