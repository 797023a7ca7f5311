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
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;

/** How parameters are renamed and frozen: by key, by their row in the table, and by the menu that a right click opens. */
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
        actions.on(Action.RENAME, () -> chosen().ifPresentOrElse(id -> rename(id, table), this::askForOne));
        actions.on(Action.FREEZE, () -> chosen().ifPresentOrElse(this::toggle, this::askForOne));
    }

    private void setTexts(Texts newTexts) {
        texts = newTexts;
    }

    /** What has the keyboard's focus, or else what is marked, if it is a parameter. */
    private Optional<ParameterId> chosen() {
        return editing.focused().or(() -> player.frame().selection()).flatMap(Quantity::parameter);
    }

    private void askForOne() {
        notice.say("parameter.choose");
    }

    /** A marked parameter is renamed in the table, one that has the focus on the diagram. */
    private void rename(ParameterId id, ParameterTable table) {
        if (editing.focused().isEmpty() && table.nameCell(id).isPresent()) {
            table.rename(id);
        } else {
            renameOnDiagram(id);
        }
    }

    /**
     * Opens the field for a parameter's name over a node.
     *
     * @param onward goes to the next parameter (1) or to the one before (-1)
     */
    void rename(ParameterId id, Node over, IntConsumer onward) {
        rename(id, over.localToScene(over.getLayoutBounds()), onward);
    }

    private void renameOnDiagram(ParameterId id) {
        editing.bringIntoView(new Quantity.Parameter(id));
        rename(id, diagram.localToScene(diagram.drawn(new Quantity.Parameter(id))), direction -> {
            ParameterId next = beside(id, direction);
            select(next);
            renameOnDiagram(next);
        });
    }

    /** The next parameter in the diagram's reading order (1), or the one before (-1). */
    private ParameterId beside(ParameterId id, int direction) {
        List<ParameterId> all = diagram.editable().stream().flatMap(each -> each.parameter().stream()).toList();
        return all.get(Math.floorMod(all.indexOf(id) + direction, all.size()));
    }

    private void rename(ParameterId id, Bounds inScene, IntConsumer onward) {
        editor.open(editor.sceneToLocal(inScene), network(), id, name -> player.apply(new Command.Rename(id, name)), onward);
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

    /** Opens the menu of a parameter on the diagram. */
    void menu(ParameterId id, ContextMenuEvent event) {
        menu(id, event, () -> renameOnDiagram(id));
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
        event.consume();
        select(id);
        boolean frozen = network().frozen().contains(id);
        menu.hide();
        menu.getItems().setAll(item("rename-parameter", "parameter.rename", Action.RENAME, rename),
                item("freeze-parameter", frozen ? "parameter.unfreeze" : "parameter.freeze", Action.FREEZE, () -> toggle(id)));
        // A press on the node that owned the menu would not close it.
        menu.show(diagram.getScene().getWindow(), event.getScreenX(), event.getScreenY());
    }

    private MenuItem item(String id, String key, Action action, Runnable doing) {
        return MenuItems.of(id, texts.get(key), keys.keys(action, texts), doing);
    }
}
