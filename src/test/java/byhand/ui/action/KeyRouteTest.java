package byhand.ui.action;

import static byhand.ui.action.KeyRoute.ACT;
import static byhand.ui.action.KeyRoute.CONTROL;
import static byhand.ui.action.KeyRoute.SHEET;
import static byhand.ui.action.KeyRoute.WAKE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyRouteTest {

    private static final Map<KeyCode, Action> REMOTE =
            Map.of(KeyCode.PAGE_DOWN, Action.NEXT, KeyCode.PAGE_UP, Action.BACK, KeyCode.F5, Action.PROJECTOR, KeyCode.PERIOD, Action.BLANK,
                    KeyCode.B, Action.BLANK);

    private static KeyRoute route(Layer innermost, boolean typing, boolean working, KeyCode key, Action action) {
        return KeyRoute.of(new KeyRoute.Situation(Optional.ofNullable(innermost), typing, working), key, Optional.ofNullable(action));
    }

    @ParameterizedTest
    @EnumSource(value = Layer.class, mode = EnumSource.Mode.EXCLUDE, names = {"BLANK", "MENU", "SHEET", "FIELD"})
    void keysActWhateverIsSwitchedOn(Layer layer) {
        REMOTE.forEach((key, action) -> assertThat(route(layer, false, false, key, action)).isEqualTo(ACT));
        assertThat(route(layer, false, false, KeyCode.U, Action.UNFOLD)).isEqualTo(ACT);
        assertThat(route(layer, false, false, KeyCode.ESCAPE, Action.LEAVE)).isEqualTo(ACT);
        assertThat(route(layer, false, false, KeyCode.Q, null)).isEqualTo(CONTROL);
    }

    @Test
    void anyKeyButAModifierEndsTheBlankScreenAndDoesNoMore() {
        for (KeyCode key : List.of(KeyCode.PAGE_DOWN, KeyCode.F5, KeyCode.PERIOD, KeyCode.ESCAPE, KeyCode.Q)) {
            assertThat(route(Layer.BLANK, false, false, key, REMOTE.get(key))).isEqualTo(WAKE);
        }
        assertThat(route(Layer.BLANK, false, false, KeyCode.SHIFT, null)).isEqualTo(CONTROL);
    }

    @Test
    void onlyARemotesKeysActInAMenu() {
        REMOTE.forEach((key, action) -> assertThat(route(Layer.MENU, false, false, key, action)).isEqualTo(ACT));
        assertThat(route(Layer.MENU, false, false, KeyCode.ESCAPE, Action.LEAVE)).isEqualTo(CONTROL);
        assertThat(route(Layer.MENU, false, false, KeyCode.DOWN, Action.NEXT_STAGE)).isEqualTo(CONTROL);
        assertThat(route(Layer.MENU, false, false, KeyCode.SPACE, Action.NEXT)).isEqualTo(CONTROL);
    }

    @Test
    void onlyARemotesKeysActInASheet() {
        REMOTE.forEach((key, action) -> assertThat(route(Layer.SHEET, false, false, key, action)).isEqualTo(ACT));
        assertThat(route(Layer.SHEET, false, false, KeyCode.ESCAPE, Action.LEAVE)).isEqualTo(SHEET);
        assertThat(route(Layer.SHEET, false, false, KeyCode.SPACE, Action.NEXT)).isEqualTo(SHEET);
    }

    @Test
    void aSheetWithATableTurnsItsOwnPages() {
        assertThat(route(Layer.SHEET, false, true, KeyCode.PAGE_DOWN, Action.NEXT)).isEqualTo(SHEET);
        assertThat(route(Layer.SHEET, false, true, KeyCode.PAGE_UP, Action.BACK)).isEqualTo(SHEET);
        assertThat(route(Layer.SHEET, false, true, KeyCode.F5, Action.PROJECTOR)).isEqualTo(ACT);
        assertThat(route(Layer.SHEET, false, true, KeyCode.PERIOD, Action.BLANK)).isEqualTo(ACT);
    }

    @Test
    void aDotIsASignWhereTextIsTyped() {
        for (Layer layer : EnumSet.of(Layer.SHEET, Layer.FIELD)) {
            for (KeyCode key : List.of(KeyCode.PERIOD, KeyCode.B)) {
                assertThat(route(layer, true, true, key, Action.BLANK)).isIn(SHEET, CONTROL);
                assertThat(route(layer, true, false, key, Action.BLANK)).isIn(SHEET, CONTROL);
            }
        }
    }

    @Test
    void aFieldIsTakenByARemotesKeysAndByThoseThatSave() {
        for (KeyCode key : List.of(KeyCode.PAGE_DOWN, KeyCode.PAGE_UP, KeyCode.F5)) {
            assertThat(route(Layer.FIELD, true, false, key, REMOTE.get(key))).isEqualTo(ACT);
        }
        Arrays.stream(Action.values())
                .forEach(action -> assertThat(route(Layer.FIELD, true, false, KeyCode.A, action))
                        .isEqualTo(action.takesEntry() ? ACT : CONTROL));
    }
}
