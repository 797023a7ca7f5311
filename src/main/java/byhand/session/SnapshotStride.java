package byhand.session;

/**
 * Which iterations' numbers are kept: those at the multiples of the least power of two that leaves no more than a certain count of them, so
 * that all together never take more than a fixed room.
 */
final class SnapshotStride {

    /** The room for one course's snapshots, in bytes. */
    private static final long ROOM = 16L << 20;
    private static final int MOST = 1 << 14;
    private static final int LEAST = 16;
    /** What a snapshot takes besides its numbers, in bytes. */
    private static final long OVERHEAD = 250;

    private final int most;
    private int stride = 1;

    /** For states like this one. */
    SnapshotStride(State state) {
        long bytes = 8L * (state.values().length + state.moments().first().length + state.moments().second().length) + OVERHEAD;
        most = (int) Math.max(LEAST, Math.min(MOST, ROOM / bytes));
    }

    /** How many are kept at most. */
    int most() {
        return most;
    }

    /** Takes into account that so many iterations are known; returns whether fewer of the snapshots are kept from now on. */
    boolean grow(int known) {
        int before = stride;
        while ((long) stride * most < known) {
            stride *= 2;
        }
        return stride > before;
    }

    /** Whether the state at an offset is kept. */
    boolean keeps(int offset) {
        return (offset & stride - 1) == 0;
    }
}
