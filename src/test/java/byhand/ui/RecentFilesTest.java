package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.scenario.Examples;
import byhand.typeset.Typesetter;
import byhand.ui.control.Settings;
import byhand.ui.file.RecentFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.robot.Motion;

class RecentFilesTest extends WindowTest {

    @TempDir
    Path folder;

    @Test
    void theLatestIsInFrontOnceAndAtMostEightAreKept() {
        RecentFiles recent = new RecentFiles(new Settings(preferences));
        for (int i = 1; i <= 9; i++) {
            recent.add(Path.of("/scenarios/" + i + ".json").toAbsolutePath());
        }
        recent.add(Path.of("/scenarios/4.json").toAbsolutePath());
        assertThat(recent.list().stream().map(file -> file.getFileName().toString())).containsExactly("4.json", "9.json", "8.json",
                "7.json",
                "6.json", "5.json", "3.json", "2.json");
        assertThat(new RecentFiles(new Settings(preferences)).list()).isEqualTo(recent.list());
    }

    @Test
    void whatNoFontHasIsSaidInTheMenuTheTitleAndTheWindow() throws IOException {
        open("xor\uD83D\uDE80.json");
        picker.file = Optional.of(folder.resolve("saved\uD83D\uDE80.json"));
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        assertThat(stage.getTitle()).contains("saved[rocket].json");
        robot.clickOn("#scenario").moveTo("#recent");
        assertThat(recent().getItems()).extracting(MenuItem::getText).startsWith("saved[rocket].json   (" + folder + ")",
                "xor[rocket].json   (" + folder + ")");
        type(KeyCode.ESCAPE, KeyCode.ESCAPE);
        assertThat(folder.resolve("saved\uD83D\uDE80.json")).exists();
    }

    @Test
    void garbageInTheSettingsIsNoFile() {
        for (String garbage : List.of("", "\n", "relative.json")) {
            preferences.put("recentFile1", garbage);
            assertThat(new Settings(preferences).recentFiles().get()).isEmpty();
        }
    }

    @Test
    void whatWasOpenedAndSavedIsInTheMenuTheLatestFirst() throws IOException {
        Path opened = open("under_scored 教程.json");
        picker.file = Optional.of(folder.resolve("saved.json"));
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        robot.clickOn("#scenario").moveTo("#recent");
        screenshot("recent");
        List<MenuItem> items = recent().getItems();
        assertThat(items).extracting(MenuItem::getText).startsWith("saved.json   (" + folder + ")",
                "under_scored 教程.json   (" + folder + ")");
        assertThat(items.get(1).isMnemonicParsing()).isFalse();
        assertThat(items.get(1).getStyleClass()).contains("any-language");
        robot.clickOn("#recent-2", Motion.HORIZONTAL_FIRST);
        assertThat(stage.getTitle()).startsWith(opened.getFileName().toString());
    }

    @Test
    void aPathOfAnyLengthFitsIntoTheMenu() {
        Path file = Path.of("/start/" + "long-name-of-a-folder/".repeat(100) + "end/" + "很长的名字".repeat(20) + ".json");
        new RecentFiles(new Settings(preferences)).add(file);
        robot.interact(() -> stage.close());
        robot.interact(
                () -> new ProgramWindow(stage, session, new Examples(), new Typesetter(), preferences, "test", errors::add, picker).show());
        robot.clickOn("#scenario").moveTo("#recent");
        String words = recent().getItems().get(0).getText();
        assertThat(words).startsWith("很长的名字").contains(".json", "…", "(/start/", "/end)");
        assertThat(words.codePointCount(0, words.length())).isLessThan(110);
        type(KeyCode.ESCAPE, KeyCode.ESCAPE);
    }

    @Test
    void oneThatHasGoneIsSaidSoAndTakenOffTheList() throws IOException {
        Path file = open("gone.json");
        Files.delete(file);
        robot.clickOn("#scenario").moveTo("#recent").clickOn("#recent-1", Motion.HORIZONTAL_FIRST);
        assertThat(notice()).isEqualTo(file + " is not there any more, and has been taken off the list.");
        robot.clickOn("#scenario");
        assertThat(recent().isDisable()).isTrue();
        type(KeyCode.ESCAPE);
    }

    @Test
    void theListIsClearedFromTheMenu() throws IOException {
        open("mine.json");
        robot.clickOn("#scenario").moveTo("#recent").clickOn("#recent-clear", Motion.HORIZONTAL_FIRST);
        assertThat(new Settings(preferences).recentFiles().get()).isEmpty();
    }

    private Path open(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream lesson = Examples.class.getResourceAsStream("examples/lesson.json")) {
            Files.copy(lesson, file);
        }
        picker.file = Optional.of(file);
        chord(KeyCode.CONTROL, KeyCode.O);
        return file;
    }

    private Menu recent() {
        return (Menu) robot.lookup("#scenario").queryAs(MenuButton.class).getItems().stream().filter(item -> "recent".equals(item.getId()))
                .findFirst().orElseThrow();
    }
}
