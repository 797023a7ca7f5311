package byhand.ui.lesson;

import byhand.ui.action.Action;
import byhand.ui.action.KeyMap;
import byhand.ui.action.KeyRoute;
import byhand.ui.action.Layers;
import byhand.ui.action.WindowActions;
import byhand.ui.control.Overlay;
import byhand.ui.control.PlacedField;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * Hears every key before any control does, so that the keys work whatever was clicked last, and sends it where {@link KeyRoute} says. What
 * begins a number opens the field over the number that has the focus.
 */
public final class Keyboard {

    private final KeyMap keys;
    private final WindowActions actions;
    private final Layers layers;
    private final Editing editing;
    private final List<PlacedField> fields;
    private final Overlay overlay;
    /** Whether the last key asked for something; its letter must not be typed into a field that it has opened. */
    private boolean acted;
    /** Whether the blank screen came by a point, with which a number may have been meant to begin. */
    private boolean pointed;

    /**
     * @param layers what may be open
     * @param fields those that keep the keys as long as they are open
     */
    public Keyboard(KeyMap keys, WindowActions actions, Layers layers, Editing editing, List<PlacedField> fields, Overlay overlay) {
        this.keys = keys;
        this.actions = actions;
        this.layers = layers;
        this.editing = editing;
        this.fields = List.copyOf(fields);
        this.overlay = overlay;
    }

    /** Hears the keys of a scene from now on. */
    public void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, scene.getFocusOwner() instanceof TextInputControl));
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (acted) {
                event.consume();
            }
        });
    }

    private void pressed(KeyEvent event, boolean typing) {
        acted = false;
        Optional<Action> action = keys.action(event, editing.focused().isPresent());
        KeyRoute.Situation situation = new KeyRoute.Situation(layers.innermost(), typing, overlay.isPaged());
        Optional<String> begun = situation.isFree() && editing.focused().isPresent() ? KeyMap.beginningOfNumber(event) : Optional.empty();
        if (begun.isPresent()) {
            end(event);
            editing.type(begun.get());
            return;
        }
        switch (KeyRoute.of(situation, event.getCode(), action)) {
            case WAKE -> {
                end(event);
                layers.leave();
                if (pointed) {
                    typeBehindPoint(event);
                }
            }
            case SHEET -> overlay.key(event);
            case ACT -> {
                end(event);
                pointed = ".".equals(event.getText());
                act(action.orElseThrow());
            }
            case CONTROL -> {
                // It goes on to what has the focus.
            }
        }
    }

    /**
     * A remote has a point and no digits: a digit behind a point is the second sign of a number such as .15, for the number that has the focus or
     * the cell that is marked.
     */
    private void typeBehindPoint(KeyEvent event) {
        Optional<String> digit = KeyMap.beginningOfNumber(event).filter(sign -> Character.isDigit(sign.charAt(0)));
        if (digit.isEmpty()) {
            return;
        }
        if (overlay.isVisible()) {
            // The sheet's own control opens its field for the point, and the digit then goes into it as any sign does.
            acted = false;
            Node control = ((Scene) event.getSource()).getFocusOwner();
            control.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, ".", "", KeyCode.UNDEFINED, false, false, false, false));
        } else if (editing.focused().isPresent()) {
            editing.type("." + digit.get());
        }
    }

    private void end(KeyEvent event) {
        event.consume();
        acted = true;
    }

    /** A blank screen covers whatever is open, but for menus, which are windows of their own. */
    private void act(Action action) {
        hideMenus();
        if (action == Action.BLANK || overlay.clear() && fields.stream().allMatch(PlacedField::finish)) {
            actions.perform(action);
        }
    }

    /** Whether a menu is open. */
    public static boolean menuIsOpen() {
        return !menus().isEmpty();
    }

    /** Closes all menus. */
    public static void hideMenus() {
        menus().forEach(Window::hide);
    }

    private static List<Window> menus() {
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance).toList();
    }
}
