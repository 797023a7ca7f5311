package byhand.diagram.layout;

/** Moves things on a line apart, so that none overlaps another, and each stays as near to its place as that allows. */
final class Spread {

    private Spread() {
    }

    /**
     * Moves things apart.
     *
     * @param wanted  where their middles should be, ascending
     * @param lengths how long they are, together not longer than the line
     * @param from    the line's beginning
     * @param to      the line's end
     * @return where their middles are
     */
    static double[] apart(double[] wanted, double[] lengths, double from, double to) {
        double[] middles = wanted.clone();
        double free = from;
        for (int i = 0; i < middles.length; i++) {
            middles[i] = Math.max(middles[i], free + lengths[i] / 2);
            free = middles[i] + lengths[i] / 2;
        }
        free = to;
        for (int i = middles.length - 1; i >= 0; i--) {
            middles[i] = Math.min(middles[i], free - lengths[i] / 2);
            free = middles[i] - lengths[i] / 2;
        }
        return middles;
    }
}
