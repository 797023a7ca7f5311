package byhand.ui;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A sheet that lies over the window until Escape, F1 or a click beside it puts it away. */
final class Overlay extends StackPane {

    private static final double MARGIN = 24;

    Overlay() {
        setId("overlay");
        getStyleClass().add("overlay");
        setVisible(false);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
    }

    /** Lays a sheet over the window. */
    void open(Region sheet) {
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(sheet);
        setVisible(true);
        requestFocus();
    }

    void close() {
        setVisible(false);
        getChildren().clear();
    }

    /** Hears a key while a sheet is open: all but those for the sheet's own controls end here. */
    void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F1) {
            event.consume();
            close();
        }
    }

    @Override
    protected void layoutChildren() {
        for (Node sheet : getChildren()) {
            double width = Math.min(sheet.prefWidth(-1), getWidth() - 2 * MARGIN);
            double height = Math.min(sheet.prefHeight(width), getHeight() - 2 * MARGIN);
            sheet.resizeRelocate(Math.round((getWidth() - width) / 2), Math.round((getHeight() - height) / 2), width, height);
        }
    }
}
