package byhand.ui.control;

import byhand.formula.Symbol;
import byhand.ui.paint.FormulaLabel;
import byhand.ui.paint.Surfaces;
import byhand.words.Texts;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;

/**
 * The field that opens over a number, in the place where the number stands, and says which one it is. It closes only with a number or
 * without a change.
 */
public final class NumberEditor extends PlacedField {

    private static final double LEAST_WIDTH_IN_EM = 7;

    private final Look look;
    private final FormulaLabel name;
    private BiConsumer<Double, Then> taking;

    /** @param id what the field is called in the scene: {@code id-editor} */
    public NumberEditor(String id, Look look, Surfaces surfaces, Supplier<Texts> texts) {
        super(id, LEAST_WIDTH_IN_EM, texts);
        this.look = look;
        name = new FormulaLabel(surfaces, this::textSize);
        name.setId(id + "-name");
        name(name);
    }

    /**
     * Opens the field.
     *
     * @param bounds where the number stands, in this pane
     * @param symbol what it is the value of
     * @param value  the number
     * @param take   is called with the number that the user has typed, if it is another one, or else with null, and with where to go
     */
    public void open(Bounds bounds, Symbol symbol, double value, BiConsumer<Double, Then> take) {
        taking = take;
        describe(symbol.plain());
        name.set(symbol.tex() + " =", look.palette().ink());
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
