package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.session.Moment;
import byhand.trace.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.robot.Motion;

/** Clicks through the lesson as a lecturer would. */
class WalkTest extends WindowTest {

    private static final Map<Integer, String> KEY_MOMENTS =
            Map.of(1, "forward-z1", 5, "forward-y", 13, "backward-w11", 21, "update-w11", 30,
                    "replacement");

    @Test
    void aWholeIterationForwardAndBack() {
        List<List<String>> seen = new ArrayList<>();
        seen.add(table());
        screenshot("start");
        for (int step = 1; step <= 30; step++) {
            robot.clickOn("#next");
            assertThat(at()).isEqualTo(new Moment(1, step));
            seen.add(table());
            if (KEY_MOMENTS.containsKey(step)) {
                screenshot(KEY_MOMENTS.get(step));
            }
        }
        assertThat(seen.get(30)).as("old value, gradient, new value").startsWith("1", "3", "0.97");
        robot.clickOn("#next");
        assertThat(at()).isEqualTo(new Moment(2, 0));
        assertThat(table()).startsWith("0.97");
        robot.clickOn("#back");
        assertThat(at()).isEqualTo(new Moment(1, 30));
        for (int step = 29; step >= 0; step--) {
            robot.clickOn("#back");
            assertThat(table()).as("going back to step " + step).isEqualTo(seen.get(step));
        }
        assertThat(robot.lookup("#back").queryButton().isDisabled()).isTrue();
    }

    @Test
    void theHistoryIsKept() {
        List<String> first = table();
        robot.clickOn("#next-iteration").clickOn("#next-iteration");
        assertThat(robot.lookup("#iteration").queryAs(Label.class).getText()).isEqualTo("Iteration 3");
        robot.clickOn("#previous-iteration").clickOn("#previous-iteration");
        assertThat(table()).isEqualTo(first);
    }

    @Test
    void stagesAreReachedByTheirButtonsAndLabels() {
        robot.clickOn("#next-stage").clickOn("#next-stage");
        assertThat(at().step()).isEqualTo(7);
        robot.clickOn("#next").clickOn("#stage-start");
        assertThat(at().step()).isEqualTo(7);
        Bounds timeline = node("#timeline").localToScreen(node("#timeline").getLayoutBounds());
        robot.clickOn(timeline.getMinX() + timeline.getWidth() * 0.72, timeline.getMinY() + 8);
        assertThat(at().step()).isEqualTo(21);
    }

    @Test
    void theTimelineIsClickedAndDragged() {
        Bounds timeline = node("#timeline").localToScreen(node("#timeline").getLayoutBounds());
        double y = timeline.getCenterY() + 5;
        robot.clickOn(timeline.getMaxX() - 5, y);
        assertThat(at().step()).isEqualTo(30);
        robot.drag(timeline.getMaxX() - 5, y).dropTo(timeline.getMinX() + 2, y);
        assertThat(at().step()).isZero();
    }

    @Test
    void theOtherExampleIsOpenedFromTheMenu() {
        robot.clickOn("#scenario").moveTo("#examples").clickOn("#scenario-lesson-b12-2", Motion.HORIZONTAL_FIRST);
        assertThat(robot.lookup("#scenario").queryAs(MenuButton.class).getText()).contains("b12 = 2");
        assertThat(value(new Quantity.LossValue())).isEqualTo(2);
        assertThat(session.canUndo()).isTrue();
    }

    @Test
    void decimalsAreChosenInTheViewMenu() {
        robot.clickOn("#view-menu");
        Menu decimals = (Menu) robot.lookup("#view-menu").queryAs(MenuButton.class).getItems().get(0);
        robot.interact(() -> decimals.getItems().get(1).fire());
        type(KeyCode.ESCAPE);
        robot.clickOn("#next-stage").clickOn("#next-stage").clickOn("#next-stage");
        assertThat(preferences.get("decimals", "")).isEqualTo("1");
        assertThat(table().get(2)).isEqualTo("1");
    }

    /** What the table shows, row by row. */
    private List<String> table() {
        List<String> texts = new ArrayList<>();
        robot.lookup(".parameter-row .label").queryAllAs(Label.class).forEach(label -> texts.add(label.getText()));
        return texts;
    }
}
