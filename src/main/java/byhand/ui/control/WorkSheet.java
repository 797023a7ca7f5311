package byhand.ui.control;

/** A sheet in which something is made that must not be lost by a key or a click that was meant for something else. */
public interface WorkSheet extends Paged {

    /**
     * Ends what Escape ends in the sheet itself, such as a list that is open.
     *
     * @return whether there was anything like that; otherwise the sheet is put away, or asks before it is
     */
    boolean escape();

    /** Whether anything has been changed or is being typed. */
    boolean isChanged();

    /** A presenter's keys leave what nothing is lost with, and stay in what is being worked on. */
    @Override
    default boolean turnsPages() {
        return isChanged();
    }

    /** Asks whether the changes made in it are to be dropped; whether there are any, and so it has asked. */
    boolean ask();
}
