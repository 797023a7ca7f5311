package byhand.session;

/**
 * What there is to say of some losses together.
 *
 * @param extent of those that are finite
 * @param sum    of all; not a number if one of them is not finite. A sum beyond the largest number counts as that number, so it is never
 *               infinite.
 */
record Summary(Extent extent, double sum) {

    /** That of no loss at all. */
    static final Summary EMPTY = new Summary(Extent.EMPTY, 0);

    Summary {
        sum = Double.isInfinite(sum) ? Math.copySign(Double.MAX_VALUE, sum) : sum;
    }

    /** That of all the losses of both. */
    Summary and(Summary other) {
        return new Summary(extent.and(other.extent), sum + other.sum);
    }
}
