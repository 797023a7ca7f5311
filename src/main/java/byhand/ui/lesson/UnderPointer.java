package byhand.ui.lesson;

import byhand.trace.Quantity;
import java.util.Optional;

/**
 * What is under the pointer.
 *
 * @param quantity what is drawn there, or has its place there; never what lies below the zoom buttons
 */
record UnderPointer(Place place, Optional<Quantity> quantity) {

    /** What a pointer can be over. */
    enum Place {
        /** A number that can be set by hand and is read there, and that has the keyboard's focus. */
        FOCUSED_NUMBER,
        /** Another number that can be set by hand and is read there. */
        NUMBER,
        /** The place of a number that can be set by hand, but has given way to others. */
        HIDDEN_NUMBER,
        /** Something that is computed. */
        COMPUTED,
        /** Nothing that is drawn. */
        GROUND,
        /** The buttons for looking closer, and what is between them. */
        ZOOM_BUTTONS
    }

    static final UnderPointer GROUND = new UnderPointer(Place.GROUND, Optional.empty());
    static final UnderPointer ZOOM_BUTTONS = new UnderPointer(Place.ZOOM_BUTTONS, Optional.empty());

    /** Whether a number could be set by hand here. */
    boolean isEditable() {
        return place == Place.FOCUSED_NUMBER || place == Place.NUMBER || place == Place.HIDDEN_NUMBER;
    }

    /** Whether it can be given another name. */
    boolean hasName() {
        return quantity.filter(each -> each instanceof Quantity.Parameter || each instanceof Quantity.OfNeuron).isPresent();
    }
}
