package byhand.ui.file;

import byhand.ui.control.Overlay;
import byhand.words.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

/** Takes files that are dropped on the window, and shows while they are over it that it would. Under a sheet that is open it takes none. */
public final class DropTarget extends StackPane {

    private final Overlay overlay;
    private final Consumer<List<Path>> taking;
    private final Label invitation = new Label();

    /**
     * @param overlay while a sheet lies in it, nothing is taken
     * @param taking  is called with the files that were dropped
     */
    public DropTarget(Overlay overlay, Consumer<List<Path>> taking, ObservableValue<Texts> language) {
        this.overlay = overlay;
        this.taking = taking;
        setId("drop-target");
        getStyleClass().add("drop-target");
        invitation.getStyleClass().add("drop-invitation");
        getChildren().add(invitation);
        setMouseTransparent(true);
        setVisible(false);
        language.subscribe(this::setTexts);
    }

    /** Takes what is dropped anywhere on a scene. */
    public void listenTo(Scene scene) {
        scene.addEventHandler(DragEvent.DRAG_OVER, this::over);
        scene.addEventHandler(DragEvent.DRAG_EXITED, event -> setVisible(false));
        scene.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void setTexts(Texts texts) {
        invitation.setText(texts.get("file.drop"));
    }

    private void over(DragEvent event) {
        boolean welcome = event.getDragboard().hasFiles() && !overlay.isVisible();
        setVisible(welcome);
        if (welcome) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        boolean welcome = event.getDragboard().hasFiles() && !overlay.isVisible();
        setVisible(false);
        event.setDropCompleted(welcome);
        event.consume();
        if (welcome) {
            getScene().getWindow().requestFocus();
            taking.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        }
    }
}
