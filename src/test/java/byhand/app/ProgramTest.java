package byhand.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import byhand.scenario.Examples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProgramTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> wrongCalls() {
        return Stream.of(call("Missing required parameter: 'FILE'", "trace"), call("Unknown option: '--foo'", "--foo"),
                call("no command", "trase", "lesson"), call("Unmatched argument", "trace", "lesson", "lesson"),
                call("\"nothing\"; the examples are lesson, lesson-b12-2,", "nothing"),
                call("\"nothing\"; the examples are lesson, lesson-b12-2,", "trace", "nothing"), call("named \"\"", "trace", ""),
                call("from 1 to 100000, not 0.", "trace", "lesson", "--iterations", "0"),
                call("from 1 to 100000, not 100001.", "trace", "lesson", "--iterations", "100001"),
                call("'x' is not an int", "trace", "lesson", "--iterations", "x"), call("'xml'", "trace", "lesson", "--format", "xml"),
                call("Missing required option: '--iterations", "train", "lesson"),
                call("from 1 to 1000000000, not 0.", "train", "lesson", "--iterations", "0"),
                call("--every has to be from 1", "train", "lesson", "--iterations", "5", "--every", "0"),
                call("standard output has the losses.", "train", "lesson", "--iterations", "5", "-o", "-"),
                call("\"nothing\"", "train", "nothing", "--iterations", "5"), call("'FILE'", "check"),
                call("\"nothing\"", "check", "nothing"),
                call("Unknown options: '--iterations'", "check", "lesson", "--iterations", "2"), call("'FILE'", "pytorch"),
                call("\"nothing\"", "pytorch", "nothing"), call("from 1 to 100000, not 0.", "pytorch", "lesson", "--iterations", "0"),
                call("at most 66666 for a network of this size, not 66667", "pytorch", "lesson", "--iterations", "66667"),
                call("'--output", "export", "lesson"), call("ends in .png.", "export", "lesson", "-o", "a.jpg"),
                call("from 1 to 100000, not 0.", "export", "lesson", "-o", "a.png", "--iteration", "0"),
                call("There is no step named \"q\"; expected a number from 0 to 30 or a name such as z1, dJ/dw11 or w11'.", "export",
                        "lesson", "-o", "a.png", "--step", "q"),
                call("There is no step named \"31\"", "export", "lesson", "-o", "a.png", "--step", "31"),
                call("at least 100", "export", "lesson", "-o", "a.png", "--width", "1"),
                call("100 million pixels", "export", "lesson", "-o", "a.png", "--scale", "100"),
                call("'pink'", "export", "lesson", "-o", "a.png", "--theme", "pink"),
                call("one of en, zh, not \"fr\".", "export", "lesson", "-o", "a.png", "--lang", "fr"),
                call("from 0 to 1, not 1.5.", "export", "lesson", "-o", "a.png", "--progress", "1.5"),
                call("from 0 to 12, not 13.", "export", "lesson", "-o", "a.png", "--decimals", "13"));
    }

    private static Arguments call(String said, String... arguments) {
        return Arguments.of(said, arguments);
    }

    @ParameterizedTest
    @MethodSource("wrongCalls")
    void aWrongCallIsOneLineAndStatusTwo(String said, String... arguments) {
        ProgramRun run = ProgramRun.of(arguments);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("gradient-by-hand: ").contains(said).doesNotContain("Exception").matches("[^\n]+[.]\n");
        assertThat(run.out()).isEmpty();
        assertThat(run.opened()).isEmpty();
    }

    @Test
    void withoutACommandTheWindowOpensWithTheLesson() throws Exception {
        assertThat(ProgramRun.of().opened()).containsExactly(new Examples().read("lesson"));
        assertThat(ProgramRun.of("lesson-b12-2").opened()).containsExactly(new Examples().read("lesson-b12-2"));
        assertThat(ProgramRun.of("examples").opened()).isEmpty();
    }

    @Test
    void theWindowIsToldTheFileThatItCanSaveTo() throws Exception {
        Path file = Files.write(folder.resolve("mine.json"), Examples.class.getResourceAsStream("examples/lesson.json").readAllBytes());
        byte[] lesson = Files.readAllBytes(file);

        assertThat(ProgramRun.of(file.toString()).files()).containsExactly(Optional.of(file));
        assertThat(ProgramRun.of(file.toString()).opened()).containsExactly(new Examples().read("lesson"));
        assertThat(ProgramRun.of().files()).containsExactly(Optional.empty());
        assertThat(ProgramRun.of("lesson").files()).containsExactly(Optional.empty());
        assertThat(ProgramRun.withInput(lesson, "-").files()).containsExactly(Optional.empty());
    }

    @Test
    void aFileThatHoldsNoScenarioOpensNoWindow() throws Exception {
        Path file = Files.writeString(folder.resolve("bad.json"), "{}");

        ProgramRun run = ProgramRun.of(file.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("bad.json").matches("[^\n]+\n");
        assertThat(run.opened()).isEmpty();
    }

    @Test
    void theExamplesAreListedWithTheirTitlesAndWhatTheyShow() throws Exception {
        Examples examples = new Examples();

        List<String> lines = ProgramRun.of("examples").out().lines().toList();

        assertThat(lines).hasSize(2 * examples.names().size());
        for (String name : examples.names()) {
            int line = 2 * examples.names().indexOf(name);
            assertThat(lines.get(line)).startsWith(name + " ").endsWith("  " + examples.read(name).title().in("en"));
            assertThat(lines.get(line + 1)).matches(" {10,}\\S.*").endsWith(examples.read(name).description().in("en"));
        }
    }

    @Test
    void helpAndVersionGoToStandardOutput() {
        assertThat(ProgramRun.of("--help").out()).contains("trace", "train", "check", "export", "pytorch", "examples");
        assertThat(ProgramRun.of("trace", "--help").out()).contains("Usage: gradient-by-hand trace", "--iterations", "--format");
        assertThat(ProgramRun.of("--version").out()).matches("gradient-by-hand \\S+\n");
        assertThat(ProgramRun.of("--help").status()).isZero();
        assertThat(ProgramRun.of("--help").err()).isEmpty();
    }

    @Test
    void aTraceGoesToStandardOutputOrIntoAFile() throws Exception {
        ProgramRun printed = ProgramRun.of("trace", "lesson", "--iterations", "2");
        ProgramRun written = ProgramRun.of("trace", "lesson", "--iterations", "2", "-o", folder.resolve("trace.json").toString());

        assertThat(printed.status()).isZero();
        assertThat(printed.out()).contains("\"iteration\": 2").doesNotContain("\"iteration\": 3");
        assertThat(written.status()).isZero();
        assertThat(written.out()).isEmpty();
        assertThat(folder.resolve("trace.json")).hasContent(printed.out());
    }

    @Test
    void aScenarioIsReadFromAFileAndFromStandardInput() throws Exception {
        byte[] lesson = Examples.class.getResourceAsStream("examples/lesson.json").readAllBytes();
        Path file = Files.write(folder.resolve("mine.json"), lesson);
        String expected = ProgramRun.of("trace", "lesson", "--format", "text").out();

        assertThat(expected).contains("∂J/∂w11");
        assertThat(ProgramRun.of("trace", file.toString(), "--format", "text").out()).isEqualTo(expected);
        assertThat(ProgramRun.withInput(lesson, "trace", "-", "--format", "TEXT").out()).isEqualTo(expected);
    }

    @Test
    void invalidInputIsOneLineThatNamesTheFile() throws Exception {
        Path file = Files.writeString(folder.resolve("bad.json"), "{\"format\": ");

        ProgramRun run = ProgramRun.of("trace", file.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("bad.json").matches("[^\n]+\n");
    }

    @Test
    void moreThanOneMebibyteIsRefused() {
        ProgramRun run = ProgramRun.withInput(new byte[(1 << 20) + 1], "trace", "-");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("gradient-by-hand: standard input is too large; expected a scenario of at most 1 MiB.\n");
    }

    @Test
    void aFolderIsNoScenario() {
        ProgramRun run = ProgramRun.of("trace", folder.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("is a folder").matches("[^\n]+\n");
    }

    @Test
    void anArgumentIsNeverReplacedByAFilesContent() throws Exception {
        Path file = Files.writeString(folder.resolve("arguments"), "lesson");

        ProgramRun run = ProgramRun.of("trace", "@" + file);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("There is no file and no example named \"@");
    }

    @Test
    void whatCannotBeWrittenIsOneLineAndStatusOne() {
        Path nowhere = folder.resolve("missing").resolve("a.png");
        for (String command : List.of("trace lesson", "export lesson", "pytorch lesson", "train lesson --iterations 2")) {
            ProgramRun run = ProgramRun.of((command + " -o " + nowhere).split(" "));

            assertThat(run.status()).as(command).isEqualTo(1);
            assertThat(run.err()).as(command).contains("cannot be written, because there is no folder").matches("[^\n]+\n");
        }
    }

    @Test
    void aFullDiskIsOneLineAndStatusOne() {
        assumeTrue(Files.isWritable(Path.of("/dev/full")), "a device that is always full");
        for (String command : List.of("trace lesson", "pytorch lesson", "train lesson --iterations 2")) {
            ProgramRun run = ProgramRun.of((command + " -o /dev/full").split(" "));

            assertThat(run.status()).as(command).isEqualTo(1);
            assertThat(run.err()).as(command).contains("/dev/full cannot be written").matches("[^\n]+\n");
        }
    }

    @Test
    void anUnexpectedExceptionIsOneSentenceAndItsDetailsAreKept() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(), err);
        Path log = folder.resolve("deeper").resolve("log.txt");
        Program program = new Program(console, new ErrorLog(log), new ScenarioSource(new Examples(), console.in()), opening -> {
            throw new IllegalStateException("a bug\nin two lines");
        });

        assertThat(program.run("lesson")).isEqualTo(1);
        assertThat(program.run()).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("a bug in two lines").contains(log.toString()).doesNotContain("\tat "));
        assertThat(log).content().contains("IllegalStateException: a bug").contains("\tat byhand.app.ProgramTest");
    }

    @Test
    void aLogThatCannotBeWrittenChangesNothing() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        String sentence = new ErrorLog(file.resolve("log.txt")).report(new IllegalStateException("a bug"));

        assertThat(sentence).isEqualTo("Something went wrong that should not: IllegalStateException (a bug).");
    }
}
