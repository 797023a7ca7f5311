package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.ui.action.Action;
import byhand.ui.action.KeyMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** Whatever the window can be asked for, it can do, and there is a way to ask. */
class ActionsTest extends WindowTest {

    private final KeyMap keys = new KeyMap();

    @Test
    void everyActionIsReachedByAKeyAMenuOrAButton() {
        Set<Action> reached = EnumSet.noneOf(Action.class);
        keys.bindings().forEach(binding -> reached.add(binding.action()));
        for (Action action : Action.values()) {
            if (robot.lookup("#" + action.textKey().replace("action.", "")).tryQuery().isPresent()) {
                reached.add(action);
            }
        }
        robot.lookup(".menu-button").<MenuButton>queryAllAs(MenuButton.class).forEach(menu -> {
            robot.interact(menu::show);
            menu.getItems().forEach(item -> reach(item, reached));
            robot.interact(menu::hide);
        });
        assertThat(reached).isEqualTo(EnumSet.allOf(Action.class));
    }

    private static void reach(MenuItem item, Set<Action> reached) {
        for (Action action : Action.values()) {
            if (("menu-" + action.textKey().replace("action.", "")).equals(item.getId())) {
                reached.add(action);
            }
        }
    }

    @Test
    void keysStandAtTheRightBorderOfAMenu() {
        robot.clickOn("#view-menu");
        screenshot("menu-keys");
        List<Node> shown = List.copyOf(robot.lookup(".accelerator-text").queryAll());
        assertThat(shown).hasSizeGreaterThan(5);
        assertThat(shown).extracting(each -> Math.round(each.localToScreen(each.getLayoutBounds()).getMaxX())).containsOnly(
                Math.round(shown.get(0).localToScreen(shown.get(0).getLayoutBounds()).getMaxX()));
        assertThat(shown).extracting(each -> ((Label) each).getText()).contains("F11", "Ctrl+0");
        type(KeyCode.ESCAPE);
    }

    /** A key that is bound to nothing ends in an error, which {@link WindowTest} finds; the last one closes the window. */
    @Test
    void everyKeyDoesSomething() {
        for (KeyMap.Binding binding : keys.bindings()) {
            for (KeyCodeCombination key : binding.keys()) {
                if (binding.action() != Action.QUIT) {
                    robot.interact(() -> Event.fireEvent(target(), stroke(key)));
                    assertThat(errors).as("%s, by %s", binding.action(), key).isEmpty();
                    type(KeyCode.ESCAPE, KeyCode.ESCAPE);
                }
            }
        }
        assertThat(stage.isShowing()).isTrue();
    }

    private Node target() {
        return stage.getScene().getRoot();
    }

    private static KeyEvent stroke(KeyCodeCombination key) {
        boolean shift = key.getShift() == KeyCombination.ModifierValue.DOWN;
        boolean control = key.getShortcut() == KeyCombination.ModifierValue.DOWN || key.getControl() == KeyCombination.ModifierValue.DOWN;
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key.getCode(), shift, control, key.getAlt() == KeyCombination.ModifierValue.DOWN,
                false);
    }
}
