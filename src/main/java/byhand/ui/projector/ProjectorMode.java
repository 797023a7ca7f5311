package byhand.ui.projector;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.stage.Stage;

/**
 * Whether the window shows only what a class is to see, and all of it larger. It goes over the full screen, where there is one, but does not
 * depend on that: it is a state of the window's arrangement. Who leaves it has the window as it was.
 */
public final class ProjectorMode {

    /** By how much everything is larger than usual. */
    public static final double ENLARGEMENT = 1.5;

    private final Stage stage;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private boolean fullScreenBefore;

    /** @param stage the window's, which goes over the full screen */
    public ProjectorMode(Stage stage) {
        this.stage = stage;
    }

    /** Whether the mode holds. */
    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /** Whether the mode holds now. */
    public boolean isOn() {
        return on.get();
    }

    /** Begins the mode, or ends it. */
    public void toggle() {
        if (on.get()) {
            end();
        } else {
            fullScreenBefore = stage.isFullScreen();
            on.set(true);
            stage.setFullScreen(true);
        }
    }

    /** Ends the mode; the window covers the full screen if it did before. */
    public void end() {
        on.set(false);
        stage.setFullScreen(fullScreenBefore);
    }
}
