package byhand.ui.lesson;

import byhand.ui.action.KeyMap;
import byhand.ui.action.WindowActions;
import byhand.ui.control.Blank;
import byhand.ui.control.Overlay;
import byhand.ui.control.PlacedField;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * Hears every key before any control does, so that the keys work whatever was clicked last; a field or a sheet that is open keeps them. What
 * begins a number opens the field over the number that has the focus.
 */
public final class Keyboard {

    private final KeyMap keys;
    private final WindowActions actions;
    private final Editing editing;
    private final List<PlacedField> fields;
    private final Overlay overlay;
    private final Blank blank;
    /** Whether the last key asked for something; its letter must not be typed into a field that it has opened. */
    private boolean acted;

    /** @param fields those that keep the keys as long as they are open */
    public Keyboard(KeyMap keys, WindowActions actions, Editing editing, List<PlacedField> fields, Overlay overlay, Blank blank) {
        this.keys = keys;
        this.actions = actions;
        this.editing = editing;
        this.fields = List.copyOf(fields);
        this.overlay = overlay;
        this.blank = blank;
    }

    /** Hears the keys of a scene from now on. */
    public void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (acted) {
                event.consume();
            }
        });
    }

    private void pressed(KeyEvent event) {
        acted = false;
        if (blank.isVisible()) {
            if (!event.getCode().isModifierKey()) {
                blank.setVisible(false);
                event.consume();
            }
        } else if (overlay.isVisible()) {
            overlay.key(event);
        } else if (!menuIsOpen()) {
            boolean typing = fields.stream().anyMatch(PlacedField::isOpen);
            Optional<String> begun = typing || editing.focused().isEmpty() ? Optional.empty() : KeyMap.beginningOfNumber(event);
            if (begun.isPresent()) {
                event.consume();
                acted = true;
                editing.type(begun.get());
                return;
            }
            keys.action(event, editing.focused().isPresent()).filter(action -> !typing || action.takesEntry() || turnsThePage(event))
                    .ifPresent(action -> {
                        event.consume();
                        acted = true;
                        if (fields.stream().allMatch(PlacedField::finish)) {
                            actions.perform(action);
                        }
                    });
        }
    }

    /** A presenter remote sends these, whatever is open; no field has a use for them. */
    private static boolean turnsThePage(KeyEvent event) {
        return event.getCode() == KeyCode.PAGE_DOWN || event.getCode() == KeyCode.PAGE_UP;
    }

    private static boolean menuIsOpen() {
        return Window.getWindows().stream().anyMatch(window -> window instanceof ContextMenu);
    }
}
