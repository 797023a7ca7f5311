package byhand.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as a process of its own, in the POSIX locale and, for the commands, without the JavaFX libraries. */
class ForkedProgramTest {

    private static final int MOST_SECONDS = 60;

    @TempDir
    private Path folder;

    @Test
    void aTraceIsUtf8WhateverTheLocale() throws Exception {
        Run run = commandWithoutJavaFx("trace", "lesson", "--format", "text");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("∂J/∂w11 = ").contains("ŵ11 = ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trace lesson", "trace xor --format csv", "trace lesson --format tex", "train lesson --iterations 10 -o t.json",
        "check lesson", "pytorch lesson", "examples"})
    void aCommandNeedsNeitherJavaFxNorAwt(String command) throws Exception {
        Run run = commandWithoutJavaFx(command.replace("t.json", folder.resolve("t.json").toString()).split(" "));

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.classes()).anyMatch(name -> name.startsWith("byhand.scenario.")).noneMatch(name -> name.startsWith("javafx.")
                || name.startsWith("java.awt.") || name.startsWith("sun.java2d.") || name.startsWith("sun.awt.")
                || name.startsWith("org.scilab."));
    }

    @Test
    void whatAnotherCommandNeedsIsNotLoaded() throws Exception {
        assertThat(commandWithoutJavaFx("trace", "lesson").classes()).contains("byhand.app.TraceCommand")
                .doesNotContain("byhand.app.ExportCommand", "byhand.app.PyTorchCommand");
    }

    @Test
    void aPictureNeedsNoJavaFx() throws Exception {
        Path picture = folder.resolve("w11.png");

        Run run = commandWithoutJavaFx("export", "lesson", "--step", "dJ/dw11", "--scale", "2", "-o", picture.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(2560);
        assertThat(run.classes()).noneMatch(name -> name.startsWith("javafx."));
    }

    @Test
    void aComplaintIsUtf8WhateverTheLocale() throws Exception {
        Run run = commandWithoutJavaFx("export", "lesson", "--step", "nothing", "-o", "a.png");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("gradient-by-hand: There is no step named \"nothing\"; expected a number from 0 to 30"
                + " or a name such as z1, dJ/dw11 or w11'.\n");
    }

    @Test
    void aWindowThatCannotBeFilledIsOneLineAndEndsTheProcess() throws Exception {
        Run run = start(System.getProperty("java.class.path"), headless(), Map.of(), BrokenWindow.class);

        assertThat(run.err()).contains("IllegalStateException (this window is broken)").matches("gradient-by-hand: [^\n]+\n");
        assertThat(run.status()).isEqualTo(1);
    }

    /** JavaFX has a line of its own for it, which helps nobody. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aMachineWithoutFontsIsToldWhatItLacks() throws Exception {
        Path none = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig><cachedir>" + folder + "</cachedir></fontconfig>");
        Run run = start(System.getProperty("java.class.path"), headless(), Map.of("FONTCONFIG_FILE", none.toString()), Main.class);

        assertThat(run.err()).endsWith("gradient-by-hand: no window can be opened, because no font is installed (on Debian and Ubuntu:"
                + " apt-get install fonts-dejavu-core); the export command draws pictures without one"
                + " (java -jar gradient-by-hand.jar export lesson -o lesson.png).\n");
        assertThat(run.status()).isEqualTo(2);
    }

    private static List<String> headless() {
        List<String> options = new ArrayList<>(List.of("-Dglass.platform=Monocle", "-Dmonocle.platform=Headless", "-Dprism.order=sw"));
        if (Runtime.version().feature() >= 24) {
            // The manifest of the packaged program says this; without it, later JDKs remark on JavaFX's libraries.
            options.add("--enable-native-access=ALL-UNNAMED");
        }
        return options;
    }

    private Run commandWithoutJavaFx(String... arguments) throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.matches(".*(javafx|openjfx|atlantafx|ikonli|testfx).*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
        return start(classPath, List.of("-Dfile.encoding=ISO-8859-1"), Map.of(), Main.class, arguments);
    }

    private Run start(String classPath, List<String> options, Map<String, String> environment, Class<?> main, String... arguments)
            throws Exception {
        Path classes = folder.resolve("classes.txt");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath,
                "-Duser.home=" + folder, "-Xlog:class+load:file=\"" + classes + "\":none"));
        command.addAll(options);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(environment);
        builder.environment().keySet().removeAll(List.of("DISPLAY", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Run(process.exitValue(), text("out"), text("err"),
                text("classes.txt").lines().map(line -> line.split(" ", 2)[0]).toList());
    }

    private String text(String file) throws Exception {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    }

    /** @param classes the names of the loaded ones */
    private record Run(int status, String out, String err, List<String> classes) {
    }

    /** Opens a window that has nothing to show. */
    static final class BrokenWindow {
        private BrokenWindow() {
        }

        public static void main(String[] arguments) {
            System.setProperty("java.awt.headless", "true");
            ErrorLog log = new ErrorLog(Path.of(System.getProperty("user.home"), "log.txt"));
            Console console = Console.ofTheProcess();
            System.exit(new WindowLauncher(console, log).open(() -> {
                throw new IllegalStateException("this window is broken");
            }));
        }
    }
}
