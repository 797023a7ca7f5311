package byhand.ui.control;

import javafx.scene.layout.Region;

/** A blank screen, so that the class looks at the lecturer. Any key and any click end it. */
public final class Blank extends Region {

    /** A blank screen that is not shown yet. */
    public Blank() {
        setId("blank");
        getStyleClass().add("blank");
        setVisible(false);
        setOnMousePressed(event -> end());
    }

    /** Shows again what the blank screen covers. */
    public void end() {
        setVisible(false);
    }
}
