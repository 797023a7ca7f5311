package byhand.ui;

import byhand.words.Texts;
import java.util.function.BiConsumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/** A field that opens over a number, in the place where the number stands. It closes only with a number or without a change. */
final class NumberEditor extends Pane implements Speaking {

    /** Where the user wants to go after the number is taken. */
    enum Then {
        STAY, NEXT, PREVIOUS
    }

    private static final double LEAST_WIDTH_IN_EM = 7;
    private static final double MARGIN = 4;
    private static final double MOST_STRETCH = 1.8;

    private final TextField field = new TextField();
    private final Label complaint = new Label();
    private Texts texts;
    private Bounds place;
    private BiConsumer<Double, Then> taking;
    private String opened = "";

    NumberEditor(Texts texts) {
        this.texts = texts;
        setPickOnBounds(false);
        setId("editor-layer");
        field.setId("number-editor");
        field.getStyleClass().add("number-editor");
        complaint.setId("number-complaint");
        complaint.getStyleClass().add("complaint");
        complaint.setWrapText(true);
        complaint.setMouseTransparent(true);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.textProperty().addListener((text, old, now) -> complain(null));
        getChildren().addAll(field, complaint);
        hide();
    }

    /**
     * Opens the field.
     *
     * @param bounds where the number stands, in this pane
     * @param value  the number
     * @param take   is called with the number that the user has typed, if it is another one, or else with null, and with where to go
     */
    void open(Bounds bounds, double value, BiConsumer<Double, Then> take) {
        place = bounds;
        taking = take;
        opened = NumberEntry.text(value);
        field.setText(opened);
        field.setVisible(true);
        complain(null);
        field.requestFocus();
        field.selectAll();
        requestLayout();
    }

    boolean isOpen() {
        return field.isVisible();
    }

    /** Whether a node is part of the open field. */
    boolean contains(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == field) {
                return true;
            }
        }
        return false;
    }

    /** Closes the field because the user has turned to something else: a valid number is taken, anything else dropped. */
    void leave() {
        if (isOpen() && !take(Then.STAY)) {
            close(null, Then.STAY);
        }
    }

    @Override
    public void speak(Texts newTexts) {
        texts = newTexts;
    }

    @Override
    protected void layoutChildren() {
        if (!isOpen()) {
            return;
        }
        double em = field.getFont().getSize();
        double width = Math.min(Math.max(place.getWidth(), em * LEAST_WIDTH_IN_EM), getWidth());
        double least = field.prefHeight(width);
        double height = Math.max(least, Math.min(place.getHeight(), least * MOST_STRETCH));
        double x = inside(place.getCenterX() - width / 2, width, getWidth());
        double y = inside(place.getCenterY() - height / 2, height, getHeight());
        field.resizeRelocate(x, y, width, height);
        if (complaint.isVisible()) {
            double wide = Math.min(complaint.prefWidth(-1), getWidth() - 2 * MARGIN);
            double high = complaint.prefHeight(wide);
            double below = y + height + MARGIN;
            double top = below + high <= getHeight() ? below : y - MARGIN - high;
            complaint.resizeRelocate(inside(x, wide, getWidth()), top, wide, high);
        }
    }

    private void key(KeyEvent event) {
        Then then = event.getCode() != KeyCode.TAB ? Then.STAY : event.isShiftDown() ? Then.PREVIOUS : Then.NEXT;
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close(null, Then.STAY);
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB) {
            event.consume();
            take(then);
        }
    }

    /** What has not been touched is not read again: a value that is not finite has no text, and may stay. */
    private boolean take(Then then) {
        if (field.getText().equals(opened) && then != Then.STAY || field.getText().equals(opened) && !opened.isEmpty()) {
            close(null, then);
            return true;
        }
        NumberEntry entry = NumberEntry.parse(field.getText());
        if (entry instanceof NumberEntry.Valid valid) {
            close(valid.value(), then);
            return true;
        }
        complain(((NumberEntry.Invalid) entry).reason());
        return false;
    }

    private void close(Double value, Then then) {
        hide();
        taking.accept(value, then);
    }

    private void hide() {
        field.setVisible(false);
        complain(null);
    }

    private void complain(NumberEntry.Reason reason) {
        complaint.setVisible(reason != null);
        field.pseudoClassStateChanged(Styles.WRONG, reason != null);
        if (reason != null) {
            complaint.setText(texts.get(reason.textKey()));
            field.setAccessibleHelp(complaint.getText());
            requestLayout();
        }
    }

    private static double inside(double start, double length, double room) {
        return Math.max(0, Math.min(start, room - length));
    }
}
