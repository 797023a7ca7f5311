package byhand.ui.control;

import javafx.scene.control.Control;
import javafx.scene.control.skin.VirtualFlow;

/** Scrolls a list or a table only as far as a row needs to be seen; the toolkit itself moves it to the top, under the user's hand. */
public final class Scrolling {

    private Scrolling() {
    }

    /** Brings a row into view, and moves nothing if all of it is seen; false if the list has not been shown yet and has no rows. */
    public static boolean reveal(Control list, int row) {
        list.layout();
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getHeight() > 0) {
            flow.scrollTo(row);
            list.layout();
            // A row that had no place before is brought to about the right one; now it has one, and can be brought to its own.
            flow.scrollTo(row);
            list.layout();
            return true;
        }
        return false;
    }
}
