package byhand.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;

class PointerGestureTest {

    private static MouseEvent mouse(EventType<MouseEvent> type, MouseButton button, boolean still) {
        return new MouseEvent(type, 0, 0, 0, 0, button, 1, false, false, false, false, false, false, false, false, false, still, null);
    }

    private static ScrollEvent wheel(boolean shortcut, boolean inertia) {
        return new ScrollEvent(ScrollEvent.SCROLL, 0, 0, 0, 0, false, shortcut, false, shortcut, true, inertia, 0, 40, 0, 40,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
    }

    @Test
    void aClickIsOfTheLeftButtonAndStill() {
        assertThat(PointerGesture.of(mouse(MouseEvent.MOUSE_CLICKED, MouseButton.PRIMARY, true))).contains(PointerGesture.CLICK);
        assertThat(PointerGesture.of(mouse(MouseEvent.MOUSE_CLICKED, MouseButton.PRIMARY, false))).isEmpty();
        assertThat(PointerGesture.of(mouse(MouseEvent.MOUSE_CLICKED, MouseButton.SECONDARY, true))).isEmpty();
        assertThat(PointerGesture.of(mouse(MouseEvent.MOUSE_CLICKED, MouseButton.MIDDLE, true))).isEmpty();
    }

    @Test
    void aDragIsOfAnyButtonButTheRightOne() {
        assertThat(PointerGesture.of(mouse(MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, false))).contains(PointerGesture.DRAG);
        assertThat(PointerGesture.of(mouse(MouseEvent.MOUSE_DRAGGED, MouseButton.MIDDLE, false))).contains(PointerGesture.DRAG);
        assertThat(PointerGesture.of(mouse(MouseEvent.MOUSE_DRAGGED, MouseButton.SECONDARY, false))).isEmpty();
    }

    @Test
    void theOtherEventsOfTheMouseAreWhatTheyAreCalled() {
        assertThat(PointerGesture.of(mouse(MouseEvent.MOUSE_MOVED, MouseButton.NONE, true))).contains(PointerGesture.MOVE);
        assertThat(PointerGesture.of(mouse(MouseEvent.MOUSE_EXITED, MouseButton.NONE, true))).contains(PointerGesture.EXIT);
        assertThat(PointerGesture.of(mouse(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, true))).contains(PointerGesture.PRESS);
        assertThat(PointerGesture.of(mouse(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, true))).contains(PointerGesture.RELEASE);
        assertThat(PointerGesture.of(mouse(MouseEvent.MOUSE_EXITED_TARGET, MouseButton.NONE, true))).isEmpty();
        assertThat(PointerGesture.of(mouse(MouseEvent.MOUSE_ENTERED, MouseButton.NONE, true))).isEmpty();
        assertThat(PointerGesture.of(mouse(MouseEvent.DRAG_DETECTED, MouseButton.PRIMARY, true))).isEmpty();
    }

    @Test
    void theWheelIsOneUntilTheFingersHaveLeftIt() {
        assertThat(PointerGesture.of(wheel(false, false))).contains(PointerGesture.WHEEL);
        assertThat(PointerGesture.of(wheel(true, false))).contains(PointerGesture.SHORTCUT_WHEEL);
        assertThat(PointerGesture.of(wheel(false, true))).isEmpty();
        assertThat(PointerGesture.of(wheel(true, true))).isEmpty();
    }
}
