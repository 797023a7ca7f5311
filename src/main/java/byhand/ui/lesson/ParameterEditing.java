package byhand.ui.lesson;

import byhand.network.Network;
import byhand.network.ParameterId;
import byhand.session.Command;
import byhand.trace.Quantity;
import byhand.ui.action.Action;
import byhand.ui.action.KeyMap;
import byhand.ui.action.MenuItems;
import byhand.ui.action.WindowActions;
import byhand.ui.control.Notice;
import byhand.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

/**
 * How parameters are renamed, frozen and made one, and neurons renamed: by key, by their row in the table, and by the menu that a right click
 * opens.
 */
public final class ParameterEditing {

    private final Player player;
    private final DiagramView diagram;
    private final Editing editing;
    private final NameEditor editor;
    private final KeyMap keys;
    private final Notice notice;
    /** The only one, so that never two are open. */
    private final ContextMenu menu = new ContextMenu();
    private Texts texts;
    private Runnable copying;

    /**
     * @param editor the field that opens over a name
     * @param notice says that a parameter has to be chosen first
     */
    public ParameterEditing(Player player, DiagramView diagram, Editing editing, NameEditor editor, KeyMap keys, Notice notice,
            ObservableValue<Texts> language) {
        this.player = player;
        this.diagram = diagram;
        this.editing = editing;
        this.editor = editor;
        this.keys = keys;
        this.notice = notice;
        language.subscribe(this::setTexts);
    }

    /**
     * Says what the actions do that are about one parameter.
     *
     * @param table where a marked parameter is renamed
     */
    public void bind(WindowActions actions, ParameterTable table) {
        copying = () -> actions.perform(Action.COPY_TABLE);
        actions.on(Action.RENAME, () -> chosen().ifPresentOrElse(id -> rename(id, table),
                () -> chosenNumber().ifPresentOrElse(this::renameOnDiagram, () -> notice.say("name.choose"))));
        actions.on(Action.FREEZE, () -> chosen().ifPresentOrElse(this::toggle, this::askForOne));
    }

    private void setTexts(Texts newTexts) {
        texts = newTexts;
    }

    /** What has the keyboard's focus, or else what is marked, if it is a parameter. */
    private Optional<ParameterId> chosen() {
        return editing.focused().or(() -> player.frame().selection()).flatMap(Quantity::parameter);
    }

    /** The number of a neuron that is marked. */
    private Optional<Quantity> chosenNumber() {
        return player.frame().selection().filter(Quantity.OfNeuron.class::isInstance);
    }

    private void askForOne() {
        notice.say("parameter.choose");
    }

    /** A marked parameter is renamed in the table, one that has the focus on the diagram. */
    private void rename(ParameterId id, ParameterTable table) {
        if (editing.focused().isEmpty() && table.nameCell(id).isPresent()) {
            table.rename(id);
        } else {
            renameOnDiagram(new Quantity.Parameter(id));
        }
    }

    /**
     * Opens the field for a parameter's name over a node.
     *
     * @param onward goes to the next parameter (1) or to the one before (-1)
     */
    void rename(ParameterId id, Node over, IntConsumer onward) {
        rename(new Quantity.Parameter(id), over.localToScene(over.getLayoutBounds()), onward);
    }

    private void renameOnDiagram(Quantity named) {
        editing.bringIntoView(named);
        rename(named, onDiagram(named), direction -> {
            Quantity next = beside(named, direction);
            if (next instanceof Quantity.Parameter) {
                editing.choose(next);
            } else {
                editing.select(Optional.of(next));
            }
            renameOnDiagram(next);
        });
    }

    private Bounds onDiagram(Quantity quantity) {
        return diagram.localToScene(diagram.drawn(quantity));
    }

    /** The next name in the diagram's reading order (1), or the one before (-1): of a parameter, or of a neuron's number. */
    private Quantity beside(Quantity named, int direction) {
        List<Quantity> all =
                named instanceof Quantity.Parameter ? diagram.editable().stream().filter(Quantity.Parameter.class::isInstance).toList()
                        : numbers();
        return all.get(Math.floorMod(all.indexOf(named) + direction, all.size()));
    }

    /** The numbers of all neurons, layer by layer. */
    private List<Quantity> numbers() {
        List<Quantity> all = new ArrayList<>();
        for (int layer = 1; layer <= network().depth(); layer++) {
            for (int neuron = 1; neuron <= network().size(layer); neuron++) {
                Quantity.Activation a = new Quantity.Activation(layer, neuron);
                all.addAll(network().hasPreActivation(layer) ? List.of(a.preActivation(), a) : List.of(a));
            }
        }
        return all;
    }

    private void rename(Quantity named, Bounds inScene, IntConsumer onward) {
        editor.open(editor.sceneToLocal(inScene), network(), named, name -> player.apply(renaming(named, name)), onward);
    }

    private Command renaming(Quantity named, String name) {
        return named instanceof Quantity.OfNeuron number
                ? new Command.RenameNeuron(number.layer(), number.neuron(), NameEntry.renamed(number, name, network()))
                : new Command.Rename(named.parameter().orElseThrow(), name);
    }

