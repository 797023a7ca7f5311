package byhand.ui.network;

import byhand.network.Naming;
import byhand.scenario.LocalizedText;
import byhand.scenario.NetworkDraft;
import byhand.scenario.ScenarioLimits;
import byhand.ui.control.CheckedField;
import byhand.ui.control.Choices;
import byhand.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** What the scenario is called, and by which order of their indices its weights are named. */
final class NamesPart extends GridPane implements FormPart {

    private final Texts texts;
    private final CheckedField title;
    private final ComboBox<Optional<Naming.Order>> order;
    private final List<Optional<Naming.Order>> orders = new ArrayList<>();

    /** @param ownNames whether the network has names that follow no rule, and so can only be kept */
    NamesPart(Texts texts, boolean ownNames, Change change) {
        this.texts = texts;
        title = new CheckedField("title", texts.get("network.title"),
                text -> text.codePointCount(0, text.length()) <= ScenarioLimits.LONGEST_TITLE ? Optional.empty()
                        : Optional.of(texts.get("entry.title", ScenarioLimits.LONGEST_TITLE)),
                text -> change.make(draft -> draft.with(LocalizedText.of(oneLine(text)))));
        title.getStyleClass().add("any-language");
        setHgrow(title, Priority.ALWAYS);
        order = Choices.of("order", this::words, chosen -> change.make(draft -> draft.with(chosen)));
        if (ownNames) {
            orders.add(Optional.empty());
        }
        for (Naming.Order each : Naming.Order.values()) {
            orders.add(Optional.of(each));
        }
        getStyleClass().add("form-grid");
        addRow(0, Choices.label(texts.get("network.title"), title), title);
        addRow(1, Choices.label(texts.get("network.order"), order), order);
    }

    @Override
    public void show(NetworkDraft draft) {
        if (!oneLine(title.getText()).equals(draft.title().in(texts.language()))) {
            title.show(draft.title().in(texts.language()));
        }
        Choices.show(order, orders, draft.order());
    }

    @Override
    public List<CheckedField> fields() {
        return List.of(title);
    }

    private String words(Optional<Naming.Order> each) {
        return texts.get(each.map(chosen -> "network.order." + chosen.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse("network.order.own"));
    }

    /** A field keeps line separators that have been pasted into it, but no file can hold them in a title. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
