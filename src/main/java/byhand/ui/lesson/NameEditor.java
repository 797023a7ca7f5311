package byhand.ui.lesson;

import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.trace.Quantity;
import byhand.ui.control.PlacedField;
import byhand.words.Texts;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;

/**
 * The field that opens over the name of a parameter or of a neuron's number. It closes only with a name that can be used, or without a change.
 */
public final class NameEditor extends PlacedField {

    private static final double LEAST_WIDTH_IN_EM = 9;

    private final Supplier<Texts> texts;
    private BiFunction<String, Texts, Optional<String>> judging;
    private Consumer<String> taking;
    private IntConsumer leading;

    /** A field that is not open. */
    public NameEditor(Supplier<Texts> texts) {
        super("name", LEAST_WIDTH_IN_EM, texts);
        this.texts = texts;
        getStyleClass().add("any-language");
    }

    /**
     * Opens the field with the name of something.
     *
     * @param bounds where the name stands, in this pane
     * @param named  a parameter, or a number of a neuron
     * @param rename is called with another name, if the user has typed one
     * @param onward is called then, if the user wants to go on to the next name (1) or to the one before (-1)
     */
    void open(Bounds bounds, Network network, Quantity named, Consumer<String> rename, IntConsumer onward) {
        String before = NameEntry.of(named, network);
        judging = (entry, words) -> NameEntry.wrong(entry, network, named, words);
        taking = name -> Optional.of(name).filter(each -> !each.equals(before)).ifPresent(rename);
        leading = onward;
        open(bounds, before);
    }

    /**
     * Opens the field for the name of a parameter that is to be one with another.
     *
     * @param bounds where the name of that stands, in this pane
     * @param share  is called with the parameter whose name the user has typed
     */
    void openForPartner(Bounds bounds, Network network, ParameterId id, Consumer<ParameterId> share) {
        judging = (entry, words) -> PartnerEntry.wrong(entry, network, id, words);
        taking = name -> PartnerEntry.partner(name, network).ifPresent(share);
        leading = direction -> {
        };
        open(bounds, "", texts.get().get("share.prompt"));
    }

    @Override
    protected Optional<String> wrong(String entry, Texts words) {
        return judging.apply(entry, words);
    }

    @Override
    protected void take(Optional<String> entry, Then then) {
        entry.map(NameEntry::name).ifPresent(taking);
        if (then == Then.NEXT || then == Then.PREVIOUS) {
            leading.accept(then == Then.NEXT ? 1 : -1);
        }
    }
}