    /** Asks for the name of the parameter that is to be one with another. */
    private void share(ParameterId id) {
        Quantity parameter = new Quantity.Parameter(id);
        editing.bringIntoView(parameter);
        editor.openForPartner(editor.sceneToLocal(onDiagram(parameter)), network(), id,
                partner -> player.apply(new Command.Share(List.of(id, partner))));
    }

    /** Whether a field is open over a number or a name. */
    boolean isTyping() {
        return editor.isOpen() || editing.isTyping();
    }

    /** Freezes a parameter, or frees it. */
    void toggle(ParameterId id) {
        player.apply(new Command.Freeze(id, !network().frozen().contains(id)));
    }

    private Network network() {
        return player.frame().trace().network();
    }

    /** Opens the menu of a parameter or of a neuron on the diagram. */
    void menu(Quantity of, ContextMenuEvent event) {
        Optional<ParameterId> parameter = of.parameter();
        if (parameter.isPresent()) {
            menu(parameter.get(), event, () -> renameOnDiagram(of));
        } else {
            editing.select(Optional.of(of));
            show(event, List.of(item("rename-neuron", "parameter.rename", Action.RENAME, () -> renameOnDiagram(of))));
        }
    }

    /** Marks a parameter, whose number the keys change from now on. */
    void select(ParameterId id) {
        editing.choose(new Quantity.Parameter(id));
    }

    /**
     * Opens the field for a parameter's number over a node.
     *
     * @param onward goes to the next number (1) or to the one before (-1)
     */
    void edit(ParameterId id, Node over, IntConsumer onward) {
        editing.edit(new Quantity.Parameter(id), over.localToScene(over.getLayoutBounds()), onward);
    }

    /** What a row is read out as. */
    String wordsFor(String name, int places) {
        return places == 1 ? name : texts.get("parameter.shared", name, String.valueOf(places));
    }

    /** What is said about the lock beside a parameter's name. */
    String wordsForLock(boolean frozen, String name) {
        return texts.get(frozen ? "parameter.unfreeze.named" : "parameter.freeze.named", name);
    }

    /** Opens the menu of a parameter in its row, where the whole table can be copied as well. */
    void menuInTable(ParameterId id, ContextMenuEvent event, Runnable rename) {
        menu(id, event, rename);
        menu.getItems().add(item("copy-table", "action.copy-table", Action.COPY_TABLE, copying));
    }

    private void menu(ParameterId id, ContextMenuEvent event, Runnable rename) {
        select(id);
        boolean frozen = network().frozen().contains(id);
        List<MenuItem> items = new ArrayList<>(List.of(item("rename-parameter", "parameter.rename", Action.RENAME, rename),
                item("freeze-parameter", frozen ? "parameter.unfreeze" : "parameter.freeze", Action.FREEZE, () -> toggle(id))));
        items.add(new SeparatorMenuItem());
        items.add(freezing("layer", network().parameters().stream().filter(each -> each.layer() == id.layer()).toList()));
        items.add(freezing("biases", network().parameters().stream().filter(ParameterId.Bias.class::isInstance).toList()));
        items.add(new SeparatorMenuItem());
        items.addAll(sharing(id));
        show(event, items);
    }

    /** Freezes several parameters at once, or frees them if all are frozen. */
    private MenuItem freezing(String what, List<ParameterId> ids) {
        boolean frozen = network().frozen().containsAll(ids);
        MenuItem item = MenuItems.of("freeze-" + what, texts.get((frozen ? "parameter.unfreeze." : "parameter.freeze.") + what),
                () -> player.apply(new Command.Freeze(Set.copyOf(ids), !frozen)));
        item.setDisable(ids.isEmpty());
        return item;
    }

    private List<MenuItem> sharing(ParameterId id) {
        List<MenuItem> items = new ArrayList<>(List.of(MenuItems.of("share-parameter", texts.get("parameter.share"), () -> share(id))));
        List<ParameterId> biases = network().parameters().stream()
                .filter(each -> each instanceof ParameterId.Bias && each.layer() == id.layer()).toList();
        if (id instanceof ParameterId.Bias && !network().together(id).containsAll(biases)) {
            List<ParameterId> thisFirst = Stream.concat(Stream.of(id), biases.stream()).distinct().toList();
            items.add(MenuItems.of("share-layer", texts.get("parameter.share.layer"), () -> player.apply(new Command.Share(thisFirst))));
        }
        if (network().isShared(id)) {
            items.add(MenuItems.of("end-sharing", texts.get("parameter.share.end"), () -> player.apply(new Command.EndSharing(id))));
        }
        return items;
    }

    private void show(ContextMenuEvent event, List<MenuItem> items) {
        event.consume();
        menu.hide();
        menu.getItems().setAll(items);
        // A press on the node that owned the menu would not close it.
        menu.show(diagram.getScene().getWindow(), event.getScreenX(), event.getScreenY());
    }

    private MenuItem item(String id, String key, Action action, Runnable doing) {
        return MenuItems.of(id, texts.get(key), keys.keys(action, texts), doing);
    }
}
