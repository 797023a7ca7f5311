package byhand.ui.control;

import byhand.words.Texts;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A field of a sheet that is read at every stroke: what can be used is taken at once, for anything else there is a sentence. */
public final class CheckedField extends TextField {

    /** Comes up from a field whenever it has been read. */
    public static final EventType<Event> READ = new EventType<>("FIELD_READ");

    private final Function<String, Optional<String>> check;
    private Optional<String> complaint = Optional.empty();
    private boolean setting;
    private boolean shown;

    /**
     * @param label what stands beside the field
     * @param check what is wrong with a text, in one sentence; empty if it can be used
     * @param take  is called with every text that can be used, as soon as it is typed
     */
    public CheckedField(String id, String label, Function<String, Optional<String>> check, Consumer<String> take) {
        this.check = check;
        setId(id);
        setAccessibleText(label);
        getStyleClass().add("checked-field");
        textProperty().addListener((p, old, now) -> {
            check();
            if (!setting && complaint.isEmpty()) {
                take.accept(now);
            }
        });
    }

    /**
     * A field for a number, as {@link NumberEntry} reads it.
     *
     * @param fits     which numbers can be used
     * @param sentence the key of what is said about others
     */
    public static CheckedField forNumber(String id, String label, Texts texts, DoublePredicate fits, String sentence, DoubleConsumer take) {
        return new CheckedField(id, label, text -> {
            if (NumberEntry.parse(text) instanceof NumberEntry.Invalid invalid) {
                return Optional.of(texts.get(invalid.reason() == NumberEntry.Reason.EMPTY ? "entry.missing" : invalid.reason().textKey()));
            }
            return fits.test(number(text)) ? Optional.empty() : Optional.of(texts.get(sentence));
        }, text -> take.accept(number(text)));
    }

    /** A field for a whole number from 1 on, which the arrows up and down change by 1. */
    public static CheckedField forCount(String id, String label, Texts texts, int most, IntConsumer take) {
        return forCount(id, label, texts.get("entry.count", most), most, take);
    }

    /**
     * The same with a sentence of its own.
     *
     * @param sentence what is said about what is no number from 1 to {@code most}
     */
    public static CheckedField forCount(String id, String label, String sentence, int most, IntConsumer take) {
        CheckedField field = new CheckedField(id, label, text -> count(text, most) > 0 ? Optional.empty() : Optional.of(sentence),
                text -> take.accept(count(text, most)));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int step = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
            int now = count(field.getText(), most);
            if (step != 0) {
                event.consume();
                field.setText(String.valueOf(Math.max(1, Math.min(most, now + step))));
                field.end();
            }
        });
        return field;
    }

    /** What is wrong with what stands in the field, in one sentence. */
    public Optional<String> complaint() {
        return complaint;
    }

    /** Reads the field again, because something else has changed that it depends on. */
    public void check() {
        complaint = check.apply(getText());
        pseudoClassStateChanged(Styles.WRONG, complaint.isPresent());
        setAccessibleHelp(complaint.orElse(""));
        fireEvent(new Event(READ));
    }

    /** Shows a text, unless something stands there that the user has not finished. */
    public void show(String text) {
        if (!shown || complaint.isEmpty() && !text.equals(getText())) {
            setting = true;
            setText(text);
            setting = false;
            shown = true;
        }
    }

    /** Shows a number, unless it is what stands there already, perhaps written as 1/3. */
    public void show(double number) {
        if (!number().equals(OptionalDouble.of(number))) {
            show(NumberEntry.text(number));
        }
    }

    /** The number that stands in the field; empty if there is none. */
    public OptionalDouble number() {
        return NumberEntry.parse(getText()) instanceof NumberEntry.Valid valid ? OptionalDouble.of(valid.value()) : OptionalDouble.empty();
    }

    private static double number(String text) {
        return ((NumberEntry.Valid) NumberEntry.parse(text)).value();
    }

    /** The count that a text stands for; 0 if it is none from 1 to {@code most}. */
    private static int count(String text, int most) {
        try {
            int count = Integer.parseInt(text.strip());
            return count >= 1 && count <= most ? count : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
