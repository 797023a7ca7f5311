package byhand.ui.control;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A sheet that lies over the window until Escape, F1 or a click beside it puts it away; a {@link WorkSheet} is put away by Escape only. */
public final class Overlay extends StackPane {

    private static final double MARGIN = 24;

    private Runnable opening = () -> {
    };

    /** An overlay without a sheet, which is not seen. */
    public Overlay() {
        setId("overlay");
        getStyleClass().add("overlay");
        setVisible(false);
        setMinSize(0, 0);
        setOnMousePressed(event -> {
            if (event.getTarget() == this && workSheet().isEmpty()) {
                close();
            }
        });
    }

    /** Says what is done before a sheet is laid over the window. */
    public void onOpen(Runnable doing) {
        opening = doing;
    }

    /** Does something, once, when the last sheet has been put away. */
    public void whenClosed(Runnable doing) {
        visibleProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> visible, Boolean old, Boolean now) {
                visible.removeListener(this);
                // What has closed the sheet may have more to do.
                Platform.runLater(doing);
            }
        });
    }

    /** Lays a sheet over the window. */
    public void open(Region sheet) {
        open(sheet, this);
    }

    /**
     * Lays a sheet over the window and gives the focus to one of its controls. One that is open already is seen again when this is closed.
     */
    public void open(Region sheet, Node first) {
        opening.run();
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().forEach(below -> below.setVisible(false));
        getChildren().add(sheet);
        setVisible(true);
        sheet.applyCss();
        first.requestFocus();
    }

    /** Puts the sheet away that was opened last. */
    public void close() {
        getChildren().remove(top().orElseThrow());
        setVisible(top().isPresent());
        top().ifPresent(below -> {
            below.setVisible(true);
            below.requestFocus();
        });
    }

    /** Hears a key while a sheet is open: all but those for the sheet's own controls end here. */
    public void key(KeyEvent event) {
        boolean escape = event.getCode() == KeyCode.ESCAPE;
        if (escape || event.getCode() == KeyCode.F1) {
            event.consume();
            boolean stays = workSheet().map(sheet -> !escape || sheet.escape()).orElse(false);
            if (!stays) {
                leave();
            }
        }
    }

    /** Puts the sheet that is seen away, unless it asks about changes in it first. */
    public void leave() {
        if (!ask()) {
            close();
        }
    }

    /** Puts all sheets away, as far as nothing is lost by that; false if one of them asks first, or is a question itself. */
    public boolean clear() {
        boolean stays = false;
        while (isVisible() && !stays) {
            stays = top().orElseThrow() instanceof QuestionSheet || ask();
            if (!stays) {
                close();
            }
        }
        return !stays;
    }

    /** Whether the keys that turn pages belong to the sheet that is seen. */
    public boolean isPaged() {
        return top().filter(sheet -> sheet instanceof Paged paged && paged.turnsPages()).isPresent();
    }

    /** Asks about changes in the sheet that is seen, if there are any, because the window is to be closed; whether it has asked. */
    public boolean ask() {
        return workSheet().map(WorkSheet::ask).orElse(false);
    }

    private Optional<WorkSheet> workSheet() {
        return top().filter(WorkSheet.class::isInstance).map(WorkSheet.class::cast);
    }

    /** The sheet that is seen. */
    private Optional<Node> top() {
        return getChildren().isEmpty() ? Optional.empty() : Optional.of(getChildren().get(getChildren().size() - 1));
    }

    private static double scale(Node sheet, double width, double room) {
        return Math.min(1, room / height(sheet, width, room));
    }

    private static double height(Node sheet, double width, double room) {
        return Math.max(sheet.minHeight(width), Math.min(sheet.prefHeight(width), room));
    }

    /** In the middle. A sheet that is too large even at its least size is shown smaller as a whole. */
    @Override
    protected void layoutChildren() {
        double wide = getWidth() - 2 * MARGIN;
        double room = getHeight() - 2 * MARGIN;
        for (Node sheet : getChildren()) {
            double width = Math.max(sheet.minWidth(-1), Math.min(sheet.prefWidth(-1), wide));
            double scale = scale(sheet, width, room);
            if (scale < 1) {
                // Smaller as a whole, it has room to be wider, and then need not be as high.
                width = Math.max(width, Math.min(sheet.prefWidth(-1), wide / scale));
                scale = Math.min(scale(sheet, width, room), wide / width);
            }
            double height = height(sheet, width, room);
            sheet.setScaleX(scale);
            sheet.setScaleY(scale);
            sheet.resizeRelocate(Math.round((getWidth() - width) / 2), Math.round((getHeight() - height) / 2), width, height);
        }
    }
}
