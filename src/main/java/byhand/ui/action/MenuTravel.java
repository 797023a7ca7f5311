package byhand.ui.action;

import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * The way through the menus without a pointer: a key opens the first, and from there left and right go to the others. What else there is to
 * do in a menu the toolkit does.
 */
public final class MenuTravel {

    private final List<MenuButton> menus;

    /** @param menus in the order in which they stand */
    public MenuTravel(List<MenuButton> menus) {
        this.menus = menus;
        for (MenuButton menu : menus) {
            EventHandler<KeyEvent> arrows = event -> travel(menu, event);
            menu.addEventHandler(MenuButton.ON_SHOWN, event -> popup(menu).addEventHandler(KeyEvent.KEY_PRESSED, arrows));
        }
    }

    /** Opens the first menu. */
    public void open() {
        open(menus.get(0));
    }

    /** Hears of arrows only that mean nothing within the menu, where they open and close those below it. */
    private void travel(MenuButton from, KeyEvent event) {
        int direction = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (direction != 0) {
            event.consume();
            from.hide();
            open(menus.get(Math.floorMod(menus.indexOf(from) + direction, menus.size())));
        }
    }

    /** Opens a menu and goes to its first item, as the toolkit does when one goes down. */
    private static void open(MenuButton menu) {
        menu.show();
        popup(menu).getSkin().getNode()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
    }

    private static ContextMenu popup(MenuButton menu) {
        return (ContextMenu) Window.getWindows().stream()
                .filter(window -> window instanceof ContextMenu each && each.getOwnerNode() == menu)
                .findFirst().orElseThrow();
    }
}
