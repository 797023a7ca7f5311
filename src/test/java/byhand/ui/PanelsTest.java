package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.session.Command;
import byhand.session.Origin;
import byhand.trace.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

/** The panels: where they stand, that they stay there, and the borders that can be dragged. */
class PanelsTest extends WindowTest {

    private static final List<String> PANELS = List.of("#diagram", "#formula", "#sentence", ".parameter-table", "#loss-curve");

    private Bounds place(String query) {
        return node(query).localToScene(node(query).getLayoutBounds());
    }

    private List<Object> places() {
        List<Object> places = new ArrayList<>();
        PANELS.forEach(panel -> places.add(place(panel)));
        session.trace().network().parameters().forEach(id -> places.add(diagram().bounds(new Quantity.Parameter(id))));
        places.add(diagram().bounds(new Quantity.LossValue()));
        return places;
    }

    @ParameterizedTest
    @ValueSource(strings = {"lesson", "xor", "three-classes"})
    void nothingMovesBetweenTheStepsOfAnIteration(String example) {
        robot.interact(() -> session.apply(new Command.Open(example(example), new Origin.New())));
        WaitForAsyncUtils.waitForFxEvents();
        List<Object> first = places();
        for (int step = 1; step <= session.trace().size(); step++) {
            type(KeyCode.RIGHT);
            assertThat(places()).as("step " + step).isEqualTo(first);
        }
        assertThat(at().iteration()).isEqualTo(1);
    }

    @Test
    void theFormulaStandsBelowTheDiagramAndBesideATallOne() {
        assertThat(place("#formula").getMinY()).isEqualTo(place("#diagram").getMaxY());
        assertThat(place("#formula").getWidth()).isEqualTo(place("#diagram").getWidth());
        robot.interact(() -> session.apply(new Command.Open(example("xor"), new Origin.New())));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(place("#formula").getMinX()).isEqualTo(place("#diagram").getMaxX());
        assertThat(place("#sentence").getMinY()).isGreaterThanOrEqualTo(place("#formula").getMaxY());
    }

    private void drag(String divider, double dx, double dy) {
        Bounds bounds = node(divider).localToScreen(node(divider).getLayoutBounds());
        robot.drag(bounds.getCenterX(), bounds.getCenterY(), MouseButton.PRIMARY).dropTo(bounds.getCenterX() + dx,
                bounds.getCenterY() + dy);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theBorderBelowTheDiagramIsDraggedRememberedAndGivenBackByADoubleClick() throws TimeoutException {
        double before = place("#diagram").getHeight();
        assertThat(node("#formula-divider").getCursor()).isEqualTo(Cursor.V_RESIZE);
        drag("#formula-divider", 0, -60);
        double dragged = place("#diagram").getHeight();
        assertThat(dragged).isCloseTo(before - 60, within(6.0));
        assertThat(place("#formula").getMinY()).isEqualTo(place("#diagram").getMaxY());
        type(KeyCode.RIGHT, KeyCode.N);
        assertThat(place("#diagram").getHeight()).isEqualTo(dragged);
        assertThat(Double.parseDouble(preferences.get("formulaHeight", "0"))).isPositive();
        nothingWentWrongUnseen();
        openWindow();
        assertThat(place("#diagram").getHeight()).isEqualTo(dragged);
        robot.doubleClickOn("#formula-divider");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(place("#diagram").getHeight()).isEqualTo(before);
    }

    @Test
    void theBorderBesideTheDiagramIsDraggedInEachArrangementForItself() {
        double before = place("#diagram").getWidth();
        drag("#side-divider", -70, 0);
        assertThat(place("#diagram").getWidth()).isCloseTo(before - 70, within(6.0));
        assertThat(node("#side-divider").getCursor()).isEqualTo(Cursor.H_RESIZE);
        robot.interact(() -> session.apply(new Command.Open(example("xor"), new Origin.New())));
        WaitForAsyncUtils.waitForFxEvents();
        double beside = place("#diagram").getWidth();
        assertThat(beside).isNotCloseTo(before - 70, within(6.0));
        drag("#side-divider", -40, 0);
        assertThat(place("#diagram").getWidth()).isCloseTo(beside - 40, within(6.0));
        robot.doubleClickOn("#side-divider");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(place("#diagram").getWidth()).isEqualTo(beside);
    }

    @Test
    void noBorderIsDraggedOverTheDiagramOrAColumnOfTheTable() {
        drag("#side-divider", 600, 0);
        layOut();
        assertThat(robot.lookup("#parameters .scroll-bar").queryAllAs(ScrollBar.class)).isNotEmpty()
                .allSatisfy(bar -> assertThat(bar.isVisible() && bar.getOrientation() == Orientation.HORIZONTAL).isFalse());
        drag("#side-divider", -800, 0);
        drag("#formula-divider", 0, -600);
        layOut();
        assertThat(place(".side-panel").getWidth()).as("it can be moved").isGreaterThan(350);
        Bounds diagram = diagram().getLayoutBounds();
        for (Quantity each : List.of(new Quantity.Input(1), new Quantity.Input(2), new Quantity.LossValue())) {
            assertThat(diagram.contains(diagram().bounds(each))).as("%s at %s in %s", each, diagram().bounds(each), diagram).isTrue();
        }
    }

    @Test
    void noBorderCanBeDraggedOutOfTheWindow() {
        drag("#formula-divider", 0, -700);
        assertThat(place("#diagram").getHeight()).isGreaterThan(80);
        drag("#formula-divider", 0, 700);
        assertThat(place("#formula").getHeight()).isGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lesson", "xor", "three-classes"})
    void theLargestTextCutsNothingAndTheDiagramDoesNotGetSmaller(String example) {
        robot.interact(() -> session.apply(new Command.Open(example(example), new Origin.New())));
        WaitForAsyncUtils.waitForFxEvents();
        double unit = diagram().arranged().unit();
        for (int i = 0; i < 5; i++) {
            type(KeyCode.ADD);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(diagram().arranged().unit()).as("after " + (i + 1)).isGreaterThanOrEqualTo(unit * 0.94);
        }
        Region side = (Region) node(".side-panel");
        for (String part : List.of("#sentence", ".parameter-table")) {
            Bounds bounds = place(part);
            assertThat(place(".side-panel").contains(bounds)).as(part + " " + bounds + " in " + side).isTrue();
        }
        assertThat(place("#sentence").getHeight()).isGreaterThan(30);
        assertThat(place("#sentence").getMaxY()).isLessThanOrEqualTo(place(".parameter-table").getMinY());
    }
}
