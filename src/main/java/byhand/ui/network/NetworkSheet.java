package byhand.ui.network;

import byhand.diagram.DiagramPainter;
import byhand.network.Activation;
import byhand.network.Naming;
import byhand.network.Network;
import byhand.scenario.NetworkDraft;
import byhand.scenario.Scenario;
import byhand.session.Appearance;
import byhand.ui.control.Buttons;
import byhand.ui.control.CheckedField;
import byhand.ui.control.SheetButtons;
import byhand.ui.control.WorkSheet;
import byhand.ui.paint.Surfaces;
import byhand.words.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The form in which a network is put together, beside the diagram that comes of it. */
final class NetworkSheet extends BorderPane implements WorkSheet {

    private final Texts texts;
    private final Scenario base;
    private final List<FormPart> parts;
    private final DiagramPreview preview;
    private final Label note = new Label();
    private final Label complaint = new Label();
    private final SheetButtons buttons;
    private final NetworkDraft first;
    private final Runnable question;
    private NetworkDraft draft;
    private String followed = "";
    private boolean showing;

    /**
     * @param base     what the draft is made from
     * @param apply    is called with the draft when it is done
     * @param question asks whether changes are to be dropped
     */
    NetworkSheet(Scenario base, NetworkDraft first, Appearance appearance, DiagramPainter painter, Surfaces surfaces, Texts texts,
            Buttons icons, Consumer<NetworkDraft> apply, Runnable cancel, Runnable question) {
        this.base = base;
        this.first = first;
        this.question = question;
        this.texts = texts;
        draft = first;
        LayerRows layers = new LayerRows(texts, icons, this::change);
        TrainingPart training = new TrainingPart(texts, base.samples().size(), this::change);
        MomentsPart moments = new MomentsPart(texts, base.network(), this::change);
        InitialPart initial = new InitialPart(texts, this::change);
        NamesPart names = new NamesPart(texts, Naming.of(base.network()).isEmpty(), this::change);
        parts = List.of(names, layers, training, moments, initial);
        preview = new DiagramPreview(painter, surfaces, appearance);
        buttons = new SheetButtons("network", texts, () -> apply.accept(draft), cancel);
        complaint.setId("network-complaint");
        note.setId("network-note");
        setId("network-sheet");
        getStyleClass().addAll("sheet", "work-sheet");
        arrange(new VBox(names, layers, training, moments, initial));
        addEventHandler(CheckedField.READ, event -> judge());
        refresh();
    }

    private void arrange(VBox form) {
        form.getStyleClass().add("form");
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form-scroll");
        Label title = new Label(texts.get("network.sheet"));
        title.getStyleClass().add("sheet-title");
        note.setWrapText(true);
        note.getStyleClass().add("form-note");
        complaint.setWrapText(true);
        complaint.getStyleClass().add("complaint");
        BorderPane below = new BorderPane(new VBox(complaint, note));
        below.setRight(buttons);
        below.getStyleClass().add("sheet-foot");
        setTop(title);
        setLeft(scroll);
        Label caption = new Label(texts.get("network.preview"));
        caption.setId("preview-caption");
        caption.setWrapText(true);
        caption.getStyleClass().add("form-note");
        VBox shown = new VBox(caption, preview);
        VBox.setVgrow(preview, Priority.ALWAYS);
        setCenter(shown);
        setBottom(below);
    }

    /** The control that has the focus first. */
    Node first() {
        return parts.get(1).fields().get(0);
    }

    /** Gives the focus to the first field. */
    @Override
    public void requestFocus() {
        first().requestFocus();
    }

    /** Closes a list that is open. */
    @Override
    public boolean escape() {
        Optional<ComboBox<?>> open = lookupAll(".combo-box").stream().<ComboBox<?>>map(node -> (ComboBox<?>) node)
                .filter(ComboBox::isShowing).findFirst();
        open.ifPresent(ComboBox::hide);
        return open.isPresent();
    }

    /** What stands in a field and cannot be used has been typed as well. */
    @Override
    public boolean isChanged() {
        return !draft.equals(first) || fields().anyMatch(field -> field.complaint().isPresent());
    }

    /** A list that is open does not outlive the question. */
    @Override
    public boolean ask() {
        escape();
        boolean changed = isChanged();
        if (changed) {
            question.run();
        }
        return changed;
    }

    /** Shows the draft in all parts, and the diagram of it. */
    private void refresh() {
        showing = true;
        parts.forEach(part -> part.show(draft));
        showing = false;
        Scenario scenario = draft.appliedTo(base);
        String fitted = texts.get("network.samples-change", base.network().size(0), base.network().outputs());
        note.setText(followed + mixedNames(scenario.network()) + (draft.changesSamplesOf(base.network()) ? fitted + "\n" : "")
                + texts.get("network.starts-anew"));
        preview.show(scenario);
        judge();
    }

    private void change(UnaryOperator<NetworkDraft> change) {
        NetworkDraft changed = showing ? draft : change.apply(draft);
        if (!changed.equals(draft)) {
            followed = followed(changed);
            draft = changed;
            refresh();
        }
    }

    /** Says of loss and last activation that one has followed the other; nothing if both were not changed at once. */
    private String followed(NetworkDraft changed) {
        boolean both = changed.loss() != draft.loss() && output(changed) != output(draft);
        return both ? texts.get("network.followed", texts.get("network.loss." + changed.loss().id()),
                texts.get("network.activation." + output(changed).id())) + "\n" : "";
    }

    /** Names of one's own that are kept may be of another style than those that a deeper network needs for its new parameters. */
    private String mixedNames(Network built) {
        Set<String> before = base.network().parameters().stream().map(base.network()::name).collect(Collectors.toSet());
        boolean layered = before.stream().anyMatch(name -> name.contains("["));
        return built.parameters().stream().map(built::name).filter(name -> !before.contains(name) && name.contains("["))
                .filter(name -> draft.order().isEmpty() && !layered).findFirst()
                .map(name -> texts.get("network.mixed-names", name) + "\n").orElse("");
    }

    private static Activation output(NetworkDraft of) {
        return of.layers().get(of.depth() - 1).activation();
    }

    private Stream<CheckedField> fields() {
        return parts.stream().flatMap(part -> part.fields().stream());
    }

    private void judge() {
        Optional<String> wrong = fields().filter(field -> field.complaint().isPresent()).findFirst()
                .map(field -> texts.get("network.complaint", field.getAccessibleText(), field.complaint().orElseThrow()));
        complaint.setText(wrong.orElse(""));
        complaint.setVisible(wrong.isPresent());
        complaint.setManaged(wrong.isPresent());
        buttons.allow(wrong.isEmpty());
    }
}
