package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.session.Command;
import byhand.session.Origin;
import byhand.ui.control.Settings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

class ProjectorTest extends WindowTest {

    /** Where everything stands that has a name of its own and is seen. */
    private Map<String, Bounds> arrangement() {
        WaitForAsyncUtils.waitForFxEvents();
        Map<String, Bounds> seen = new TreeMap<>();
        robot.interact(() -> {
            stage.getScene().getRoot().layout();
            robot.lookup(node -> node.getId() != null && isSeen(node)).queryAll()
                    .forEach(node -> seen.put(node.getId(), node.localToScene(node.getLayoutBounds())));
        });
        return seen;
    }

    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }

    private boolean projected() {
        return !isSeen(node("#scenario"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lesson", "xor", "three-classes"})
    void f5ShowsOnlyDiagramFormulaAndTimeline(String example) {
        robot.interact(() -> session.apply(new Command.Open(example(example), new Origin.New())));
        type(KeyCode.SPACE, KeyCode.F5);
        Map<String, Bounds> seen = arrangement();
        screenshot("projector-" + example);
        assertThat(seen).containsKeys("diagram", "formula", "timeline");
        assertThat(seen).doesNotContainKeys("scenario", "parameters", "loss-curve", "next", "play", "iteration", "side-divider",
                "formula-divider");
        assertThat(List.of("diagram", "formula", "timeline")).allSatisfy(
                id -> assertThat(stage.getScene().getRoot().getLayoutBounds().contains(seen.get(id))).as(id).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"F5", "ESCAPE"})
    void f5OrEscapeGivesBackWhatWasThere(KeyCode key) {
        robot.interact(() -> {
            stage.setWidth(1111);
            stage.setHeight(777);
        });
        Map<String, Bounds> before = arrangement();
        type(KeyCode.F5);
        assertThat(arrangement()).isNotEqualTo(before);
        assertThat(stage.isFullScreen()).isTrue();
        type(key);
        assertThat(arrangement()).isEqualTo(before);
        assertThat(stage.isFullScreen()).isFalse();
        assertThat(preferences.getDouble("width", 0)).isEqualTo(1111);
        assertThat(preferences.getDouble("formulaHeight", 0)).isZero();
        assertThat(Settings.LEAST_WIDTH).isLessThan(stage.getWidth());
    }

    @Test
    void theViewMenuOffersModeAndThemes() {
        choose("theme-contrast");
        assertThat(preferences.get("theme", "")).isEqualTo("CONTRAST");
        choose("theme-light");
        assertThat(preferences.get("theme", "")).isEqualTo("LIGHT");
        choose("menu-projector");
        assertThat(projected()).isTrue();
    }

    /** Which iteration, and of which sample, is told at the right end of the timeline, as the bar that tells it is not there. */
    @ParameterizedTest
    @ValueSource(strings = {"lesson", "three-classes"})
    void theTimelineTellsTheIteration(String example) {
        robot.interact(() -> session.apply(new Command.Open(example(example), new Origin.New())));
        type(KeyCode.SPACE, KeyCode.F5);
        byte[] first = timeline();
        type(KeyCode.N);
        assertThat(timeline()).isNotEqualTo(first);
        type(KeyCode.P);
        assertThat(timeline()).isEqualTo(first);
        if (session.scenario().samples().size() > 1) {
            type(KeyCode.S);
            assertThat(timeline()).isNotEqualTo(first);
        }
    }

    private byte[] timeline() {
        layOut();
        AtomicReference<byte[]> pixels = new AtomicReference<>();
        robot.interact(() -> {
            WritableImage picture = node("#timeline").snapshot(null, null);
            int width = (int) picture.getWidth();
            int height = (int) picture.getHeight();
            byte[] all = new byte[4 * width * height];
            picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getByteBgraInstance(), all, 0, 4 * width);
            pixels.set(all);
        });
        return pixels.get();
    }

    private void choose(String id) {
        MenuButton menu = robot.lookup("#view-menu").queryAs(MenuButton.class);
        robot.interact(() -> {
            menu.show();
            menu.getItems().stream().flatMap(each -> each instanceof Menu inner ? inner.getItems().stream() : Stream.of(each))
                    .filter(each -> id.equals(each.getId())).findFirst().orElseThrow().fire();
            menu.hide();
        });
    }

    @Test
    void whatIsNotSeenHasNoFocus() {
        type(KeyCode.TAB);
        robot.interact(() -> robot.lookup("#learning-rate").query().requestFocus());
        chord(KeyCode.SHIFT, KeyCode.TAB);
        double rate = value(RATE);
        type(KeyCode.F5);
        chord(KeyCode.SHIFT, KeyCode.UP);
        assertThat(value(RATE)).isEqualTo(rate);
        for (int i = 0; i < diagram().arranged().editable().size() + 2; i++) {
            type(KeyCode.TAB);
            chord(KeyCode.SHIFT, KeyCode.UP);
        }
        assertThat(value(RATE)).isEqualTo(rate);
        type(KeyCode.F10);
        assertThat(robot.lookup(".context-menu").queryAll()).isEmpty();
        assertThat(notice()).isEqualTo("The menus are back when F5 or Esc has ended the projector mode.");
        type(KeyCode.ESCAPE, KeyCode.ESCAPE);
        assertThat(projected()).isTrue();
        type(KeyCode.ESCAPE);
        assertThat(projected()).isFalse();
    }

    @Test
    void aWindowThatCoveredTheScreenCoversItAfterwards() {
        type(KeyCode.F11);
        Map<String, Bounds> before = arrangement();
        type(KeyCode.F5, KeyCode.ESCAPE);
        assertThat(arrangement()).isEqualTo(before);
        assertThat(stage.isFullScreen()).isTrue();
        assertThat(projected()).isFalse();
        type(KeyCode.ESCAPE);
        assertThat(stage.isFullScreen()).isFalse();
    }
}
