package byhand.ui.lesson;

import java.util.Optional;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What a user does with the mouse, its wheel or a touch pad, as far as its meaning depends on it. */
enum PointerGesture {

    MOVE, EXIT, PRESS,
    /** With any button but the right one. */
    DRAG, RELEASE,
    /** A press of the left button and its release in the same place. */
    CLICK,
    /** A right click, or what the platform has in its place. */
    CONTEXT_MENU, WHEEL,
    /** The wheel with Ctrl, or what the platform has in its place. */
    SHORTCUT_WHEEL,
    /** Two fingers that move apart or together. */
    PINCH;

    /** What an event of the mouse is; empty if it is nothing to the diagram. */
    static Optional<PointerGesture> of(MouseEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_MOVED) {
            return Optional.of(MOVE);
        } else if (event.getEventType() == MouseEvent.MOUSE_EXITED) {
            return Optional.of(EXIT);
        } else if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            return Optional.of(PRESS);
        } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
            return Optional.of(DRAG).filter(drag -> event.getButton() != MouseButton.SECONDARY);
        } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
            return Optional.of(RELEASE);
        } else if (event.getEventType() == MouseEvent.MOUSE_CLICKED) {
            return Optional.of(CLICK).filter(click -> event.getButton() == MouseButton.PRIMARY && event.isStillSincePress());
        }
        return Optional.empty();
    }

    /** What an event of the wheel is; empty if a touch pad only goes on by itself after the fingers have left it. */
    static Optional<PointerGesture> of(ScrollEvent event) {
        return event.isInertia() ? Optional.empty() : Optional.of(event.isShortcutDown() ? SHORTCUT_WHEEL : WHEEL);
    }
}
