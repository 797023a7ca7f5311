package byhand.ui.action;

import java.util.EnumMap;
import java.util.Map;

/** What the window does for each action, whoever asks for it: a key, a button or a menu. */
public final class WindowActions {

    private final Map<Action, Runnable> doings = new EnumMap<>(Action.class);

    /** Says what an action does. */
    public void on(Action action, Runnable doing) {
        doings.put(action, doing);
    }

    /** Does what was said that an action does. */
    public void perform(Action action) {
        doings.get(action).run();
    }
}
