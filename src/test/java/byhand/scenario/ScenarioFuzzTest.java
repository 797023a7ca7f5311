package byhand.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import byhand.formula.Numerals;
import byhand.session.Command;
import byhand.session.Session;
import byhand.trace.Step;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Thousands of spoilt files end in a session or in one sentence, never in anything else. */
class ScenarioFuzzTest {

    private static final int OF_EACH = 200;

    private static Map<String, byte[]> goodFiles() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Set<String> paths = new TreeSet<>();
        new Examples().names().forEach(name -> paths.add("/byhand/scenario/examples/" + name + ".json"));
        VersionOneTest.names().forEach(name -> paths.add("/scenario/version-1/" + name + ".json"));
        for (String path : paths) {
            try (InputStream file = ScenarioFuzzTest.class.getResourceAsStream(path)) {
                files.put(path, file.readAllBytes());
            }
        }
        return files;
    }

    @Test
    @Timeout(120)
    void everySpoiltFileEndsInASessionOrInOneSentence() throws IOException {
        Set<String> sentences = new HashSet<>();
        int sessions = 0;
        int files = 0;
        for (Map.Entry<String, byte[]> good : goodFiles().entrySet()) {
            for (int number = 1; number <= OF_EACH; number++) {
                byte[] json = new Mutations(good.getKey(), number).spoilt(good.getValue());
                try {
                    sessions += endsInASession(json, sentences) ? 1 : 0;
                } catch (AssertionError | RuntimeException | StackOverflowError e) {
                    throw new AssertionError(good.getKey() + ", " + number + ": " + new String(json, StandardCharsets.UTF_8), e);
                }
                files++;
            }
        }
        assertThat(sessions).isBetween(files / 20, files / 2);
        assertThat(sentences).hasSizeGreaterThan(files / 8);
    }

    private static boolean endsInASession(byte[] json, Set<String> sentences) {
        Scenario scenario;
        try {
            scenario = new ScenarioReader("file.json").read(json);
        } catch (ScenarioException e) {
            Refusals.requireOneSentence(e.getMessage());
            sentences.add(e.getMessage());
            return false;
        }
        Session session = new Session(scenario);
        session.apply(Command.Move.END);
        Step last = session.trace().step(session.at().step());
        assertThat(last.formula().plain(Numerals.DEFAULT)).isNotEmpty();
        session.apply(Command.Move.NEXT_ITERATION);
        assertThat(session.at().iteration()).isEqualTo(2);
        assertThat(readBack(scenario)).isEqualTo(scenario);
        return true;
    }

    private static Scenario readBack(Scenario scenario) {
        try {
            return new ScenarioReader("file.json").read(new ScenarioWriter().write(scenario));
        } catch (ScenarioException e) {
            throw new AssertionError("what was read cannot be saved", e);
        }
    }
}
