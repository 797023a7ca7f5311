package byhand.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import byhand.network.Sample;
import byhand.scenario.Scenario;
import byhand.scenario.ScenarioException;
import byhand.scenario.ScenarioWriter;
import byhand.session.Command;
import byhand.session.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FilesTest extends WindowTest {

    @TempDir
    Path folder;

    /** What cannot be opened, and a part of what is said about it. */
    private enum Unreadable {
        MISSING("there is no such file"), FOLDER("is a folder"), BINARY("UTF-8"), LARGE("is too large"), EMPTY(""), INVALID("/format"),
        DEVICE(
                "not an ordinary file");

        private final String said;

        Unreadable(String said) {
            this.said = said;
        }

        private Path in(Path folder) throws IOException {
            Path file = folder.resolve(name().toLowerCase(Locale.ROOT) + ".json");
            return switch (this) {
                case MISSING -> file;
                case FOLDER -> Files.createDirectory(file);
                case BINARY -> Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, (byte) 0xff});
                case LARGE -> Files.write(file, new byte[(1 << 20) + 1]);
                case EMPTY -> Files.createFile(file);
                case INVALID -> Files.writeString(file, "{}");
                case DEVICE -> Path.of("/dev/null");
            };
        }
    }

    @Test
    void controlOOpensAFileWhichCanBeUndone() {
        picker.file = Optional.of(file("mine.json", "lesson-b12-2"));
        chord(KeyCode.CONTROL, KeyCode.O);
        assertThat(session.scenario()).isEqualTo(example("lesson-b12-2"));
        assertThat(stage.getTitle()).isEqualTo("mine.json – The lesson: 2–2–1, ReLU, b12 = 2 – Gradient Descent by Hand");
        chord(KeyCode.CONTROL, KeyCode.Z);
        assertThat(session.scenario()).isEqualTo(example("lesson"));
        assertThat(stage.getTitle()).isEqualTo("The lesson: 2–2–1, ReLU, b12 = 1 – Gradient Descent by Hand");
    }

    @ParameterizedTest
    @EnumSource(Unreadable.class)
    void whatCannotBeOpenedIsSaidAndLeavesTheSessionAsItWas(Unreadable kind) throws IOException {
        type(KeyCode.DIGIT2);
        edit(3);
        Path file = kind.in(folder);
        picker.file = Optional.of(file);
        chord(KeyCode.CONTROL, KeyCode.O);
        assertThat(notice()).contains(file.toString()).contains(kind.said).doesNotContain("\n");
        assertThat(node("#overlay").isVisible()).as("nobody is asked about changes that nothing threatens").isFalse();
        assertThat(at().step()).isEqualTo(7);
        assertThat(value(W11)).isEqualTo(3);
        assertThat(stage.getTitle()).doesNotContain(file.getFileName().toString());
        if (kind == Unreadable.INVALID) {
            screenshot("file-invalid");
        }
    }

    @Test
    void whoeverThinksBetterOfItLosesNothing() {
        edit(3);
        chord(KeyCode.CONTROL, KeyCode.O);
        chord(KeyCode.CONTROL, KeyCode.S);
        assertThat(picker.asked).isEqualTo(2);
        assertThat(value(W11)).isEqualTo(3);
        assertThat(stage.getTitle()).startsWith("• ");
    }

    @Test
    void anExampleIsSavedUnderANameThatIsAskedForAndLaterUnderTheSame() {
        edit(3);
        assertThat(robot.lookup("#scenario").queryAs(MenuButton.class).getText()).endsWith(" •");
        picker.file = Optional.of(folder.resolve("mine"));
        chord(KeyCode.CONTROL, KeyCode.S);
        Path file = folder.resolve("mine.json");
        assertThat(picker.proposed).isEqualTo("The lesson_ 2–2–1, ReLU, b12 = 1.json");
        assertThat(read(file)).isEqualTo(session.document());
        assertThat(stage.getTitle()).startsWith("mine.json – The lesson");
        assertThat(robot.lookup("#scenario").queryAs(MenuButton.class).getText()).doesNotContain("•");
        assertThat(notice()).contains("mine.json");

        edit(4);
        chord(KeyCode.CONTROL, KeyCode.S);
        assertThat(picker.asked).isEqualTo(1);
        assertThat(read(file)).isEqualTo(session.document());
        assertThat(Files.exists(folder.resolve("mine"))).isFalse();
    }

    @Test
    void whatIsSavedAreTheValuesThatTheLastEditLeft() {
        type(KeyCode.N, KeyCode.N);
        picker.file = Optional.of(folder.resolve("mine.json"));
        chord(KeyCode.CONTROL, KeyCode.S);
        assertThat(read(picker.file.get())).isEqualTo(example("lesson"));
        assertThat(at().iteration()).isEqualTo(3);
        type(KeyCode.N);
        assertThat(stage.getTitle()).as("going on changes nothing that is saved").startsWith("mine.json");
    }

    @Test
    void saveAsGoesToAnotherFileAndStaysThere() {
        Path first = file("first.json", "lesson");
        open(first);
        edit(3);
        picker.file = Optional.of(folder.resolve("second.json"));
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        assertThat(picker.proposed).isEqualTo(first.toString());
        edit(4);
        chord(KeyCode.CONTROL, KeyCode.S);
        assertThat(read(first)).isEqualTo(example("lesson"));
        assertThat(read(folder.resolve("second.json"))).isEqualTo(session.document());
    }

    @Test
    void undoAfterSavingIsAChangeAndRedoIsNone() {
        open(file("mine.json", "lesson"));
        edit(3);
        chord(KeyCode.CONTROL, KeyCode.S);
        assertThat(stage.getTitle()).startsWith("mine.json");
        chord(KeyCode.CONTROL, KeyCode.Z);
        assertThat(stage.getTitle()).startsWith("• mine.json");
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(stage.getTitle()).startsWith("mine.json");
    }

    @Test
    void undoingAnOpeningReturnsToTheOtherFile() {
        Path first = file("first.json", "lesson");
        Path second = file("second.json", "lesson-b12-2");
        open(first);
        open(second);
        edit(3);
        chord(KeyCode.CONTROL, KeyCode.Z);
        chord(KeyCode.CONTROL, KeyCode.Z);
        assertThat(stage.getTitle()).startsWith("first.json");
        edit(4);
        chord(KeyCode.CONTROL, KeyCode.S);
        assertThat(read(first)).isEqualTo(session.document());
        assertThat(read(second)).isEqualTo(example("lesson-b12-2"));
    }

    @Test
    void anotherScenarioInPlaceOfThisOneBelongsToTheSameFile() {
        open(file("mine.json", "lesson"));
        robot.interact(() -> session.apply(new Command.Open(example("lesson-b12-2"), new Origin.Change())));
        assertThat(stage.getTitle()).startsWith("• mine.json");
    }

    @Test
    void whatCannotBeSavedIsSaidAndStaysUnsavedAndTheFileAsItWas() throws IOException {
        Path file = file("mine.json", "lesson");
        open(file);
        Files.delete(file);
        Files.createDirectory(file);
        edit(3);
        chord(KeyCode.CONTROL, KeyCode.S);
        assertThat(notice()).isEqualTo(file + " cannot be written, because it is a folder.");
        assertThat(stage.getTitle()).startsWith("• mine.json");
        assertThat(value(W11)).isEqualTo(3);
        assertThat(file).isEmptyDirectory();
    }

    @Test
    void aFullDiskLosesNothing() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no disk here that is always full");
        edit(3);
        picker.file = Optional.of(Files.createSymbolicLink(folder.resolve("mine.json"), full));
        chord(KeyCode.CONTROL, KeyCode.S);
        assertThat(notice()).contains("mine.json cannot be written, because of this: ");
        assertThat(stage.getTitle()).startsWith("• The lesson");
        assertThat(value(W11)).isEqualTo(3);
        Files.delete(picker.file.get());
    }

    @Test
    void valuesThatAreNotFiniteAreNotWrittenOverAFile() throws IOException {
        Path file = file("mine.json", "lesson");
        open(file);
        byte[] before = Files.readAllBytes(file);
        robot.interact(() -> {
            session.apply(new Command.SetValue(weight(2, 1, 1), 1e200));
            for (int i = 0; i < 5; i++) {
                session.apply(Command.Move.NEXT_ITERATION);
            }
            session.apply(new Command.StartFromHere());
        });
        chord(KeyCode.CONTROL, KeyCode.S);
        assertThat(notice()).contains("finite");
        assertThat(file).hasBinaryContent(before);
        assertThat(stage.getTitle()).startsWith("• ");
    }

    @Test
    void theUserIsAskedBeforeTheEndingThatWasAddedLeadsToAnotherFile() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken.json"), "precious");
        picker.file = Optional.of(folder.resolve("taken"));
        chord(KeyCode.CONTROL, KeyCode.S);
        screenshot("replace-file");
        type(KeyCode.ESCAPE);
        assertThat(taken).hasContent("precious");
        chord(KeyCode.CONTROL, KeyCode.S);
        robot.clickOn("#replace-yes");
        assertThat(read(taken)).isEqualTo(example("lesson"));
    }

    @Test
    void aNumberThatIsBeingTypedIsSavedToo() throws IOException {
        open(file("mine.json", "lesson"));
        robot.clickOn(place(W11));
        enter("8");
        chord(KeyCode.CONTROL, KeyCode.S);
        assertThat(typing()).isFalse();
        assertThat(value(W11)).isEqualTo(8);
        assertThat(read(folder.resolve("mine.json"))).isEqualTo(session.document());
        robot.clickOn(place(W11));
        enter("eight");
        Files.delete(folder.resolve("mine.json"));
        chord(KeyCode.CONTROL, KeyCode.S);
        assertThat(typing()).as("what is no number is not dropped in silence").isTrue();
        assertThat(folder).as("and nothing is saved without it").isEmptyDirectory();
        type(KeyCode.ESCAPE);
    }

    @Test
    void controlNBeginsWithTheSmallestNetwork() {
        chord(KeyCode.CONTROL, KeyCode.N);
        assertThat(session.scenario()).isEqualTo(Scenario.smallest());
        assertThat(stage.getTitle()).isEqualTo("Untitled – Gradient Descent by Hand");
        chord(KeyCode.CONTROL, KeyCode.S);
        assertThat(picker.proposed).isEqualTo("Untitled.json");
    }

    @Test
    void aScenarioWithoutATitleIsCalledByItsFile() throws IOException {
        Path file = Files.write(folder.resolve("mine.json"), json(Scenario.smallest()));
        open(file);
        assertThat(stage.getTitle()).isEqualTo("mine.json – Gradient Descent by Hand");
        assertThat(robot.lookup("#scenario").queryAs(MenuButton.class).getText()).isEqualTo("mine.json");
    }

    @Test
    void aTableOfSamplesIsChosenInTheSameWay() throws IOException {
        picker.file = Optional.of(Files.writeString(folder.resolve("table.csv"), "1,2,3\n4,5,6\n"));
        chord(KeyCode.CONTROL, KeyCode.D);
        press("import-rows");
        press("samples-apply");
        assertThat(session.scenario().samples()).extracting(Sample::input).containsExactly(List.of(1.0, 2.0), List.of(4.0, 5.0));
        picker.file = Optional.of(Path.of("/dev/null"));
        chord(KeyCode.CONTROL, KeyCode.D);
        press("import-rows");
        assertThat(notice()).contains("not an ordinary file");
        press("samples-cancel");
    }

    private void press(String button) {
        robot.interact(() -> robot.lookup("#" + button).queryButton().fire());
    }

    private void edit(double value) {
        robot.interact(() -> session.apply(new Command.SetValue(W11, value)));
    }

    private void open(Path file) {
        picker.file = Optional.of(file);
        chord(KeyCode.CONTROL, KeyCode.O);
        picker.asked = 0;
    }

    private Path file(String name, String example) {
        try {
            return Files.write(folder.resolve(name), json(example(example)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] json(Scenario scenario) {
        try {
            return new ScenarioWriter().write(scenario);
        } catch (ScenarioException e) {
            throw new AssertionError(e);
        }
    }
}
