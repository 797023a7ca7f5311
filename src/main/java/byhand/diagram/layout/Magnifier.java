package byhand.diagram.layout;

/**
 * What zooming does to distances and to sizes.
 *
 * <p>Where everything has room, both grow alike. Where things had to give way, distances grow faster than sizes, until everything has room;
 * columns need less of it than rows, so they stay in view together for longer. From there on both grow alike.
 *
 * @param unit   the unit of sizes when all of the diagram is in view
 * @param full   the zoom from which on everything has room
 * @param across how much farther apart the columns are then
 */
record Magnifier(double unit, double full, double across) {

    private static final double LARGEST_TEXT = 2;
    private static final double BEYOND = 4;
    private static final double LEAST_MOST = 8;

    /** For a diagram in which everything has room. */
    static Magnifier plain(double unit) {
        return new Magnifier(unit, 1, 1);
    }

    /**
     * For a diagram in which something has to give way.
     *
     * @param unit   as small as can be read
     * @param down   how much higher the diagram had to be for everything to have room in this unit
     * @param across how much wider it had to be
     */
    static Magnifier reading(double unit, double down, double across) {
        double need = Math.max(1.01, Math.max(down, across));
        double full = need <= LARGEST_TEXT ? need * need : need * LARGEST_TEXT;
        return new Magnifier(unit, full, Math.max(1, across * full / need));
    }

    /** The unit of sizes at a zoom. */
    double unit(double zoom) {
        return zoom <= full ? unit * growth(zoom) : unit * growth(full) * zoom / full;
    }

    /** How much farther apart things are from left to right. */
    double across(double zoom) {
        return zoom <= full ? full == 1 ? 1 : Math.pow(across, Math.log(zoom) / Math.log(full)) : across * zoom / full;
    }

    /** How much farther apart things are from top to bottom. */
    double down(double zoom) {
        return zoom;
    }

    /** The largest zoom. */
    double most() {
        return Math.max(LEAST_MOST, BEYOND * full);
    }

    private static double growth(double zoom) {
        return Math.min(LARGEST_TEXT, Math.sqrt(zoom));
    }
}
