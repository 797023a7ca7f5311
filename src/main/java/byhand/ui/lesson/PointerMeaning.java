package byhand.ui.lesson;

/** What pointer and wheel ask for on the diagram. */
enum PointerMeaning {

    NOTHING,
    /** To ring what is under the pointer, and to tell of it when the pointer rests. */
    HOVER,
    /** To do so no more. */
    END_HOVER,
    /** To hold the picture where it was pressed, for a drag to come. */
    GRAB,
    /** To move the picture along with the pointer. */
    PAN, LET_GO,
    /** To mark a number and to open the field over it. */
    EDIT,
    /** To mark a number that is not seen, which brings it back, and to give it the keyboard's focus. */
    FOCUS,
    /** To mark something, or nothing, and to give the keys back to the steps. */
    SELECT,
    /** To open the menu of a parameter or a neuron. */
    PARAMETER_MENU,
    /** To add to the number that has the focus. */
    NUDGE,
    /** To look closer, or less close, at the point below the pointer. */
    ZOOM;

    /**
     * The whole of what pointer and wheel mean.
     *
     * @param under    what is under the pointer; for a drag and its end, what was pressed
     * @param typing   whether a field is open over the diagram, which then has to stay where it is
     * @param pannable whether there is more of the diagram than is seen
     */
    static PointerMeaning of(PointerGesture gesture, UnderPointer under, boolean typing, boolean pannable) {
        boolean onButtons = under.place() == UnderPointer.Place.ZOOM_BUTTONS;
        return switch (gesture) {
            case MOVE -> onButtons ? NOTHING : HOVER;
            case EXIT -> END_HOVER;
            case PRESS -> onButtons ? NOTHING : GRAB;
            case DRAG -> onButtons || typing || !pannable ? NOTHING : PAN;
            case RELEASE -> onButtons ? NOTHING : LET_GO;
            case CLICK -> switch (under.place()) {
                case FOCUSED_NUMBER, NUMBER -> EDIT;
                case HIDDEN_NUMBER -> FOCUS;
                case COMPUTED, GROUND -> SELECT;
                case ZOOM_BUTTONS -> NOTHING;
            };
            case CONTEXT_MENU -> under.hasName() ? PARAMETER_MENU : NOTHING;
            case WHEEL -> under.place() == UnderPointer.Place.FOCUSED_NUMBER ? NUDGE : typing ? NOTHING : ZOOM;
            case SHORTCUT_WHEEL, PINCH -> typing ? NOTHING : ZOOM;
        };
    }
}
