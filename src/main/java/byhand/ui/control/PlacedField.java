package byhand.ui.control;

import byhand.words.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * A layer with a field that opens over something to be changed, in its place and as high as that. It closes only with what can be taken or
 * without a change.
 */
public abstract class PlacedField extends Pane {

    /** Where the user wants to go when the field closes: {@code AWAY} after Escape, or because something else was turned to. */
    public enum Then {
        STAY, NEXT, PREVIOUS, AWAY
    }

    private static final double MARGIN = 4;
    private static final double ROOM_BESIDE_IN_EM = 2;
    private static final double GAP_IN_EM = 0.65;

    private final TextField field = new TextField();
    private final Label complaint = new Label();
    private final double leastWidthInEm;
    private final Supplier<Texts> texts;
    /** Stands at the left in the field, before what is typed. */
    private Optional<Region> name = Optional.empty();
    private Bounds place;
    private String opened = "";

    /** @param name what the field and its complaint are called in the scene: {@code name-editor}, {@code name-complaint} */
    protected PlacedField(String name, double leastWidthInEm, Supplier<Texts> texts) {
        this.leastWidthInEm = leastWidthInEm;
        this.texts = texts;
        setPickOnBounds(false);
        setId(name + "-layer");
        field.setId(name + "-editor");
        field.getStyleClass().add("placed-field");
        complaint.setId(name + "-complaint");
        complaint.getStyleClass().add("complaint");
        complaint.setWrapText(true);
        complaint.setMouseTransparent(true);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.textProperty().addListener((text, old, now) -> {
            complain(Optional.empty());
            requestLayout();
        });
        getChildren().addAll(field, complaint);
        hide();
    }

    /** Opens the field over a place in this pane, with a text in it. */
    protected final void open(Bounds bounds, String text) {
        open(bounds, text, "");
    }

    /** Opens the field over a place in this pane, with a text in it, or with a word for what is wanted. */
    protected final void open(Bounds bounds, String text, String prompt) {
        field.setPromptText(prompt);
        place = bounds;
        opened = text;
        field.setText(text);
        field.setVisible(true);
        complain(Optional.empty());
        field.requestFocus();
        field.selectAll();
        requestLayout();
    }

    /** Goes on as if the user had typed a text into the field that has just opened. */
    public final void type(String text) {
        field.replaceSelection(text);
    }

    /** What is wrong with an entry, in one sentence; empty if it can be taken. */
    protected abstract Optional<String> wrong(String entry, Texts texts);

    /** Takes an entry that nothing is wrong with; or nothing, if there is no change. */
    protected abstract void take(Optional<String> entry, Then then);

    /** Whether the field is seen and can be typed into. */
    public final boolean isOpen() {
        return field.isVisible();
    }

    /** Whether a node is part of the open field. */
    public final boolean contains(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == field) {
                return true;
            }
        }
        return false;
    }

    /** Takes what is typed and closes the field; false, and the field says why, if that cannot be taken. */
    public final boolean finish() {
        return !isOpen() || tryToTake(Then.STAY);
    }

    /**
     * Closes the field because the user turns to something else, with what is typed; false, and the field stays open and says why, if that
     * cannot be taken.
     */
    public final boolean turnAway() {
        return !isOpen() || tryToTake(Then.AWAY);
    }

    /**
     * Closes the field because it cannot stay open: a valid entry is taken, anything else dropped.
     *
     * @return whether nothing was dropped
     */
    public final boolean leave() {
        boolean taken = turnAway();
        if (!taken) {
            cancel();
        }
        return taken;
    }

    /** Closes the field without a change. */
    public final void cancel() {
        close(Optional.empty(), Then.AWAY);
    }

    @Override
    protected void layoutChildren() {
        if (!isOpen()) {
            return;
        }
        double em = field.getFont().getSize();
        double typed = textWidth() + em * ROOM_BESIDE_IN_EM + nameWidth();
        double width = Math.min(Math.max(typed, Math.max(place.getWidth(), em * leastWidthInEm)), getWidth());
        double height = Math.max(field.prefHeight(width), place.getHeight());
        double x = inside(place.getCenterX() - width / 2, width, getWidth());
        double y = inside(place.getCenterY() - height / 2, height, getHeight());
        field.resizeRelocate(x, y, width, height);
        name.ifPresent(this::placeName);
        if (complaint.isVisible()) {
            double wide = Math.min(complaint.prefWidth(-1), getWidth() - 2 * MARGIN);
            double high = complaint.prefHeight(wide);
            double below = y + height + MARGIN;
            double top = below + high <= getHeight() ? below : y - MARGIN - high;
            complaint.resizeRelocate(inside(x, wide, getWidth()), top, wide, high);
        }
    }

    /** Shows in the field, before what is typed, what that is the value of. */
    final void name(Region shown) {
        name = Optional.of(shown);
        field.getStyleClass().add("named");
        shown.visibleProperty().bind(field.visibleProperty());
        getChildren().add(1, shown);
    }

    /** The width of the name with the gap before it. */
    private double nameWidth() {
        return name.map(shown -> shown.prefWidth(-1) + textSize() * GAP_IN_EM).orElse(0.0);
    }

    private void placeName(Region shown) {
        double high = Math.min(shown.prefHeight(-1), field.getHeight());
        double inset = nameWidth() + textSize() * GAP_IN_EM;
        field.setStyle(String.format(Locale.ROOT, "-fx-padding: 0 %.1fpx 0 %.1fpx", textSize() * GAP_IN_EM, inset));
        shown.resizeRelocate(field.getLayoutX() + textSize() * GAP_IN_EM, field.getLayoutY() + (field.getHeight() - high) / 2,
                shown.prefWidth(-1), high);
    }

    /** Says what the field is for to who cannot see it. */
    final void describe(String words) {
        field.setAccessibleText(words);
    }

    /** The font's size in the field. */
    final double textSize() {
        return field.getFont().getSize();
    }

    /** How wide the text is that is being typed: all of it is to be seen. */
    private double textWidth() {
        Text text = new Text(field.getText());
        text.setFont(field.getFont());
        return text.getLayoutBounds().getWidth();
    }

    private void key(KeyEvent event) {
        Then then = event.getCode() != KeyCode.TAB ? Then.STAY : event.isShiftDown() ? Then.PREVIOUS : Then.NEXT;
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            cancel();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB) {
            event.consume();
            tryToTake(then);
        }
    }

    /** What has not been touched is not read again: a value that is not finite has no text, and may stay. */
    private boolean tryToTake(Then then) {
        if (field.getText().equals(opened)) {
            close(Optional.empty(), then);
            return true;
        }
        Optional<String> wrong = wrong(field.getText(), texts.get());
        if (wrong.isEmpty()) {
            close(Optional.of(field.getText()), then);
        } else {
            complain(wrong);
        }
        return wrong.isEmpty();
    }

    private void close(Optional<String> entry, Then then) {
        hide();
        take(entry, then);
    }

    private void hide() {
        field.setVisible(false);
        complain(Optional.empty());
    }

    private void complain(Optional<String> sentence) {
        complaint.setVisible(sentence.isPresent());
        field.pseudoClassStateChanged(Styles.WRONG, sentence.isPresent());
        sentence.ifPresent(words -> {
            complaint.setText(words);
            field.setAccessibleHelp(words);
            requestLayout();
        });
    }

    private static double inside(double start, double length, double room) {
        return Math.max(0, Math.min(start, room - length));
    }
}
