package byhand.session;

/** Which iterations' numbers are kept, so that all of them together never take more than a fixed room. */
final class Snapshots {

    /** The room for one course's snapshots, in bytes. */
    private static final long ROOM = 16L << 20;
    private static final int MOST = 1024;
    private static final int LEAST = 16;

    private Snapshots() {
    }

    /** How many states like this one are kept at most. */
    static int most(State state) {
        long bytes = 8L * (state.values().length + state.moments().first().length + state.moments().second().length) + 100;
        return (int) Math.max(LEAST, Math.min(MOST, ROOM / bytes));
    }

    /**
     * Whether the state at an offset is kept once so many iterations are known: those at the multiples of the least power of two that
     * leaves no more than {@code most}.
     */
    static boolean belongs(int offset, int known, int most) {
        int stride = 1;
        while ((long) stride * most < known) {
            stride *= 2;
        }
        return offset % stride == 0;
    }
}
