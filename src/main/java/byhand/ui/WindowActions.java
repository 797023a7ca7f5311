package byhand.ui;

import java.util.EnumMap;
import java.util.Map;

/** What the window does for each action, whoever asks for it: a key, a button or a menu. */
final class WindowActions {

    private final Map<Action, Runnable> doings = new EnumMap<>(Action.class);

    /** Says what an action does. */
    void on(Action action, Runnable doing) {
        doings.put(action, doing);
    }

    void perform(Action action) {
        doings.get(action).run();
    }
}
