package byhand.ui.lesson;

import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.ui.control.PlacedField;
import byhand.words.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;

/** The field that opens over a parameter's name. It closes only with a name that no other has, or without a change. */
public final class NameEditor extends PlacedField {

    private static final double LEAST_WIDTH_IN_EM = 9;

    private Network network;
    private ParameterId id;
    private Consumer<String> renaming;
    private IntConsumer leading;

    /** A field that is not open. */
    public NameEditor(Supplier<Texts> texts) {
        super("name", LEAST_WIDTH_IN_EM, texts);
        getStyleClass().add("any-language");
    }

    /**
     * Opens the field.
     *
     * @param bounds where the name stands, in this pane
     * @param rename is called with another name, if the user has typed one
     * @param onward is called then, if the user wants to go on to the next name (1) or to the one before (-1)
     */
    void open(Bounds bounds, Network named, ParameterId parameter, Consumer<String> rename, IntConsumer onward) {
        network = named;
        id = parameter;
        renaming = rename;
        leading = onward;
        open(bounds, network.name(id));
    }

    @Override
    protected Optional<String> wrong(String entry, Texts texts) {
        return NameEntry.wrong(entry, network, id, texts);
    }

    @Override
    protected void take(Optional<String> entry, Then then) {
        entry.map(NameEntry::name).filter(name -> !name.equals(network.name(id))).ifPresent(renaming);
        if (then == Then.NEXT || then == Then.PREVIOUS) {
            leading.accept(then == Then.NEXT ? 1 : -1);
        }
    }
}
