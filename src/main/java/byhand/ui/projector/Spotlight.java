package byhand.ui.projector;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/** Dims everything but a circle around the pointer, so that the class sees where the lecturer is. What is below it hears the pointer. */
public final class Spotlight extends Pane {

    /** The circle's radius as a share of the window's height. */
    private static final double RADIUS = 0.15;

    private final Circle ring = new Circle();
    private Point2D pointer = Point2D.ZERO;

    /** A spotlight that is switched off, in a window where nobody has moved the pointer yet. */
    public Spotlight() {
        setId("spotlight");
        ring.getStyleClass().add("spotlight-ring");
        setMouseTransparent(true);
        setVisible(false);
    }

    /** Follows the pointer from now on, so that it is known where that is when the spotlight is switched on. */
    public void follow(Scene scene) {
        pointer = new Point2D(scene.getWidth() / 2, scene.getHeight() / 2);
        scene.addEventFilter(MouseEvent.ANY, event -> {
            pointer = new Point2D(event.getSceneX(), event.getSceneY());
            requestLayout();
        });
    }

    /** Switches the spotlight on or off. */
    public void toggle() {
        setVisible(!isVisible());
        requestLayout();
    }

    /** Switches the spotlight off. */
    public void end() {
        setVisible(false);
    }

    @Override
    protected void layoutChildren() {
        if (isVisible()) {
            Point2D centre = sceneToLocal(pointer);
            Circle hole = new Circle(centre.getX(), centre.getY(), getHeight() * RADIUS);
            Shape dimmed = Shape.subtract(new Rectangle(getWidth(), getHeight()), hole);
            dimmed.getStyleClass().add("spotlight-dim");
            ring.setCenterX(hole.getCenterX());
            ring.setCenterY(hole.getCenterY());
            ring.setRadius(hole.getRadius());
            getChildren().setAll(dimmed, ring);
        }
    }
}
