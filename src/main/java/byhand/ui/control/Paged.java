package byhand.ui.control;

/** A sheet over the window in which the keys that turn pages may mean something of its own. */
public interface Paged {

    /** Whether they mean that now; otherwise they turn the lesson's pages, as they do everywhere else. */
    boolean turnsPages();
}
