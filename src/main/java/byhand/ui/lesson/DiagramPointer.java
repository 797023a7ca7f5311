package byhand.ui.lesson;

import byhand.trace.Quantity;
import java.util.function.BooleanSupplier;
import javafx.event.EventTarget;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/**
 * Alone hears the mouse, its wheel and the touch pad on the diagram: finds what is under the pointer, asks {@link PointerMeaning} what that
 * means, and has it done by the part that knows how. It hears them before anything on the diagram does, so that nothing depends on who
 * comes first or keeps an event for itself.
 */
public final class DiagramPointer {

    /** How far a press may move, in pixels, and still be a click. */
    private static final double CLICK = 4;

    private final DiagramView diagram;
    private final Editing editing;
    private final ParameterEditing parameters;
    private final Zooming zooming;
    private final BooleanSupplier typing;
    private UnderPointer pressed = UnderPointer.GROUND;
    /** Where the picture is held, in the diagram. */
    private Point2D held = Point2D.ZERO;
    private boolean dragging;

    /** @param typing whether a field is open over the diagram, which has to stay where it is */
    public DiagramPointer(DiagramView diagram, Editing editing, ParameterEditing parameters, Zooming zooming, BooleanSupplier typing) {
        this.diagram = diagram;
        this.editing = editing;
        this.parameters = parameters;
        this.zooming = zooming;
        this.typing = typing;
    }

    /** Hears the diagram's pointer from now on. */
    public void listen() {
        diagram.addEventFilter(MouseEvent.ANY, event -> PointerGesture.of(event).ifPresent(gesture -> mouse(gesture, event)));
        diagram.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
        diagram.addEventFilter(ScrollEvent.SCROLL, event -> PointerGesture.of(event).ifPresent(gesture -> wheel(gesture, event)));
        diagram.addEventFilter(ZoomEvent.ZOOM, this::pinch);
    }

    private void mouse(PointerGesture gesture, MouseEvent event) {
        Point2D point = new Point2D(event.getX(), event.getY());
        UnderPointer under = switch (gesture) {
            case DRAG, RELEASE -> pressed;
            case EXIT -> UnderPointer.GROUND;
            default -> under(event.getTarget(), point.getX(), point.getY());
        };
        if (gesture == PointerGesture.PRESS) {
            pressed = under;
        }
        PointerMeaning meaning = meaning(gesture, under);
        switch (meaning) {
            case HOVER -> diagram.hover(under, point);
            case END_HOVER -> diagram.endHover();
            case GRAB -> grab(point);
            case PAN -> pan(point);
            case LET_GO -> letGo();
            case EDIT -> editing.markAndEdit(quantity(under));
            case FOCUS -> editing.choose(quantity(under));
            case SELECT -> editing.select(under.quantity());
            case NOTHING -> {
                // What is over the diagram, such as its buttons, has the event for itself.
            }
            default -> throw impossible(gesture, meaning);
        }
    }

    private void menu(ContextMenuEvent event) {
        UnderPointer under = under(event.getTarget(), event.getX(), event.getY());
        if (meaning(PointerGesture.CONTEXT_MENU, under) == PointerMeaning.PARAMETER_MENU) {
            parameters.menu(quantity(under), event);
        }
    }

    private void wheel(PointerGesture gesture, ScrollEvent event) {
        event.consume();
        UnderPointer under = under(event.getTarget(), event.getX(), event.getY());
        PointerMeaning meaning = meaning(gesture, under);
        switch (meaning) {
            case NUDGE -> editing.turn(quantity(under), event);
            case ZOOM -> zooming.turn(event);
            case NOTHING -> {
                // The diagram stays where it is below an open field.
            }
            default -> throw impossible(gesture, meaning);
        }
    }

    private void pinch(ZoomEvent event) {
        UnderPointer under = under(event.getTarget(), event.getX(), event.getY());
        if (meaning(PointerGesture.PINCH, under) == PointerMeaning.ZOOM) {
            zooming.zoom(event.getZoomFactor(), event.getX(), event.getY());
        }
    }

    private void grab(Point2D point) {
        held = point;
        dragging = false;
    }

    private void pan(Point2D point) {
        Point2D way = point.subtract(held);
        if (dragging || way.magnitude() > CLICK) {
            dragging = true;
            held = point;
            diagram.endHover();
            diagram.setCursor(Cursor.CLOSED_HAND);
            zooming.pan(way.getX(), way.getY());
        }
    }

    private void letGo() {
        if (dragging) {
            dragging = false;
            diagram.setCursor(Cursor.DEFAULT);
        }
    }

    private UnderPointer under(EventTarget target, double x, double y) {
        return diagram.isZoomButton(target) ? UnderPointer.ZOOM_BUTTONS : diagram.under(x, y);
    }

    private PointerMeaning meaning(PointerGesture gesture, UnderPointer under) {
        return PointerMeaning.of(gesture, under, typing.getAsBoolean(), !diagram.arranged().viewport().isFit());
    }

    private static IllegalStateException impossible(PointerGesture gesture, PointerMeaning meaning) {
        return new IllegalStateException(gesture + " cannot mean " + meaning);
    }

    private static Quantity quantity(UnderPointer under) {
        return under.quantity().orElseThrow();
    }
}
