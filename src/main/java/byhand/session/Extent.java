package byhand.session;

/**
 * The least and the greatest of some losses; those that are infinite or not a number do not count.
 *
 * @param least    infinite if there is none that counts
 * @param greatest negative infinite if there is none that counts
 */
public record Extent(double least, double greatest) {

    /** That of no loss at all. */
    public static final Extent EMPTY = new Extent(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** Whether there was no finite loss. */
    public boolean isEmpty() {
        return least > greatest;
    }

    /** That of all the losses of both. */
    Extent and(Extent other) {
        return new Extent(Math.min(least, other.least), Math.max(greatest, other.greatest));
    }
}
