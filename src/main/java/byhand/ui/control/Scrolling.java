package byhand.ui.control;

import java.util.function.DoubleConsumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;

/** Scrolls a list or a table only as far as a row needs to be seen; the toolkit itself moves it to the top, under the user's hand. */
public final class Scrolling {

    /** How far from the middle a row may be, as a share of the list's height. */
    private static final double THIRD = 1 / 6.0;
    private static final int MOST_TURNS = 3;

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

    /**
     * Brings a row to the middle, as far as there are rows around it, and moves nothing if it is in the middle third; false if the list has
     * not been shown yet and has no rows.
     *
     * @param list one whose rows are all of the same height
     */
    public static boolean toMiddle(ListView<?> list, int row) {
        list.layout();
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getHeight() > 0) {
            // A bar that comes or goes on the way can leave the row out of sight still.
            for (int i = 0; i < MOST_TURNS && !isSeen(flow, row); i++) {
                reveal(list, row);
                flow.layout();
            }
            if (isSeen(flow, row) && Math.abs(fromMiddle(flow, row)) > THIRD * flow.getHeight()) {
                flow.scrollPixels(fromMiddle(flow, row));
                list.layout();
            }
            return true;
        }
        return false;
    }

    private static boolean isSeen(VirtualFlow<?> flow, int row) {
        return flow.getVisibleCell(row) != null;
    }

    private static double fromMiddle(VirtualFlow<?> flow, int row) {
        IndexedCell<?> cell = flow.getVisibleCell(row);
        return cell.getLayoutY() + (cell.getHeight() - flow.getHeight()) / 2;
    }

    /** Tells how far a list has been scrolled sideways, in pixels, whenever that changes. */
    public static void onSideways(Control list, DoubleConsumer moved) {
        list.skinProperty().addListener((s, old, skin) -> {
            for (Node each : list.lookupAll(".scroll-bar")) {
                if (each instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL) {
                    bar.valueProperty().addListener((v, before, now) -> moved.accept(now.doubleValue()));
                }
            }
        });
    }
}
