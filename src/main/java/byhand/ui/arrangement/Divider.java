package byhand.ui.arrangement;

import java.util.function.BiConsumer;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

/** The border between two panels, which the mouse can drag; a double click gives it back to the window. */
final class Divider extends Region {

    /** How far before the border and behind it the mouse finds it, in logical pixels: behind it, panels have a margin. */
    private static final double BEFORE = 2;
    private static final double REACH = 8;

    private final Orientation orientation;

    /** @param orientation of the border */
    Divider(String id, Orientation orientation) {
        this.orientation = orientation;
        setId(id);
        getStyleClass().add("divider");
        setCursor(orientation == Orientation.HORIZONTAL ? Cursor.V_RESIZE : Cursor.H_RESIZE);
    }

    /**
     * Says what happens.
     *
     * @param moved is told the point of the parent that the border is dragged to
     * @param reset the window is to decide again
     */
    void onMove(BiConsumer<Double, Double> moved, Runnable reset) {
        setOnMouseDragged(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                Point2D point = getParent().sceneToLocal(event.getSceneX(), event.getSceneY());
                moved.accept(point.getX(), point.getY());
            }
            event.consume();
        });
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                reset.run();
            }
            event.consume();
        });
    }

    /** Puts the border's upper or left end to a point. */
    void place(double x, double y, double length) {
        if (orientation == Orientation.HORIZONTAL) {
            resizeRelocate(x, y - BEFORE, length, REACH);
        } else {
            resizeRelocate(x - BEFORE, y, REACH, length);
        }
    }
}
