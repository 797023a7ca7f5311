package byhand.ui.control;

import byhand.words.Texts;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;

/** The field that opens over a number, in the place where the number stands. It closes only with a number or without a change. */
public final class NumberEditor extends PlacedField {

    private static final double LEAST_WIDTH_IN_EM = 7;

    private BiConsumer<Double, Then> taking;

    /** @param name what the field is called in the scene: {@code name-editor} */
    public NumberEditor(String name, Supplier<Texts> texts) {
        super(name, LEAST_WIDTH_IN_EM, texts);
    }

    /**
     * Opens the field.
     *
     * @param bounds where the number stands, in this pane
     * @param value  the number
     * @param take   is called with the number that the user has typed, if it is another one, or else with null, and with where to go
     */
    public void open(Bounds bounds, double value, BiConsumer<Double, Then> take) {
        taking = take;
        open(bounds, NumberEntry.text(value));
    }

    @Override
    protected Optional<String> wrong(String entry, Texts texts) {
        return NumberEntry.parse(entry) instanceof NumberEntry.Invalid invalid ? Optional.of(texts.get(invalid.reason().textKey()))
                : Optional.empty();
    }

    @Override
    protected void take(Optional<String> entry, Then then) {
        taking.accept(entry.map(text -> ((NumberEntry.Valid) NumberEntry.parse(text)).value()).orElse(null), then);
    }
}
