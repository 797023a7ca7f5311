package byhand.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.network.ParameterId;
import byhand.trace.Quantity;
import byhand.ui.lesson.UnderPointer.Place;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PointerMeaningTest {

    private static final Quantity WEIGHT = new Quantity.Parameter(new ParameterId.Weight(1, 1, 1));

    private static UnderPointer under(Place place) {
        return switch (place) {
            case FOCUSED_NUMBER, NUMBER, HIDDEN_NUMBER -> new UnderPointer(place, Optional.of(WEIGHT));
            case COMPUTED -> new UnderPointer(place, Optional.of(new Quantity.LossValue()));
            case GROUND -> UnderPointer.GROUND;
            case ZOOM_BUTTONS -> UnderPointer.ZOOM_BUTTONS;
        };
    }

    private static PointerMeaning of(PointerGesture gesture, Place place) {
        return PointerMeaning.of(gesture, under(place), false, true);
    }

    /** The columns are those of {@link Place}. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            MOVE,           HOVER,          HOVER,          HOVER,          HOVER,     HOVER,     NOTHING
            EXIT,           END_HOVER,      END_HOVER,      END_HOVER,      END_HOVER, END_HOVER, END_HOVER
            PRESS,          GRAB,           GRAB,           GRAB,           GRAB,      GRAB,      NOTHING
            DRAG,           PAN,            PAN,            PAN,            PAN,       PAN,       NOTHING
            RELEASE,        LET_GO,         LET_GO,         LET_GO,         LET_GO,    LET_GO,    NOTHING
            CLICK,          EDIT,           EDIT,           FOCUS,          SELECT,    SELECT,    NOTHING
            CONTEXT_MENU,   PARAMETER_MENU, PARAMETER_MENU, PARAMETER_MENU, NOTHING,   NOTHING,   NOTHING
            WHEEL,          NUDGE,          ZOOM,           ZOOM,           ZOOM,      ZOOM,      ZOOM
            SHORTCUT_WHEEL, ZOOM,           ZOOM,           ZOOM,           ZOOM,      ZOOM,      ZOOM
            PINCH,          ZOOM,           ZOOM,           ZOOM,           ZOOM,      ZOOM,      ZOOM
            """)
    void whatIsUnderThePointerDecides(PointerGesture gesture, PointerMeaning focused, PointerMeaning number, PointerMeaning hidden,
            PointerMeaning computed, PointerMeaning ground, PointerMeaning buttons) {
        assertThat(Arrays.stream(Place.values()).map(place -> of(gesture, place)))
                .containsExactly(focused, number, hidden, computed, ground, buttons);
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void belowAnOpenFieldTheDiagramStaysWhereItIs(Place place) {
        assertThat(Arrays.stream(PointerGesture.values()).map(gesture -> PointerMeaning.of(gesture, under(place), true, true)))
                .doesNotContain(PointerMeaning.PAN, PointerMeaning.ZOOM);
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void whatIsSeenAsAWholeIsNotDragged(Place place) {
        assertThat(PointerMeaning.of(PointerGesture.DRAG, under(place), false, false)).isEqualTo(PointerMeaning.NOTHING);
    }

    @Test
    void onlyAParameterHasAMenu() {
        assertThat(Stream.of(new Quantity.Input(1), new Quantity.Target(1)).map(number -> PointerMeaning.of(PointerGesture.CONTEXT_MENU,
                new UnderPointer(Place.FOCUSED_NUMBER, Optional.of(number)), false, true))).containsOnly(PointerMeaning.NOTHING);
    }
}
