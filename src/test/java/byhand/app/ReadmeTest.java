package byhand.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README shows of the command line is what the program says. */
class ReadmeTest {

    private static final String PROMPT = "    $ java -jar target/gradient-by-hand.jar ";
    private static final Path README = Path.of("README.md");

    @TempDir
    private Path folder;

    static Stream<String> calls() throws Exception {
        return Files.readAllLines(README).stream().filter(line -> line.startsWith(PROMPT)).map(line -> line.substring(PROMPT.length()));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aCallGivesWhatIsShown(String call) throws Exception {
        List<String> shown = new ArrayList<>();
        for (String line : Files.readString(README).split(java.util.regex.Pattern.quote(PROMPT + call) + "\n", 2)[1].split("\n", -1)) {
            if (!line.startsWith("    ") || line.startsWith("    $")) {
                break;
            } else if (!line.contains("…")) {
                shown.add(line.substring(4));
            }
        }
        String[] arguments = call.replaceAll(" \\| .*", "").replace("-o ", "-o " + folder + "/").split(" ");

        ProgramRun run = ProgramRun.of(arguments);

        assertThat(run.status()).isZero();
        assertThat(run.out().lines()).containsSubsequence(shown);
        assertThat(shown.isEmpty()).as("the output goes into a file").isEqualTo(Arrays.asList(arguments).contains("pytorch"));
    }

    @Test
    void everyCommandIsDescribed() throws Exception {
        String readme = Files.readString(README);
        for (String command : List.of("trace", "train", "check", "pytorch", "export")) {
            assertThat(readme).contains("| `" + command + " FILE");
        }
        assertThat(calls()).hasSizeGreaterThanOrEqualTo(4);
    }
}
