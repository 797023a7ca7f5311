package byhand.ui.control;

/** A sheet over the window in which the keys that turn pages mean something of its own. */
public interface Paged {
}
