package byhand.ui.projector;

import byhand.session.Command;
import byhand.session.Frame;
import byhand.session.Moment;
import byhand.ui.lesson.FrameView;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;

/**
 * A layer over the panels on which the primary button draws while it is switched on; what is below it hears nothing of the mouse then. What
 * has been drawn stays where it is until another moment is shown.
 */
public final class Pen extends Pane implements FrameView {

    /** A press that does not move leaves a dot. */
    private static final double DOT = 0.1;

    private Polyline line = new Polyline();
    private Polyline halo = new Polyline();
    private Moment shown;
    private int sample;

    /** @param first what is shown until another frame comes */
    public Pen(Frame first) {
        shown = first.at();
        sample = first.sample();
        setId("pen");
        setCursor(Cursor.CROSSHAIR);
        setPickOnBounds(true);
        setMinSize(0, 0);
        setVisible(false);
        setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                begin(point(event));
            }
        });
        setOnMouseDragged(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                add(point(event));
            }
        });
    }

    /** Switches the pen on, or off with all that it has drawn. */
    public void toggle() {
        if (isVisible()) {
            end();
        } else {
            setVisible(true);
        }
    }

    /** Switches the pen off and wipes what it has drawn. */
    public void end() {
        wipe();
        setVisible(false);
    }

    /** Wipes what has been drawn. */
    public void wipe() {
        getChildren().clear();
        line = new Polyline();
        halo = new Polyline();
    }

    @Override
    public void show(Frame frame) {
        if (!frame.at().equals(shown) || frame.sample() != sample) {
            shown = frame.at();
            sample = frame.sample();
            wipe();
        }
    }

    /** What is drawn about one scenario says nothing about another. */
    public void changed(Command command) {
        if (command instanceof Command.Open) {
            wipe();
        }
    }

    /** Drawing does not lead out of the picture. */
    private Point2D point(MouseEvent event) {
        return new Point2D(Math.max(0, Math.min(getWidth(), event.getX())), Math.max(0, Math.min(getHeight(), event.getY())));
    }

    private void begin(Point2D point) {
        line = styled("pen-line");
        halo = styled("pen-halo");
        getChildren().addAll(halo, line);
        add(point);
        add(point.add(DOT, 0));
    }

    private static Polyline styled(String style) {
        Polyline line = new Polyline();
        line.getStyleClass().add(style);
        return line;
    }

    private void add(Point2D point) {
        line.getPoints().addAll(point.getX(), point.getY());
        halo.getPoints().addAll(point.getX(), point.getY());
    }
}
