package byhand.ui;

import javafx.scene.layout.Region;

/** A blank screen, so that the class looks at the lecturer. Any key and any click end it. */
final class Blank extends Region {

    Blank() {
        setId("blank");
        getStyleClass().add("blank");
        setVisible(false);
        setOnMousePressed(event -> setVisible(false));
    }
}
