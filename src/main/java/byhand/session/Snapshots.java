package byhand.session;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The numbers that some of a course's iterations begin with, by offset. The more iterations are known, the wider apart they are; around the
 * places that have been looked at lately they are closer.
 */
final class Snapshots {

    /** How many are noted on the way to a place that is looked at. */
    private static final int WAYPOINTS = 64;

    private final NavigableMap<Integer, State> kept = new TreeMap<>();
    private final NavigableMap<Integer, State> waypoints = new TreeMap<>();
    private final SnapshotStride stride;

    /** @param first what the course begins with */
    Snapshots(State first) {
        stride = new SnapshotStride(first);
        kept.put(0, first);
    }

    /** Takes into account that so many iterations are known. */
    void reach(int known) {
        if (stride.grow(known)) {
            kept.keySet().removeIf(offset -> !stride.keeps(offset));
        }
    }

    /** Whether the state at an offset is one of those to be kept. */
    boolean keeps(int offset) {
        return stride.keeps(offset);
    }

    /** Keeps a state, if it is one of those to be kept. */
    void add(int offset, State state) {
        if (keeps(offset)) {
            kept.put(offset, state);
        }
    }

    /** How many states are kept, but for those on the way to a place that was looked at. */
    int count() {
        return kept.size();
    }

    /** Leads an engine to an offset that is known, from the last state before it that is there. */
    void lead(Engine engine, int offset) {
        Map.Entry<Integer, State> start = before(offset);
        engine.go(start.getKey(), start.getValue());
        int pitch = Math.max(1, (offset - start.getKey()) / Math.min(WAYPOINTS, stride.most()));
        while (engine.offset() < offset) {
            engine.advance();
            if ((engine.offset() - start.getKey()) % pitch == 0) {
                note(engine);
            }
        }
    }

    private Map.Entry<Integer, State> before(int offset) {
        Map.Entry<Integer, State> keptBefore = kept.floorEntry(offset);
        Map.Entry<Integer, State> waypoint = waypoints.floorEntry(offset);
        return waypoint != null && waypoint.getKey() > keptBefore.getKey() ? waypoint : keptBefore;
    }

    private void note(Engine engine) {
        if (waypoints.size() >= stride.most()) {
            waypoints.clear();
        }
        waypoints.put(engine.offset(), engine.state());
    }
}
