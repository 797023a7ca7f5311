package byhand.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no JSON, no UTF-8, or made to break a program. */
class ScenarioSyntaxTest {

    private static final String GOOD = """
            {"format": "gradient-by-hand/scenario", "version": 1, "title": "T",
             "layers": [{"activation": "identity", "weights": [[1]], "biases": [0]}],
             "samples": [{"input": [1], "target": [3]}],
             "loss": "half-squared-error", "optimizer": {"kind": "sgd", "learningRate": 0.25}}
            """;
    private static final String A_VALUE = "a text in double quotes, a number, a list, an object, true or false";

    private static String refusal(String json) {
        return Refusals.sentence(json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { //
        "{\"a\" 1} | line 1, column 6 | a colon after the field's name, but found \"1\"", //
        "{\"a\": 1,} | line 1, column 9 | a field's name in double quotes, but found \"}\"", //
        "{a: 1} | line 1, column 2 | a field's name in double quotes, but found \"a\"", //
        "{'a': 1} | line 1, column 2 | a field's name in double quotes, but found \"'\"", //
        "{\"a\": 1 \"b\": 2} | line 1, column 9 | a comma or a closing }, but found \"\\\"\"", //
        "[1 2] | line 1, column 4 | a comma or a closing ], but found \"2\"", //
        "[} | line 1, column 2 | a closing ], but found \"}\"", //
        "{\"a\": 1] | line 1, column 8 | a closing }, but found \"]\"", //
        "] | line 1, column 1 | nothing to close here, but found \"]\"", //
        "[1, | line 1, column 4 | VALUE, but the file ends", //
        "[1 | line 1, column 3 | a closing ], but the file ends", //
        "{\"a\": 1 | line 1, column 8 | a closing }, but the file ends", //
        "\"abc | line 1, column 5 | a closing quotation mark, but the file ends", //
        "{\"abc | line 1, column 6 | a closing quotation mark, but the file ends", //
        "[1,] | line 1, column 4 | VALUE, but found \"]\"", //
        "[NaN] | line 1, column 5 | a finite number, but found \"NaN\"", //
        "[-Infinity] | line 1, column 11 | a finite number, but found \"-Infinity\"", //
        "[01] | line 1, column 3 | a number without zeros in front, but found \"01\"", //
        "[1.] | line 1, column 3 | a number such as -1, 0.5 or 1e-3, but found \"1.\"", //
        "[+1] | line 1, column 3 | a number such as -1, 0.5 or 1e-3, but found \"+1\"", //
        "[1e] | line 1, column 3 | a number such as -1, 0.5 or 1e-3, but found \"1e\"", //
        "[0,5 x] | line 1, column 6 | a comma or a closing ], but found \"x\"", //
        "// remark | line 1, column 1 | a value, a name or punctuation, as JSON has no remarks, but found \"/\"", //
        "[\"\\q\"] | line 1, column 4 | \\n, \\\", \\\\ or another escape of JSON, but found \"q\"", //
        "[\"\\u12\"] | line 1, column 7 | four hexadecimal digits after \\u, but found \"\\\"\"", //
        "[comment] | line 1, column 2 | VALUE, but found \"comment\"", //
        "[\"权重\", yes] | line 1, column 8 | VALUE, but found \"yes\""})
    void whatIsNoJsonIsRefusedWithItsLineAndColumn(String json, String place, String sentence) {
        assertThat(refusal(json)).isEqualTo(
                "file.json at " + place + ": this is not JSON: expected " + sentence.replace("VALUE", A_VALUE) + ".");
    }

    @Test
    void linesAreCounted() {
        assertThat(refusal("[\n\n  x]")).startsWith("file.json at line 3, column 3: ");
        assertThat(refusal("[\"a\nb\"]")).isEqualTo("file.json at line 1, column 4: this is not JSON: expected a text on one line,"
                + " in which \\n stands for a line break, but found \"\\n\".");
    }

    @Test
    void aFieldThatIsThereTwiceIsRefusedWithItsPlace() {
        assertThat(refusal("{\"version\": 1,\n \"version\": 1}"))
                .isEqualTo("file.json at line 2, column 2: /version: expected each field only once, but this one is there twice.");
        assertThat(refusal(GOOD.replace("\"biases\": [0]", "\"biases\": [0], \"biases\": [0]")))
                .isEqualTo("file.json at line 2, column 73: /layers/0/biases: expected each field only once, but this one is there twice.");
        assertThat(refusal(GOOD.replace("\"kind\"", "\"kind\": \"adam\", \"k\\u0069nd\"")))
                .contains("/optimizer/kind: expected each field");
        assertThat(refusal("{\"a\\n/b\": 1, \"a\\n/b\": 1}")).contains("/a\\n~1b: expected each field only once");
        assertThat(refusal("{\"x\": [0,\n {\"\\\"a\": 1, \"\\\"a\": 2}]}"))
                .isEqualTo("file.json at line 2, column 13: /x/1/\"a: expected each field only once, but this one is there twice.");
    }

    @Test
    void nothingMayFollow() {
        assertThat(refusal(GOOD + "[]"))
                .isEqualTo("file.json at line 5, column 1: expected nothing after the scenario's closing }, but the file goes on.");
        assertThat(refusal(GOOD + "}")).startsWith("file.json at line 5, column 1: this is not JSON: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r\n", "\uFEFF"})
    void anEmptyFileIsRefused(String nothing) {
        assertThat(refusal(nothing)).isEqualTo("file.json: expected a scenario, but there is nothing in it.");
    }

    @Test
    void aByteOrderMarkIsAccepted() throws ScenarioException {
        byte[] marked = ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_8);
        assertThat(new ScenarioReader("file.json").read(marked))
                .isEqualTo(new ScenarioReader("file.json").read(GOOD.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
    void utf16IsRefused(String charset) {
        assertThat(Refusals.sentence(GOOD.getBytes(Charset.forName(charset))))
                .isEqualTo("file.json: expected text in UTF-8, but this is UTF-16.");
    }

    @Test
    void utf32IsRefused() {
        assertThat(Refusals.sentence(GOOD.getBytes(Charset.forName("UTF-32")))).startsWith("file.json at line 1, column 1: ");
    }

    @Test
    void bytesThatAreNoUtf8AreRefusedWithTheirPlace() {
        byte[] latin = GOOD.replace("identity", "identität").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Refusals.sentence(latin)).isEqualTo("file.json at line 2, column 36: expected text in UTF-8, but found the byte 0xe4.");
        byte[] cut = {'"', (byte) 0xe4, (byte) 0xb8};
        assertThat(Refusals.sentence(cut)).isEqualTo("file.json at line 1, column 2: expected text in UTF-8, but found the byte 0xe4.");
        byte[] halfACharacter = {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'};
        assertThat(Refusals.sentence(halfACharacter)).startsWith("file.json at line 1, column 2: expected text in UTF-8");
    }

    @Test
    void bombsAreRefusedQuickly() {
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            assertThat(refusal("[".repeat(100_000)))
                    .isEqualTo("file.json at line 1, column 33: expected at most 32 lists and objects inside one another.");
            assertThat(refusal("{\"a\":".repeat(100_000))).contains("expected at most 32 lists and objects inside one another.");
            assertThat(refusal(GOOD.replace("[[1]]", "[".repeat(100_000) + "]".repeat(100_000))))
                    .contains("at line 2, column 80: expected at most 32");
            assertThat(refusal(GOOD.replace("\"T\"", "\"" + "T".repeat(3 << 20) + "\"")))
                    .isEqualTo("file.json is too large; expected a scenario of at most 1 MiB.");
            assertThat(refusal(GOOD.replace("\"T\"", "\"" + "T".repeat(1_000_000) + "\"")))
                    .isEqualTo("file.json: /title: expected at most 200 characters, but found \"" + "T".repeat(40) + "…\".");
            assertThat(refusal(GOOD.replace("\"title\"", "\"" + "T".repeat(1_000_000) + "\"")))
                    .startsWith("file.json: /" + "T".repeat(40) + "…: expected only the fields");
            assertThat(refusal(GOOD.replace("identity", "i".repeat(1_000_000)))).contains("but found \"" + "i".repeat(40) + "…\".");
            assertThat(refusal(GOOD.replace("[[1]]", "[[" + "1".repeat(1_000_000) + "]]"))).isEqualTo("file.json: /layers/0/weights/0/0:"
                    + " expected a finite number of at most 1000 digits, but found " + "1".repeat(40) + "….");
            assertThat(refusal(GOOD.replace("0.25", "0." + "1".repeat(1_000_000))))
                    .contains("/optimizer/learningRate: expected a finite number");
            assertThat(refusal(GOOD.replace("[[1]]", "[[" + "1,".repeat(500_000) + "1]]")))
                    .contains("/layers/0/weights/0: expected 1 to 64");
            assertThat(refusal("[" + "x".repeat(1_000_000))).contains("but found \"" + "x".repeat(40) + "…\".");
            assertThat(refusal("[\"" + "\\u0000".repeat(150_000) + "\"]")).contains("the top level");
        });
    }

    @Test
    void aNumberOfAThousandDigitsIsRead() {
        assertThatNoException().isThrownBy(() -> new ScenarioReader("file.json")
                .read(GOOD.replace("0.25", "0." + "1".repeat(998)).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void textsInAMessageAreCutBetweenCharacters() {
        assertThat(refusal(GOOD.replace("identity", "😀".repeat(50)))).contains("but found \"" + "😀".repeat(40) + "…\".");
    }
}
