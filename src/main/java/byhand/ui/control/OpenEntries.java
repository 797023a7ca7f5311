package byhand.ui.control;

import java.util.List;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;

/**
 * What becomes of fields that are open when the pointer is pressed elsewhere: what can be taken is taken, and the press does what it would
 * have done; otherwise the field stays open and says why, and the press does nothing, so that nothing that was typed is lost without a word.
 */
public final class OpenEntries {

    private final List<? extends PlacedField> fields;
    /** Whether the last press was refused: what follows from it is refused as well. */
    private boolean refused;

    /** @param fields those that may be open */
    public OpenEntries(List<? extends PlacedField> fields) {
        this.fields = List.copyOf(fields);
    }

    /** Hears a mouse event before anything else does. */
    public void hear(MouseEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            refused = !turnedAway(event.getTarget());
        }
        boolean follows = event.getEventType() == MouseEvent.MOUSE_PRESSED || event.getEventType() == MouseEvent.MOUSE_DRAGGED
                || event.getEventType() == MouseEvent.MOUSE_RELEASED || event.getEventType() == MouseEvent.MOUSE_CLICKED;
        if (refused && follows) {
            event.consume();
        }
    }

    /** Hears that a menu is asked for before anything else does. */
    public void hear(ContextMenuEvent event) {
        if (refused) {
            event.consume();
        }
    }

    private boolean turnedAway(EventTarget target) {
        return fields.stream().filter(field -> !(target instanceof Node node && field.contains(node))).allMatch(PlacedField::turnAway);
    }
}
