package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import byhand.diagram.Sessions;
import byhand.diagram.layout.Viewport;
import byhand.scenario.Examples;
import byhand.scenario.ScenarioException;
import byhand.session.Appearance;
import byhand.session.Command;
import byhand.trace.Quantity;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.junit.jupiter.api.Test;

class ZoomingTest extends WindowTest {

    private static final Quantity HIDDEN_WEIGHT = weight(1, 7, 9);

    private double zoom() {
        return diagram().arranged().viewport().zoom();
    }

    private Optional<Quantity> selection() {
        return session.frame(Appearance.DEFAULT).selection();
    }

    private void openLarge() {
        robot.interact(() -> session.apply(new Command.Open(Sessions.of(Sessions.network(16, 16, 4)).scenario())));
    }

    private void scrollOver(Point2D place, double distance, boolean control) {
        Point2D at = diagram().localToScene(diagram().screenToLocal(place));
        robot.interact(
                () -> diagram().fireEvent(new ScrollEvent(ScrollEvent.SCROLL, at.getX(), at.getY(), place.getX(), place.getY(), false,
                        control, false, false, true, false, 0, distance, 0, distance, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                        ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
    }

    @Test
    void withControlTheWheelZoomsToThePointerEvenOverANumber() {
        Point2D before = place(W11);
        double width = diagram().bounds(W11).getWidth();
        scrollOver(before, 120, true);
        assertThat(zoom()).isGreaterThan(1.5);
        assertThat(diagram().bounds(W11).getWidth()).isEqualTo(width * zoom(), within(1e-6));
        assertThat(place(W11).distance(before)).isLessThan(1);
        assertThat(value(W11)).isEqualTo(1);
    }

    @Test
    void theWheelZoomsAndOverTheNumberInFocusItNudges() {
        Bounds ground = diagram().localToScreen(diagram().getLayoutBounds());
        scrollOver(new Point2D(ground.getMinX() + 3, ground.getMaxY() - 3), 40, false);
        assertThat(zoom()).isGreaterThan(1);
        double zoomed = zoom();
        type(KeyCode.TAB);
        scrollOver(place(X1), 40, false);
        assertThat(zoom()).isEqualTo(zoomed);
        assertThat(value(X1)).isEqualTo(1.1);
        scrollOver(place(W11), 40, false);
        assertThat(zoom()).isGreaterThan(zoomed);
        assertThat(value(W11)).isEqualTo(1);
    }

    @Test
    void keysZoomAndShowAllAgain() {
        chord(KeyCode.CONTROL, KeyCode.ADD);
        chord(KeyCode.CONTROL, KeyCode.EQUALS);
        assertThat(zoom()).isEqualTo(2.25, within(1e-9));
        chord(KeyCode.CONTROL, KeyCode.MINUS);
        assertThat(zoom()).isEqualTo(1.5, within(1e-9));
        chord(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(diagram().arranged().viewport()).isEqualTo(Viewport.FIT);
    }

    @Test
    void draggingMovesWhatIsSeenAndIsNoClick() {
        chord(KeyCode.CONTROL, KeyCode.ADD);
        Point2D from = place(W11);
        double x = diagram().bounds(W11).getCenterX();
        robot.drag(from, MouseButton.PRIMARY).moveBy(30, 20).moveBy(30, 20).drop();
        assertThat(diagram().bounds(W11).getCenterX()).isEqualTo(x + 60, within(1.0));
        assertThat(typing()).isFalse();
        assertThat(selection()).isEmpty();
    }

    @Test
    void theRingIsAroundWhatIsUnderAPointerThatDoesNotMove() throws TimeoutException {
        Quantity w21 = weight(1, 2, 1);
        Point2D still = place(w21);
        robot.moveTo(still);
        await(() -> diagram().resting().equals(Optional.of(w21)));
        robot.interact(() -> stage.setHeight(600));
        await(() -> !diagram().pointed().equals(Optional.of(w21)) && diagram().resting().isEmpty());
        assertThat(diagram().pointed()).isEqualTo(under(still));
        robot.interact(() -> diagram().look(new Viewport(2.5, 0.3, 0.32)));
        assertThat(diagram().pointed()).isEqualTo(under(still));
        robot.interact(() -> diagram().look(Viewport.FIT));
        robot.interact(() -> stage.setHeight(800));
        await(() -> diagram().pointed().equals(Optional.of(w21)));
    }

    private Optional<Quantity> under(Point2D onScreen) {
        Point2D here = diagram().screenToLocal(onScreen);
        return diagram().arranged().at(here.getX(), here.getY());
    }

    @Test
    void theViewStaysWhileTheResultIsInViewAndFollowsItOutOfView() {
        robot.interact(() -> diagram().look(new Viewport(2.5, 0.3, 0.36)));
        Viewport before = diagram().arranged().viewport();
        type(KeyCode.SPACE);
        assertThat(diagram().arranged().viewport()).isEqualTo(before);
        robot.interact(() -> session.apply(new Command.GoToStep(6)));
        Bounds loss = diagram().bounds(new Quantity.LossValue());
        assertThat(diagram().getLayoutBounds().contains(loss)).isTrue();
        assertThat(zoom()).isEqualTo(2.5);
    }

    @Test
    void anotherScenarioIsSeenAsAWhole() throws ScenarioException {
        chord(KeyCode.CONTROL, KeyCode.ADD);
        robot.interact(() -> {
            try {
                session.apply(new Command.Open(new Examples().read("lesson-b12-2")));
            } catch (ScenarioException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(zoom()).isEqualTo(1);
    }

    @Test
    void aNumberIsEditedInItsPlaceWhenZoomed() {
        chord(KeyCode.CONTROL, KeyCode.ADD);
        robot.interact(() -> diagram().look(diagram().arranged().panned(200, 100)));
        Point2D place = place(W11);
        robot.clickOn(place);
        Bounds field = field().localToScreen(field().getLayoutBounds());
        assertThat(field.getCenterX()).isEqualTo(place.getX(), within(2.0));
        enter("3");
        type(KeyCode.ENTER);
        assertThat(value(W11)).isEqualTo(3);
    }

    @Test
    void aClickOnAnEdgeBringsItsNumberBackAndASecondOneEditsIt() {
        openLarge();
        assertThat(diagram().arranged().shows(HIDDEN_WEIGHT)).isFalse();
        robot.clickOn(place(HIDDEN_WEIGHT));
        assertThat(selection()).isPresent();
        Quantity clicked = selection().get();
        assertThat(typing()).isFalse();
        assertThat(diagram().arranged().shows(clicked)).isTrue();
        screenshot("crowded-selected-weight");
        robot.clickOn(place(clicked));
        assertThat(typing()).isTrue();
        enter("0.25");
        type(KeyCode.ENTER);
        assertThat(value(clicked)).isEqualTo(0.25);
    }

    @Test
    void tabShowsTheNumbersThatHaveGivenWay() {
        openLarge();
        for (int i = 0; i < 17; i++) {
            type(KeyCode.TAB);
        }
        Quantity first = weight(1, 1, 1);
        assertThat(selection()).contains(first);
        assertThat(diagram().arranged().shows(first)).isTrue();
        type(KeyCode.UP);
        assertThat(value(first)).isNotEqualTo(Sessions.network(16, 16, 4).value(Sessions.network(16, 16, 4).parameters().get(0)));
    }

    @Test
    void twoFingersZoomToThePointer() {
        Point2D before = place(W11);
        Point2D at = diagram().localToScene(diagram().screenToLocal(before));
        robot.interact(() -> diagram().fireEvent(new ZoomEvent(ZoomEvent.ZOOM, at.getX(), at.getY(), before.getX(), before.getY(), false,
                false, false, false, true, false, 1.6, 1.6, null)));
        assertThat(zoom()).isEqualTo(1.6, within(1e-9));
        assertThat(place(W11).distance(before)).isLessThan(1);
    }

    @Test
    void theButtonsHaveThePointerForThemselves() {
        openLarge();
        robot.clickOn(place(HIDDEN_WEIGHT));
        chord(KeyCode.CONTROL, KeyCode.ADD);
        Optional<Quantity> selected = selection();
        Viewport before = diagram().arranged().viewport();
        Bounds strip = node("#zoom-buttons").localToScreen(node("#zoom-buttons").getLayoutBounds());
        robot.drag(new Point2D(strip.getMinX() + 1, strip.getCenterY()), MouseButton.PRIMARY).moveBy(-30, -20).moveBy(-30, -20).drop();
        robot.drag("#zoom-in", MouseButton.PRIMARY).moveBy(-60, -20).moveBy(-30, -20).drop();
        robot.clickOn(new Point2D(strip.getMinX() + 1, strip.getCenterY()));
        assertThat(diagram().arranged().viewport()).isEqualTo(before);
        assertThat(selection()).isPresent().isEqualTo(selected);
    }

    @Test
    void theButtonsAreThereWhereNotEverythingCanBeRead() {
        assertThat(node("#zoom-buttons").isVisible()).isFalse();
        openLarge();
        assertThat(node("#zoom-buttons").isVisible()).isTrue();
        robot.clickOn("#zoom-in").clickOn("#zoom-in");
        assertThat(zoom()).isEqualTo(2.25, within(1e-9));
        screenshot("crowded-zoomed");
        robot.clickOn("#zoom-out").clickOn("#zoom-fit");
        assertThat(zoom()).isEqualTo(1);
    }

    @Test
    void whereThePointerRestsDetailsAppearAndGoWhenItMovesOn() throws TimeoutException {
        robot.moveTo(place(W11));
        await(() -> diagram().resting().equals(Optional.of(W11)));
        screenshot("details");
        robot.moveTo(place(X1));
        assertThat(diagram().resting()).isNotEqualTo(Optional.of(W11));
    }
}
