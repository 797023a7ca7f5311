package byhand.ui.grid;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What a form holds, with all that it held before: each change can be taken back, and made again.
 *
 * @param <T> an immutable value
 */
public final class Versions<T> {

    private final Deque<T> undo = new ArrayDeque<>();
    private final Deque<T> redo = new ArrayDeque<>();
    private T now;

    public Versions(T first) {
        now = first;
    }

    public T now() {
        return now;
    }

    /** Holds another value from now on. */
    public void change(T changed) {
        undo.push(now);
        redo.clear();
        now = changed;
    }

    /** Whether a change can be taken back. */
    public boolean canTakeBack() {
        return !undo.isEmpty();
    }

    /** Takes back the last change, if there is one. */
    public void takeBack() {
        restore(undo, redo);
    }

    /** Makes again what was taken back last, if there is something. */
    public void makeAgain() {
        restore(redo, undo);
    }

    private void restore(Deque<T> from, Deque<T> to) {
        if (!from.isEmpty()) {
            to.push(now);
            now = from.pop();
        }
    }
}
