package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.session.Command;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class MenuTravelTest extends WindowTest {

    private static final List<String> MENUS = List.of("#scenario", "#parameter-menu", "#picture-menu", "#view-menu", "#speed");

    @Test
    void f10OpensTheFirstMenuAndTheArrowsLeadFromOneToTheNextAndRound() {
        type(KeyCode.F10);
        for (String menu : MENUS) {
            assertThat(open()).containsExactly(menu);
            if (menu.equals("#view-menu")) {
                type(KeyCode.DOWN, KeyCode.DOWN);
            }
            type(KeyCode.RIGHT);
        }
        assertThat(open()).containsExactly("#scenario");
        type(KeyCode.LEFT);
        assertThat(open()).containsExactly("#speed");
        type(KeyCode.ESCAPE);
        assertThat(open()).isEmpty();
    }

    @Test
    void anItemIsChosenByTheKeyboardAndTheKeysBelongToTheStepsAgain() {
        robot.interact(() -> session.apply(new Command.SetValue(W11, 7)));
        type(KeyCode.F10, KeyCode.RIGHT, KeyCode.UP, KeyCode.UP, KeyCode.ENTER);
        assertThat(value(W11)).as("the last item but one is to reset").isEqualTo(1);
        assertThat(open()).isEmpty();
        type(KeyCode.RIGHT, KeyCode.DOWN);
        assertThat(at().step()).isEqualTo(7);
    }

    @Test
    void withinAMenuTheArrowsOpenAndCloseTheOneBelowIt() {
        type(KeyCode.F10, KeyCode.UP, KeyCode.UP, KeyCode.UP);
        type(KeyCode.RIGHT);
        assertThat(below("#scenario", "examples").isShowing()).isTrue();
        assertThat(open()).containsExactly("#scenario");
        type(KeyCode.LEFT);
        assertThat(below("#scenario", "examples").isShowing()).isFalse();
        assertThat(open()).containsExactly("#scenario");
        type(KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(open()).containsExactly("#parameter-menu");
        type(KeyCode.ESCAPE);
    }

    @Test
    void theSpeedThatIsChosenStaysChosenWhenItIsChosenAgain() {
        for (int i = 0; i < 2; i++) {
            type(KeyCode.F10, KeyCode.LEFT, KeyCode.UP, KeyCode.ENTER);
            assertThat(open()).isEmpty();
            assertThat(robot.lookup("#speed").queryAs(MenuButton.class).getItems()).extracting(item -> ((RadioMenuItem) item).isSelected())
                    .containsExactly(false, false, false, false, true);
        }
    }

    @Test
    void decimalsAreChosenByTheKeyboard() {
        type(KeyCode.F10, KeyCode.LEFT, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.ENTER);
        assertThat(preferences.get("decimals", "")).isEqualTo("1");
    }

    @Test
    void anExampleIsOpenedByTheKeyboard() {
        type(KeyCode.F10, KeyCode.UP, KeyCode.UP, KeyCode.UP, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.ENTER);
        assertThat(session.scenario().title().in("en")).contains("b12 = 2");
    }

    @Test
    void arrowsTravelFromAMenuThatWasClickedToo() {
        robot.clickOn("#picture-menu");
        type(KeyCode.RIGHT);
        assertThat(open()).containsExactly("#view-menu");
        type(KeyCode.ESCAPE);
    }

    private List<String> open() {
        return MENUS.stream().filter(menu -> robot.lookup(menu).queryAs(MenuButton.class).isShowing()).toList();
    }

    private Menu below(String menu, String id) {
        for (MenuItem item : robot.lookup(menu).queryAs(MenuButton.class).getItems()) {
            if (id.equals(item.getId())) {
                return (Menu) item;
            }
        }
        throw new AssertionError("there is no menu " + id);
    }
}
