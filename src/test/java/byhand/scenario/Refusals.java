package byhand.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import byhand.scenario.json.Characters;

/** What is said of files that are no scenarios. */
final class Refusals {

    private static final int LONGEST = 400;

    private Refusals() {
    }

    /** The sentence that refuses a file, which is named file.json. */
    static String sentence(byte[] json) {
        Throwable refused = catchThrowable(() -> new ScenarioReader("file.json").read(json));
        assertThat(refused).isInstanceOf(ScenarioException.class);
        requireOneSentence(refused.getMessage());
        return refused.getMessage();
    }

    /** Makes sure that a message is one line for people, without anything of the program in it. */
    static void requireOneSentence(String message) {
        assertThat(message).startsWith("file.json").endsWith(".").doesNotContain("tools.jackson", "java.", "byhand.", "Exception", "Error",
                "[Source", "Feature", "StreamRead", "line -1", "column -1", "CTRL-CHAR");
        assertThat(message.codePoints().noneMatch(Characters::isInvisible)).as(message).isTrue();
        assertThat(message.length()).as(message).isLessThan(LONGEST);
    }
}
